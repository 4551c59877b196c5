//! `people.csv` and `offices.csv`: who stands where, and who holds which office.

use std::collections::{BTreeMap, BTreeSet};

use super::contests::is_region;
use super::fault::Faults;
use super::table::{Row, Table};
use crate::election::{Basis, Candidacy, Contest, Dated, Seat, Tenure};
use crate::list::form::derived_person;
use crate::list::words::{OFFICES, SEATS};

/// Columns of `people.csv`.
pub(super) const PEOPLE: [&str; 7] =
    ["person", "contest", "number", "seat", "name", "prospective_from", "prospective_source"];
/// Columns of `offices.csv`.
pub(super) const TENURES: [&str; 9] = [
    "person",
    "office",
    "region",
    "from",
    "until",
    "source",
    "named_for",
    "named_from",
    "named_source",
];

/// The people, with the number of pairs noted in their contests.
pub(super) fn people(
    rows: &Table,
    contests: &mut [Contest],
    faults: &mut Faults,
) -> Vec<Candidacy> {
    let known: BTreeSet<String> = contests.iter().map(|contest| contest.id.clone()).collect();
    let mut seen = BTreeSet::new();
    let mut pairs: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut people = Vec::new();
    for row in rows.rows() {
        let Some(one) = candidacy(row, faults) else { continue };
        if !known.contains(&one.contest) {
            row.fault(faults, "contest", "is not in contests.csv", "correct it or add the contest");
        }
        if !seen.insert((one.contest.clone(), one.number, one.seat as u8)) {
            row.fault(faults, "seat", "is taken by an earlier row", "correct number or seat");
        }
        pairs.entry(one.contest.clone()).or_default().insert(one.number);
        people.push(one);
    }
    for contest in contests {
        let count = pairs.get(&contest.id).map_or(0, BTreeSet::len);
        contest.pairs = u32::try_from(count).unwrap_or(u32::MAX);
    }
    people
}

fn candidacy(row: Row<'_>, faults: &mut Faults) -> Option<Candidacy> {
    let contest = row.id("contest", faults);
    let number = row.get("number").parse::<u32>().ok().filter(|number| (1..=999).contains(number));
    if number.is_none() {
        row.fault(faults, "number", "is no ballot number", "write a whole number from 1");
    }
    let seat: Option<Seat> = row.word("seat", &SEATS, faults);
    let name = row.required("name", faults).to_owned();
    let day = row.date("prospective_from", faults);
    if row.get("prospective_from").is_empty() != row.get("prospective_source").is_empty() {
        let mend = "write the day and where it was read, or neither";
        row.fault(faults, "prospective_source", "does not go with the day", mend);
    }
    let person = match row.get("person") {
        "" => None,
        _ => Some(row.id("person", faults)?),
    };
    let source = row.get("prospective_source").to_owned();
    let (contest, number, seat) = (contest?, number?, seat?);
    let person = person.unwrap_or_else(|| derived_person(&contest, number, row.get("seat")));
    let prospective_from = day.map(|day| Dated { day: Some(day), basis: Basis::Own, source });
    Some(Candidacy { person, contest, number, seat, name, prospective_from })
}

/// The offices held.
pub(super) fn tenures(rows: &Table, contests: &[Contest], faults: &mut Faults) -> Vec<Tenure> {
    let names: BTreeMap<&str, &str> =
        contests.iter().map(|one| (one.region.as_str(), one.region_name.as_str())).collect();
    let ids: BTreeSet<&str> = contests.iter().map(|one| one.id.as_str()).collect();
    rows.rows().filter_map(|row| tenure(row, &names, &ids, faults)).collect()
}

fn tenure(
    row: Row<'_>,
    names: &BTreeMap<&str, &str>,
    contests: &BTreeSet<&str>,
    faults: &mut Faults,
) -> Option<Tenure> {
    let person = row.id("person", faults);
    let office = row.word("office", &OFFICES, faults);
    let region = row.get("region");
    let name = names.get(region).filter(|_| is_region(region));
    if name.is_none() {
        let mend = "write the code of a region that has a contest in contests.csv";
        row.fault(faults, "region", "is no region with a contest", mend);
    }
    let (from, until) = (row.date("from", faults), row.date("until", faults));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        row.fault(faults, "until", "lies before the first day", "correct one of the two");
    }
    let source = row.required("source", faults).to_owned();
    let named_for = named_for(row, contests, faults);
    Some(Tenure {
        person: person?,
        office: office?,
        region: region.to_owned(),
        region_name: (*name?).to_owned(),
        from,
        until,
        source,
        named_for,
    })
}

fn named_for(
    row: Row<'_>,
    contests: &BTreeSet<&str>,
    faults: &mut Faults,
) -> Option<(String, Dated)> {
    let contest = row.get("named_for");
    let day = row.date("named_from", faults);
    if contest.is_empty() {
        return None;
    }
    if !contests.contains(contest) {
        row.fault(faults, "named_for", "is not in contests.csv", "correct it or add the contest");
    }
    let source = row.required("named_source", faults).to_owned();
    Some((contest.to_owned(), Dated { day, basis: Basis::Own, source }))
}
