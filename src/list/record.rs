//! Reads single records out of a packed list. Every read is checked: no bytes can make it panic.

use jiff::civil::Date;

#[cfg(feature = "rows")]
use super::Membership;
use super::form::{DERIVED, Section, derived_person};
use super::words::{self, BASES, KINDS, OFFICES, SEATS, STANDINGS};
use super::{About, Entry, PackError};
use crate::account::AccountKey;
use crate::election::{Basis, Calendar, Candidacy, Contest, Dated, Seat, Tenure};

type Read<T> = Result<T, PackError>;

/// A place in the records, with the strings beside it.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'a> {
    rest: &'a [u8],
    strings: &'a [u8],
    part: &'static str,
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
    /// Starts at `at` in `bytes`; `part` is named where something makes no sense.
    pub(super) fn new(
        bytes: &'a [u8],
        at: u32,
        strings: &'a [u8],
        part: &'static str,
    ) -> Read<Self> {
        let at = usize::try_from(at).map_err(|_| PackError::Broken(part))?;
        let rest = bytes.get(at..).ok_or(PackError::Broken(part))?;
        Ok(Self { rest, strings, part })
    }

    fn broken(&self) -> PackError {
        PackError::Broken(self.part)
    }

    fn bytes<const N: usize>(&mut self) -> Read<[u8; N]> {
        let (head, rest) = self.rest.split_first_chunk::<N>().ok_or_else(|| self.broken())?;
        self.rest = rest;
        Ok(*head)
    }

    fn u8(&mut self) -> Read<u8> {
        Ok(u8::from_le_bytes(self.bytes()?))
    }

    fn u16(&mut self) -> Read<u16> {
        Ok(u16::from_le_bytes(self.bytes()?))
    }

    fn u32(&mut self) -> Read<u32> {
        Ok(u32::from_le_bytes(self.bytes()?))
    }

    fn u64(&mut self) -> Read<u64> {
        Ok(u64::from_le_bytes(self.bytes()?))
    }

    fn text_at(&self, at: u32) -> Read<String> {
        let mut place = Self::new(self.strings, at, &[], "strings")?;
        let length = usize::from(place.u16()?);
        let bytes = place.rest.get(..length).ok_or(PackError::Broken("strings"))?;
        let text = std::str::from_utf8(bytes).map_err(|_| PackError::Broken("strings"))?;
        Ok(text.to_owned())
    }

    fn text(&mut self) -> Read<String> {
        let at = self.u32()?;
        self.text_at(at)
    }

    fn texts(&mut self) -> Read<Vec<String>> {
        (0..self.u16()?).map(|_| self.text()).collect()
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
            sequence: self.u64()?,
            entries: self.u32()?,
            uneven: self.u8()? != 0,
        })
    }

    /// One row about an account; the first key is the row's own.
    pub(super) fn entry(&mut self) -> Read<Entry> {
        let account = self.text()?;
        let mut keys = Vec::new();
        for text in self.texts()? {
            keys.push(text.parse::<AccountKey>().map_err(|_| self.broken())?);
        }
        Ok(Entry {
            account,
            keys,
            display_name: self.text()?,
            subject: self.text()?,
            people: self.texts()?,
            kind: self.word(&KINDS)?,
            contests: self.texts()?,
            standing: self.word(&STANDINGS)?,
            source: self.text()?,
            source_date: self.date()?,
            from: self.date()?,
            until: self.date()?,
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
        let person = self.u32()?;
        let contest = self.text()?;
        let number = self.u32()?;
        let seat: Seat = self.word(&SEATS)?;
        let name = self.text()?;
        let prospective_from = self.dated_if_any()?;
        let person = match person {
            DERIVED => derived_person(&contest, number, seat_word(seat)),
            at => self.text_at(at)?,
        };
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

impl Section {
    /// What the section is called where something in it makes no sense.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Strings => "strings",
            Self::Records => "records",
            Self::Keys => "keys",
            Self::Hints => "hints",
            Self::Contests => "contests",
            Self::People => "people",
            Self::Tenures => "tenures",
            Self::Memberships => "memberships",
            Self::Regions => "regions",
        }
    }
}
