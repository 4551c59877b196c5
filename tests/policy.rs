//! Policies: what they can set, what they cannot, and that none of them spares anybody.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::small_list;
use netra::law::Role;
use netra::settings::schema::{LANGUAGES, ROLES, Raises};
use netra::settings::{Layer, Resolved, SCHEMA, Settings};
use netra::worker::Worker;
use serde_json::{Value, json};

const GESTURES: [&str; 6] = ["like", "comment", "share", "follow", "friend", "join"];

fn ms(instant: &str) -> i64 {
    instant.parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

fn campaign() -> i64 {
    ms("2024-10-10T03:00:00Z")
}

fn resolve(stored: &Value, policy: &Value) -> Resolved {
    Settings::resolve(stored, policy)
}

/// `key by locked` of one setting.
fn force(resolved: &Resolved, key: &str) -> (Value, &'static str, bool) {
    let force = &resolved.settings.in_force()[key];
    (force.value.clone(), force.by.word(), force.locked)
}

fn policy_faults(policy: &Value) -> Vec<String> {
    let faults = resolve(&Value::Null, policy).policy_faults;
    faults.into_iter().map(|fault| format!("{} {}", fault.key, fault.allowed.id)).collect()
}

fn worker(stored: &Value, policy: &Value) -> Worker {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    let policy = json!({ "value": policy, "state": "applied", "at_ms": 5 });
    worker.settings(stored, &policy, campaign());
    worker
}

fn judged(worker: &Worker, href: &str, now: i64) -> Value {
    let unit =
        json!({ "id": "1", "surface": "post", "sightings": [{ "href": href, "part": "author" }] });
    worker.judge(&json!({ "kind": "judge", "site": "instagram", "units": [unit] }), now)
}

fn levels(worker: &Worker, href: &str) -> Value {
    judged(worker, href, campaign())["units"][0]["level"].clone()
}

fn all(level: &str) -> Value {
    Value::Object(GESTURES.iter().map(|gesture| ((*gesture).to_owned(), json!(level))).collect())
}

#[test]
fn the_tables_words_are_the_cores() {
    assert_eq!(ROLES.to_vec(), Role::ALL.map(Role::word).to_vec());
    assert_eq!(LANGUAGES, ["id", "en"]);
    let keys: std::collections::BTreeSet<_> = SCHEMA.iter().map(|setting| setting.key).collect();
    assert_eq!(keys.len(), SCHEMA.len());
}

#[test]
fn each_layer_decides_where_it_may() {
    let (on, off) = (json!({ "hints": true }), json!({ "hints": false }));
    let policy =
        |defaults: &Value, enforce: &Value| json!({ "defaults": defaults, "enforce": enforce });
    let none = json!({});
    let cases = [
        (&none, &none, &none, json!(true), "builtin", false),
        (&off, &none, &none, json!(false), "defaults", false),
        (&off, &on, &none, json!(true), "user", false),
        (&on, &off, &none, json!(false), "user", false),
        (&none, &off, &on, json!(true), "enforce", true),
        (&off, &none, &on, json!(true), "enforce", true),
        (&none, &on, &off, json!(true), "user", false),
        (&none, &off, &off, json!(false), "user", false),
    ];
    for (defaults, user, enforce, value, by, locked) in cases {
        let resolved = resolve(user, &policy(defaults, enforce));
        let told = format!("{defaults} {user} {enforce}");
        assert_eq!(force(&resolved, "hints"), (value, by, locked), "{told}");
        assert_eq!(resolved.policy_faults.len(), usize::from(enforce == &off), "{told}");
    }
}

/// Firefox on Windows hands a DWORD of the registry over as a number; a user's own settings have no registry.
#[test]
fn a_registrys_nought_and_one_are_no_and_yes() {
    let number = |one: i64| json!({ "hints": one });
    let resolved = resolve(&json!({}), &json!({ "defaults": number(0) }));
    assert_eq!(force(&resolved, "hints"), (json!(false), "defaults", false));
    let resolved = resolve(&json!({}), &json!({ "enforce": number(1) }));
    assert_eq!(force(&resolved, "hints"), (json!(true), "enforce", true));
    // A demanded 0 lowers, as a demanded `false` does.
    let resolved = resolve(&json!({}), &json!({ "enforce": number(0) }));
    assert_eq!(force(&resolved, "hints"), (json!(true), "builtin", false));
    assert_eq!(policy_faults(&json!({ "enforce": number(0) })).len(), 1);
    assert_eq!(policy_faults(&json!({ "defaults": number(2) })).len(), 1);
    let resolved = resolve(&number(0), &json!({}));
    assert_eq!(force(&resolved, "hints"), (json!(true), "builtin", false));
}

#[test]
fn a_demand_that_lowers_is_refused_and_named_and_the_rest_applies() {
    let policy = json!({ "enforce": {
        "sites": { "facebook": false, "instagram": true },
        "gestures": { "like": false },
        "strictness": "mark",
        "hints": false,
        "marks": false,
        "role": "pns",
        "language": "en",
        "region": "3211",
        "longest_pause": 15,
        "journal": true,
        "practice_date": "2024-10-10",
        "exceptions": { "ig:uji_calon": {} },
        "pauses": { "facebook": 99 },
        "own": {},
        "typo": 1,
    }, "force": {} });
    let mut faults = policy_faults(&policy);
    faults.sort();
    assert_eq!(
        faults,
        [
            "enforce.exceptions users_own",
            "enforce.gestures.like raising",
            "enforce.hints raising",
            "enforce.journal users_own",
            "enforce.language defaults_only",
            "enforce.marks raising",
            "enforce.own users_own",
            "enforce.pauses.facebook users_own",
            "enforce.practice_date users_own",
            "enforce.region defaults_only",
            "enforce.role defaults_only",
            "enforce.sites.facebook raising",
            "enforce.strictness raising",
            "enforce.typo known_keys",
            "force known_keys",
        ]
    );
    let resolved = resolve(&json!({ "sites": { "instagram": false } }), &policy);
    assert_eq!(force(&resolved, "sites.instagram"), (json!(true), "enforce", true));
    assert_eq!(force(&resolved, "longest_pause"), (json!(15), "enforce", true));
    let rest = &resolved.settings;
    assert_eq!(rest.role, Role::Unstated);
    assert!(rest.facebook && rest.hints && rest.marks && !rest.journal);
}

#[test]
fn every_setting_knows_what_may_be_demanded() {
    for setting in &SCHEMA {
        let demand = setting.stands_in(Layer::Enforce);
        assert_eq!(demand, setting.raises != Raises::Nothing, "{}", setting.key);
        assert!(setting.user || demand || setting.defaults, "{} stands nowhere", setting.key);
    }
    // What is the user's alone can be watched or set by nobody else.
    for key in ["journal", "practice_date", "exceptions", "own", "pauses.facebook"] {
        let setting = netra::settings::Setting::find(key).unwrap();
        assert!(!setting.stands_in(Layer::Defaults) && !setting.stands_in(Layer::Enforce), "{key}");
    }
}

/// A regent's people build a policy to spare him: his verdict, and the user's way to it, stay.
#[test]
fn a_policy_built_to_spare_one_regent_spares_nobody() {
    let his = "/uji_calon/";
    let untouched = levels(&worker(&Value::Null, &Value::Null), his);
    assert_eq!(untouched, all("warn"));
    let account = |kind: &str, until: &str| {
        json!({ "link": "ig:uji_calon", "name": "Kabupaten", "kind": kind, "source": "SK Bupati",
                "from": "2020-01-01", "until": until })
    };
    let off = json!({ "sites": { "facebook": false, "instagram": false }, "hints": false,
        "gestures": { "like": false, "comment": false, "share": false, "follow": false,
                      "friend": false, "join": false },
        "strictness": "mark", "marks": false });
    let demands = [
        off.clone(),
        json!({ "accounts": [account("government", "2030-01-01")] }),
        json!({ "accounts": [account("election body", "2030-01-01")] }),
        json!({ "accounts": [account("incumbent", "2030-01-01")] }),
        json!({ "accounts": [account("candidate", "2020-01-02")] }),
        json!({ "accounts": [account("party", "2024-01-01")] }),
        json!({ "accounts": [] }),
        json!({ "exceptions": { "ig:uji_calon": { "entry": "x", "stage": "candidate" } } }),
        json!({ "practice_date": "2019-01-01" }),
        json!({ "region": "9999" }),
        json!({ "spare": ["ig:uji_calon"], "contests": { "bupati-1206-2024": "2020-01-01" } }),
        json!({ "subscriptions": [{ "address": "https://contoh.go.id/tanpa-bupati.netra",
            "key": "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
            "publisher": "Kabupaten" }] }),
    ];
    for enforce in demands {
        let guarded = worker(&Value::Null, &json!({ "enforce": enforce }));
        assert_eq!(levels(&guarded, his), untouched, "{enforce}");
    }
    // A proposal may be silent, for all alike, and the user undoes it key by key.
    let mut silenced = worker(&Value::Null, &json!({ "defaults": off }));
    assert_eq!(levels(&silenced, his), levels(&silenced, "/uji_pasangan/"));
    assert_eq!(levels(&silenced, his), all("clear"));
    let model = silenced.options(campaign());
    for row in model["settings"].as_array().unwrap().iter().filter(|row| row["by"] == "defaults") {
        assert_eq!(row["locked"], false, "{row}");
        let message = json!({ "key": row["key"], "value": row["default"] });
        silenced.set(&message).unwrap();
    }
    assert_eq!(levels(&silenced, his), untouched);
    let by_user = silenced.options(campaign());
    let row = |key: &str| {
        by_user["settings"].as_array().unwrap().iter().find(|row| row["key"] == key).cloned()
    };
    assert_eq!(row("sites.instagram").unwrap()["by"], "user");
}

#[test]
fn a_region_never_silences_an_exact_entry() {
    let untouched = levels(&worker(&Value::Null, &Value::Null), "/uji_calon/");
    for region in ["12", "1206", "3211", "91"] {
        let policy = json!({ "defaults": { "region": region, "role": "pns", "language": "en" } });
        let there = worker(&Value::Null, &policy);
        assert_eq!(levels(&there, "/uji_calon/"), untouched, "{region}");
        assert_eq!(there.options(campaign())["language"], "en");
    }
}

#[test]
fn a_gesture_that_is_off_is_marked_and_not_held() {
    let some = worker(&json!({ "gestures": { "like": false, "join": false } }), &Value::Null);
    let mut expected = all("warn");
    (expected["like"], expected["join"]) = (json!("notice"), json!("notice"));
    assert_eq!(levels(&some, "/uji_calon/"), expected);
    let answer = judged(&some, "/uji_calon/", campaign());
    assert!(answer["units"][0]["dialog"].get("like").is_none());
    assert_eq!(levels(&some, "/lain/"), all("clear"));
}

#[test]
fn without_marks_the_question_still_comes() {
    let unmarked = worker(&json!({ "marks": false }), &Value::Null);
    let answer = judged(&unmarked, "/uji_calon/", campaign());
    assert!(answer["units"][0].get("mark").is_none());
    assert_eq!(answer["units"][0]["level"], all("warn"));
}

#[test]
fn only_an_office_can_close_the_way_on_and_only_for_sure_entries() {
    let marked = worker(&json!({ "strictness": "mark" }), &Value::Null);
    assert_eq!(levels(&marked, "/uji_calon/"), all("notice"));
    let user = worker(&json!({ "strictness": "block" }), &Value::Null);
    assert_eq!(levels(&user, "/uji_calon/"), all("warn"));
    assert_eq!(user.options(campaign())["faults"][0]["key"], "strictness");

    let policy = json!({ "enforce": { "strictness": "block",
        "institution": { "name": "BKPSDM Karo", "contact": "ppid@contoh.go.id" } } });
    let mut blocked = worker(&json!({ "strictness": "mark" }), &policy);
    assert_eq!(levels(&blocked, "/uji_calon/"), all("block"));
    let answer = judged(&blocked, "/uji_calon/", campaign());
    let unit = &answer["units"][0];
    assert_eq!(unit["mark"]["level"], "warn");
    for gesture in GESTURES {
        let dialog = &unit["dialog"][gesture];
        assert!(dialog.get("proceed").is_none() && dialog.get("not_campaign").is_none());
        let words = dialog.to_string();
        assert!(words.contains("BKPSDM Karo; ppid@contoh.go.id"), "{words}");
        assert!(words.contains("Kebijakan instansi menutup tindakan ini."));
    }
    assert_eq!(levels(&blocked, "/uji_satusumber/"), all("notice"));
    // From inside the question nothing can be excepted either.
    let message = json!({ "kind": "except", "site": "instagram", "unit": { "id": "1",
        "sightings": [{ "href": "/uji_calon/", "part": "author" }] } });
    assert_eq!(blocked.except(&message, campaign()).unwrap()["exceptions"], Value::Null);
    // What the user had corrected before stays corrected.
    let mut before = worker(&Value::Null, &Value::Null);
    let excepted = before.except(&message, campaign()).unwrap();
    assert_eq!(levels(&worker(&excepted, &policy), "/uji_calon/"), all("notice"));
}

#[test]
fn a_user_sets_only_what_is_theirs() {
    let policy = json!({ "enforce": { "hints": true, "institution": { "name": "BKPSDM Karo" } } });
    let mut office = worker(&json!({ "future": 1, "language": "en" }), &policy);
    let refused = office.set(&json!({ "key": "hints", "value": false })).unwrap_err();
    assert!(refused.contains("BKPSDM Karo"), "{refused}");
    for (key, value) in [
        ("accounts", json!([])),
        ("longest_pause", json!(5)),
        ("nothing", json!(1)),
        ("sites", json!({ "facebook": false })),
        ("strictness", json!("block")),
        ("region", json!("12345")),
        ("role", json!(7)),
        ("own.ig:x", json!({})),
        ("", json!(null)),
    ] {
        let before = office.options(campaign());
        let refused = office.set(&json!({ "key": key, "value": value })).unwrap_err();
        assert!(refused.contains("what can:"), "{key}: {refused}");
        assert_eq!(office.options(campaign()), before, "{key}");
    }
    let stored = office.set(&json!({ "key": "sites.facebook", "value": false })).unwrap();
    let stored = {
        assert_eq!(stored["sites"], json!({ "facebook": false }));
        office.set(&json!({ "key": "marks", "value": false })).unwrap()
    };
    assert_eq!(
        stored,
        json!({ "future": 1, "language": "en", "sites": { "facebook": false }, "marks": false })
    );
    let stored = office.set(&json!({ "key": "sites.facebook", "value": null })).unwrap();
    assert_eq!(stored["sites"], json!({}));
}

#[test]
fn a_pause_ends_by_itself_and_keeps_to_the_offices_bound() {
    let now = campaign();
    let mut user = worker(&Value::Null, &Value::Null);
    let stored = user.pause(&json!({ "site": "instagram", "how": "15m" }), now).unwrap();
    let end = now + 15 * 60_000;
    assert_eq!(stored, json!({ "pauses": { "instagram": end } }));
    // A restart reads it back.
    let again = worker(&stored, &Value::Null);
    for one in [&user, &again] {
        let paused = judged(one, "/uji_calon/", end - 1);
        assert_eq!((&paused["off"], &paused["until"]), (&json!(true), &json!(end)));
        assert_eq!(paused["units"][0]["level"], all("clear"));
        assert_eq!(one.options(now)["pauses"]["instagram"], end);
        assert_eq!(one.options(now)["pauses"]["facebook"], Value::Null);
        let over = judged(one, "/uji_calon/", end);
        assert_eq!((&over["off"], &over["units"][0]["level"]), (&Value::Null, &all("warn")));
        assert_eq!(one.options(end)["pauses"]["instagram"], Value::Null);
    }
    let after = user.settings(&stored, &Value::Null, end);
    assert_eq!(after["write"], json!({ "pauses": {} }));
    assert_eq!(user.settings(&stored, &Value::Null, now).get("write"), None);
    assert_eq!(
        user.pause(&json!({ "site": "instagram", "how": "end" }), now).unwrap(),
        json!({ "pauses": {} })
    );
    // Midnight of one's own clock: 10:00 in Jakarta is 12:00 in Jayapura.
    for (region, midnight) in
        [(Value::Null, "2024-10-10T17:00:00Z"), (json!("91"), "2024-10-10T15:00:00Z")]
    {
        let mut user = worker(&json!({ "region": region }), &Value::Null);
        let stored = user.pause(&json!({ "site": "facebook", "how": "tomorrow" }), now).unwrap();
        assert_eq!(stored["pauses"]["facebook"], ms(midnight));
    }
}

#[test]
fn an_office_bounds_pauses_and_forgets_longer_ones() {
    let now = campaign();
    let pause = |minutes: u64, how: &str| {
        let policy =
            json!({ "enforce": { "longest_pause": minutes, "sites": { "facebook": true } } });
        let mut office = worker(&Value::Null, &policy);
        let allowed = office.options(now)["pauses"]["allowed"].clone();
        (office.pause(&json!({ "site": "facebook", "how": how }), now), allowed)
    };
    // A site that the office holds switched on can still be paused, as long as pauses are allowed at all.
    assert!(pause(15, "15m").0.is_ok());
    let (refused, allowed) = pause(15, "1h");
    assert!(refused.unwrap_err().contains("15m"));
    assert_eq!(allowed, json!(["15m"]));
    assert_eq!(pause(0, "15m").1, json!([]));
    assert!(pause(0, "15m").0.unwrap_err().contains("tidak mengizinkan jeda"));
    assert!(pause(60, "2h").0.is_err());
    assert!(worker(&Value::Null, &Value::Null).pause(&json!({ "site": "x" }), now).is_err());
    // Stored before the policy came, by other hands, or before the clock was set back: none, and forgotten.
    let long = json!({ "pauses": { "instagram": now + 3_600_000, "facebook": now + 60_000 } });
    let mut office = worker(&Value::Null, &Value::Null);
    let policy = json!({ "value": { "enforce": { "longest_pause": 15 } }, "state": "applied" });
    let answer = office.settings(&long, &policy, now);
    assert_eq!(answer["write"], json!({ "pauses": { "facebook": now + 60_000 } }));
    assert_eq!(levels(&office, "/uji_calon/"), all("warn"));
    let far = json!({ "pauses": { "instagram": now + 2 * 86_400_000 } });
    assert_eq!(levels(&worker(&far, &Value::Null), "/uji_calon/"), all("warn"));
}

#[test]
fn the_options_model_says_who_decided_and_what_came() {
    let policy = json!({ "defaults": { "hints": false, "subscriptions": "x" },
        "enforce": { "strictness": "warn", "institution": { "name": "BKPSDM Karo" } } });
    let stored =
        json!({ "role": "pns", "own": { "ig:kawan": { "name": "Kawan", "kind": "party" } } });
    let mut office = worker(&stored, &policy);
    let message = json!({ "kind": "except", "site": "instagram", "unit": { "id": "1",
        "sightings": [{ "href": "/uji_calon/", "part": "author" }] } });
    office.except(&message, campaign()).unwrap();
    let model = office.options(campaign());
    assert_eq!(model["policy"]["state"], "applied");
    assert_eq!(model["policy"]["received"], policy);
    assert_eq!(model["policy"]["received_ms"], 5);
    assert_eq!(model["policy"]["institution"]["name"], "BKPSDM Karo");
    assert_eq!(model["policy"]["faults"][0]["key"], "defaults.subscriptions");
    let rows = model["settings"].as_array().unwrap();
    let row = |key: &str| rows.iter().find(|row| row["key"] == key).unwrap();
    assert_eq!(
        row("role"),
        &json!({ "key": "role", "shape": { "choice": ROLES }, "value": "pns", "by": "user",
                 "locked": false, "default": "unstated" })
    );
    assert_eq!((&row("hints")["by"], &row("hints")["value"]), (&json!("defaults"), &json!(false)));
    assert_eq!(row("strictness")["locked"], true);
    assert_eq!(model["own"][0]["link"], "https://www.instagram.com/kawan/");
    assert_eq!(model["exceptions"][0]["who"], "Abdi Karo Contoh");
    assert_eq!(model["exceptions"][0]["in_force"], true);
    assert_eq!(office.options(ms("2026-11-23T00:00:00Z"))["exceptions"][0]["in_force"], false);
    office.set(&json!({ "key": "exceptions.ig:uji_calon", "value": null })).unwrap();
    assert_eq!(office.options(campaign())["exceptions"], json!([]));
}

#[test]
fn entries_of_all_layers_add_up() {
    let account = |link: &str| json!({ "link": link, "name": "U", "kind": "party", "source": "S" });
    let policy = json!({
        "defaults": { "accounts": [account("ig:satu")] },
        "enforce": { "accounts": [account("ig:dua"), account("fb:tiga")] },
    });
    let settings = resolve(&Value::Null, &policy).settings;
    let keys: Vec<String> = settings.accounts.iter().map(|named| named.key.to_string()).collect();
    assert_eq!(keys, ["ig:satu", "ig:dua", "fb:tiga"]);
}
