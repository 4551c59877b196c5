//! `contests.csv`: elections, each in one region.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::{self, Days};
use super::fault::Faults;
use super::ids::Ids;
use super::region;
use super::slip::Slip;
use super::table::{Row, Table};
use crate::election::{Calendar, Contest, Office};
use crate::list::words::OFFICES;

/// Columns of `contests.csv`.
pub(super) const CONTESTS: [&str; 6] =
    ["contest", "office", "region", "name", "schedule", "source"];

/// The contests with their days, and one contest for each schedule that regions share.
pub(super) fn contests(
    rows: &Table,
    dates: &Table,
    faults: &mut Faults<'_>,
) -> (Vec<Contest>, Vec<Contest>) {
    let days = Days::read(dates, faults);
    let mut contests: Vec<Contest> = Vec::new();
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    let mut shared = BTreeSet::new();
    for row in rows.rows() {
        faults.pass(row.file, row.line);
        let schedule = row.get("schedule");
        if !schedule.is_empty() {
            if !days.knows(schedule) {
                row.fault(faults, "schedule", Slip::ScheduleWithoutDates);
            }
            if !row.get("region").is_empty() {
                shared.insert(schedule.to_owned());
            }
        }
        let Some(mut contest) = contest(row, faults) else { continue };
        if let Some(earlier) = seen.get(&contest.id) {
            row.fault(faults, "contest", Slip::IdTwice { row: *earlier });
            continue;
        }
        seen.insert(contest.id.clone(), row.line);
        contest.calendar = days.calendar(schedule, &contest.id);
        dates::check(&days, row, schedule, faults);
        contests.push(contest);
    }
    let owners = Ids::of(rows, |row| row.get("contest").to_owned())
        .and(Ids::of(rows, |row| row.get("schedule").to_owned()));
    for row in dates.rows().filter(|row| !row.get("of").is_empty() && !owners.has(row.get("of"))) {
        row.fault(faults, "of", Slip::DaysOfNobody);
    }
    let schedules = shared.into_iter().map(|id| Contest {
        calendar: days.calendar(&id, &id),
        id,
        office: Office::Governor,
        region: String::new(),
        region_name: "Indonesia".to_owned(),
        pairs: 0,
    });
    (contests, schedules.collect())
}

fn contest(row: Row<'_>, faults: &mut Faults<'_>) -> Option<Contest> {
    let id = row.id("contest", faults);
    let office = row.word("office", &OFFICES, faults);
    let region = row.get("region");
    let name = row.required("name", faults);
    row.required("source", faults);
    if !region::is_code(region) {
        row.fault(faults, "region", Slip::NoRegionCode);
    } else if !region.is_empty() {
        match region::name(region) {
            None => row.fault(faults, "region", Slip::UnknownRegion),
            Some(known) if !name.is_empty() && !region::same_name(known, name) => {
                row.fault(faults, "name", Slip::RegionName { name: known.to_owned() });
            }
            Some(_) => {}
        }
    }
    let national = matches!(office, Some(Office::President | Office::Legislature));
    if office.is_some() && national != region.is_empty() {
        row.fault(faults, "region", Slip::RegionOffice);
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
