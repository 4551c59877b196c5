//! `list.csv` and `accounts.csv`: who publishes the list, and the accounts themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Faults;
use super::table::{Row, Table};
use crate::account::{AccountKey, Platform, fold_name, keys_of};
use crate::election::{Candidacy, Contest, Tenure};
use crate::list::words::{KINDS, STANDINGS};
use crate::list::{About, Entry, Kind, Standing};

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
pub(super) fn about(rows: &Table, faults: &mut Faults) -> About {
    let mut about = About::default();
    let mut count = 0;
    for row in rows.rows() {
        count += 1;
        about.publisher = row.required("publisher", faults).to_owned();
        about.contact = row.required("contact", faults).to_owned();
        about.correction = row.required("correction", faults).to_owned();
        about.region = row.get("region").to_owned();
        row.required("made", faults);
        about.made = row.date("made", faults);
        about.expires = row.date("expires", faults);
        match row.get("sequence").parse() {
            Ok(sequence) => about.sequence = sequence,
            Err(_) => {
                row.fault(faults, "sequence", "is no whole number", "count the editions from 1")
            }
        }
    }
    if count != 1 {
        faults.file(rows.file, &format!("{count} rows"), "write one row under the header");
    }
    about
}

/// Ids that rows of `accounts.csv` may name.
struct Known<'a> {
    people: BTreeSet<&'a str>,
    contests: BTreeSet<&'a str>,
}

/// One entry for each row; rows of one account hold all of its keys, their own first.
pub(super) fn entries(
    rows: &Table,
    contests: &[Contest],
    schedules: &[Contest],
    people: &[Candidacy],
    tenures: &[Tenure],
    faults: &mut Faults,
) -> Vec<Entry> {
    let holders = tenures.iter().map(|one| one.person.as_str());
    let known = Known {
        people: people.iter().map(|one| one.person.as_str()).chain(holders).collect(),
        contests: contests.iter().chain(schedules).map(|one| one.id.as_str()).collect(),
    };
    let mut entries: Vec<Entry> = Vec::new();
    let mut owners: BTreeMap<AccountKey, u64> = BTreeMap::new();
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.rows() {
        let Some(entry) = entry(row, &known, faults) else { continue };
        if let Some(key) = entry.keys.first()
            && let Some(earlier) = owners.insert(key.clone(), row.line)
        {
            let meant = format!("is the same account as in row {earlier}: {key}");
            row.fault(faults, "link", &meant, "join the two rows");
        }
        let at = *first.entry(entry.account.clone()).or_insert(entries.len());
        if let Some(other) = entries.get(at)
            && (other.kind != entry.kind || other.people != entry.people)
        {
            let mend = "rows of one account must agree in kind and person";
            row.fault(faults, "account", "joins rows that differ", mend);
        }
        entries.push(entry);
    }
    join_keys(rows, &mut entries, faults);
    entries
}

fn entry(row: Row<'_>, known: &Known<'_>, faults: &mut Faults) -> Option<Entry> {
    let account = row.id("account", faults);
    let platform = row.word("platform", &PLATFORMS, faults)?;
    let kind: Option<Kind> = row.word("kind", &KINDS, faults);
    let standing: Option<Standing> = row.word("standing", &STANDINGS, faults);
    let display_name = row.get("display_name");
    let keys = match row.get("link") {
        "" => {
            if fold_name(display_name).is_empty() {
                row.fault(faults, "link", "is empty, and so is the display name", "fill in one");
            }
            Vec::new()
        }
        link => key(row, link, platform, faults).into_iter().collect(),
    };
    let (people, contests) = (row.ids("person"), row.ids("contest"));
    if people.iter().any(|id| !known.people.contains(id.as_str())) {
        let mend = "correct it, or add the person to people.csv or offices.csv";
        row.fault(faults, "person", "is nobody known", mend);
    }
    if contests.iter().any(|id| !known.contests.contains(id.as_str())) {
        row.fault(faults, "contest", "is not in contests.csv", "correct it or add the contest");
    }
    if people.is_empty() && matches!(kind, Some(Kind::Candidate | Kind::Incumbent)) {
        row.fault(faults, "person", "is empty for a person's account", "name the person's id");
    }
    let (from, until) = (row.date("from", faults), row.date("until", faults));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        row.fault(faults, "until", "lies before the first day", "correct one of the two");
    }
    let subject = row.required("subject", faults).to_owned();
    let source = row.required("source", faults).to_owned();
    let source_date = row.date("source_date", faults);
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

fn key(row: Row<'_>, link: &str, platform: Platform, faults: &mut Faults) -> Option<AccountKey> {
    match keys_of(link, platform) {
        Ok(keys) => {
            let key = keys.into_iter().next()?;
            if key.platform() != platform {
                let meant = format!("is {key}, on another platform than the row says");
                row.fault(faults, "link", &meant, "correct platform or link");
            }
            Some(key)
        }
        Err(reason) => {
            let meant = format!("names no account: {reason}");
            row.fault(faults, "link", &meant, "open the profile and copy its own address");
            None
        }
    }
}

/// Gives every row of an account the keys of the account's other rows.
fn join_keys(rows: &Table, entries: &mut [Entry], faults: &mut Faults) {
    let mut all: BTreeMap<String, Vec<AccountKey>> = BTreeMap::new();
    for entry in entries.iter() {
        all.entry(entry.account.clone()).or_default().extend(entry.keys.iter().cloned());
    }
    for (account, keys) in &all {
        if keys.len() > MOST_KEYS {
            let meant = "joins more links than an account can have";
            faults.add(rows.file, 0, "account", account, meant, "give each account its own id");
        }
    }
    for entry in entries.iter_mut().filter(|entry| !entry.keys.is_empty()) {
        let own = entry.keys.clone();
        let others = all.get(&entry.account).into_iter().flatten();
        entry.keys.extend(others.filter(|key| !own.contains(key)).cloned());
    }
}
