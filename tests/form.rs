//! What the options page says of the settings, lists, policy and checks, without a browser.

use std::fs;

use netra::form::{self, Control, Section, Words};
use serde_json::{Value, json};

type Tested = Result<(), Box<dyn std::error::Error>>;

fn words(language: &str) -> Result<Words, Box<dyn std::error::Error>> {
    let mut all = serde_json::Map::new();
    for folder in ["terms", "options"] {
        let path = format!("extension/data/texts/{folder}/{language}.json");
        let texts: Value = serde_json::from_str(&fs::read_to_string(path)?)?;
        all.extend(texts.as_object().cloned().unwrap_or_default());
    }
    Ok(Words::read(&Value::Object(all)))
}

fn setting(key: &str, shape: Value, value: Value, by: &str, locked: bool) -> Value {
    json!({ "key": key, "shape": shape, "value": value, "by": by, "locked": locked })
}

#[test]
fn a_row_says_who_decided_and_what_an_office_fixed_is_locked() -> Tested {
    let model = json!({
        "settings": [
            setting("sites.facebook", json!({ "bool": true }), json!(true), "enforce", true),
            setting("sites.instagram", json!({ "bool": true }), json!(true), "defaults", false),
            setting("hints", json!({ "bool": true }), json!(false), "user", false),
            setting("marks", json!({ "bool": true }), json!(true), "builtin", false),
        ],
        "policy": { "institution": { "name": "Dinas Rekaan" } },
        "paused": { "instagram": "14.30" },
    });
    let groups = form::groups(Section::Protection, &model, &words("id")?);
    let rows: Vec<_> = groups.iter().flat_map(|group| &group.rows).collect();
    assert_eq!(groups.len(), 2, "a group without settings is shown: {groups:?}");
    let said: Vec<_> = rows.iter().map(|row| (row.key.as_str(), row.by.as_str())).collect();
    assert_eq!(
        said,
        [
            ("sites.facebook", "Ditetapkan Dinas Rekaan; tidak dapat diubah di sini"),
            ("sites.instagram", "Pilihan awal dari Dinas Rekaan"),
            ("hints", "Pilihan Anda"),
            ("marks", "Bawaan Netra"),
        ]
    );
    let locked: Vec<_> = rows.iter().map(|row| row.locked).collect();
    assert_eq!(locked, [true, false, false, false]);
    let taken_back: Vec<_> = rows.iter().map(|row| row.reset.is_some()).collect();
    assert_eq!(taken_back, [false, false, true, false]);
    assert_eq!(rows[1].paused.as_deref(), Some("Dijeda sampai 14.30."));
    assert_eq!(rows[2].control, Control::Switch(false));
    Ok(())
}

#[test]
fn only_an_office_can_choose_to_block() -> Tested {
    let shape = json!({ "choice": ["mark", "warn", "block"] });
    for (value, by) in [("warn", "builtin"), ("block", "enforce")] {
        let setting = setting("strictness", shape.clone(), json!(value), by, by == "enforce");
        let model = json!({ "settings": [setting] });
        let groups = form::groups(Section::Protection, &model, &words("id")?);
        let Control::Choice { value: now, options } = &groups[0].rows[0].control else {
            return Err("no choice".into());
        };
        assert_eq!(now, value);
        let open: Vec<_> = options.iter().map(|(name, _, open)| (name.as_str(), *open)).collect();
        assert_eq!(open, [("mark", true), ("warn", true), ("block", value == "block")]);
    }
    Ok(())
}

#[test]
fn lists_accounts_and_exceptions_can_be_taken_away_where_they_are_the_users() -> Tested {
    let model = json!({
        "lists": [
            { "origin": "embedded", "publisher": "Netra", "entries": 64 },
            { "origin": "own", "publisher": "Kantor", "entries": 2 },
        ],
        "own": [{ "key": "ig:calon", "link": "https://www.instagram.com/calon", "name": "Calon", "added": "2026-11-22" }],
        "exceptions": [{ "key": "fb:orang", "in_force": false }],
    });
    let words = words("id")?;
    let lists = form::lists(&model, &words);
    assert!(lists[0].action.is_none(), "the list that ships with Netra can be removed");
    let message = |card: &form::Card| card.action.as_ref().map(|action| action.2.clone());
    assert_eq!(message(&lists[1]), Some(json!({ "kind": "drop_list", "origin": "own" })));
    assert!(lists[0].facts.contains(&("Narahubung".into(), "tidak tercatat".into())));
    let own = form::own(&model, &words);
    assert_eq!(own[0].title, "Calon");
    assert_eq!(message(&own[0]), Some(json!({ "kind": "own", "key": "ig:calon", "on": false })));
    let exceptions = form::exceptions(&model, &words);
    assert_eq!(exceptions[0].line, "fb:orang · sudah gugur");
    assert_eq!(message(&exceptions[0]), Some(json!({ "kind": "unexcept", "key": "fb:orang" })));
    Ok(())
}

#[test]
fn a_policy_names_its_office_and_each_part_that_is_not_used() -> Tested {
    let fault = json!({ "key": "enforce.hints", "found": "false", "allowed": "true" });
    let model = json!({ "policy": {
        "state": "applied", "received": { "enforce": { "hints": false } }, "faults": [fault],
        "institution": { "name": "BKD Rekaan", "contact": "bkd@contoh.go.id" },
    } });
    let policy = form::policy(&model, &words("id")?);
    assert_eq!(policy.state, "Kebijakan dari BKD Rekaan berlaku.");
    assert_eq!(policy.contact.as_deref(), Some("Narahubung kantor: bkd@contoh.go.id"));
    let why = "terbaca false; yang dikenal: true".to_owned();
    assert_eq!(policy.faults, [("enforce.hints".to_owned(), why)]);
    assert!(policy.received.is_some_and(|text| text.contains("\"hints\": false")));
    let none = form::policy(&json!({ "policy": { "state": "none" } }), &words("id")?);
    assert!(none.faults.is_empty() && none.received.is_none(), "{none:?}");
    let stored = json!([{ "key": "role", "found": "\"raja\"", "allowed": "pns" }]);
    let stored = form::faults(&stored, &words("en")?);
    assert_eq!(stored, [("role".to_owned(), "read \"raja\"; known are: pns".to_owned())]);
    Ok(())
}

#[test]
fn a_report_names_file_row_and_column_errors_first() -> Tested {
    let checked = json!({
        "errors": [{ "file": "accounts.csv", "row": 3, "column": "account", "found": "/reel/", "taken_for": "kata rute", "mend": "Tulis akunnya." }],
        "warnings": [{ "file": "people.csv", "row": 2, "mend": "Periksa." }, { "file": "list.csv", "column": "expires" }],
    });
    let report = form::report(&checked, &words("id")?);
    assert!(!report.good);
    let places: Vec<_> = report.lines.iter().map(|line| line.place.as_str()).collect();
    let due =
        ["accounts.csv, baris 3, kolom account", "people.csv, baris 2", "list.csv, kolom expires"];
    assert_eq!(places, due);
    let says = ["Tertulis: /reel/", "Terbaca sebagai: kata rute", "Tulis akunnya."];
    assert_eq!(report.lines[0].says, says);
    let good = form::report(&json!({ "errors": [], "warnings": [], "entries": 3 }), &words("id")?);
    assert!(good.good && good.summary == ["Daftar ini dapat dipakai: 3 akun."], "{good:?}");
    let many: Vec<_> = (0..250).map(|row| json!({ "file": "a.csv", "row": row + 2 })).collect();
    let many = form::report(&json!({ "errors": many, "warnings": [] }), &words("id")?);
    let last = many.lines.last().map(|line| line.place.as_str());
    assert_eq!((many.lines.len(), last), (201, Some("dan 50 lagi")));
    Ok(())
}

#[test]
fn every_setting_has_a_name_and_a_line_in_both_languages() -> Tested {
    let keys = [
        "sites.facebook",
        "sites.instagram",
        "gestures.like",
        "gestures.comment",
        "gestures.share",
        "gestures.follow",
        "gestures.friend",
        "gestures.join",
        "strictness",
        "hints",
        "marks",
        "role",
        "region",
        "language",
        "practice_date",
        "journal",
    ];
    for language in ["id", "en"] {
        let words = words(language)?;
        for key in keys {
            for id in [format!("setting.{key}"), format!("setting.{key}.about")] {
                assert!(words.find(&id).is_some(), "{language}: {id}");
            }
        }
    }
    Ok(())
}
