//! The whole table: every role, gesture, kind and stage, as `netra judge` answers it.
//!
//! `tests/data/judge/table.csv` is the table of levels with an account and a day for each cell, on both
//! sides of each boundary, and the founding cases on the list that ships; `laws.csv` says which rule and
//! which range a role reads there. Both are written by hand from the dates and the items and never made
//! from the law's own data: whoever changes a rule changes here what it is expected to do.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::Command;

use common::table;
use netra::law::{Gesture, Role};
use serde_json::Value;

type Row = HashMap<String, String>;

fn judge(row: &Row) -> Vec<Value> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_netra"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")));
    command.args(["judge", "--json", "--role", "all", "--gesture", "all"]);
    command.args(["--on", &row["day"], &row["account"]]);
    if row["list"] == "small" {
        command.args(["--list", "tests/data/verdicts/list"]);
    }
    if !row["text"].is_empty() {
        command.args(["--text", &row["text"]]);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn is_post(gesture: &str) -> bool {
    Gesture::from_word(gesture).unwrap().sends()
}

/// Whether a row of `laws.csv` speaks of this answer.
fn speaks(law: &Row, cell: &Row, answer: &Value) -> bool {
    let gesture = answer["gesture"].as_str().unwrap();
    let role = answer["role"].as_str().unwrap();
    let election = match law["election"].split_once(' ') {
        None => law["election"] == "any" || law["election"] == cell["election"],
        Some((election, day)) => {
            let (side, day) = day.split_once(' ').unwrap();
            (election == "any" || election == cell["election"])
                && (side == "before") == (*cell["day"] < *day)
        }
    };
    let kind = match law["kinds"].as_str() {
        "every" => true,
        "campaign" => ["candidate", "campaign team", "volunteers"].contains(&&*cell["kind"]),
        kind => kind == cell["kind"],
    };
    let stage = law["stages"].split(' ').any(|stage| match stage {
        "open" => ["prospective", "candidate"].contains(&&*cell["stage"]),
        stage => stage == cell["stage"],
    });
    let gesture = match law["gestures"].as_str() {
        "all" => true,
        "posts" => is_post(gesture),
        "accounts" => !is_post(gesture),
        "direct" => is_post(gesture) || gesture == "join",
        one => one == gesture,
    };
    election && kind && stage && gesture && law["roles"].split(' ').any(|word| word == role)
}

/// The one value that the rows speaking of this answer give for `column`.
fn expected<'a>(laws: &'a [Row], cell: &Row, answer: &Value, column: &str) -> &'a str {
    let speak = laws.iter().filter(|law| !law[column].is_empty() && speaks(law, cell, answer));
    let values: BTreeSet<&str> = speak.map(|law| &*law[column]).collect();
    assert_eq!(values.len(), 1, "{column} of {cell:?} {} {}", answer["role"], answer["gesture"]);
    values.into_iter().next().unwrap()
}

/// One answer as `netra judge` prints it.
fn one(row: &Row) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_netra"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")));
    command.args(["judge", "--json", "--on", &row["on"], &row["link"]]);
    command.args(["--role", &row["role"], "--gesture", &row["gesture"]]);
    if row["list"] == "small" {
        command.args(["--list", "tests/data/verdicts/list"]);
    }
    for key in ["name", "text"] {
        if !row[key].is_empty() {
            command.args([&format!("--{key}"), &row[key]]);
        }
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_founding_cases_the_boundaries_and_the_hard_cases_read_as_their_rows_say() {
    let rows = table("judge/hard.csv");
    assert!(rows.len() >= 60);
    let mut wrong = Vec::new();
    for row in &rows {
        let text = one(row);
        let answer: Value = serde_json::from_str(&text).unwrap();
        let mut fault = |what: String| {
            let (case, on, link) = (&row["case"], &row["on"], &row["link"]);
            wrong.push(format!("{case} ({on} {link}): {what}"));
        };
        for key in ["level", "kind", "stage"] {
            if answer[key] != *row[key] {
                fault(format!("{key} is {}", answer[key]));
            }
        }
        if answer["quiet"] != (row["quiet"] == "yes") {
            fault(format!("quiet is {}", answer["quiet"]));
        }
        for said in row["says"].split('|').filter(|said| !text.contains(*said)) {
            fault(format!("does not say {said:?}"));
        }
        let never = row["never"].split('|').filter(|never| !never.is_empty());
        for never in never.filter(|never| text.contains(*never)) {
            fault(format!("says {never:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_stands_on_both_sides_of_every_boundary() {
    let cells = table("judge/table.csv");
    let kinds = ["candidate", "campaign team", "volunteers", "party", "government post"];
    let mut missing = Vec::new();
    for sides in [
        ["2024-08-26", "2024-08-27"],
        ["2024-09-21", "2024-09-22"],
        ["2024-11-23", "2024-11-24"],
        ["2024-11-27", "2024-11-28"],
        ["2024-12-16", "2024-12-17"],
        ["2025-02-20", "2025-02-21"],
    ] {
        for (kind, day) in kinds.iter().flat_map(|kind| sides.map(|day| (kind, day))) {
            if !cells.iter().any(|cell| cell["kind"] == *kind && cell["day"] == day) {
                missing.push(format!("{kind} {day}"));
            }
        }
    }
    // A person is prospective from their own first event, the others from the registration.
    for day in ["2024-08-28", "2024-08-29"] {
        if !cells.iter().any(|cell| cell["account"] == "ig:radiapohsinaga" && cell["day"] == day) {
            missing.push(format!("registers {day}"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_role_gesture_kind_and_stage_is_answered_as_the_table_says() {
    let (cells, laws) = (table("judge/table.csv"), table("judge/laws.csv"));
    assert!(cells.len() >= 180, "{} cells", cells.len());
    let mut wrong = Vec::new();
    let mut met = BTreeSet::new();
    for cell in &cells {
        let answers = judge(cell);
        assert_eq!(answers.len(), Role::ALL.len() * Gesture::ALL.len());
        for answer in &answers {
            let word = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
            let case = format!(
                "{} {} {} {} {}",
                cell["account"],
                cell["day"],
                cell["kind"],
                word("role"),
                word("gesture")
            );
            let level = if is_post(&word("gesture")) { &cell["posts"] } else { &cell["accounts"] };
            // A post on a government page is an act of the government's page.
            let kind = if cell["kind"] == "government post" { "government" } else { &cell["kind"] };
            let got = [word("level"), word("kind"), word("stage")];
            if got != [level.as_str(), kind, &cell["stage"]] {
                wrong.push(format!("{case}: {got:?}, not {level} {kind} {}", cell["stage"]));
            }
            let (law, dialog) = (&answer["law"], &answer["dialog"]);
            if level != "warn" {
                if !law.is_null() || !dialog.is_null() {
                    wrong.push(format!("{case}: {law} {dialog}"));
                }
                continue;
            }
            met.insert((
                cell["kind"].clone(),
                word("role"),
                word("gesture"),
                cell["stage"].clone(),
            ));
            let range = law["range"]["rule"].as_str();
            let (act, reach) =
                (expected(&laws, cell, answer, "act"), expected(&laws, cell, answer, "range"));
            if law["rule"] != act || range != Some(reach) {
                wrong.push(format!("{case}: {} {range:?}, not {act} {reach}", law["rule"]));
            }
            for part in [law, &law["range"]] {
                for key in ["instrument", "item", "source", "confidence", "citation"] {
                    assert!(
                        part[key].as_str().is_some_and(|text| !text.is_empty()),
                        "{case}: {key}"
                    );
                }
            }
            assert!(dialog["lines"].as_array().is_some_and(|lines| lines.len() >= 4), "{case}");
        }
    }
    assert!(wrong.is_empty(), "{} of the cells:\n{}", wrong.len(), wrong.join("\n"));
    // Three kinds at two stages and a candidate after the result, a party, and the posts of an office.
    let roles = Role::ALL.len();
    assert_eq!(met.len(), roles * (7 * 6 + 2 * 6 + 2 * 3));
}
