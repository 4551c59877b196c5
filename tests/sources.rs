//! Every sentence of law that a user can meet has a source, or says that it has none.
//!
//! What sounds like law is found by its words, in every text that ships: one that no sourced rule says and
//! that nobody has declared to be something else is listed here, and the test fails. A sentence without a
//! source is allowed only where it says itself that something was looked for and not found.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeMap;

use common::{every_text, text};
use serde_json::Value;

const TABLES: [&str; 6] = ["acts", "ranges", "doubts", "orders", "notes", "readings"];

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn words(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).unwrap()
}

/// Text ids that a rule says, and whether every rule that says it has a source. A row whose source is empty
/// must say that something was looked for and not found; anything else is a fault.
fn said(faults: &mut Vec<String>) -> BTreeMap<String, bool> {
    let mut said = BTreeMap::new();
    for table in TABLES.into_iter().chain(["channels"]) {
        let file = json(&format!("../../extension/data/law/{table}.json"));
        for row in file["rows"].as_array().unwrap() {
            let sourced = row["source"]
                .as_str()
                .is_some_and(|source| source.contains('.') || source.contains(' '));
            if !sourced && row["confidence"] != "NC" {
                faults.push(format!("{table} {} claims something and has no source", row["id"]));
            }
            let id = row["text"].as_str().unwrap();
            // A rule's reading of a gesture that it does not name rests on the same row.
            for id in [id.to_owned(), format!("{id}.as")] {
                let all = said.entry(id).or_insert(true);
                *all = *all && sourced;
            }
        }
    }
    said
}

fn sounds_like_law(text: &str, signs: &[String]) -> bool {
    let plain = text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), " ");
    let plain = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    signs.iter().any(|sign| plain.contains(&format!(" {sign} ")))
}

#[test]
fn no_sentence_of_law_is_without_a_source() {
    let data = json("words/law-signs.json");
    let mut faults = Vec::new();
    let said = said(&mut faults);
    let mut used = std::collections::BTreeSet::new();
    let mut sourced = 0;
    for language in ["id", "en"] {
        let (signs, unfound) = (words(&data[language]["signs"]), words(&data[language]["unfound"]));
        for (place, id, text) in every_text(language) {
            let about_law = place == "verdict" && said.contains_key(&id);
            if !about_law && !sounds_like_law(&text, &signs) {
                continue;
            }
            let declared = data["no_law"].as_array().unwrap().iter().find(|one| {
                one["section"] == *place
                    && one["ids"].as_array().unwrap().iter().any(|known| *known == *id)
            });
            match (said.get(&id).filter(|_| place == "verdict"), declared) {
                (Some(true), None) => sourced += 1,
                (Some(false), None) if sounds_like_law(&text, &unfound) => {}
                (None, Some(_)) => {
                    used.insert(format!("{place} {id}"));
                }
                (rule, _) => {
                    faults.push(format!("{language} {place} {id} (rule: {rule:?}): {text}"))
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} sentences without a source:\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(sourced > 80, "{sourced}");
    for one in data["no_law"].as_array().unwrap() {
        assert!(one["why"].as_str().is_some_and(|why| why.len() > 10));
        for id in words(&one["ids"]) {
            let name = format!("{} {id}", one["section"].as_str().unwrap());
            assert!(used.contains(&name), "{name} is declared and needs it no longer");
        }
    }
}
