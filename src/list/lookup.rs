//! The lookup: an opened list and the questions it answers.

use std::sync::OnceLock;

use super::form::{
    self, MAGIC, PAGE, PAGE_LINE, PAGE_LINES_AT, PAGES_AT, SECTIONS, Section, TABLE_AT, VERSION,
};
use super::pages::Pages;
use super::record::{ContestRecord, Cursor, Strings, varint};
use super::table::Table;
use super::{About, Candidates, Coverage, Entry, PackError};
use crate::account::AccountKey;
use crate::election::{Candidacy, Contest, Tenure};

/// A packed list. Opening checks it; records are read when asked for.
#[derive(Debug)]
pub struct List {
    pages: Pages,
    sections: [(usize, usize); SECTIONS],
    about: About,
    candidates: OnceLock<Candidates>,
}

impl List {
    /// Takes a packed list and checks that it is whole: magic, version, length, checksums, publisher.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with the bytes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackError> {
        let (mut pages, sections) = head(&bytes)?;
        let (wanted, found) = (pages.end().unwrap_or_default() as u64, bytes.len() as u64);
        if found < wanted {
            return Err(PackError::CutShort { wanted, found });
        }
        if found > wanted {
            return Err(PackError::WrongChecksum);
        }
        pages.keep(bytes)?;
        let mut list =
            Self { pages, sections, about: About::default(), candidates: OnceLock::new() };
        list.read_about()?;
        Ok(list)
    }

    /// Opens a list of which only the head is in memory, with its first page, which says who publishes it. The
    /// other pages are to be given when an answer is [`PackError::Absent`].
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with the bytes.
    pub fn open_head(bytes: &[u8], first_page: &[u8]) -> Result<Self, PackError> {
        let (pages, sections) = head(bytes)?;
        pages.give(0, first_page)?;
        let mut list =
            Self { pages, sections, about: About::default(), candidates: OnceLock::new() };
        list.read_about()?;
        Ok(list)
    }

    /// Takes a packed page that an answer asked for, and forgets another where there are too many.
    ///
    /// # Errors
    /// [`PackError::WrongChecksum`] for bytes that are not this page's.
    pub fn give(&self, page: u32, packed: &[u8]) -> Result<(), PackError> {
        self.pages.give(page, packed)
    }

    /// Where each packed page lies in the list, in bytes; what is before the first one is the head.
    pub fn page_places(&self) -> Vec<std::ops::Range<usize>> {
        self.pages.places()
    }

    fn read_about(&mut self) -> Result<(), PackError> {
        let (from, until) = self.sections[Section::About as usize];
        self.about = self.cursor(from, until, "about")?.about()?;
        if self.about.publisher.is_empty() { Err(PackError::NoPublisher) } else { Ok(()) }
    }

    /// Who publishes the list, and when it was made.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The account that `key` names, if it is listed; the first of its keys is `key` itself, and source,
    /// standing and days are those of the row that gave this key. Exact keys only: a hash never decides.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn entry(&self, key: &AccountKey) -> Result<Option<Entry>, PackError> {
        for line in self.table(Section::Keys).find(&key.to_string())? {
            let entry = self.entry_of(line, Section::Keys)?;
            if entry.keys.first() == Some(key) {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }

    /// Rows known by display name only, by their name as [`crate::account::fold_name`] folds it.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn hints(&self, folded_name: &str) -> Result<Vec<Entry>, PackError> {
        let mut hints = Vec::new();
        for line in self.table(Section::Hints).find(folded_name)? {
            let entry = self.entry_of(line, Section::Hints)?;
            if crate::account::fold_name(&entry.display_name) == folded_name {
                hints.push(entry);
            }
        }
        Ok(hints)
    }

    /// The contest with this id; a schedule's id gives the contest that stands for it.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn contest(&self, id: &str) -> Result<Option<Contest>, PackError> {
        Ok(self.contest_record(id)?.map(|record| record.contest))
    }

    /// All contests in which a person stands or stood.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn candidacies(&self, person: &str) -> Result<Vec<Candidacy>, PackError> {
        let mut found = Vec::new();
        for mut place in self.places(Section::People, person)? {
            let candidacy = place.candidacy()?;
            if candidacy.person == person {
                found.push(candidacy);
            }
        }
        Ok(found)
    }

    /// Everybody in a contest, by number, head before deputy.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn people(&self, contest: &str) -> Result<Vec<Candidacy>, PackError> {
        let Some(record) = self.contest_record(contest)? else { return Ok(Vec::new()) };
        self.people_in(&record)
    }

    /// The offices that a person holds or held.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn tenures(&self, person: &str) -> Result<Vec<Tenure>, PackError> {
        let mut found = Vec::new();
        for mut place in self.places(Section::Tenures, person)? {
            let tenure = place.tenure()?;
            if tenure.person == person {
                found.push(tenure);
            }
        }
        Ok(found)
    }

    /// The contests that concern the whole country: President, Legislature, and one for each schedule
    /// that regional contests share. The latter has the schedule's id and days, no region and no pairs.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn national_contests(&self) -> Result<Vec<Contest>, PackError> {
        self.contests_of("")
    }

    /// The contests of a region and of the province it lies in; national ones not among them.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn contests_in(&self, region: &str) -> Result<Vec<Contest>, PackError> {
        if region.is_empty() {
            return Ok(Vec::new());
        }
        let mut found = self.contests_of(region)?;
        if let Some(province) = region.get(..2).filter(|province| *province != region) {
            found.extend(self.contests_of(province)?);
        }
        Ok(found)
    }

    /// Everybody on a ballot, by name; read when first asked for, a few milliseconds for the whole country.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn candidates(&self) -> Result<&Candidates, PackError> {
        if let Some(candidates) = self.candidates.get() {
            return Ok(candidates);
        }
        let read = Candidates::read(self)?;
        Ok(self.candidates.get_or_init(|| read))
    }

    /// Of how many of a contest's pairs the list knows an account by an exact key.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn coverage(&self, contest: &str) -> Result<Coverage, PackError> {
        let record = self.contest_record(contest)?;
        Ok(record.map_or(Coverage { known: 0, pairs: 0 }, |record| Coverage {
            known: record.known,
            pairs: record.contest.pairs,
        }))
    }

    fn contests_of(&self, region: &str) -> Result<Vec<Contest>, PackError> {
        let mut found = Vec::new();
        for mut place in self.places(Section::Regions, region)? {
            let contest = place.contest()?.contest;
            if contest.region == region {
                found.push(contest);
            }
        }
        Ok(found)
    }

    fn contest_record(&self, id: &str) -> Result<Option<ContestRecord>, PackError> {
        for mut place in self.places(Section::Contests, id)? {
            let record = place.contest()?;
            if record.contest.id == id {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    fn table(&self, table: Section) -> Table<'_> {
        Table::new(&self.pages, self.sections[table as usize], table)
    }

    /// What a line of a table of entries stands for.
    fn entry_of(&self, line: Vec<u8>, table: Section) -> Result<Entry, PackError> {
        let row = self.reading(line, table.name()).row()?;
        self.record(row.account, table.name())?.0.account(row)
    }

    /// The records that a table names under `text`; one of the same hash may be there that is another's.
    pub(super) fn places(&self, table: Section, text: &str) -> Result<Vec<Cursor<'_>>, PackError> {
        let lines = self.table(table).find(text)?;
        lines.iter().map(|line| Ok(self.record(place_of(line, table)?, table.name())?.0)).collect()
    }

    /// Everything that a table of entries holds.
    pub(super) fn all_entries(&self, table: Section) -> Result<Vec<Entry>, PackError> {
        let lines = self.table(table).all()?;
        lines.into_iter().map(|line| self.entry_of(line, table)).collect()
    }

    /// Every contest, by hash.
    pub(super) fn contests_unordered(&self) -> Result<Vec<ContestRecord>, PackError> {
        let mut found = Vec::new();
        for line in self.table(Section::Contests).all()? {
            let place = place_of(&line, Section::Contests)?;
            found.push(self.record(place, "contests")?.0.contest()?);
        }
        Ok(found)
    }

    /// Everybody in a contest.
    pub(super) fn people_in(&self, record: &ContestRecord) -> Result<Vec<Candidacy>, PackError> {
        let mut place = record.people_at as usize;
        let mut found = Vec::new();
        for _ in 0..record.people {
            let (mut one, behind) = self.record(place, "people")?;
            found.push(one.candidacy()?);
            place = behind;
        }
        Ok(found)
    }

    /// Every record that a table names, in the order in which they were written.
    #[cfg(feature = "rows")]
    pub(super) fn all_records(&self, table: Section) -> Result<Vec<Cursor<'_>>, PackError> {
        let lines = self.table(table).all()?;
        let places = lines.iter().map(|line| place_of(line, table));
        let mut places = places.collect::<Result<Vec<_>, _>>()?;
        places.sort_unstable();
        places.into_iter().map(|place| Ok(self.record(place, table.name())?.0)).collect()
    }

    /// The record at a place of the records, and the place behind it.
    fn record(&self, place: usize, part: &'static str) -> Result<(Cursor<'_>, usize), PackError> {
        let broken = || PackError::Broken(part);
        let (from, until) = self.sections[Section::Records as usize];
        let at = from.checked_add(place).filter(|at| *at < until).ok_or_else(broken)?;
        // A length of three bytes is that of a record of 2 MiB, which no row makes.
        let (length, head) = self.pages.with(at, (at + 3).min(until), |mut rest| {
            let before = rest.len();
            let length = varint(&mut rest).and_then(|length| usize::try_from(length).ok());
            (length, before - rest.len())
        })?;
        let start = at + head;
        let end = length.and_then(|length| start.checked_add(length)).filter(|end| *end <= until);
        let end = end.ok_or_else(broken)?;
        Ok((self.cursor(start, end, part)?, end - from))
    }

    fn cursor(
        &self,
        from: usize,
        until: usize,
        part: &'static str,
    ) -> Result<Cursor<'_>, PackError> {
        let bytes = self.pages.with(from, until, <[u8]>::to_vec)?;
        Ok(self.reading(bytes, part))
    }

    fn reading(&self, bytes: Vec<u8>, part: &'static str) -> Cursor<'_> {
        let (from, until) = self.sections[Section::Strings as usize];
        Cursor::new(bytes, Strings { pages: &self.pages, from, until }, part)
    }
}

/// The place of a record, as a table's line has it.
fn place_of(line: &[u8], table: Section) -> Result<usize, PackError> {
    let mut rest = line;
    let place = varint(&mut rest).and_then(|place| usize::try_from(place).ok());
    place.ok_or(PackError::Broken(table.name()))
}

/// Checks the head of a list and returns what it says of pages and sections. More may follow it.
fn head(bytes: &[u8]) -> Result<(Pages, [(usize, usize); SECTIONS]), PackError> {
    let found = bytes.len() as u64;
    let start = &bytes[..bytes.len().min(MAGIC.len())];
    if !MAGIC.starts_with(start) {
        return Err(PackError::NotAList);
    }
    let cut = |wanted: usize| PackError::CutShort { wanted: wanted as u64, found };
    let whole_head = || cut(PAGE_LINES_AT);
    let version = u16::from_le_bytes(number(bytes, 8).ok_or_else(whole_head)?);
    if version > VERSION {
        return Err(PackError::NewerVersion(version));
    }
    if version < VERSION {
        return Err(PackError::OlderVersion(version));
    }
    let pages = u32::from_le_bytes(number(bytes, PAGES_AT).ok_or_else(whole_head)?) as usize;
    let end = pages.saturating_mul(PAGE_LINE).saturating_add(PAGE_LINES_AT);
    let head = bytes.get(..end).ok_or_else(|| cut(end))?;
    let checksum = u64::from_le_bytes(number(head, form::CHECKSUM_AT).ok_or_else(whole_head)?);
    if checksum != form::checksum(head) {
        return Err(PackError::WrongChecksum);
    }
    let length = u64::from_le_bytes(number(head, 12).ok_or_else(whole_head)?);
    let page = u32::from_le_bytes(number(head, PAGES_AT + 4).ok_or_else(whole_head)?);
    let lines = head.get(PAGE_LINES_AT..).unwrap_or_default();
    let kept = Pages::new(lines, end)?;
    if page as usize != PAGE || kept.end().unwrap_or(end) as u64 != length {
        return Err(PackError::Broken("head"));
    }
    let mut sections = [(0, 0); SECTIONS];
    for (at, section) in sections.iter_mut().enumerate() {
        let place = TABLE_AT + at * 8;
        let broken = || PackError::Broken("section table");
        let read = |at: usize| number(head, at).map(u32::from_le_bytes).ok_or_else(broken);
        let (from, length) = (read(place)? as usize, read(place + 4)? as usize);
        let until = from.checked_add(length).filter(|until| *until <= pages * PAGE);
        *section = (from, until.ok_or_else(broken)?);
    }
    Ok((kept, sections))
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk::<N>().copied()
}
