//! Writes the packed form that `form.rs` describes. The same source always gives the same bytes.

mod table;
mod texts;

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use miniz_oxide::deflate;

use self::table::Table;
use self::texts::{Texts, varint};
use super::form::{
    self, CHECKSUM_AT, DERIVED, FNV_START, MAGIC, PAGE, PAGE_LINE, PAGE_LINES_AT, PAGES_AT,
    SECTIONS, TABLE_AT, VERSION,
};
use super::record::seat_word;
use super::rows::Source;
use super::words::{self, BASES, EVENTS, KINDS, OFFICES, SEATS, STANDINGS};
use super::{About, Entry, Membership};
use crate::account::fold_name;
use crate::election::{Candidacy, Contest, Dated, Tenure};

/// How hard pages are packed: the strongest that does not take much longer for a little less.
const DEFLATE_LEVEL: u8 = 9;

/// Packs a checked list.
pub fn pack(source: &Source) -> Vec<u8> {
    // What stands in several places is known only after everything was written once.
    let mut first = Packer::new(Texts::counting());
    sections(source, &mut first);
    let mut packer = Packer::new(first.texts.settled());
    assemble(&sections(source, &mut packer))
}

/// The sections, in their order.
fn sections(source: &Source, packer: &mut Packer) -> [Vec<u8>; SECTIONS] {
    let mut keys = Table::default();
    let mut hints = Table::default();
    for entry in source.entries() {
        let line = packer.entry(entry);
        match entry.keys.first() {
            Some(key) => keys.add(&key.to_string(), line),
            None => hints.add(&fold_name(&entry.display_name), line),
        }
    }
    let mut people = Table::default();
    let mut places: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for one in source.people() {
        let at = packer.candidacy(one);
        people.add(&one.person, varint(at));
        places.entry(&one.contest).or_insert((at, 0)).1 += 1;
    }
    let mut contests = Table::default();
    let mut regions = Table::default();
    for contest in source.contests().iter().chain(source.schedules()) {
        let place = places.get(contest.id.as_str()).copied().unwrap_or_default();
        let at = packer.contest(contest, source.known_pairs(&contest.id), place);
        contests.add(&contest.id, varint(at));
        regions.add(&contest.region, varint(at));
    }
    let mut tenures = Table::default();
    for tenure in source.tenures() {
        let at = packer.tenure(tenure);
        tenures.add(&tenure.person, varint(at));
    }
    let mut memberships = Table::default();
    for membership in source.memberships() {
        let at = packer.membership(membership);
        memberships.add(&membership.person, varint(at));
    }
    let about = packer.about(source.about());
    let records = std::mem::take(&mut packer.records);
    let strings = packer.texts.strings();
    let tables = [keys, hints, contests, people, tenures, memberships, regions];
    let [keys, hints, contests, people, tenures, memberships, regions] = tables.map(Table::bytes);
    [about, strings, records, keys, hints, contests, people, tenures, memberships, regions]
}

/// Head and pages of a list with these sections.
fn assemble(sections: &[Vec<u8>; SECTIONS]) -> Vec<u8> {
    let mut head = Vec::new();
    head.extend(MAGIC);
    head.extend(VERSION.to_le_bytes());
    head.extend((SECTIONS as u16).to_le_bytes());
    let whole: Vec<u8> = sections.concat();
    let pages: Vec<Vec<u8>> =
        whole.chunks(PAGE).map(|page| deflate::compress_to_vec(page, DEFLATE_LEVEL)).collect();
    let packed: usize = pages.iter().map(Vec::len).sum();
    let length = PAGE_LINES_AT + pages.len() * PAGE_LINE + packed;
    head.extend((length as u64).to_le_bytes());
    head.resize(PAGES_AT, 0);
    head.extend(offset(pages.len()).to_le_bytes());
    head.extend(offset(PAGE).to_le_bytes());
    debug_assert_eq!(head.len(), TABLE_AT);
    let mut from = 0;
    for section in sections {
        head.extend(offset(from).to_le_bytes());
        head.extend(offset(section.len()).to_le_bytes());
        from += section.len();
    }
    for page in &pages {
        head.extend(offset(page.len()).to_le_bytes());
        head.extend(form::fnv(FNV_START, page).to_le_bytes());
    }
    let checksum = form::checksum(&head);
    head[CHECKSUM_AT..PAGES_AT].copy_from_slice(&checksum.to_le_bytes());
    [head, pages.concat()].concat()
}

/// A place in the list. Rows come from files of at most 256 MiB each, so places fit 32 bits.
fn offset(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Writes records; what is being written stands at the end of `records` until it is taken or closed.
struct Packer {
    texts: Texts,
    records: Vec<u8>,
    /// Places of the accounts' records, by what they say.
    accounts: HashMap<String, u64>,
}

impl Packer {
    fn new(texts: Texts) -> Self {
        Self { texts, records: Vec::new(), accounts: HashMap::new() }
    }

    fn u8(&mut self, value: u8) {
        self.records.push(value);
    }

    fn number(&mut self, value: u64) {
        self.records.extend(varint(value));
    }

    fn text(&mut self, text: &str) {
        self.texts.write(text, &mut self.records);
    }

    fn texts(&mut self, texts: &[String]) {
        self.number(texts.len() as u64);
        for text in texts {
            self.text(text);
        }
    }

    /// Puts its length before what was written from `from` on, and returns the record's place.
    fn close(&mut self, from: usize) -> u64 {
        let record = self.records.split_off(from);
        self.number(record.len() as u64);
        self.records.extend(record);
        from as u64
    }

    fn date(&mut self, date: Option<Date>) {
        let part = |number: i8| u32::from(number.unsigned_abs());
        let packed = date.map_or(0, |date| {
            let year = u32::from(date.year().unsigned_abs());
            year * 10_000 + part(date.month()) * 100 + part(date.day())
        });
        self.number(u64::from(packed));
    }

    fn dated(&mut self, dated: &Dated) {
        self.u8(words::byte(&BASES, &dated.basis));
        self.date(dated.day);
        self.text(&dated.source);
    }

    /// The section about the list. Its texts stand in it: it is read before anything else.
    fn about(&mut self, about: &About) -> Vec<u8> {
        let from = self.records.len();
        for text in [&about.publisher, &about.contact, &about.correction, &about.region] {
            texts::inline(text, &mut self.records);
        }
        self.date(about.made);
        self.date(about.expires);
        self.number(about.sequence);
        self.number(u64::from(about.entries));
        self.u8(u8::from(about.uneven));
        self.records.split_off(from)
    }

    /// What stands behind a row's line: the place of the account's record, which of its keys is the row's, and what
    /// only this row says.
    fn entry(&mut self, entry: &Entry) -> Vec<u8> {
        let mut keys: Vec<String> = entry.keys.iter().map(ToString::to_string).collect();
        keys.sort_unstable();
        let own = entry.keys.first().map(ToString::to_string);
        let own = own.and_then(|own| keys.iter().position(|key| *key == own)).unwrap_or_default();
        let account = self.account(entry, &keys);
        let from = self.records.len();
        self.number(account);
        self.number(own as u64);
        self.u8(words::byte(&STANDINGS, &entry.standing));
        self.text(&entry.source);
        self.date(entry.source_date);
        self.date(entry.from);
        self.date(entry.until);
        self.records.split_off(from)
    }

    /// The place of the record of an account; rows that say the same of it share one.
    fn account(&mut self, entry: &Entry, keys: &[String]) -> u64 {
        let kind = words::byte(&KINDS, &entry.kind);
        let said = format!(
            "{:?}",
            (
                (&entry.account, keys, &entry.display_name, &entry.subject),
                (&entry.people, kind, &entry.contests),
            )
        );
        if let Some(place) = self.accounts.get(&said) {
            return *place;
        }
        let from = self.records.len();
        self.text(&entry.account);
        self.texts(keys);
        self.text(&entry.display_name);
        // A subject is never empty: nothing stands for "the same".
        let subject = if entry.subject == entry.display_name { "" } else { &entry.subject };
        self.text(subject);
        self.texts(&entry.people);
        self.u8(kind);
        self.texts(&entry.contests);
        let place = self.close(from);
        self.accounts.insert(said, place);
        place
    }

    fn contest(&mut self, contest: &Contest, known: u32, people: (u64, u64)) -> u64 {
        let from = self.records.len();
        self.text(&contest.id);
        self.u8(words::byte(&OFFICES, &contest.office));
        self.text(&contest.region);
        self.text(&contest.region_name);
        self.number(u64::from(contest.pairs));
        self.number(u64::from(known));
        self.number(people.0);
        self.number(people.1);
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
        self.close(from)
    }

    fn candidacy(&mut self, one: &Candidacy) -> u64 {
        let from = self.records.len();
        let derived = form::derived_person(&one.contest, one.number, seat_word(one.seat));
        if one.person == derived {
            self.number(DERIVED);
        } else {
            self.text(&one.person);
        }
        self.text(&one.contest);
        self.number(u64::from(one.number));
        self.u8(words::byte(&SEATS, &one.seat));
        self.text(&one.name);
        self.u8(u8::from(one.prospective_from.is_some()));
        if let Some(dated) = &one.prospective_from {
            self.dated(dated);
        }
        self.close(from)
    }

    fn tenure(&mut self, tenure: &Tenure) -> u64 {
        let from = self.records.len();
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
        self.close(from)
    }

    fn membership(&mut self, one: &Membership) -> u64 {
        let from = self.records.len();
        self.text(&one.person);
        self.text(&one.party);
        self.date(one.from);
        self.date(one.until);
        self.text(&one.source);
        self.close(from)
    }
}
