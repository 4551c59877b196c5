//! Names of any length: a question stays short, the whole name stands under "Mengapa?".
//!
//! A title is cut to its first words and letters for display, rather than counted without its name: sixty words
//! are what a reader has the time for, whoever is named in them.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::small_list;
use netra::law::Role;
use netra::worker::Worker;
use serde_json::{Value, json};

/// Letters that settings take of a name.
const LONGEST_NAME: usize = 200;

/// 10 October 2024, in the campaign; 10 January 2025, after the result.
const DAYS: [i64; 2] = [1_728_540_000_000, 1_736_480_000_000];

/// Names as people, pairs and offices have them, and as nobody should, each as long as it may be.
fn names() -> [String; 5] {
    let pair = "Dr. H. Radiapoh Hasiholan Sinaga, S.H., M.Si. dan Azi Pratama Pangaribuan, S.E.";
    [
        "Budi".to_owned(),
        pair.to_owned(),
        [pair; 9].join(" dan "),
        "panjangtanpaspasi".repeat(30),
        "é😀 ".repeat(90),
    ]
    .map(|name| name.chars().take(LONGEST_NAME).collect::<String>().trim().to_owned())
}

fn whole(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(dialog: &Value) -> usize {
    let lines = dialog["lines"].as_array().unwrap().iter();
    let told = std::iter::once(&dialog["title"]).chain(lines).filter_map(Value::as_str);
    told.map(|line| line.split_whitespace().count()).sum()
}

/// Every question about the account under these settings and this policy.
fn dialogs(worker: &mut Worker, settings: &Value, policy: &Value, part: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for role in Role::ALL {
        for language in ["id", "en"] {
            let mut settings = settings.clone();
            settings["role"] = role.word().into();
            settings["language"] = language.into();
            worker.settings(&settings, policy, 0);
            let unit = json!({ "id": "1", "surface": "post", "sightings": [
                { "href": "https://www.instagram.com/baru.akun/", "part": part }] });
            let message = json!({ "site": "instagram", "units": [unit] });
            for day in DAYS {
                let answer = &worker.judge(&message, day)["units"][0];
                let asked = answer["dialog"].as_object().into_iter().flatten();
                found.extend(asked.map(|(_, dialog)| dialog.clone()));
            }
        }
    }
    found
}

#[test]
fn a_name_of_any_length_leaves_the_question_short_and_stands_whole_below_it() {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    for name in names() {
        let own = json!({ "own": { "ig:baru.akun": { "name": name, "kind": "candidate" } } });
        let asked = dialogs(&mut worker, &own, &Value::Null, "original");
        assert!(asked.len() >= 80, "{}", asked.len());
        for dialog in asked {
            let title = dialog["title"].as_str().unwrap();
            assert!(words(&dialog) <= 60, "{}: {dialog}", words(&dialog));
            assert!(title.chars().count() <= 160, "{title}");
            let cut = !title.contains(&whole(&name));
            assert_eq!(title.contains('\u{2026}'), cut, "{title}");
            let rows = dialog["why"]["rows"].as_array().unwrap();
            let told = rows.iter().filter_map(|row| row["detail"].as_str());
            assert!(told.map(whole).any(|row| row.contains(&whole(&name))), "{rows:?}");
        }
    }
}

#[test]
fn an_institutions_name_of_any_length_does_the_same() {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    for name in names() {
        let account = json!({ "link": "ig:baru.akun", "name": "Budi", "kind": "candidate",
            "source": "surat 1/2024" });
        let policy = json!({ "value": {
            "defaults": { "institution": { "name": name, "contact": "bkd@uji.example" } },
            "enforce": { "accounts": [account], "strictness": "block" },
        } });
        let asked = dialogs(&mut worker, &json!({}), &policy, "sharer");
        assert!(asked.len() >= 80, "{}", asked.len());
        for dialog in asked {
            let title = dialog["title"].as_str().unwrap();
            assert!(words(&dialog) <= 60, "{}: {dialog}", words(&dialog));
            assert!(title.chars().count() <= 160, "{title}");
            let rows = dialog["why"]["rows"].to_string();
            assert!(rows.contains(&whole(&name)) || rows.contains(&name), "{rows}");
        }
    }
}
