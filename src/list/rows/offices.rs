//! `offices.csv` and `parties.csv`: which office, and which party, a person had from when until when.

use std::collections::BTreeMap;

use super::fault::Faults;
use super::ids::Ids;
use super::region;
use super::slip::Slip;
use super::table::{Row, Table};
use crate::election::{Basis, Contest, Dated, Tenure};
use crate::list::Membership;
use crate::list::words::OFFICES;

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

/// Columns of `parties.csv`.
pub(super) const PARTIES: [&str; 5] = ["person", "party", "from", "until", "source"];

/// The offices held.
pub(super) fn tenures(
    rows: &Table,
    contests: &[Contest],
    known: &Ids,
    faults: &mut Faults<'_>,
) -> Vec<Tenure> {
    let names: BTreeMap<&str, &str> =
        contests.iter().map(|one| (one.region.as_str(), one.region_name.as_str())).collect();
    rows.rows().filter_map(|row| tenure(row, &names, known, faults)).collect()
}

fn tenure(
    row: Row<'_>,
    names: &BTreeMap<&str, &str>,
    contests: &Ids,
    faults: &mut Faults<'_>,
) -> Option<Tenure> {
    let person = row.id("person", faults);
    let office = row.word("office", &OFFICES, faults);
    let region = row.get("region");
    let here = names.get(region).copied().filter(|_| region::is_code(region));
    let name = here.or_else(|| region::name(region)).or((region.is_empty()).then_some("Indonesia"));
    if name.is_none() {
        row.fault(faults, "region", Slip::NoSuchRegion);
    }
    let (from, until) = row.span(["from", "until"], faults);
    let source = row.required("source", faults).to_owned();
    let named_for = named_for(row, contests, faults);
    Some(Tenure {
        person: person?,
        office: office?,
        region: region.to_owned(),
        region_name: name?.to_owned(),
        from,
        until,
        source,
        named_for,
    })
}

fn named_for(row: Row<'_>, contests: &Ids, faults: &mut Faults<'_>) -> Option<(String, Dated)> {
    let contest = row.get("named_for");
    let day = row.date("named_from", faults);
    if contest.is_empty() {
        return None;
    }
    if !contests.has(contest) {
        row.fault(faults, "named_for", Slip::UnknownContest);
    }
    let source = row.required("named_source", faults).to_owned();
    Some((contest.to_owned(), Dated { day, basis: Basis::Own, source }))
}

/// The memberships of parties.
pub(super) fn memberships(rows: &Table, people: &Ids, faults: &mut Faults<'_>) -> Vec<Membership> {
    let mut all: BTreeMap<String, Vec<(Membership, u64)>> = BTreeMap::new();
    for row in rows.rows() {
        let Some(one) = membership(row, people, faults) else { continue };
        let others = all.entry(one.person.clone()).or_default();
        if let Some((other, line)) = others.iter().find(|(other, _)| overlap(other, &one)) {
            let slip = Slip::TwoParties { row: *line, party: other.party.clone() };
            row.fault(faults, "party", slip);
        }
        others.push((one, row.line));
    }
    all.into_values().flatten().map(|(one, _)| one).collect()
}

fn overlap(one: &Membership, other: &Membership) -> bool {
    let begins = |one: &Membership, other: &Membership| {
        one.from.is_none_or(|from| other.until.is_none_or(|until| from <= until))
    };
    begins(one, other) && begins(other, one)
}

fn membership(row: Row<'_>, people: &Ids, faults: &mut Faults<'_>) -> Option<Membership> {
    let person = row.id("person", faults);
    if person.as_ref().is_some_and(|person| !people.has(person)) {
        row.fault(faults, "person", Slip::UnknownPerson);
    }
    let party = row.required("party", faults).to_owned();
    let (from, until) = row.span(["from", "until"], faults);
    let source = row.required("source", faults).to_owned();
    Some(Membership { person: person?, party, from, until, source })
}
