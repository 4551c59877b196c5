//! Writes the packed form that `form.rs` describes. The same source always gives the same bytes.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::form::{self, CHECKSUM_AT, DERIVED, HEAD, MAGIC, SECTIONS, TABLE_AT, VERSION};
use super::record::seat_word;
use super::rows::Source;
use super::words::{self, BASES, EVENTS, KINDS, OFFICES, SEATS, STANDINGS};
use super::{About, Entry, Membership};
use crate::account::fold_name;
use crate::election::{Candidacy, Contest, Dated, Tenure};

/// Packs a checked list.
pub fn pack(source: &Source) -> Vec<u8> {
    let mut packer = Packer::default();
    let mut keys = Index::default();
    let mut hints = Index::default();
    for entry in source.entries() {
        let at = packer.entry(entry);
        match entry.keys.first() {
            Some(key) => keys.add(&key.to_string(), at),
            None => hints.add(&fold_name(&entry.display_name), at),
        }
    }
    let mut people = Index::default();
    let mut places: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for one in source.people() {
        let at = packer.candidacy(one);
        people.add(&one.person, at);
        places.entry(&one.contest).or_insert((at, 0)).1 += 1;
    }
    let mut contests = Index::default();
    let mut regions = Index::default();
    for contest in source.contests().iter().chain(source.schedules()) {
        let place = places.get(contest.id.as_str()).copied().unwrap_or_default();
        let at = packer.contest(contest, source.known_pairs(&contest.id), place);
        contests.add(&contest.id, at);
        regions.add(&contest.region, at);
    }
    let mut tenures = Index::default();
    for tenure in source.tenures() {
        let at = packer.tenure(tenure);
        tenures.add(&tenure.person, at);
    }
    let mut memberships = Index::default();
    for membership in source.memberships() {
        let at = packer.membership(membership);
        memberships.add(&membership.person, at);
    }
    let about = packer.about(source.about());
    let indexes = [keys, hints, contests, people, tenures, memberships, regions].map(Index::bytes);
    assemble(about, packer, indexes)
}

fn assemble(about: Vec<u8>, packer: Packer, indexes: [Vec<u8>; SECTIONS - 3]) -> Vec<u8> {
    let sections = [about, packer.strings, packer.records].into_iter().chain(indexes);
    let mut bytes = Vec::new();
    bytes.extend(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend((SECTIONS as u16).to_le_bytes());
    bytes.resize(HEAD, 0);
    for (number, section) in sections.enumerate() {
        let place = TABLE_AT + number * 8;
        let from = offset(bytes.len());
        bytes[place..place + 4].copy_from_slice(&from.to_le_bytes());
        bytes[place + 4..place + 8].copy_from_slice(&offset(section.len()).to_le_bytes());
        bytes.extend(section);
    }
    let length = bytes.len() as u64;
    bytes[12..CHECKSUM_AT].copy_from_slice(&length.to_le_bytes());
    let checksum = form::checksum(&bytes);
    bytes[CHECKSUM_AT..TABLE_AT].copy_from_slice(&checksum.to_le_bytes());
    bytes
}

/// A place in the file. Rows come from files of at most 256 MiB each, so places fit 32 bits.
fn offset(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Hashes with the places of their records.
#[derive(Default)]
struct Index(Vec<(u64, u32)>);

impl Index {
    fn add(&mut self, text: &str, at: u32) {
        self.0.push((form::hash(text), at));
    }

    fn bytes(mut self) -> Vec<u8> {
        self.0.sort_unstable();
        let line = |(hash, at): (u64, u32)| [&hash.to_le_bytes()[..], &at.to_le_bytes()].concat();
        self.0.into_iter().flat_map(line).collect()
    }
}

/// Records and strings written so far.
#[derive(Default)]
struct Packer {
    records: Vec<u8>,
    strings: Vec<u8>,
    known: BTreeMap<String, u32>,
}

impl Packer {
    fn u8(&mut self, value: u8) {
        self.records.push(value);
    }

    fn u32(&mut self, value: u32) {
        self.records.extend(value.to_le_bytes());
    }

    /// Each text is stored once. Rows hold at most 4,000 bytes a cell, so lengths fit 16 bits.
    fn text(&mut self, text: &str) {
        let at = match self.known.get(text) {
            Some(at) => *at,
            None => {
                let at = offset(self.strings.len());
                let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
                self.strings.extend(length.to_le_bytes());
                self.strings.extend(text.as_bytes());
                self.known.insert(text.to_owned(), at);
                at
            }
        };
        self.u32(at);
    }

    fn texts(&mut self, texts: &[String]) {
        let count = u16::try_from(texts.len()).unwrap_or(u16::MAX);
        self.records.extend(count.to_le_bytes());
        for text in texts.iter().take(usize::from(count)) {
            self.text(text);
        }
    }

    fn date(&mut self, date: Option<Date>) {
        let part = |number: i8| u32::from(number.unsigned_abs());
        let packed = date.map_or(0, |date| {
            let year = u32::from(date.year().unsigned_abs());
            year * 10_000 + part(date.month()) * 100 + part(date.day())
        });
        self.u32(packed);
    }

    fn dated(&mut self, dated: &Dated) {
        self.u8(words::byte(&BASES, &dated.basis));
        self.date(dated.day);
        self.text(&dated.source);
    }

    /// The section about the list; its texts go where all texts go.
    fn about(&mut self, about: &About) -> Vec<u8> {
        let from = self.records.len();
        for text in [&about.publisher, &about.contact, &about.correction, &about.region] {
            self.text(text);
        }
        self.date(about.made);
        self.date(about.expires);
        self.records.extend(about.sequence.to_le_bytes());
        self.u32(about.entries);
        self.u8(u8::from(about.uneven));
        self.records.split_off(from)
    }

    fn entry(&mut self, entry: &Entry) -> u32 {
        let at = offset(self.records.len());
        self.text(&entry.account);
        let keys: Vec<String> = entry.keys.iter().map(ToString::to_string).collect();
        self.texts(&keys);
        self.text(&entry.display_name);
        self.text(&entry.subject);
        self.texts(&entry.people);
        self.u8(words::byte(&KINDS, &entry.kind));
        self.texts(&entry.contests);
        self.u8(words::byte(&STANDINGS, &entry.standing));
        self.text(&entry.source);
        self.date(entry.source_date);
        self.date(entry.from);
        self.date(entry.until);
        at
    }

    fn contest(&mut self, contest: &Contest, known: u32, people: (u32, u32)) -> u32 {
        let at = offset(self.records.len());
        self.text(&contest.id);
        self.u8(words::byte(&OFFICES, &contest.office));
        self.text(&contest.region);
        self.text(&contest.region_name);
        self.u32(contest.pairs);
        self.u32(known);
        self.u32(people.0);
        self.u32(people.1);
        let mut calendar = contest.calendar.clone();
        let days: Vec<(u8, Dated)> = (0..EVENTS.len())
            .filter_map(|event| {
                let dated = words::day_mut(&mut calendar, event)?.take()?;
                Some((u8::try_from(event).ok()?, dated))
            })
            .collect();
        self.u8(days.len() as u8);
        for (event, dated) in days {
            self.u8(event);
            self.dated(&dated);
        }
        at
    }

    fn candidacy(&mut self, one: &Candidacy) -> u32 {
        let at = offset(self.records.len());
        let derived = form::derived_person(&one.contest, one.number, seat_word(one.seat));
        if one.person == derived {
            self.u32(DERIVED);
        } else {
            self.text(&one.person);
        }
        self.text(&one.contest);
        self.u32(one.number);
        self.u8(words::byte(&SEATS, &one.seat));
        self.text(&one.name);
        self.u8(u8::from(one.prospective_from.is_some()));
        if let Some(dated) = &one.prospective_from {
            self.dated(dated);
        }
        at
    }

    fn tenure(&mut self, tenure: &Tenure) -> u32 {
        let at = offset(self.records.len());
        self.text(&tenure.person);
        self.u8(words::byte(&OFFICES, &tenure.office));
        self.text(&tenure.region);
        self.text(&tenure.region_name);
        self.date(tenure.from);
        self.date(tenure.until);
        self.text(&tenure.source);
        self.u8(u8::from(tenure.named_for.is_some()));
        if let Some((contest, dated)) = &tenure.named_for {
            self.text(contest);
            self.dated(dated);
        }
        at
    }

    fn membership(&mut self, one: &Membership) -> u32 {
        let at = offset(self.records.len());
        self.text(&one.person);
        self.text(&one.party);
        self.date(one.from);
        self.date(one.until);
        self.text(&one.source);
        at
    }
}
