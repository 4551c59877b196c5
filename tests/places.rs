//! Where a unit stands and what part an account has in it: each is called by its name, case by case.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::HashMap;

use common::{Core, gestures, small_list, table};
use netra::account::AccountKey;
use netra::election::Moment;
use netra::law::{Gesture, Level};
use netra::settings::Settings;
use netra::verdict::{Dialog, Unit, Verdict, WhyRow};
use serde_json::{Value, json};

fn sighting(account: &str, part: &str) -> Value {
    let key: AccountKey = account.parse().unwrap();
    json!({ "href": key.link(), "part": part })
}

fn judged(language: &str, unit: &Value) -> (Core, Verdict) {
    let mut core = Core::new(small_list());
    core.settings = Settings::read(&json!({ "language": language })).0;
    let unit: Unit = serde_json::from_value(unit.clone()).unwrap();
    let verdict = core.verdict(&unit, Moment::Day("2024-10-10".parse().unwrap()));
    (core, verdict)
}

fn asked(row: &HashMap<String, String>, account: &str, gesture: Gesture) -> Dialog {
    let mut unit = json!({ "sightings": [sighting(account, &row["part"])] });
    if !row["surface"].is_empty() {
        unit["surface"] = json!(row["surface"]);
    }
    let (core, verdict) = judged(&row["language"], &unit);
    core.teller().dialog(&verdict, gesture).unwrap_or_else(|| panic!("{}: not asked", row["case"]))
}

fn detail(rows: &[WhyRow], terms: [&str; 2]) -> String {
    let row = rows.iter().find(|row| terms.contains(&row.term.as_str()));
    row.map(|row| row.detail.clone()).unwrap_or_default()
}

#[test]
fn a_gesture_is_called_by_what_it_is_made_on() {
    let rows = table("places/gestures.csv");
    assert!(rows.len() >= 25);
    let mut wrong = Vec::new();
    for row in &rows {
        let dialog = asked(row, "ig:uji_calon", gestures(&row["gesture"])[0]);
        if !dialog.lines[0].starts_with(&row["says"]) {
            wrong.push(format!("{}: {}", row["case"], dialog.lines[0]));
        }
        let reading = detail(&dialog.why.rows, ["Penafsiran Netra", "Netra's reading"]);
        if reading.is_empty() != row["reading"].is_empty() || !reading.contains(&row["reading"]) {
            wrong.push(format!("{}: read {reading:?}", row["case"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_title_and_a_row_say_which_account_it_is() {
    let rows = table("places/parts.csv");
    assert!(rows.len() >= 12);
    let mut wrong = Vec::new();
    for row in &rows {
        let dialog = asked(row, &row["account"], Gesture::Comment);
        if !dialog.title.starts_with(&row["starts"]) {
            wrong.push(format!("{}: {}", row["case"], dialog.title));
        }
        let part = detail(&dialog.why.rows, ["Bagian", "Part"]);
        if part != row["row"] {
            wrong.push(format!("{}: {part}", row["case"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_of_several_listed_accounts_is_named_with_its_part() {
    let sightings = json!([
        sighting("ig:uji_relawan", "sharer"),
        sighting("ig:uji_calon", "original"),
        sighting("ig:uji_partai1", "author"),
        sighting("fb:group:ujirelawan", "group"),
        sighting("ig:siapa_saja", "author"),
    ]);
    for (language, terms, others) in [
        (
            "id",
            "Akun lain di kiriman ini",
            [
                "Abdi Karo Contoh (penulis asal kiriman yang dibagikan): calon (",
                "Grup Relawan Karo (grup tempat kiriman berada): relawan calon (",
                "Partai Contoh Dua (penulis kiriman): partai politik",
            ],
        ),
        (
            "en",
            "Other accounts here",
            [
                "Abdi Karo Contoh (the author of the shared post): candidate (",
                "Grup Relawan Karo (the group in which the post stands): candidate's volunteers (",
                "Partai Contoh Dua (the post's author): political party",
            ],
        ),
    ] {
        let unit = json!({ "surface": "post", "sightings": sightings });
        let (core, verdict) = judged(language, &unit);
        let dialog = core.teller().dialog(&verdict, Gesture::Like).unwrap();
        assert!(dialog.title.contains("Relawan Karo Contoh"), "{}", dialog.title);
        let row = detail(&dialog.why.rows, [terms, terms]);
        for other in others {
            assert!(row.contains(other), "{other:?} is not in {row:?}");
        }
        assert!(!row.contains("siapa_saja") && !row.contains("Relawan Karo Contoh"), "{row}");
    }
}

#[test]
fn the_parent_posts_account_counts_in_full_where_the_gesture_reaches_it() {
    let unit = json!({
        "surface": "comment",
        "sightings": [sighting("ig:siapa_saja", "author"), sighting("ig:uji_calon", "context")],
    });
    let (core, verdict) = judged("id", &unit);
    for gesture in Gesture::ALL {
        let reaches = matches!(gesture, Gesture::Comment | Gesture::Share);
        let level = if reaches { Level::Warn } else { Level::Notice };
        assert_eq!(verdict.levels.of(gesture), level, "{gesture:?}");
        match core.teller().dialog(&verdict, gesture) {
            Some(dialog) => assert!(dialog.title.starts_with("Kiriman induk oleh "), "{gesture:?}"),
            None => assert!(!reaches, "{gesture:?}"),
        }
    }
    // A listed commenter under a listed post speaks for the like, the first on the page for the rest.
    let unit = json!({
        "surface": "comment",
        "sightings": [sighting("ig:uji_tim", "author"), sighting("ig:uji_calon", "context")],
    });
    let (core, verdict) = judged("id", &unit);
    let dialog = core.teller().dialog(&verdict, Gesture::Like).unwrap();
    assert!(dialog.title.starts_with("Komentar oleh Tim Karo Erdilo"), "{}", dialog.title);
    let row = detail(&dialog.why.rows, ["Akun lain di kiriman ini", ""]);
    assert!(row.starts_with("Abdi Karo Contoh (penulis kiriman induk dari komentar ini)"), "{row}");
}

#[test]
fn whoever_is_under_orders_reads_what_is_known_and_is_advised() {
    let rows = table("places/orders.csv");
    assert!(rows.len() >= 12);
    let mut wrong = Vec::new();
    for row in &rows {
        let mut core = Core::new(small_list());
        let settings = json!({ "language": row["language"], "role": row["role"] });
        core.settings = Settings::read(&settings).0;
        let unit: Unit =
            serde_json::from_value(json!({ "sightings": [sighting(&row["account"], "author")] }))
                .unwrap();
        let verdict = core.verdict(&unit, Moment::Day(row["day"].parse().unwrap()));
        let panel = core.teller().panel(&verdict);
        let [said, advice @ ..] = panel.order.lines.as_slice() else { panic!("no line") };
        if *said != row["says"] {
            wrong.push(format!("{}: {said}", row["case"]));
        }
        let mark = if row["language"] == "id" { "Saran: " } else { "Advice: " };
        assert_eq!(advice.iter().filter(|line| line.starts_with(mark)).count(), 3, "{advice:?}");
        assert_eq!(advice.len(), 3);
        if let Some(dialog) = core.teller().dialog(&verdict, Gesture::Like) {
            assert_eq!(dialog.order, panel.order, "{}", row["case"]);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
