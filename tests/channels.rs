//! Whom to ask: first somebody outside the regional government, with what that costs the asker, and no
//! more than a name once nobody has looked for a year.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Core, small_list, text, unit_of};
use netra::election::Moment;
use netra::law::{Gesture, Role};
use netra::settings::Settings;
use netra::verdict::Dialog;
use serde_json::{Value, json};

fn file() -> Value {
    serde_json::from_str(&text("../../extension/data/law/channels.json")).unwrap()
}

fn rows() -> Vec<Value> {
    file()["rows"].as_array().unwrap().clone()
}

fn dialog(core: &Core, day: &str) -> Dialog {
    let verdict = core.verdict(&unit_of("ig:uji_calon"), Moment::Day(day.parse().unwrap()));
    core.teller().dialog(&verdict, Gesture::Like).unwrap()
}

fn told(dialog: &Dialog) -> Vec<String> {
    let rows = dialog.why.rows.iter();
    let rows = rows.filter(|row| ["Tempat bertanya", "Where to ask"].contains(&row.term.as_str()));
    rows.map(|row| row.detail.clone()).collect()
}

#[test]
fn every_channel_says_what_it_asks_who_sees_it_and_where_that_was_read() {
    let rows = rows();
    assert!(rows.len() >= 3);
    assert_eq!(rows[0]["outside_region"], true, "the pressure may come from the region");
    let mut seen = std::collections::BTreeSet::new();
    for row in &rows {
        let id = row["id"].as_str().unwrap();
        assert!(seen.insert(id), "{id} stands twice");
        for key in ["how", "identity", "seen_by"] {
            for language in ["id", "en"] {
                let said = row[key][language].as_str();
                assert!(said.is_some_and(|said| said.len() > 5), "{id} {key} {language}");
            }
        }
        for key in ["name", "source"] {
            assert!(row[key].as_str().is_some_and(|said| !said.is_empty()), "{id} {key}");
        }
        assert_eq!(row["tried"], false, "{id}: a channel that was tried says when and how");
        assert!(["A", "B"].contains(&row["confidence"].as_str().unwrap()), "{id}");
        assert_eq!(row["quote"].is_string(), row["quoted_from"].is_string(), "{id}");
    }
}

#[test]
fn no_telephone_number_is_shipped() {
    let digits = |text: &str| {
        let mut longest = (0, 0);
        for letter in text.chars().filter(|letter| !matches!(letter, ' ' | '-')) {
            longest.1 = if letter.is_ascii_digit() { longest.1 + 1 } else { 0 };
            longest.0 = longest.0.max(longest.1);
        }
        longest.0
    };
    assert_eq!(digits("Hubungi 0812-3456 7890"), 12);
    let mut all = vec![file().to_string()];
    for language in ["id", "en"] {
        all.push(text(&format!("../../extension/data/texts/{language}.json")));
    }
    for row in file()["rows"].as_array().unwrap() {
        for key in ["how", "identity", "seen_by", "quote"] {
            assert!(digits(&row[key].to_string()) < 8, "{}: {key}", row["id"]);
        }
    }
    for text in &all {
        for start in ["+62", "62 8", "081", "082", "083", "085", "087", "088", "089"] {
            let near =
                text.match_indices(start).map(|(at, _)| &text[at..(at + 14).min(text.len())]);
            for number in near {
                assert!(digits(number) < 9, "{number}");
            }
        }
    }
}

#[test]
fn each_is_told_with_its_price_and_that_nobody_tried_it() {
    let mut core = Core::new(small_list());
    for (language, untried) in [("id", "belum kami coba"), ("en", "we have not tried it")] {
        core.settings = Settings::read(&json!({ "language": language })).0;
        let dialog = dialog(&core, "2024-10-10");
        let told = told(&dialog);
        for row in rows() {
            let name = row["name"].as_str().unwrap();
            let line = told.iter().find(|line| line.starts_with(&format!("{name}: "))).unwrap();
            for key in ["how", "identity", "seen_by"] {
                assert!(line.contains(row[key][language].as_str().unwrap()), "{line}");
            }
            assert!(line.contains(untried) && line.contains("2026"), "{line}");
        }
        assert!(told[0].starts_with("Bawaslu: "), "{told:?}");
    }
}

#[test]
fn after_a_year_only_the_name_is_told() {
    let core = Core::new(small_list());
    // A month counts from its first day, so the channels of February 2026 hold until 1 February 2027.
    assert_eq!(file()["checked_on"], "2026-02");
    let verdict =
        |day: &str| core.verdict(&unit_of("ig:uji_palopo"), Moment::Day(day.parse().unwrap()));
    let last = core.teller().dialog(&verdict("2027-02-01"), Gesture::Like).unwrap();
    assert!(told(&last)[0].contains("NIK"), "{:?}", told(&last));
    let old = core.teller().dialog(&verdict("2027-02-02"), Gesture::Like).unwrap();
    let names: Vec<String> =
        rows().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!(told(&old), names);
    // A page that keeps the last answer learns that it changes on that day.
    let turn = (String::new(), "2027-02-02".parse().unwrap());
    assert!(
        verdict("2027-02-01").turns.contains(&turn) && !verdict("2027-02-02").turns.contains(&turn)
    );
    // The short form never told more than a name.
    assert_eq!(old.lines[3], "Ragu atau diperintah? Hubungi Bawaslu.");
}

#[test]
fn nothing_that_can_be_set_hides_the_first_channel() {
    let mut core = Core::new(small_list());
    let mut settings = vec![json!({
        "channels": [], "channel": null, "hints": false, "bawaslu": false,
        "exceptions": {}, "sites": { "instagram": true, "facebook": false },
    })];
    settings.extend(Role::ALL.map(|role| json!({ "role": role.word(), "region": "1206" })));
    settings.push(json!({ "language": "en", "practice_date": "2024-10-10" }));
    for setting in settings {
        core.settings = Settings::read(&setting).0;
        let dialog = dialog(&core, "2024-10-10");
        let phrases = core.texts.verdict(core.settings.language);
        assert_eq!(dialog.lines[3], phrases.plain("channel.bawaslu"), "{setting}");
        assert!(told(&dialog)[0].starts_with("Bawaslu"), "{setting}");
        assert!(dialog.order.lines.iter().any(|line| line.contains("Bawaslu")), "{setting}");
    }
}
