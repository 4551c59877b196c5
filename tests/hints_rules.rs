//! Each rule of hints by itself, and the user's word against them.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::hints::national_list_and_more;
use common::{Core, table};
use netra::election::Moment;
use netra::law::Gesture;
use netra::verdict::{Basis, Part, Sighting, Unit};
use netra::worker::Worker;
use serde_json::{Value, json};

#[test]
fn every_rule_of_hints_holds_in_its_case() {
    let mut core = Core::new(national_list_and_more());
    let mut wrong = Vec::new();
    for row in table("hints/rules.csv") {
        let some = |field: &str| Some(row[field].clone()).filter(|text| !text.is_empty());
        core.settings.region = some("region");
        let handle = some("handle").unwrap_or_else(|| "akun.tak.dikenal".to_owned());
        let sighting = Sighting {
            href: Some(format!("https://www.instagram.com/{handle}/")),
            name: some("name"),
            bio: some("bio"),
            part: Part::Author,
            ..Sighting::default()
        };
        let unit = Unit { sightings: vec![sighting], text: some("text"), ..Unit::default() };
        let day = Moment::Day(row["day"].parse().unwrap());
        let level = core.verdict(&unit, day).levels.highest();
        if level.word() != row["level"] {
            wrong.push(format!("{}: {}, not {}", row["case"], level.word(), row["level"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_told_of_a_hint_names_the_ballot_the_field_and_the_doubt() {
    let mut core = Core::new(national_list_and_more());
    core.settings.region = Some("9801".into());
    let sighting = Sighting {
        href: Some("https://www.instagram.com/akun.tak.dikenal/".into()),
        name: Some("Rudi Hartanto Wibowo".into()),
        bio: Some("Calon Bupati. Untuk kita".into()),
        ..Sighting::default()
    };
    let unit = Unit { sightings: vec![sighting], ..Unit::default() };
    let verdict = core.verdict(&unit, Moment::Day("2024-10-10".parse().unwrap()));
    let first = verdict.first().unwrap();
    assert!(matches!(first.find.basis, Basis::Name(_)));
    // Weak words beside a strong one are not told.
    assert_eq!(first.find.clues.len(), 1, "{:?}", first.find.clues);
    let reasons = core.teller().reasons(&verdict, Gesture::Like).join("\n");
    assert!(reasons.contains("surat suara: H. RUDI HARTANTO WIBOWO"), "{reasons}");
    assert!(reasons.contains("bio: \"calon bupati\""), "{reasons}");
    let dialog = core.teller().dialog(&verdict, Gesture::Like).unwrap();
    assert!(dialog.title.contains("mungkin akun kampanye"), "{}", dialog.title);
    let doubt = "Akun ini tidak ada di daftar";
    assert!(dialog.lines.iter().any(|line| line.starts_with(doubt)), "{:?}", dialog.lines);
    assert!(dialog.not_campaign.is_some() && dialog.proceed.is_some());
    // Nobody knows the source of a guess.
    assert!(!dialog.why.rows.iter().any(|row| row.detail == "tidak diketahui"));
}

const DAY: i64 = 1_728_518_400_000; // 10 October 2024

fn message(handle: &str) -> Value {
    json!({ "site": "instagram", "units": [unit(handle)], "unit": unit(handle) })
}

fn unit(handle: &str) -> Value {
    json!({ "id": "a", "surface": "post", "text": "Coblos nomor 1!", "sightings": [
        { "href": format!("https://www.instagram.com/{handle}/"), "name": "Rudi Hartanto Wibowo", "part": "author" },
    ] })
}

fn like(worker: &Worker, handle: &str, now: i64) -> String {
    let answer = worker.judge(&message(handle), now);
    answer["units"][0]["level"]["like"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_users_word_that_it_is_no_campaign_account_wins() {
    let mut worker = Worker::start(national_list_and_more(), 0).unwrap();
    worker.settings(&json!({ "region": "9801" }), &Value::Null, DAY);
    assert_eq!(like(&worker, "rudi.lain", DAY), "warn");
    let stored = worker.except(&message("rudi.lain"), DAY).unwrap();
    assert_eq!(stored["exceptions"]["ig:rudi.lain"]["stage"], "candidate", "{stored}");
    assert_eq!(like(&worker, "rudi.lain", DAY), "clear");
    assert_eq!(like(&worker, "rudi.ketiga", DAY), "warn", "said of one account only");
    // It holds for the stage in which it was said.
    worker.settings(&stored, &Value::Null, DAY);
    assert_eq!(like(&worker, "rudi.lain", DAY), "clear");
    let prospective = json!({ "ig:rudi.lain": { "entry": "hint", "stage": "prospective" } });
    worker.settings(&json!({ "region": "9801", "exceptions": prospective }), &Value::Null, DAY);
    assert_eq!(like(&worker, "rudi.lain", DAY), "warn");
    // A word about a listed row says nothing about guesses.
    let of_a_row = json!({ "ig:rudi.lain": { "entry": "0123456789abcdef", "stage": "candidate" } });
    worker.settings(&json!({ "region": "9801", "exceptions": of_a_row }), &Value::Null, DAY);
    assert_eq!(like(&worker, "rudi.lain", DAY), "warn");
}

#[test]
fn hints_off_and_an_own_mark_win_over_every_guess() {
    let mut worker = Worker::start(national_list_and_more(), 0).unwrap();
    worker.settings(&json!({ "region": "9801", "hints": false }), &Value::Null, DAY);
    assert_eq!(like(&worker, "rudi.lain", DAY), "clear");
    let own = json!({ "ig:rudi.lain": { "name": "Rudi", "kind": "party", "added": "2024-10-01" } });
    worker.settings(&json!({ "region": "9801", "own": own }), &Value::Null, DAY);
    let answer = worker.judge(&message("rudi.lain"), DAY);
    assert_eq!(answer["units"][0]["mark"]["label"], "Partai politik (tanda Anda sendiri)");
}

#[test]
fn nobody_else_may_silence_a_hint_by_a_list() {
    // A policy blocks registered and attested entries only; a hint keeps its way on.
    let mut worker = Worker::start(national_list_and_more(), 0).unwrap();
    let policy = json!({ "enforce": { "strictness": "block" } });
    worker.settings(
        &json!({ "region": "9801" }),
        &json!({ "value": policy, "state": "applied" }),
        DAY,
    );
    assert_eq!(like(&worker, "rudi.lain", DAY), "warn");
}
