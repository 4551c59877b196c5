//! The table of levels and every rule that bends it, case by case.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Core, gestures, national_list, small_list, table, text, unit_of};
use jiff::civil::Date;
use netra::election::Moment;
use netra::law::{Gesture, Level};
use netra::settings::Settings;
use netra::verdict::{Basis, Part, Unit};
use serde_json::Value;

fn day(text: &str) -> Moment {
    Moment::Day(text.parse::<Date>().unwrap())
}

fn check_table(core: &Core, path: &str) {
    let rows = table(path);
    assert!(rows.len() > 20, "{path} has cases");
    let mut wrong = Vec::new();
    for row in rows {
        let verdict = core.verdict(&unit_of(&row["account"]), day(&row["day"]));
        for gesture in gestures(&row["gestures"]) {
            let finding = verdict.leading(gesture).expect("a listed account is found");
            let got = [
                verdict.levels.of(gesture).word(),
                finding.stand.subject.kind_word(),
                finding.stage().word(),
                finding.find.sure().word(),
            ];
            let expected = [&*row["level"], &row["kind"], &row["stage"], &row["sure"]];
            if got != expected {
                let (case, account, day) = (&row["case"], &row["account"], &row["day"]);
                wrong.push(format!(
                    "{case}: {account} {day} {gesture:?}: {got:?}, not {expected:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_kind_and_stage_has_the_tables_level() {
    check_table(&Core::new(small_list()), "verdicts/table.csv");
}

#[test]
fn real_accounts_are_judged_as_the_founding_cases_ask() {
    check_table(&Core::new(national_list()), "verdicts/national.csv");
}

#[test]
fn every_rule_holds_in_its_case() {
    let cases: Vec<Value> = serde_json::from_str(&text("verdicts/rules.json")).unwrap();
    let mut core = Core::new(small_list());
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case["case"].as_str().unwrap();
        let (settings, faults) = Settings::read(&case["settings"]);
        assert!(faults.is_empty(), "{name}: {faults:?}");
        core.settings = settings;
        let mut shape = case.clone();
        shape.as_object_mut().unwrap().retain(|key, _| key == "sightings" || key == "text");
        let unit: Unit = serde_json::from_value(shape).unwrap();
        let verdict = core.verdict(&unit, day(case["day"].as_str().unwrap()));
        for (word, level) in case["expect"].as_object().unwrap() {
            for gesture in gestures(word) {
                let got = verdict.levels.of(gesture).word();
                if got != level {
                    wrong.push(format!("{name}: {gesture:?} is {got}, not {level}"));
                }
            }
        }
        let first = verdict.first();
        let part = first.map(|finding| finding.find.part.word());
        if case["leading_part"].is_string() && case["leading_part"].as_str() != part {
            wrong.push(format!("{name}: led by {part:?}"));
        }
        let sure = first.map(|finding| finding.find.sure().word());
        if case["sure"].is_string() && case["sure"].as_str() != sure {
            wrong.push(format!("{name}: sure {sure:?}"));
        }
        let practice = first.is_some_and(|finding| finding.practice);
        if case["practice"].is_boolean() && case["practice"] != practice {
            wrong.push(format!("{name}: practice {practice}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_dialog_names_the_part_that_decides() {
    let core = Core::new(small_list());
    for (part, word) in [(Part::Sharer, "Dibagikan oleh "), (Part::Original, "Penulis asal ")] {
        let mut unit = unit_of("ig:uji_calon");
        unit.sightings[0].part = part;
        let verdict = core.verdict(&unit, day("2024-10-10"));
        let dialog = core.teller().dialog(&verdict, Gesture::Like).unwrap();
        assert!(dialog.title.starts_with(word), "{}", dialog.title);
    }
}

#[test]
fn an_exception_marks_and_lapses_with_entry_or_stage() {
    let mut core = Core::new(small_list());
    let unit = unit_of("ig:uji_calon");
    let candidate = day("2024-10-10");
    let verdict = core.verdict(&unit, candidate);
    let entry = match &verdict.first().unwrap().find.basis {
        Basis::Entry(entry) => netra::verdict::digest_of(entry),
        other => panic!("{other:?}"),
    };
    let except = |entry: &str, stage: &str| {
        let exception = serde_json::json!({ "entry": entry, "stage": stage });
        Settings::read(&serde_json::json!({ "exceptions": { "ig:uji_calon": exception } })).0
    };
    core.settings = except(&entry, "candidate");
    let verdict = core.verdict(&unit, candidate);
    assert_eq!(verdict.levels.highest(), Level::Notice);
    assert!(core.teller().mark(&verdict).unwrap().label.contains("dikecualikan"));
    assert_eq!(core.verdict(&unit, day("2024-09-01")).levels.highest(), Level::Warn);
    core.settings = except("0000000000000000", "candidate");
    assert_eq!(core.verdict(&unit, candidate).levels.highest(), Level::Warn);
}

#[test]
fn the_day_is_the_day_in_the_contests_region() {
    let core = Core::new(small_list());
    // 2024-09-21 15:30 UTC: the 21st, 22:30 in Karo; the 22nd, 00:30 in Jayapura.
    let late = "2024-09-21T15:30:00Z".parse::<jiff::Timestamp>().unwrap().as_millisecond();
    for (account, stage) in [("ig:uji_calon", "prospective"), ("ig:uji_jayapura", "candidate")] {
        let verdict = core.verdict(&unit_of(account), Moment::Instant(late));
        assert_eq!(verdict.first().unwrap().stage().word(), stage, "{account}");
    }
}

#[test]
fn every_answer_holds_until_its_next_turn() {
    let core = Core::new(small_list());
    for account in
        ["ig:uji_calon", "ig:uji_pasangan", "ig:uji_partai", "ig:uji_petahana", "ig:uji_lama"]
    {
        let unit = unit_of(account);
        let mut day: Date = "2023-01-01".parse().unwrap();
        let end: Date = "2025-06-01".parse().unwrap();
        let mut promised = Date::MIN;
        let mut last = None;
        while day < end {
            let verdict = core.verdict(&unit, Moment::Day(day));
            let finding = verdict.first().unwrap();
            let answer = (verdict.levels, finding.stand.point, finding.stand.subject);
            if last.is_some_and(|last| last != answer) {
                assert!(promised <= day, "{account} changed on {day}, before {promised}");
            }
            last = Some(answer);
            promised = verdict.turns.iter().map(|(_, turn)| *turn).min().unwrap_or(Date::MAX);
            assert!(promised > day, "{account}: a turn in the past");
            day = day.tomorrow().unwrap();
        }
    }
}
