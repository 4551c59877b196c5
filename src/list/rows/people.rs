//! `people.csv`: who stands where.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::days_between;
use super::fault::Faults;
use super::ids::Ids;
use super::namesakes;
use super::slip::Slip;
use super::table::{Row, Table};
use crate::day;
use crate::election::{Basis, Candidacy, Contest, Dated, Seat};
use crate::list::form::derived_person;
use crate::list::words::SEATS;

/// Columns of `people.csv`.
pub(super) const PEOPLE: [&str; 7] =
    ["person", "contest", "number", "seat", "name", "prospective_from", "prospective_source"];

/// A declaration comes at most this many days before the vote; earlier ones are for another contest.
const EARLIEST: i64 = 3 * 365;

/// The ids of all people, the derived ones too.
pub(super) fn ids(rows: &Table) -> Ids {
    Ids::of(rows, |row| match row.get("person") {
        "" => {
            let number = row.get("number").parse().unwrap_or_default();
            derived_person(row.get("contest"), number, &row.get("seat").to_ascii_lowercase())
        }
        person => person.to_owned(),
    })
}

/// The people with the line of each, and the number of pairs noted in their contests.
pub(super) fn people(
    rows: &Table,
    contests: &mut [Contest],
    known: &Ids,
    faults: &mut Faults<'_>,
) -> Vec<(Candidacy, u64)> {
    let by_id: BTreeMap<&str, &Contest> =
        contests.iter().map(|contest| (contest.id.as_str(), contest)).collect();
    let mut seats: BTreeMap<(String, u32, u8), u64> = BTreeMap::new();
    let mut names: BTreeMap<String, (u64, String)> = BTreeMap::new();
    let mut pairs: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut people = Vec::new();
    for row in rows.rows() {
        faults.pass(row.file, row.line);
        let contest = row.get("contest");
        if !contest.is_empty() && !known.has(contest) {
            row.fault(faults, "contest", Slip::UnknownContest);
        }
        let Some(one) = candidacy(row, faults) else { continue };
        check_event(row, &one, by_id.get(one.contest.as_str()).copied(), faults);
        let seat = (one.contest.clone(), one.number, one.seat as u8);
        if let Some(earlier) = seats.insert(seat, row.line) {
            row.fault(faults, "seat", Slip::SeatTaken { row: earlier });
        }
        let (earlier, name) =
            names.entry(one.person.clone()).or_insert_with(|| (row.line, one.name.clone()));
        if !namesakes::may_be_one(name, &one.name) {
            let slip = Slip::TwoNames { row: *earlier, name: name.clone() };
            row.fault(faults, "person", slip);
        }
        pairs.entry(one.contest.clone()).or_default().insert(one.number);
        people.push((one, row.line));
    }
    for contest in contests {
        let count = pairs.get(&contest.id).map_or(0, BTreeSet::len);
        contest.pairs = u32::try_from(count).unwrap_or(u32::MAX);
    }
    people
}

fn candidacy(row: Row<'_>, faults: &mut Faults<'_>) -> Option<Candidacy> {
    let contest = row.id("contest", faults);
    let number = row.get("number").parse::<u32>().ok().filter(|number| (1..=999).contains(number));
    if number.is_none() {
        row.fault(faults, "number", Slip::BadNumber);
    }
    let seat: Option<Seat> = row.word("seat", &SEATS, faults);
    let name = row.required("name", faults).to_owned();
    let day = row.date("prospective_from", faults);
    let source = row.get("prospective_source").to_owned();
    if row.get("prospective_from").is_empty() != source.is_empty() {
        row.fault(faults, "prospective_source", Slip::DayWithoutSource);
    }
    let person = match row.get("person") {
        "" => None,
        _ => Some(row.id("person", faults)?),
    };
    let (contest, number, seat) = (contest?, number?, seat?);
    let word = SEATS.iter().find(|(_, known)| *known == seat).map_or("", |(word, _)| word);
    let person = person.unwrap_or_else(|| derived_person(&contest, number, word));
    let prospective_from = day.map(|day| Dated { day: Some(day), basis: Basis::Own, source });
    Some(Candidacy { person, contest, number, seat, name, prospective_from })
}

/// A first event behind the determination makes nobody prospective; one years before the vote is
/// somebody's earlier campaign.
fn check_event(row: Row<'_>, one: &Candidacy, contest: Option<&Contest>, faults: &mut Faults<'_>) {
    let event = one.prospective_from.as_ref().and_then(|dated| dated.day);
    let (Some(event), Some(contest)) = (event, contest) else { return };
    let of = |dated: &Option<Dated>| dated.as_ref().and_then(|dated| dated.day);
    if let Some(determined) = of(&contest.calendar.determination).filter(|day| *day < event) {
        let slip = Slip::ProspectiveLate { determination: day::written(determined) };
        row.fault(faults, "prospective_from", slip);
    }
    if let Some(vote) = of(&contest.calendar.vote)
        && event < vote
        && days_between(event, vote) > EARLIEST
    {
        row.fault(faults, "prospective_from", Slip::ProspectiveEarly { vote: day::written(vote) });
    }
}
