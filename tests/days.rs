//! Real contests on the days on which they turn, each on its own clock.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Core, national_list, table};
use netra::day;
use netra::election::{Moment, standpoint, turns};

#[test]
fn a_contest_stands_where_its_calendar_says_on_its_own_clock() {
    let core = Core::new(national_list());
    let rows = table("verdicts/days.csv");
    assert!(rows.len() >= 40);
    let mut wrong = Vec::new();
    for row in &rows {
        let contest = core.list.contest(&row["contest"]).unwrap();
        let contest = contest.unwrap_or_else(|| panic!("{}: no such contest", row["contest"]));
        let moment = match day::read(&row["moment"]) {
            Some(day) => Moment::Day(day),
            None => {
                let instant = row["moment"].parse::<jiff::Timestamp>().unwrap();
                Moment::Instant(instant.as_millisecond())
            }
        };
        let today = moment.day_in(&core.zones, &contest.region);
        let point = standpoint(&contest.calendar, None, today);
        let yes = |word: &str| row[word] == "yes";
        let expected = (row["stage"].as_str(), yes("quiet"), yes("uncertain"), yes("national"));
        let got = (point.stage.word(), point.quiet, point.uncertain, point.national);
        if got != expected {
            wrong.push(format!("{} {}: {got:?}, not {expected:?}", row["case"], row["moment"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_change_of_a_contest_is_one_of_its_turns() {
    let core = Core::new(national_list());
    for id in ["bupati-1208-2024", "bupati-1901-2025", "presiden-2024", "bupati-1101-2024"] {
        let contest = core.list.contest(id).unwrap().unwrap();
        let turns = turns(&contest.calendar, None);
        let mut today = day::read("2023-01-01").unwrap();
        let mut last = standpoint(&contest.calendar, None, today);
        let mut changes = 0;
        while today < day::read("2026-01-01").unwrap() {
            today = day::next(today).unwrap();
            let point = standpoint(&contest.calendar, None, today);
            if point != last {
                assert!(turns.contains(&today), "{id} changes on {today}, which is no turn");
                changes += 1;
            }
            last = point;
        }
        assert!(changes >= 4, "{id}: {changes} changes");
    }
}
