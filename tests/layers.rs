//! Several lists and accounts from the settings at once: they add up, and the strictest counts.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{small_list, text, unit_of};
use netra::list::rows::{self, FILES, Owner};
use netra::list::{List, pack};
use netra::worker::Worker;
use serde_json::{Value, json};

const HEAD: &str = "account,platform,link,display_name,subject,person,kind,contest,standing,source,source_date,from,until,note\n";

fn ms(day: &str) -> i64 {
    format!("{day}T03:00:00Z").parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

/// A list of one's own with these rows, which may name people and contests of the small list.
fn own_list(rows: &str) -> Vec<u8> {
    let shipped = List::open(small_list()).unwrap();
    let today = "2024-10-01".parse().unwrap();
    let owner = Owner { publisher: "Daftar sendiri", today, shipped: Some(&shipped) };
    let text = format!("{HEAD}{rows}\n");
    let imported = rows::import(&[("accounts.csv", text.as_bytes())], owner);
    imported.list.unwrap_or_else(|| panic!("{rows}: {:?}", imported.faults)).1
}

fn ask(worker: &Worker, account: &str, at: &str) -> Value {
    let site = if account.starts_with("ig:") { "instagram" } else { "facebook" };
    let mut unit = serde_json::to_value(unit_of(account)).unwrap();
    unit["surface"] = json!("profile");
    let message = json!({ "kind": "judge", "site": site, "units": [unit] });
    worker.judge(&message, ms(at))["units"][0].clone()
}

fn row<'a>(dialog: &'a Value, term: &str) -> &'a str {
    let rows = dialog["why"]["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["term"] == term).unwrap_or_else(|| panic!("no {term}"));
    row["detail"].as_str().unwrap()
}

#[test]
fn every_case_is_answered_by_the_strictest_that_knows_it() {
    let cases: Vec<Value> = serde_json::from_str(&text("layers/cases.json")).unwrap();
    assert!(cases.len() > 15);
    for case in cases {
        let note = case["note"].as_str().unwrap();
        let mut worker = Worker::start(small_list(), 0).unwrap();
        if let Some(rows) = case["rows"].as_array() {
            let rows: Vec<&str> = rows.iter().filter_map(Value::as_str).collect();
            worker.set_list("own", own_list(&rows.join("\n"))).unwrap();
        }
        let accounts = &case["settings"]["accounts"];
        let policy = json!({ "value": { "enforce": { "accounts": accounts } } });
        let taken = worker.settings(&case["settings"], &policy, 0);
        assert_eq!(taken["faults"], json!([]), "{note}");
        let at = case["at"].as_str().unwrap_or("2024-10-10");
        let answer = ask(&worker, case["ask"].as_str().unwrap(), at);
        assert_eq!(answer["level"]["like"], case["level"], "{note}: {answer}");
        if let Some(who) = case["who"].as_str() {
            assert_eq!(answer["mark"]["who"], who, "{note}");
        }
        let dialog = &answer["dialog"]["like"];
        if let Some(title) = case["title"].as_str() {
            assert!(dialog["title"].as_str().unwrap().contains(title), "{note}: {dialog}");
        }
        if let Some(publisher) = case["publisher"].as_str().filter(|_| !dialog.is_null()) {
            assert!(row(dialog, "Penerbit daftar").contains(publisher), "{note}: {dialog}");
        }
    }
}

/// The small list with other words in place of some.
fn changed(changes: &[(&str, &str)]) -> Vec<u8> {
    let mut files: Vec<(&str, String)> = Vec::new();
    for name in FILES {
        let Ok(text) = std::fs::read_to_string(common::data(&format!("verdicts/list/{name}")))
        else {
            continue;
        };
        files.push((name, changes.iter().fold(text, |text, (from, to)| text.replace(from, to))));
    }
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    pack(&rows::read(&files).unwrap())
}

#[test]
fn two_lists_may_call_different_things_the_same() {
    // The same ids of contest and people, in another region, and other accounts.
    let other = changed(&[
        ("1206,Kabupaten Karo", "1201,Kabupaten Tapanuli Tengah"),
        ("uji_", "lain_"),
        ("ujicalonkpu", "laincalonkpu"),
        ("groups/uji", "groups/lain"),
        ("Abdi Karo Contoh", "Orang Tapanuli"),
    ]);
    let mut worker = Worker::start(small_list(), 0).unwrap();
    worker.set_list("subscribed:tapteng", other).unwrap();
    for (account, contest) in
        [("ig:uji_calon", "Kabupaten Karo"), ("ig:lain_calon", "Kabupaten Tapanuli Tengah")]
    {
        let answer = ask(&worker, account, "2024-10-10");
        let title = answer["dialog"]["like"]["title"].as_str().unwrap();
        assert!(title.contains(contest), "{title}");
        let coverage = answer["coverage"].as_str().unwrap();
        assert!(coverage.contains(contest), "{coverage}");
    }
}

#[test]
fn a_list_is_replaced_dropped_and_told() {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    let mut epochs = vec![worker.epoch()];
    let row = |name: &str| format!("a,instagram,{name},,Budi,,candidate,,own,,,,,");
    let told = worker.set_list("own", own_list(&row("baru.akun"))).unwrap();
    assert_eq!((&told["origin"], &told["entries"]), (&json!("own"), &json!(1)));
    epochs.push(worker.epoch());
    worker.set_list("own", own_list(&row("lain.akun"))).unwrap();
    epochs.push(worker.epoch());
    assert_eq!(ask(&worker, "ig:baru.akun", "2024-10-10")["level"]["like"], "clear");
    assert_eq!(ask(&worker, "ig:lain.akun", "2024-10-10")["level"]["like"], "warn");
    let lists = worker.told_lists();
    let origins: Vec<&Value> =
        lists.as_array().unwrap().iter().map(|list| &list["origin"]).collect();
    assert_eq!(origins, ["embedded", "own"]);

    let whole = own_list(&row("lain.akun"));
    for (origin, bytes, wrong) in [
        ("own", b"x".to_vec(), "bukan daftar Netra"),
        ("own", whole[..whole.len() - 1].to_vec(), "terpotong"),
        ("own", Vec::new(), "terpotong"),
        ("embedded", whole.clone(), "no origin"),
        ("subscribed:", whole.clone(), "no origin"),
    ] {
        let error = worker.set_list(origin, bytes).unwrap_err();
        assert!(error.contains(wrong), "{error}");
        assert_eq!(worker.epoch(), epochs[2], "what was there stays");
    }
    assert!(worker.drop_list("own") && !worker.drop_list("own"));
    assert_eq!(worker.epoch(), epochs[0]);
    epochs.dedup();
    assert_eq!(epochs.len(), 3, "every change is seen");
    assert_eq!(ask(&worker, "ig:lain.akun", "2024-10-10")["level"]["like"], "clear");
}

#[test]
fn ones_own_mark_is_asked_about_in_few_words_at_any_time() {
    let long = "Radiapoh Hasiholan Sinaga dan Azi Pratama Pangaribuan dari Kabupaten Simalungun";
    let mut worker = Worker::start(small_list(), 0).unwrap();
    for language in ["id", "en"] {
        for kind in ["candidate", "campaign_team", "volunteers", "party"] {
            for at in
                ["2023-03-01", "2024-06-01", "2024-10-10", "2024-11-25", "2025-01-10", "2026-11-23"]
            {
                for role in netra::law::Role::ALL {
                    for (part, source) in ["author", "sharer", "original", "group", "page"]
                        .into_iter()
                        .zip([0, 1, 0, 1, 0])
                    {
                        let mut settings = json!({ "language": language, "role": role.word() });
                        if source == 0 {
                            settings["own"] =
                                json!({ "ig:baru.akun": { "name": long, "kind": kind } });
                        } else {
                            settings["accounts"] = json!([{
                                "link": "ig:baru.akun", "name": long, "kind": kind,
                                "source": "surat 1/2024",
                            }]);
                        }
                        // A question without a way on has a line more.
                        let accounts = settings.as_object_mut().unwrap().remove("accounts");
                        let policy = json!({ "value": { "enforce": {
                            "accounts": accounts, "strictness": "block" } } });
                        let none = Value::Null;
                        worker.settings(&settings, [&none, &policy][source], 0);
                        let unit = json!({ "id": "1", "surface": "post", "sightings": [
                            { "href": "https://www.instagram.com/baru.akun/", "part": part }] });
                        let message = json!({ "site": "instagram", "units": [unit] });
                        let answer = &worker.judge(&message, ms(at))["units"][0];
                        if source == 0 {
                            assert_eq!(answer["level"]["like"], "warn", "{kind} {at}");
                        }
                        for dialog in answer["dialog"].as_object().into_iter().flatten() {
                            assert_short(dialog.1);
                        }
                    }
                }
            }
        }
    }
}

fn assert_short(dialog: &Value) {
    let lines = dialog["lines"].as_array().unwrap().iter();
    let short: Vec<&str> =
        std::iter::once(&dialog["title"]).chain(lines).filter_map(Value::as_str).collect();
    let short = short.join(" ");
    let words = short.split_whitespace().count();
    assert!((15..=60).contains(&words), "{words}: {short}");
    let all = dialog.to_string().replace(['[', ']'], "").replace("\\\"", "");
    assert!(!dialog["title"].as_str().unwrap().contains('['), "{short}");
    for row in dialog["why"]["rows"].as_array().unwrap() {
        let detail = row["detail"].as_str().unwrap();
        assert!(!detail.contains(['[', '{']), "{all}");
    }
    assert!(!short.contains(['[', '{']), "{short}");
}

#[test]
fn a_mark_is_written_and_taken_back_and_nothing_else_changes() {
    let before = json!({
        "language": "en", "of_a_newer_version": 1,
        "exceptions": { "ig:baru.akun": { "entry": "x", "stage": "candidate" }, "ig:lain": { "entry": "y", "stage": "none" } },
    });
    let at = ms("2024-10-10");
    let asked: [(Value, Result<&str, &str>); 9] = [
        (json!({ "key": "ig:baru.akun", "name": " Budi ", "on": true }), Ok("ig:baru.akun")),
        (
            json!({ "link": "https://www.instagram.com/Baru.Akun/?igsh=1", "on": true }),
            Ok("ig:baru.akun"),
        ),
        (
            json!({ "link": "facebook.com/Baru.Akun", "kind": "own", "as": "party", "on": true }),
            Ok("fb:baruakun"),
        ),
        (
            json!({ "link": "https://facebook.com/groups/temanbudi", "on": true }),
            Ok("fb:group:temanbudi"),
        ),
        (json!({ "link": "baru.akun", "on": true }), Err("whole address")),
        (json!({ "link": "https://www.instagram.com/explore/", "on": true }), Err("whole address")),
        (json!({ "link": "https://koran.example/baru", "on": true }), Err("whole address")),
        (
            json!({ "key": "ig:baru.akun", "kind": "own", "as": "government", "on": true }),
            Err("kind of account"),
        ),
        (json!({ "on": true }), Err("whole address")),
    ];
    for (message, wanted) in asked {
        let mut worker = Worker::start(small_list(), 0).unwrap();
        worker.settings(&before, &Value::Null, 0);
        match (worker.mark_own(&message, at), wanted) {
            (Ok(stored), Ok(key)) => {
                let own = stored["own"].as_object().unwrap();
                assert_eq!(own.keys().collect::<Vec<_>>(), [key], "{message}");
                assert_eq!(own[key]["added"], "2024-10-10");
                assert_eq!(stored["of_a_newer_version"], 1);
                let excepted = stored["exceptions"].as_object().unwrap();
                assert_eq!(excepted.contains_key("ig:baru.akun"), key != "ig:baru.akun");
                assert!(excepted.contains_key("ig:lain"));
                assert_eq!(ask(&worker, key, "2024-10-10")["level"]["like"], "warn", "{message}");
                let off = worker.mark_own(&json!({ "key": key, "on": false }), at).unwrap();
                assert_eq!(off["own"], json!({}));
                assert_eq!(ask(&worker, key, "2024-10-10")["level"]["like"], "clear", "{message}");
            }
            (Err(said), Err(wanted)) => assert!(said.contains(wanted), "{said}"),
            (found, _) => panic!("{message}: {found:?}"),
        }
    }
}

#[test]
fn no_campaign_account_is_said_of_the_account_whoever_lists_it() {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    let row = "a,instagram,uji_calon,,Abdi lagi,karo-1a,candidate,,registered,koran.example,2024-01-01,,,";
    worker.set_list("own", own_list(row)).unwrap();
    let own = json!({ "own": { "ig:uji_calon": { "name": "Abdi", "kind": "candidate" } } });
    worker.settings(&own, &Value::Null, 0);
    assert_eq!(ask(&worker, "ig:uji_calon", "2024-10-10")["level"]["like"], "warn");
    let unit = serde_json::to_value(unit_of("ig:uji_calon")).unwrap();
    let message = json!({ "site": "instagram", "unit": unit });
    let stored = worker.except(&message, ms("2024-10-10")).unwrap();
    assert_eq!(stored["own"], json!({}), "the mark is taken back");
    assert_eq!(stored["exceptions"].as_object().unwrap().len(), 1);
    assert_eq!(ask(&worker, "ig:uji_calon", "2024-10-10")["level"]["like"], "notice");
    // A list that comes later says something new: it is asked again.
    worker.set_list("own", own_list(&row.replace("Abdi lagi", "Lain"))).unwrap();
    assert_eq!(ask(&worker, "ig:uji_calon", "2024-10-10")["level"]["like"], "warn");
}
