//! The panel behind a mark: what it says of a whole unit, case by case, and that it never says too much.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Core, small_list, text};
use netra::worker::Worker;
use serde_json::{Value, json};

/// Three in the morning UTC is daytime on the same day in all of the country.
fn morning(day: &str) -> i64 {
    let instant = format!("{day}T03:00:00Z").parse::<jiff::Timestamp>().unwrap();
    instant.as_millisecond()
}

fn explain(settings: &Value, unit: &Value, day: &str) -> Value {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    worker.settings(settings, &serde_json::Value::Null, 0);
    let message = json!({ "kind": "explain", "site": "instagram", "unit": unit });
    worker.explain(&message, morning(day))["panel"].clone()
}

#[test]
fn every_case_reads_as_its_row_says() {
    let cases: Vec<Value> = serde_json::from_str(&text("panels/cases.json")).unwrap();
    assert!(cases.len() >= 15);
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case["case"].as_str().unwrap();
        let panel = explain(&case["settings"], &case["unit"], case["on"].as_str().unwrap());
        for key in ["level", "title", "lines"] {
            if panel[key] != case[key] {
                wrong.push(format!("{name}: {key} is {:#}", panel[key]));
            }
        }
        let rows = panel["why"]["rows"].as_array().unwrap();
        for (term, part) in case["rows"].as_object().into_iter().flatten() {
            let part = part.as_str().unwrap();
            let said = |row: &&Value| {
                row["term"] == *term && row["detail"].as_str().unwrap().contains(part)
            };
            if !rows.iter().any(|row| said(&row)) {
                wrong.push(format!("{name}: no row {term:?} says {part:?}"));
            }
        }
        for term in case["no_rows"].as_array().into_iter().flatten() {
            if rows.iter().any(|row| row["term"] == *term) {
                wrong.push(format!("{name}: has a row {term}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_panel_is_whole_and_a_mark_never_reads_as_permission() {
    let core = Core::new(small_list());
    let days = ["2023-11-20", "2024-03-10", "2024-09-10", "2024-11-25", "2025-01-10", "2026-11-22"];
    let accounts = [
        "/uji_calon/",
        "/uji_satusumber/",
        "/uji_tim/",
        "/uji_relawan/",
        "/uji_partai/",
        "/uji_petahana/",
        "https://www.facebook.com/ujipemkab",
        "https://www.facebook.com/ujikpu",
        "/siapa_saja/",
    ];
    let mut seen = std::collections::BTreeSet::new();
    for language in ["id", "en"] {
        let settings = json!({ "language": language });
        for (day, href) in days.iter().flat_map(|day| accounts.map(|href| (day, href))) {
            for post in ["Coblos nomor 1", "Rapat pagi"] {
                let unit = json!({ "sightings": [{ "href": href }], "text": post });
                let panel = explain(&settings, &unit, day);
                let case = format!("{language} {day} {href} {post}: {panel:#}");
                let whole = panel.to_string();
                assert!(!whole.contains("[verdict") && !whole.contains("\"["), "a gap: {case}");
                assert!(!panel["title"].as_str().unwrap().contains(['{', '[']), "{case}");
                let lines: Vec<&str> =
                    panel["lines"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
                assert!(!lines.iter().any(|line| line.contains(['{', '['])), "{case}");
                let level = panel["level"].as_str().unwrap();
                let end = match level {
                    "warn" => "channel.bawaslu",
                    "notice" => "panel.not_held",
                    _ => "panel.no_mark",
                };
                let language = if language == "en" {
                    netra::texts::Language::En
                } else {
                    netra::texts::Language::Id
                };
                assert_eq!(
                    *lines.last().unwrap(),
                    core.texts.verdict(language).plain(end),
                    "{case}"
                );
                seen.insert(level.to_owned());
            }
        }
    }
    assert_eq!(seen.len(), 3, "{seen:?}");
}

#[test]
fn a_practice_day_is_announced_and_counts() {
    let settings = json!({ "practice_date": "2024-10-10" });
    let unit = json!({ "sightings": [{ "href": "/uji_calon/" }] });
    let panel = explain(&settings, &unit, "2026-11-22");
    assert_eq!(panel["level"], "warn");
    assert!(panel["practice"].as_str().unwrap().starts_with("Latihan."));
    let panel = explain(&json!({}), &unit, "2026-11-22");
    assert!(panel.get("practice").is_none());
}

#[test]
fn an_excepted_account_says_who_excepted_it() {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    let unit = json!({ "sightings": [{ "href": "/uji_calon/" }] });
    let message = json!({ "site": "instagram", "unit": unit });
    let now = morning("2024-10-10");
    let stored = worker.except(&message, now).unwrap();
    worker.settings(&stored, &serde_json::Value::Null, 0);
    let panel = &worker.explain(&message, now)["panel"];
    assert_eq!(panel["level"], "notice");
    assert_eq!(panel["lines"][0], "Anda menandai akun ini bukan akun kampanye.");
}

#[test]
fn what_cannot_be_explained_gets_a_trouble_with_a_sentence() {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    let unit = json!({ "sightings": [{ "href": "/uji_calon/" }] });
    let bad = [
        (json!(null), "bad_message"),
        (json!({ "site": "tiktok", "unit": unit }), "bad_message"),
        (json!({ "site": "instagram" }), "bad_message"),
        (json!({ "site": "instagram", "unit": 5 }), "bad_unit"),
        (json!({ "site": "instagram", "unit": { "sightings": "all" } }), "bad_unit"),
    ];
    let trouble = |worker: &Worker, message: &Value| {
        let answer = worker.explain(message, morning("2024-10-10"));
        assert!(answer["trouble"]["text"].as_str().is_some_and(|text| text.len() > 10), "{answer}");
        answer["trouble"]["code"].clone()
    };
    for (message, code) in bad {
        assert_eq!(trouble(&worker, &message), code, "{message}");
    }
    worker.settings(&json!({ "sites": { "instagram": false } }), &serde_json::Value::Null, 0);
    assert_eq!(trouble(&worker, &json!({ "site": "instagram", "unit": unit })), "off");
}
