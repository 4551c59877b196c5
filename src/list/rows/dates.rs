//! `dates.csv`: the days of contests and of the schedules that contests share, each with its own source.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::fault::Faults;
use super::slip::Slip;
use super::table::{Row, Table};
use crate::day;
use crate::election::{Calendar, Dated};
use crate::list::words::{BASES, EVENTS, day_mut};

/// Columns of `dates.csv`.
pub(super) const DATES: [&str; 5] = ["of", "event", "date", "basis", "source"];

/// The place of the vote in [`EVENTS`].
const VOTE: usize = 6;
/// Days of one contest lie within two years of its vote: registration opens three months before, the
/// longest dispute ended eleven months after.
const FAR: i64 = 2 * 365;

/// All days, by contest or schedule and by the place of the event in [`EVENTS`], each with its line.
pub(super) struct Days {
    of: BTreeMap<String, BTreeMap<usize, (Dated, u64)>>,
    unread: bool,
}

impl Days {
    /// Reads the rows.
    pub(super) fn read(rows: &Table, faults: &mut Faults<'_>) -> Self {
        let mut of: BTreeMap<String, BTreeMap<usize, (Dated, u64)>> = BTreeMap::new();
        for row in rows.rows() {
            faults.pass(row.file, row.line);
            let owner = row.id("of", faults);
            let name = row.get("event");
            let event = EVENTS.iter().position(|known| known.eq_ignore_ascii_case(name));
            if event.is_none() {
                row.fault(faults, "event", Slip::UnknownEvent { events: EVENTS.join(", ") });
            }
            let basis = row.word("basis", &BASES, faults);
            let day = row.date("date", faults);
            let source = row.required("source", faults).to_owned();
            if row.get("date").is_empty() && !row.get("basis").eq_ignore_ascii_case("own") {
                row.fault(faults, "date", Slip::NationalWithoutDay);
            }
            // A faulty row still says that its owner has days.
            let Some(owner) = owner else { continue };
            let days = of.entry(owner).or_default();
            let (Some(event), Some(basis)) = (event, basis) else { continue };
            let before = days.insert(event, (Dated { day, basis, source }, row.line));
            if before.is_some() {
                row.fault(faults, "event", Slip::EventTwice);
            }
        }
        for id in &rows.loose {
            of.entry(id.clone()).or_default();
        }
        Self { of, unread: rows.unread }
    }

    /// Whether anything has rows here.
    pub(super) fn knows(&self, owner: &str) -> bool {
        self.unread || self.of.contains_key(owner)
    }

    /// The days of a contest: the schedule's, and over them its own.
    pub(super) fn calendar(&self, schedule: &str, contest: &str) -> Calendar {
        let mut calendar = Calendar::default();
        for (event, (dated, _)) in self.together(schedule, contest) {
            if let Some(place) = day_mut(&mut calendar, event) {
                *place = Some(dated.clone());
            }
        }
        calendar
    }

    fn together(&self, schedule: &str, contest: &str) -> BTreeMap<usize, &(Dated, u64)> {
        let rows = |owner: &str| self.of.get(owner).into_iter().flatten();
        let both = rows(schedule).chain(rows(contest));
        both.map(|(event, row)| (*event, row)).collect()
    }
}

/// Checks the order of a contest's days, and that they lie near its vote.
pub(super) fn check(days: &Days, contest: Row<'_>, schedule: &str, faults: &mut Faults<'_>) {
    let together = days.together(schedule, contest.get("contest"));
    let vote = together.get(&VOTE).and_then(|(dated, _)| dated.day);
    if !days.unread && !together.contains_key(&VOTE) {
        contest.fault(faults, "contest", Slip::NoVote);
    }
    let mut last: Option<(Date, &str)> = None;
    for (event, (dated, line)) in together {
        let (Some(day), Some(name)) = (dated.day, EVENTS.get(event)) else { continue };
        let mut fault = |slip| faults.add("dates.csv", *line, "date", &day::written(day), slip);
        if let Some((before, other)) = last
            && day < before
        {
            fault(Slip::DayOrder {
                event: (*name).to_owned(),
                day: day::written(day),
                other: other.to_owned(),
                before: day::written(before),
            });
        }
        if let Some(vote) = vote
            && days_between(day, vote) > FAR
        {
            fault(Slip::DayFarOff { vote: day::written(vote) });
        }
        last = Some((day, name));
    }
}

/// Days between two days, whichever comes first.
pub(super) fn days_between(one: Date, other: Date) -> i64 {
    one.duration_since(other).as_hours().abs() / 24
}
