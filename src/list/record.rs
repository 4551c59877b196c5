//! Reads single records out of a packed list. Every read is checked: no bytes can make it panic.

use jiff::civil::Date;

#[cfg(feature = "rows")]
use super::Membership;
use super::form::{DERIVED, derived_person};
use super::pages::Pages;
use super::words::{self, BASES, KINDS, OFFICES, SEATS, STANDINGS};
use super::{About, Entry, PackError, Standing};
use crate::account::AccountKey;
use crate::election::{Basis, Calendar, Candidacy, Contest, Dated, Seat, Tenure};

type Read<T> = Result<T, PackError>;

/// Most bytes of one text: a cell of the rows holds 4,000, a subject is made of several.
const LONGEST: usize = 64 * 1024;

/// Where the texts are that a record only points to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strings<'a> {
    pub pages: &'a Pages,
    pub from: usize,
    pub until: usize,
}

/// A place in a record.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'a> {
    bytes: Vec<u8>,
    at: usize,
    strings: Strings<'a>,
    part: &'static str,
}

/// What one row says of an account, and where the account's record is.
#[derive(Debug)]
pub(super) struct Row {
    /// Place of the account's record.
    pub account: usize,
    /// Which of the account's keys is the row's own.
    own: usize,
    standing: Standing,
    source: String,
    source_date: Option<Date>,
    from: Option<Date>,
    until: Option<Date>,
}

/// A contest with what only the lookup needs.
#[derive(Debug)]
pub(super) struct ContestRecord {
    pub contest: Contest,
    pub known: u32,
    pub people_at: u32,
    pub people: u32,
}

impl<'a> Cursor<'a> {
    /// Starts with the bytes of one record; `part` is named where something makes no sense.
    pub(super) fn new(bytes: Vec<u8>, strings: Strings<'a>, part: &'static str) -> Self {
        Self { bytes, at: 0, strings, part }
    }

    fn broken(&self) -> PackError {
        PackError::Broken(self.part)
    }

    fn u8(&mut self) -> Read<u8> {
        let byte = self.bytes.get(self.at).copied().ok_or_else(|| self.broken())?;
        self.at += 1;
        Ok(byte)
    }

    pub(super) fn varint(&mut self) -> Read<u64> {
        let mut rest = self.bytes.get(self.at..).unwrap_or_default();
        let before = rest.len();
        let number = varint(&mut rest).ok_or_else(|| self.broken())?;
        self.at += before - rest.len();
        Ok(number)
    }

    /// A place in the list, or in a row.
    fn place(&mut self) -> Read<usize> {
        usize::try_from(self.varint()?).map_err(|_| self.broken())
    }

    fn u32(&mut self) -> Read<u32> {
        u32::try_from(self.varint()?).map_err(|_| self.broken())
    }

    fn text_of(&mut self, head: u64) -> Read<String> {
        if head.is_multiple_of(2) {
            return self.strings.text(head / 2);
        }
        let length = usize::try_from(head / 2).map_err(|_| self.broken())?;
        let until = self.at.checked_add(length).ok_or_else(|| self.broken())?;
        let bytes = self.bytes.get(self.at..until).ok_or_else(|| self.broken())?;
        let text = std::str::from_utf8(bytes).map_err(|_| self.broken())?.to_owned();
        self.at = until;
        Ok(text)
    }

    pub(super) fn text(&mut self) -> Read<String> {
        let head = self.varint()?;
        self.text_of(head)
    }

    fn texts(&mut self) -> Read<Vec<String>> {
        (0..self.varint()?).map(|_| self.text()).collect()
    }

    fn word<T: Copy>(&mut self, table: &[(&str, T)]) -> Read<T> {
        let byte = self.u8()?;
        words::from_byte(table, byte).ok_or_else(|| self.broken())
    }

    fn date(&mut self) -> Read<Option<Date>> {
        let packed = self.u32()?;
        if packed == 0 {
            return Ok(None);
        }
        let part = |number: u32| i8::try_from(number % 100).map_err(|_| self.broken());
        let year = i16::try_from(packed / 10_000).map_err(|_| self.broken())?;
        let date = Date::new(year, part(packed / 100)?, part(packed)?);
        date.map(Some).map_err(|_| self.broken())
    }

    fn dated(&mut self) -> Read<Dated> {
        let basis: Basis = self.word(&BASES)?;
        Ok(Dated { day: self.date()?, basis, source: self.text()? })
    }

    fn dated_if_any(&mut self) -> Read<Option<Dated>> {
        Ok(if self.u8()? == 0 { None } else { Some(self.dated()?) })
    }

    /// Who publishes the list.
    pub(super) fn about(&mut self) -> Read<About> {
        Ok(About {
            publisher: self.text()?,
            contact: self.text()?,
            correction: self.text()?,
            region: self.text()?,
            made: self.date()?,
            expires: self.date()?,
            sequence: self.varint()?,
            entries: self.u32()?,
            uneven: self.u8()? != 0,
        })
    }

    /// One row about an account, but for what the account's record says.
    pub(super) fn row(&mut self) -> Read<Row> {
        Ok(Row {
            account: self.place()?,
            own: self.place()?,
            standing: self.word(&STANDINGS)?,
            source: self.text()?,
            source_date: self.date()?,
            from: self.date()?,
            until: self.date()?,
        })
    }

    /// An account, as one of its rows has it; the first key is the row's own.
    pub(super) fn account(&mut self, row: Row) -> Read<Entry> {
        let account = self.text()?;
        let mut keys = Vec::new();
        for text in self.texts()? {
            keys.push(text.parse::<AccountKey>().map_err(|_| self.broken())?);
        }
        if let Some(first) = keys.get_mut(..=row.own) {
            first.rotate_right(1);
        }
        let display_name = self.text()?;
        let subject = self.text()?;
        Ok(Entry {
            account,
            keys,
            subject: if subject.is_empty() { display_name.clone() } else { subject },
            display_name,
            people: self.texts()?,
            kind: self.word(&KINDS)?,
            contests: self.texts()?,
            standing: row.standing,
            source: row.source,
            source_date: row.source_date,
            from: row.from,
            until: row.until,
        })
    }

    /// A contest.
    pub(super) fn contest(&mut self) -> Read<ContestRecord> {
        let mut contest = Contest {
            id: self.text()?,
            office: self.word(&OFFICES)?,
            region: self.text()?,
            region_name: self.text()?,
            calendar: Calendar::default(),
            pairs: self.u32()?,
        };
        let (known, people_at, people) = (self.u32()?, self.u32()?, self.u32()?);
        for _ in 0..self.u8()? {
            let event = usize::from(self.u8()?);
            let dated = self.dated()?;
            let broken = self.broken();
            *words::day_mut(&mut contest.calendar, event).ok_or(broken)? = Some(dated);
        }
        Ok(ContestRecord { contest, known, people_at, people })
    }

    /// A person in a contest.
    pub(super) fn candidacy(&mut self) -> Read<Candidacy> {
        let person = match self.varint()? {
            DERIVED => None,
            head => Some(self.text_of(head)?),
        };
        let contest = self.text()?;
        let number = self.u32()?;
        let seat: Seat = self.word(&SEATS)?;
        let name = self.text()?;
        let prospective_from = self.dated_if_any()?;
        let person = person.unwrap_or_else(|| derived_person(&contest, number, seat_word(seat)));
        Ok(Candidacy { person, contest, number, seat, name, prospective_from })
    }

    /// An office held.
    pub(super) fn tenure(&mut self) -> Read<Tenure> {
        Ok(Tenure {
            person: self.text()?,
            office: self.word(&OFFICES)?,
            region: self.text()?,
            region_name: self.text()?,
            from: self.date()?,
            until: self.date()?,
            source: self.text()?,
            named_for: if self.u8()? == 0 { None } else { Some((self.text()?, self.dated()?)) },
        })
    }

    /// A party that a person belonged to.
    #[cfg(feature = "rows")]
    pub(super) fn membership(&mut self) -> Read<Membership> {
        Ok(Membership {
            person: self.text()?,
            party: self.text()?,
            from: self.date()?,
            until: self.date()?,
            source: self.text()?,
        })
    }
}

/// The word of a seat in a person's id.
pub(super) fn seat_word(seat: Seat) -> &'static str {
    match seat {
        Seat::Head => "head",
        Seat::Deputy => "deputy",
    }
}

impl Strings<'_> {
    /// The text at a place of the strings.
    fn text(self, place: u64) -> Read<String> {
        let broken = || PackError::Broken("strings");
        let at = usize::try_from(place).ok().and_then(|place| self.from.checked_add(place));
        let at = at.filter(|at| *at < self.until).ok_or_else(broken)?;
        let end = (at + LONGEST_VARINT).min(self.until);
        let head = self.pages.with(at, end, |mut rest| {
            let before = rest.len();
            let length = varint(&mut rest)?;
            Some((usize::try_from(length).ok()?, before - rest.len()))
        })?;
        let (length, head) = head.filter(|(length, _)| *length <= LONGEST).ok_or_else(broken)?;
        let (from, until) = (at + head, at + head + length);
        if until > self.until {
            return Err(broken());
        }
        let text =
            self.pages.with(from, until, |bytes| std::str::from_utf8(bytes).map(str::to_owned))?;
        text.map_err(|_| broken())
    }
}

/// Bytes of the longest varint that is read.
const LONGEST_VARINT: usize = 10;

/// Takes an unsigned LEB128 number off the front of `rest`; `None` if there is none of 64 bits.
pub(super) fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for place in 0..LONGEST_VARINT {
        let (byte, behind) = rest.split_first()?;
        *rest = behind;
        let bits = u64::from(byte & 0x7f);
        let shifted = bits << (7 * place);
        if shifted >> (7 * place) != bits {
            return None;
        }
        number |= shifted;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}
