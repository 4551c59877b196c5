//! The lookup: an opened list and the questions it answers.

use super::form::{self, HEAD, INDEX_LINE, MAGIC, SECTIONS, Section, TABLE_AT, VERSION};
use super::record::{ContestRecord, Cursor};
use super::{About, Coverage, Entry, PackError};
use crate::account::AccountKey;
use crate::election::{Candidacy, Contest, Tenure};

/// A packed list in memory. Opening checks it as a whole; records are read when asked for.
#[derive(Debug)]
pub struct List {
    bytes: Vec<u8>,
    sections: [(usize, usize); SECTIONS],
    about: About,
}

impl List {
    /// Takes a packed list and checks that it is whole: magic, version, length, checksum, publisher.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with the bytes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackError> {
        let sections = check(&bytes)?;
        let none = About::default();
        let mut list = Self { bytes, sections, about: none };
        let about = list.section(Section::About);
        list.about = Cursor::new(about, 0, list.section(Section::Strings), "about")?.about()?;
        if list.about.publisher.is_empty() {
            return Err(PackError::NoPublisher);
        }
        Ok(list)
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
        for mut place in self.places(Section::Keys, &key.to_string())? {
            let entry = place.entry()?;
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
        for mut place in self.places(Section::Hints, folded_name)? {
            let entry = place.entry()?;
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
        let mut place = self.at(record.people_at, "people")?;
        (0..record.people).map(|_| place.candidacy()).collect()
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

    pub(super) fn section(&self, section: Section) -> &[u8] {
        let (from, until) = self.sections[section as usize];
        self.bytes.get(from..until).unwrap_or_default()
    }

    pub(super) fn at(&self, offset: u32, part: &'static str) -> Result<Cursor<'_>, PackError> {
        Cursor::new(self.section(Section::Records), offset, self.section(Section::Strings), part)
    }

    /// The records that an index holds under the hash of `text`.
    pub(super) fn places(&self, index: Section, text: &str) -> Result<Vec<Cursor<'_>>, PackError> {
        let wanted = form::hash(text);
        let (lines, _) = self.section(index).as_chunks::<INDEX_LINE>();
        let first = lines.partition_point(|line| line_hash(line) < wanted);
        let same = lines.iter().skip(first).take_while(|line| line_hash(line) == wanted);
        same.map(|line| self.at(line_offset(line), index.name())).collect()
    }
}

fn line_hash(line: &[u8; INDEX_LINE]) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = *line;
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
}

pub(super) fn line_offset(line: &[u8; INDEX_LINE]) -> u32 {
    let [.., a, b, c, d] = *line;
    u32::from_le_bytes([a, b, c, d])
}

/// Checks a list as a whole and returns where its sections lie.
fn check(bytes: &[u8]) -> Result<[(usize, usize); SECTIONS], PackError> {
    let found = bytes.len() as u64;
    let start = &bytes[..bytes.len().min(MAGIC.len())];
    if !MAGIC.starts_with(start) {
        return Err(PackError::NotAList);
    }
    let cut = |wanted: u64| PackError::CutShort { wanted, found };
    let whole_head = || cut(HEAD as u64);
    let version = u16::from_le_bytes(number(bytes, 8).ok_or_else(whole_head)?);
    if version > VERSION {
        return Err(PackError::NewerVersion(version));
    }
    if version < VERSION {
        return Err(PackError::OlderVersion(version));
    }
    let wanted = u64::from_le_bytes(number(bytes, 12).ok_or_else(whole_head)?);
    let checksum = u64::from_le_bytes(number(bytes, form::CHECKSUM_AT).ok_or_else(whole_head)?);
    if found < wanted.max(HEAD as u64) {
        return Err(cut(wanted.max(HEAD as u64)));
    }
    if found != wanted || checksum != form::checksum(bytes) {
        return Err(PackError::WrongChecksum);
    }
    let mut sections = [(0, 0); SECTIONS];
    for (at, section) in sections.iter_mut().enumerate() {
        let place = TABLE_AT + at * 8;
        let broken = PackError::Broken("section table");
        let from = number(bytes, place).map(u32::from_le_bytes).ok_or_else(|| broken.clone())?;
        let length =
            number(bytes, place + 4).map(u32::from_le_bytes).ok_or_else(|| broken.clone())?;
        let until = u64::from(from) + u64::from(length);
        if until > found {
            return Err(broken);
        }
        *section = (from as usize, until as usize);
    }
    Ok(sections)
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk::<N>().copied()
}
