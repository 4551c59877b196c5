//! What a user reads: both languages whole, short enough, and never frightening or soothing.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::every::{every_dialog, places};
use common::{Core, every_text, small_list, text};
use netra::law::Gesture;
use netra::verdict::{Part, Surface};
use serde_json::Value;

type Section = BTreeMap<String, BTreeMap<String, String>>;

fn texts(language: &str) -> Section {
    let path = format!("../../extension/data/texts/{language}.json");
    let mut texts: Section = serde_json::from_str(&text(&path)).unwrap();
    let path = format!("../../extension/data/texts/settings/{language}.json");
    texts.insert("settings".to_owned(), serde_json::from_str(&text(&path)).unwrap());
    texts
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_places() {
    let (id, en) = (texts("id"), texts("en"));
    assert_eq!(id.keys().collect::<Vec<_>>(), ["page", "popup", "settings", "state", "verdict"]);
    for (section, texts) in &id {
        let ids: BTreeSet<_> = texts.keys().collect();
        assert_eq!(ids, en[section].keys().collect(), "{section}");
        for (key, text) in texts {
            assert_eq!(placeholders(text), placeholders(&en[section][key]), "{section} {key}");
        }
    }
}

#[test]
fn every_wording_finds_its_example_and_leaves_the_other_alone() {
    let faults = Core::new(small_list()).wording.faults();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn never() -> Value {
    serde_json::from_str(&text("words/never.json")).unwrap()
}

fn words_of(list: &Value) -> Vec<String> {
    serde_json::from_value(list.clone()).unwrap()
}

/// `text` in lower case without what others are quoted with, its words parted by single spaces.
fn own_voice(text: &str, never: &Value) -> String {
    let mut text = text.to_owned();
    for excepted in never["excepted"].as_array().unwrap() {
        assert!(!excepted["why"].as_str().unwrap().is_empty());
        text = text.replace(excepted["words"].as_str().unwrap(), " ");
    }
    for place in placeholders(&text.clone()) {
        text = text.replace(&format!("{{{place}}}"), " ");
    }
    let plain = text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), " ");
    format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn no_text_says_that_anything_is_safe_or_permitted() {
    let never = never();
    for language in ["id", "en"] {
        let all = every_text(language);
        assert!(all.iter().any(|(place, ..)| place == "practice") && all.len() > 400);
        for (place, id, text) in all {
            let text = own_voice(&text, &never);
            for word in words_of(&never[language]["ever"]) {
                assert!(!text.contains(&format!(" {word} ")), "{place} {id}: {word}");
            }
        }
    }
}

/// Every phrase of the law's data that a user reads, besides quotations and sources.
fn phrases(value: &Value, language: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(rows) => rows.iter().for_each(|row| phrases(row, language, found)),
        Value::Object(row) => {
            for (key, value) in row {
                match key.as_str() {
                    "item" | "remarks" | "ground" | "how" | "identity" | "seen_by" => {
                        found.push(value[language].as_str().unwrap().to_owned());
                    }
                    _ => phrases(value, language, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn nor_does_a_phrase_of_the_laws_data() {
    let never = never();
    for language in ["id", "en"] {
        let mut found = Vec::new();
        let tables = ["acts", "ranges", "doubts", "orders", "notes", "readings", "levels"];
        for name in tables.into_iter().chain(["instruments", "channels"]) {
            let file = text(&format!("../../extension/data/law/{name}.json"));
            phrases(&serde_json::from_str(&file).unwrap(), language, &mut found);
        }
        assert!(found.len() > 90, "{}", found.len());
        for phrase in found {
            let voice = own_voice(&phrase, &never);
            for word in words_of(&never[language]["ever"]) {
                assert!(!voice.contains(&format!(" {word} ")), "{phrase}: {word}");
            }
        }
    }
}

#[test]
fn every_question_is_short_whole_and_calm() {
    let never = never();
    let short_words = ["id", "en"].map(|language| words_of(&never[language]["short"]));
    let mut longest = (0, String::new());
    let mut seen = 0;
    every_dialog(&places(), |asked| {
        seen += 1;
        let (language, dialog) = (asked.language, &asked.dialog);
        let case = format!("{:?} {:?}", asked.dialog.title, asked.dialog.lines);
        let short = format!("{} {}", dialog.title, dialog.lines.join(" "));
        let words = short.split_whitespace().count();
        assert!(words >= 15, "{case}: {short}");
        // A sentence that a newspaper would print; a semicolon is a place to breathe.
        let told = std::iter::once(&dialog.title).chain(&dialog.lines);
        for sentence in told.flat_map(|line| line.split(['.', ';', '?', ':'])) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 24, "{case}: {words} words in {sentence:?}");
        }
        if words > longest.0 {
            longest = (words, format!("{asked:?}"));
        }
        let voice = own_voice(&short, &never);
        for word in &short_words[usize::from(language == "en")] {
            assert!(!voice.contains(&format!(" {word} ")), "{case}: {word} in {short}");
        }
        let rows = dialog.why.rows.iter();
        let rest: String = rows.map(|row| format!("{}: {}\n", row.term, row.detail)).collect();
        for gap in ['[', '{', '}'] {
            assert!(!format!("{short}{rest}").contains(gap), "{case}: {short} {rest}");
        }
    });
    assert!(seen > 10_000, "only {seen} questions");
    assert!(longest.0 <= 60, "{} words: {}", longest.0, longest.1);
}

/// The words that may follow one another in the id of a text that is looked up by gesture, part and surface.
fn is_looked_up(id: &str) -> bool {
    let gesture = |word: &str| Gesture::from_word(word).is_some();
    let part = |word: &str| Part::ALL.iter().any(|part| part.word() == word);
    let surface = |word: &str| Surface::ALL.iter().any(|surface| surface.word() == word);
    match id.split('.').collect::<Vec<_>>()[..] {
        ["reading", "detail"] => true,
        ["gesture" | "reading", one] => gesture(one),
        ["gesture" | "reading" | "as", one, here] => gesture(one) && surface(here),
        ["gesture", one, "in", whose] => gesture(one) && part(whose),
        ["gesture", one, here, "in", whose] => gesture(one) && surface(here) && part(whose),
        ["part", "long", whose] | ["part", whose, "said"] => part(whose),
        ["part", "long", whose, here] => part(whose) && surface(here),
        ["part", whose] => part(whose),
        ["part", whose, here] => part(whose) && surface(here),
        _ => false,
    }
}

#[test]
fn every_text_about_a_place_is_of_a_place_that_there_is() {
    let mut seen = 0;
    for id in texts("id")["verdict"].keys() {
        if ["gesture.", "reading.", "as.", "part."].iter().any(|start| id.starts_with(start)) {
            assert!(is_looked_up(id), "{id} is a text that nobody looks up");
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} texts");
    for wrong in ["gesture.like.stroy", "gesture.like.in.event", "part.writer", "as.join"] {
        assert!(!is_looked_up(wrong), "{wrong}");
    }
}
