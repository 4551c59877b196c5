//! `list.csv` and `accounts.csv`: who publishes the list, and the accounts themselves.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::fault::Faults;
use super::ids::Ids;
use super::link;
use super::owners::Owners;
use super::slip::Slip;
use super::table::{Row, Table};
use super::teams;
use crate::account::{AccountKey, Platform, fold_name};
use crate::day;
use crate::list::words::{self, KINDS, STANDINGS};
use crate::list::{About, Entry, Kind, List, Standing};

/// Columns of `list.csv`.
pub(super) const LIST: [&str; 7] =
    ["publisher", "contact", "correction", "region", "made", "expires", "sequence"];
/// Columns of `accounts.csv`.
pub(super) const ACCOUNTS: [&str; 14] = [
    "account",
    "platform",
    "link",
    "display_name",
    "subject",
    "person",
    "kind",
    "contest",
    "standing",
    "source",
    "source_date",
    "from",
    "until",
    "note",
];

const PLATFORMS: [(&str, Platform); 2] =
    [("facebook", Platform::Facebook), ("instagram", Platform::Instagram)];

/// Most links of one account: more is a slip in the account's id.
const MOST_KEYS: usize = 50;

/// Who publishes the list.
pub(super) fn about(rows: &Table, faults: &mut Faults<'_>) -> About {
    let mut about = About::default();
    let mut count = 0;
    for row in rows.rows() {
        count += 1;
        about.publisher = row.required("publisher", faults).to_owned();
        about.contact = row.required("contact", faults).to_owned();
        about.correction = row.required("correction", faults).to_owned();
        about.region = row.get("region").to_owned();
        if !super::region::is_code(&about.region) {
            row.fault(faults, "region", Slip::NoRegionCode);
        }
        row.required("made", faults);
        about.made = row.date("made", faults);
        about.expires = row.date("expires", faults);
        if row.get("expires").is_empty() {
            row.fault(faults, "expires", Slip::NoExpiry);
        }
        if let (Some(made), Some(expires)) = (about.made, about.expires)
            && expires < made
        {
            row.fault(faults, "expires", Slip::ExpiresEarly { made: day::written(made) });
        }
        match row.get("sequence").parse() {
            Ok(sequence) => about.sequence = sequence,
            Err(_) => row.fault(faults, "sequence", Slip::NotANumber),
        }
    }
    if count != 1 && !rows.unread && rows.loose.is_empty() {
        faults.file(rows.file, Slip::RowCount { rows: count });
    }
    about
}

/// What rows of `accounts.csv` may name, the day the list was made, and for whom.
pub(super) struct Known<'a> {
    pub people: Ids,
    pub contests: Ids,
    pub made: Option<Date>,
    /// A list that somebody keeps for themselves.
    pub private: bool,
    /// The list whose people and contests it may name besides its own.
    pub base: Option<&'a List>,
}

impl Known<'_> {
    fn has_person(&self, id: &str) -> bool {
        let known = |base: &List| {
            base.candidacies(id).is_ok_and(|found| !found.is_empty())
                || base.tenures(id).is_ok_and(|found| !found.is_empty())
        };
        self.people.has(id) || self.base.is_some_and(known)
    }

    fn has_contest(&self, id: &str) -> bool {
        let known = |base: &List| base.contest(id).is_ok_and(|found| found.is_some());
        self.contests.has(id) || self.base.is_some_and(known)
    }
}

/// One entry for each row; rows of one account hold all of its keys, their own first.
pub(super) fn entries(
    rows: &Table,
    known: &Known<'_>,
    faults: &mut Faults<'_>,
) -> Vec<(Entry, u64)> {
    let mut entries: Vec<(Entry, u64)> = Vec::new();
    let mut owners = Owners::default();
    let mut accounts: BTreeMap<String, (Kind, Vec<String>, u64)> = BTreeMap::new();
    for row in rows.rows() {
        faults.pass(row.file, row.line);
        let Some(entry) = entry(row, known, faults) else { continue };
        let first = accounts
            .entry(entry.account.clone())
            .or_insert_with(|| (entry.kind, entry.people.clone(), row.line));
        if first.0 != entry.kind || first.1 != entry.people {
            row.fault(faults, "account", Slip::AccountDiffers { row: first.2 });
        }
        if teams::is_past(row, &entry, known.made, faults) {
            continue;
        }
        if let Some(entry) = owners.take(row, entry, &mut entries, faults) {
            entries.push((entry, row.line));
        }
    }
    join_keys(rows, &mut entries, faults);
    entries
}

fn entry(row: Row<'_>, known: &Known<'_>, faults: &mut Faults<'_>) -> Option<Entry> {
    let account = row.id("account", faults);
    let platform = row.word("platform", &PLATFORMS, faults);
    let kind: Option<Kind> = row.word("kind", &KINDS, faults);
    let standings = if known.private { &STANDINGS[..] } else { words::public_standings() };
    let standing: Option<Standing> = row.word("standing", standings, faults);
    let own = standing == Some(Standing::Own);
    let display_name = row.get("display_name");
    let mut keys = Vec::new();
    match (row.get("link"), platform) {
        ("", _) if fold_name(display_name).is_empty() => {
            row.fault(faults, "link", Slip::NoLinkNoName);
        }
        ("", _) | (_, None) => {}
        (_, Some(platform)) => keys.extend(link::key(row, platform, faults)),
    }
    let (people, contests) = (row.ids("person"), row.ids("contest"));
    if people.iter().any(|id| !known.has_person(id)) {
        row.fault(faults, "person", Slip::UnknownPerson);
    }
    if contests.iter().any(|id| !known.has_contest(id)) {
        row.fault(faults, "contest", Slip::UnknownContest);
    }
    let personal = matches!(kind, Some(Kind::Candidate | Kind::Incumbent));
    if personal && people.is_empty() && !known.private {
        row.fault(faults, "person", Slip::PersonNeeded);
    }
    let (from, until) = row.span(["from", "until"], faults);
    if let Some(kind) = kind.filter(|_| !own) {
        teams::check(row, kind, faults);
    }
    let subject = row.required("subject", faults).to_owned();
    let (source, source_date) = source(row, standing, known.made, faults);
    platform?;
    Some(Entry {
        account: account?,
        keys,
        display_name: display_name.to_owned(),
        subject,
        people,
        kind: kind?,
        contests,
        standing: standing?,
        source,
        source_date,
        from,
        until,
    })
}

/// Where the row was read and when. Only a link that is merely reported may stand without a source; a
/// name without a link is told with its source or not at all.
fn source(
    row: Row<'_>,
    standing: Option<Standing>,
    made: Option<Date>,
    faults: &mut Faults<'_>,
) -> (String, Option<Date>) {
    let source = row.get("source");
    let date = row.date("source_date", faults);
    if standing == Some(Standing::Own) {
        // Its source is whoever marked it.
        return (source.to_owned(), date);
    }
    if source.is_empty() {
        let reported = standing == Some(Standing::Reported) && !row.get("link").is_empty();
        row.fault(faults, "source", if reported { Slip::NoSource } else { Slip::Empty });
    }
    if row.get("source_date").is_empty() {
        row.fault(faults, "source_date", Slip::NoSourceDate);
    }
    if let (Some(date), Some(made)) = (date, made)
        && made < date
    {
        row.fault(faults, "source_date", Slip::SourceFromFuture { made: day::written(made) });
    }
    (source.to_owned(), date)
}

/// Gives every row of an account the keys of the account's other rows.
fn join_keys(rows: &Table, entries: &mut [(Entry, u64)], faults: &mut Faults<'_>) {
    let mut all: BTreeMap<String, Vec<AccountKey>> = BTreeMap::new();
    for (entry, line) in entries.iter() {
        let keys = all.entry(entry.account.clone()).or_default();
        keys.extend(entry.keys.iter().cloned());
        if keys.len() == MOST_KEYS + 1 {
            let slip = Slip::TooManyLinks { most: MOST_KEYS };
            faults.add(rows.file, *line, "account", &entry.account, slip);
        }
    }
    for (entry, _) in entries.iter_mut().filter(|(entry, _)| !entry.keys.is_empty()) {
        let own = entry.keys.clone();
        let others = all.get(&entry.account).into_iter().flatten();
        entry.keys.extend(others.filter(|key| !own.contains(key)).take(MOST_KEYS).cloned());
    }
}
