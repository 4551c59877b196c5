//! From when to when a rule is law, and what a rule is for: no rule before its instrument, none that
//! nobody can meet, and on both sides of each day on which the law changes the right one.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Core, small_list, table, text};
use jiff::civil::Date;
use netra::law::{Case, Election, Gesture, Level, Role, Subject};
use serde_json::Value;

fn file(name: &str) -> Value {
    serde_json::from_str(&text(&format!("../../extension/data/law/{name}.json"))).unwrap()
}

fn rows(name: &str) -> Vec<Value> {
    file(name)["rows"].as_array().unwrap().clone()
}

fn days(row: &Value) -> [Option<&str>; 2] {
    [row["valid_from"].as_str(), row["valid_until"].as_str()]
}

#[test]
fn every_act_and_range_says_from_when_to_when_and_none_is_older_than_its_instrument() {
    let instruments = file("instruments");
    let instruments = instruments.as_array().unwrap();
    let mut faults = Vec::new();
    let mut bounded = 0;
    for name in ["acts", "ranges"] {
        for row in rows(name) {
            let id = format!("{name} {}", row["id"]);
            for key in ["valid_from", "valid_until"] {
                if row.get(key).is_none() {
                    faults.push(format!("{id} has no {key}, not even an empty one"));
                }
            }
            let [from, until] = days(&row);
            bounded += usize::from(from.is_some());
            if let (Some(from), Some(until)) = (from, until)
                && from > until
            {
                faults.push(format!("{id} ends before it begins"));
            }
            let cited = instruments.iter().find(|one| one["id"] == row["instrument"]).unwrap();
            let [born, dead] = days(cited);
            // A row that ends says what was law before: that its reader has not read it.
            if until.is_none() && born.is_some_and(|born| from.is_none_or(|from| from < born)) {
                faults.push(format!("{id} is older than its instrument ({born:?})"));
            }
            if dead.is_some_and(|dead| until.is_none_or(|until| until > dead)) {
                faults.push(format!("{id} outlives its instrument ({dead:?})"));
            }
        }
    }
    assert!(bounded >= 20, "{bounded} rows begin on a day");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_rule_is_one_that_nobody_can_meet() {
    let law = Core::new(small_list()).law;
    let days: Vec<Option<Date>> =
        law.turns().iter().copied().map(Some).chain([None, Some(Date::MIN)]).collect();
    let mut met = BTreeMap::<&str, BTreeSet<String>>::new();
    for case in Case::all() {
        for (day, quiet) in days.iter().flat_map(|day| [(*day, false), (*day, true)]) {
            let case = Case { day, quiet, ..case };
            met.entry("orders").or_default().extend(law.order(&case).map(|rule| rule.id.clone()));
            let warned = law.level(case.subject, case.stage) == Level::Warn;
            if !warned || !law.covers(case.subject, case.gesture) {
                continue;
            }
            for (name, rule) in [
                ("acts", law.act(&case)),
                ("ranges", law.range(&case)),
                ("doubts", law.doubt(&case)),
            ] {
                met.entry(name).or_default().extend(rule.map(|rule| rule.id.clone()));
            }
            let notes = law.notes(&case).map(|rule| rule.id.clone());
            met.entry("notes").or_default().extend(notes);
        }
    }
    for name in ["acts", "ranges", "doubts", "notes", "orders"] {
        for row in rows(name) {
            let id = row["id"].as_str().unwrap();
            assert!(met[name].contains(id), "{name} {id} is met by nobody");
        }
    }
}

#[test]
fn the_law_of_a_day_is_the_law_of_that_day() {
    let law = Core::new(small_list()).law;
    let rows = table("verdicts/law-days.csv");
    assert!(rows.len() >= 12);
    let mut wrong = Vec::new();
    for row in &rows {
        let find = |word: &str, all: &[&str]| all.iter().position(|one| *one == word).unwrap();
        let role = Role::from_word(&row["role"]).unwrap();
        let gesture = Gesture::from_word(&row["gesture"]).unwrap();
        let subject = Subject::ALL.map(Subject::word);
        let subject = Subject::ALL[find(&row["kind"], &subject)];
        let stage = netra::election::Stage::ALL.map(|stage| stage.word());
        let stage = netra::election::Stage::ALL[find(&row["stage"], &stage)];
        let election = Election::ALL[find(&row["election"], &["pemilu", "pilkada"])];
        let day = netra::day::read(&row["day"]);
        let case = Case { role, gesture, subject, stage, election, quiet: false, day };
        let got = [law.act(&case), law.range(&case)].map(|rule| rule.map(|rule| rule.id.as_str()));
        if got != [Some(row["act"].as_str()), Some(row["range"].as_str())] {
            wrong.push(format!("{} {}: {got:?}", row["case"], row["day"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_answer_tells_when_its_law_changes() {
    let core = Core::new(small_list());
    let turns = |day: &str| {
        let moment = netra::election::Moment::Day(day.parse().unwrap());
        core.verdict(&common::unit_of("ig:uji_calon"), moment).turns
    };
    // On the clock of the contest's region, and while it lies ahead.
    let turn = ("1206".to_owned(), "2024-11-14".parse().unwrap());
    assert!(turns("2024-11-13").contains(&turn));
    assert!(!turns("2024-11-14").contains(&turn));
}

#[test]
fn every_level_has_a_ground_in_both_languages_and_a_source() {
    let kinds: BTreeSet<String> =
        rows("levels").iter().map(|row| row["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kinds, Subject::ALL.map(|kind| kind.word().to_owned()).into());
    assert_eq!(rows("levels").len(), kinds.len(), "one row per kind");
    for row in rows("levels") {
        let kind = &row["kind"];
        for language in ["id", "en"] {
            assert!(row["ground"][language].as_str().is_some_and(|text| text.len() > 30), "{kind}");
        }
        let (source, confidence) =
            (row["source"].as_str().unwrap(), row["confidence"].as_str().unwrap());
        assert!(["A", "B", "netra", "NC"].contains(&confidence), "{kind}");
        assert_eq!(source.is_empty(), confidence == "NC", "{kind}");
    }
}
