//! Messages of pages, as they come: answered, bounded, and never a panic.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::small_list;
use netra::worker::Worker;
use serde_json::{Value, json};

fn ms(instant: &str) -> i64 {
    instant.parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

fn campaign() -> i64 {
    ms("2024-10-10T03:00:00Z")
}

fn worker() -> Worker {
    Worker::start(small_list(), 0).unwrap()
}

fn unit(id: &str, href: &str) -> Value {
    json!({ "id": id, "surface": "feed", "sightings": [{ "href": href, "part": "author" }] })
}

#[test]
fn only_the_named_gestures_bring_their_questions() {
    let mut message = ask(json!([unit("7", "/uji_calon/")]));
    message["gestures"] = json!(["like", "follow"]);
    let answer = worker().judge(&message, campaign());
    let dialogs = answer["units"][0]["dialog"].as_object().unwrap();
    assert_eq!(dialogs.keys().collect::<Vec<_>>(), ["follow", "like"]);
    assert_eq!(answer["units"][0]["level"]["share"], "warn");
}

fn ask(units: Value) -> Value {
    json!({ "kind": "judge", "site": "instagram", "units": units })
}

#[test]
fn a_warned_unit_comes_with_levels_mark_and_dialogs() {
    let answer =
        worker().judge(&ask(json!([unit("7", "/uji_calon/"), unit("8", "/lain/")])), campaign());
    let [warned, clear] = [&answer["units"][0], &answer["units"][1]];
    assert_eq!(warned["id"], "7");
    for gesture in ["like", "comment", "share", "follow", "friend", "join"] {
        assert_eq!(warned["level"][gesture], "warn");
        let dialog = &warned["dialog"][gesture];
        for key in ["title", "cancel", "proceed", "not_campaign"] {
            assert!(dialog[key].as_str().is_some_and(|text| !text.is_empty()), "{key}");
        }
        assert_eq!(dialog["lines"].as_array().unwrap().len(), 4);
        assert!(dialog["why"]["rows"].as_array().unwrap().len() > 8);
        assert!(dialog.get("practice").is_none());
    }
    assert_eq!(
        warned["mark"],
        json!({ "level": "warn", "who": "Abdi Karo Contoh", "label": "Calon" })
    );
    assert!(warned["coverage"].as_str().unwrap().contains("2 dari 2 pasangan di Kabupaten Karo"));
    assert!(clear.get("coverage").is_none());
    assert_eq!(clear["id"], "8");
    assert_eq!(clear["level"]["like"], "clear");
    assert!(clear.get("mark").is_none() && clear.get("dialog").is_none());
    // The next change: a rule of law begins, then come the first quiet days, on the clock of Karo.
    let alone = |now| worker().judge(&ask(json!([unit("7", "/uji_calon/")])), now)["until"].clone();
    assert_eq!(alone(campaign()), ms("2024-11-13T17:00:00Z"));
    assert_eq!(alone(ms("2024-11-14T03:00:00Z")), ms("2024-11-23T17:00:00Z"));
    // An unlisted account's answer ends with the season's next turn: a president takes office.
    assert_eq!(answer["until"], ms("2024-10-20T17:00:00Z"));
    assert!(answer.get("off").is_none() && answer.get("left").is_none());
}

#[test]
fn a_site_that_is_switched_off_is_answered_clear() {
    let mut worker = worker();
    let taken =
        worker.settings(&json!({ "sites": { "instagram": false } }), &serde_json::Value::Null, 0);
    assert_eq!(taken["sites"], json!({ "facebook": true, "instagram": false }));
    let answer = worker.judge(&ask(json!([unit("1", "/uji_calon/")])), campaign());
    assert_eq!(answer["off"], true);
    assert_eq!(answer["units"][0]["level"]["like"], "clear");
    let facebook =
        json!({ "kind": "judge", "site": "facebook", "units": [unit("1", "/ujicalonkpu")] });
    assert_eq!(worker.judge(&facebook, campaign())["units"][0]["level"]["like"], "warn");
}

#[test]
fn a_practice_day_is_announced_everywhere() {
    let mut worker = worker();
    let taken = worker.settings(
        &json!({ "practice_date": "2024-10-10", "language": "en" }),
        &serde_json::Value::Null,
        0,
    );
    assert_eq!(taken["practice_date"], "2024-10-10");
    let answer = worker.judge(&ask(json!([unit("1", "/uji_calon/")])), ms("2026-11-22T00:00:00Z"));
    assert_eq!(answer["units"][0]["level"]["like"], "warn");
    let dialog = &answer["units"][0]["dialog"]["like"];
    assert!(dialog["practice"].as_str().unwrap().starts_with("Practice."));
    assert!(answer["practice"].as_str().unwrap().contains("10 October 2024"));
    assert!(worker.popup(campaign())["practice"].as_str().unwrap().contains("10 October 2024"));
}

#[test]
fn an_exception_is_stored_with_the_rest_and_counted() {
    let mut worker = worker();
    worker.settings(
        &json!({ "language": "id", "future": { "kept": 1 } }),
        &serde_json::Value::Null,
        0,
    );
    let before = worker.epoch();
    let message =
        json!({ "kind": "except", "site": "instagram", "unit": unit("1", "/uji_calon/") });
    let stored = worker.except(&message, campaign()).unwrap();
    assert_eq!(stored["future"], json!({ "kept": 1 }));
    assert_eq!(stored["exceptions"]["ig:uji_calon"]["stage"], "candidate");
    worker.settings(&stored, &serde_json::Value::Null, 0);
    assert_ne!(worker.epoch(), before);
    let answer = worker.judge(&ask(json!([unit("1", "/uji_calon/")])), campaign());
    assert_eq!(answer["units"][0]["level"]["like"], "notice");
    assert_eq!(worker.popup(campaign())["exceptions"], 1);
    // An unlisted account has nothing to except; the settings come back as they were.
    let message = json!({ "kind": "except", "site": "instagram", "unit": unit("1", "/lain/") });
    assert_eq!(worker.except(&message, campaign()).unwrap(), stored);
    for bad in [json!(null), json!({ "site": "instagram" }), json!({ "site": "x", "unit": {} })] {
        assert!(!worker.except(&bad, campaign()).unwrap_err().is_empty());
    }
}

#[test]
fn bad_messages_get_a_trouble_with_a_sentence() {
    let worker = worker();
    let bad = [
        json!(null),
        json!([]),
        json!({ "kind": "judge", "units": [] }),
        json!({ "kind": "judge", "site": "tiktok", "units": [] }),
        json!({ "kind": "judge", "site": "facebook" }),
        json!({ "kind": "judge", "site": "facebook", "units": "all" }),
    ];
    for message in bad {
        let trouble = &worker.judge(&message, campaign())["trouble"];
        assert_eq!(trouble["code"], "bad_message", "{message}");
        assert!(trouble["text"].as_str().is_some_and(|text| text.len() > 10));
    }
    let units = json!([{ "id": "1", "sightings": 5 }, unit("2", "/uji_calon/"), null]);
    let answer = worker.judge(&ask(units), campaign());
    assert_eq!(answer["units"][0]["trouble"]["code"], "bad_unit");
    assert_eq!(answer["units"][0]["id"], "1");
    assert_eq!(answer["units"][1]["level"]["like"], "warn");
    assert_eq!(answer["units"][2]["trouble"]["code"], "bad_unit");
}

#[test]
fn what_is_too_much_is_left_and_named() {
    let worker = worker();
    let units: Vec<Value> = (0..70).map(|id| unit(&id.to_string(), "/lain/")).collect();
    let answer = worker.judge(&ask(json!(units)), campaign());
    assert_eq!(answer["units"].as_array().unwrap().len(), 64);
    assert_eq!(answer["left"]["units"], json!(["64", "65", "66", "67", "68", "69"]));
    let crowd: Vec<Value> = (0..100).map(|_| json!({ "href": "/uji_calon/" })).collect();
    let long = "coblos nomor 1 ".repeat(100_000);
    let units = json!([{ "id": "1", "sightings": crowd, "text": long }]);
    let answer = worker.judge(&ask(units), campaign());
    assert_eq!(answer["units"][0]["left"], 36);
    assert_eq!(answer["units"][0]["level"]["like"], "warn");
}

#[test]
fn settings_faults_are_named_and_fall_back() {
    let mut worker = worker();
    let stored = json!({
        "language": "fr", "role": "king", "region": "32.11", "hints": "yes", "practice_date": "10-10-2024",
        "sites": { "facebook": 1 }, "exceptions": { "not a key!": {}, "ig:x": { "entry": 1 } }, "other": 1,
    });
    let taken = worker.settings(&stored, &serde_json::Value::Null, 0);
    let mut keys: Vec<_> = taken["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["key"].as_str().unwrap())
        .collect();
    keys.sort_unstable();
    assert_eq!(
        keys,
        [
            "exceptions.ig:x",
            "exceptions.not a key!",
            "hints",
            "language",
            "practice_date",
            "region",
            "role",
            "sites.facebook"
        ]
    );
    assert_eq!(taken["language"], "id");
    assert!(taken.get("practice_date").is_none());
    for nothing in [json!(null), json!({}), json!({ "region": null })] {
        assert_eq!(
            worker.settings(&nothing, &serde_json::Value::Null, 0)["faults"],
            json!([]),
            "{nothing}"
        );
    }
    assert_eq!(
        worker.settings(&json!("on"), &serde_json::Value::Null, 0)["faults"][0]["key"],
        "settings"
    );
}

#[test]
fn a_damaged_list_and_a_wrong_clock_are_said() {
    let whole = small_list();
    let text = Worker::start(whole[..whole.len() / 2].to_vec(), 0).unwrap_err().to_string();
    assert!(text.starts_with("The list of accounts cannot be used: "), "{text}");
    let built = campaign();
    let worker = Worker::start(whole, built).unwrap();
    assert!(worker.popup(0)["clock"].is_string());
    assert!(worker.popup(built)["clock"].is_null());
    // A clock before the build is set right to the build's own day.
    let answer = worker.judge(&ask(json!([unit("1", "/uji_calon/")])), 0);
    assert_eq!(answer["units"][0]["level"]["like"], "warn");
    for odd in [i64::MIN, i64::MAX] {
        assert!(worker.judge(&ask(json!([unit("1", "/uji_calon/")])), odd)["units"].is_array());
    }
}

#[test]
fn the_popup_says_how_little_a_missing_mark_means() {
    let mut worker = worker();
    worker.settings(&json!({ "region": "1206" }), &serde_json::Value::Null, 0);
    let popup = worker.popup(campaign());
    assert_eq!(
        popup["coverage"],
        json!([
            "Netra mengenal akun 2 dari 2 pasangan di Kabupaten Karo (daftar per 1 Januari 2024). Tanpa tanda bukan berarti boleh."
        ])
    );
    assert_eq!(popup["list"]["publisher"], "Daftar uji (synthetic)");
    assert!(popup["texts"]["state.ready"].is_string());
}
