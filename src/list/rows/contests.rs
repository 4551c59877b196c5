//! `contests.csv` and `dates.csv`: elections with their days.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Faults;
use super::table::{Row, Table};
use crate::election::{Calendar, Contest, Dated, Office};
use crate::list::words::{BASES, EVENTS, OFFICES, day_mut};

/// Columns of `contests.csv`.
pub(super) const CONTESTS: [&str; 6] =
    ["contest", "office", "region", "name", "schedule", "source"];
/// Columns of `dates.csv`.
pub(super) const DATES: [&str; 5] = ["of", "event", "date", "basis", "source"];

/// A contest or schedule's days by the place of the event in [`EVENTS`].
type Days = BTreeMap<usize, Dated>;

/// The contests with their days, and one contest for each schedule that regions share.
pub(super) fn contests(
    rows: &Table,
    dates: &Table,
    faults: &mut Faults,
) -> (Vec<Contest>, Vec<Contest>) {
    let days = read_days(dates, faults);
    let mut contests: Vec<Contest> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut shared = BTreeSet::new();
    for row in rows.rows() {
        let Some(mut contest) = contest(row, faults) else { continue };
        let schedule = row.get("schedule");
        if !seen.insert(contest.id.clone()) {
            row.fault(faults, "contest", "is the id of an earlier row", "give it an id of its own");
        }
        if !schedule.is_empty() {
            if !days.contains_key(schedule) {
                row.fault(faults, "schedule", "has no dates", "add its rows to dates.csv");
            }
            if !contest.region.is_empty() {
                shared.insert(schedule.to_owned());
            }
        }
        contest.calendar = calendar(&days, schedule, &contest.id);
        check_order(&row, &mut contest.calendar, faults);
        contests.push(contest);
    }
    check_owners(rows, dates, &seen, faults);
    let schedules = shared.into_iter().map(|id| Contest {
        calendar: calendar(&days, &id, &id),
        id,
        office: Office::Governor,
        region: String::new(),
        region_name: "Indonesia".to_owned(),
        pairs: 0,
    });
    (contests, schedules.collect())
}

fn contest(row: Row<'_>, faults: &mut Faults) -> Option<Contest> {
    let id = row.id("contest", faults);
    let office = row.word("office", &OFFICES, faults);
    let region = row.get("region");
    let name = row.required("name", faults);
    row.required("source", faults);
    if !is_region(region) {
        row.fault(faults, "region", "is no region code", "write it without dots, such as 3211");
    }
    let national = matches!(office, Some(Office::President | Office::Legislature));
    if office.is_some() && national != region.is_empty() {
        let mend = "leave it empty for the whole country, and only then";
        row.fault(faults, "region", "does not fit the office", mend);
    }
    Some(Contest {
        id: id?,
        office: office?,
        region: region.to_owned(),
        region_name: name.to_owned(),
        calendar: Calendar::default(),
        pairs: 0,
    })
}

/// Whether a text is empty (the whole country) or the code of a province, regency or city.
pub(super) fn is_region(code: &str) -> bool {
    matches!(code.len(), 0 | 2 | 4) && code.bytes().all(|b| b.is_ascii_digit())
}

fn read_days(rows: &Table, faults: &mut Faults) -> BTreeMap<String, Days> {
    let mut all: BTreeMap<String, Days> = BTreeMap::new();
    for row in rows.rows() {
        let of = row.id("of", faults);
        let event = EVENTS.iter().position(|known| *known == row.get("event"));
        if event.is_none() {
            let mend = format!("write one of: {}", EVENTS.join(", "));
            row.fault(faults, "event", "is no day of a contest", &mend);
        }
        let basis = row.word("basis", &BASES, faults);
        let day = row.date("date", faults);
        let source = row.required("source", faults).to_owned();
        if row.get("date").is_empty() && row.get("basis") != "own" {
            let mend = "an empty date says that the day differs and is unknown; write `own` then";
            row.fault(faults, "date", "is empty on a national schedule", mend);
        }
        let (Some(of), Some(event), Some(basis)) = (of, event, basis) else { continue };
        let before = all.entry(of).or_default().insert(event, Dated { day, basis, source });
        if before.is_some() {
            row.fault(faults, "event", "stands there twice for this contest", "leave one out");
        }
    }
    all
}

/// The days of a contest: the schedule's, and over them its own.
fn calendar(days: &BTreeMap<String, Days>, schedule: &str, contest: &str) -> Calendar {
    let mut calendar = Calendar::default();
    for of in [schedule, contest] {
        for (event, dated) in days.get(of).into_iter().flatten() {
            if let Some(place) = day_mut(&mut calendar, *event) {
                *place = Some(dated.clone());
            }
        }
    }
    calendar
}

fn check_order(row: &Row<'_>, calendar: &mut Calendar, faults: &mut Faults) {
    let mut last = None;
    for (at, event) in EVENTS.iter().enumerate() {
        let day = day_mut(calendar, at).and_then(|dated| dated.as_ref()?.day);
        let Some(day) = day else { continue };
        if let Some((before, name)) = last
            && day < before
        {
            let meant = format!("has {event} on {day}, before {name} on {before}");
            row.fault(faults, "contest", &meant, "correct dates.csv; leave a day empty if unknown");
        }
        last = Some((day, *event));
    }
}

fn check_owners(rows: &Table, dates: &Table, contests: &BTreeSet<String>, faults: &mut Faults) {
    let schedules: BTreeSet<&str> = rows.rows().map(|row| row.get("schedule")).collect();
    for row in dates.rows() {
        let of = row.get("of");
        if !of.is_empty() && !contests.contains(of) && !schedules.contains(of) {
            row.fault(faults, "of", "is no contest or schedule of contests.csv", "correct the id");
        }
    }
}
