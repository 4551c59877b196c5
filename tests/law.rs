//! The laws of the law's own data: whoever corrects a rule learns here what a rule must have.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Core, small_list, text};
use netra::law::{Case, Level};
use serde_json::Value;

const TABLES: [&str; 6] = ["acts", "ranges", "doubts", "orders", "notes", "readings"];

fn file(name: &str) -> Value {
    serde_json::from_str(&text(&format!("../../extension/data/law/{name}.json"))).unwrap()
}

fn texts(language: &str) -> BTreeMap<String, String> {
    let path = format!("../../extension/data/texts/{language}.json");
    let all: Value = serde_json::from_str(&text(&path)).unwrap();
    serde_json::from_value(all["verdict"].clone()).unwrap()
}

/// Every rule with the table it stands in.
fn rules() -> Vec<(&'static str, Value)> {
    let rows = |table| file(table)["rows"].as_array().unwrap().clone();
    TABLES
        .into_iter()
        .flat_map(|table| rows(table).into_iter().map(move |row| (table, row)))
        .collect()
}

fn instruments() -> Vec<Value> {
    file("instruments").as_array().unwrap().clone()
}

fn str_of<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

/// The item in Indonesian and English.
fn items(row: &Value) -> [&str; 2] {
    [str_of(&row["item"], "id"), str_of(&row["item"], "en")]
}

fn is_day(day: &Value) -> bool {
    day.as_str().is_some_and(|day| netra::day::read(day).is_some())
}

fn told(faults: Vec<String>) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_case_is_unanswered_and_none_is_answered_twice() {
    told(Core::new(small_list()).law.faults());
}

#[test]
fn whoever_is_asked_never_reads_that_no_rule_is_known() {
    let law = Core::new(small_list()).law;
    let mut warned = 0;
    for case in Case::all() {
        let order = &law.order(&case).unwrap().text;
        if law.level(case.subject, case.stage) == Level::Warn
            && law.covers(case.subject, case.gesture)
        {
            warned += 1;
            assert!(order.starts_with("order.open"), "{case:?}: {order}");
        }
    }
    assert!(warned > 1_000, "{warned}");
}

#[test]
fn every_rule_cites_an_instrument_with_its_item_and_source() {
    let known: BTreeSet<String> =
        instruments().iter().map(|one| str_of(one, "id").to_owned()).collect();
    let (id, en) = (texts("id"), texts("en"));
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    let mut cited = BTreeSet::new();
    for (table, rule) in rules() {
        let name = format!("{table} {}", str_of(&rule, "id"));
        let mut fault = |what: &str| faults.push(format!("{name}: {what}"));
        if !seen.insert(name.clone()) {
            fault("stands twice");
        }
        // A doubt, an answer to an order or a note may be about what no instrument says.
        let claims = table == "acts" || table == "ranges";
        if claims && rule["instrument"].is_null() {
            fault("cites no instrument");
        }
        if let Some(instrument) = rule["instrument"].as_str() {
            cited.insert(instrument.to_owned());
            if !known.contains(instrument) {
                fault("cites an unknown instrument");
            }
            if items(&rule).iter().any(|item| item.is_empty()) {
                fault("cites no item of the instrument in both languages");
            }
        }
        let confidence = str_of(&rule, "confidence");
        if !["A", "B", "netra", "NC"].contains(&confidence) {
            fault("has an unknown confidence");
        }
        // Only what was looked for and not found has no source.
        if (confidence == "NC") != str_of(&rule, "source").is_empty() {
            fault("has no source, or one for what was not found");
        }
        if rule["quote"].is_string() && str_of(&rule, "source").is_empty() {
            fault("quotes without a source");
        }
        let said = str_of(&rule, "text");
        if !id.contains_key(said) || !en.contains_key(said) {
            fault("has no text in both languages");
        }
    }
    faults.extend(known.difference(&cited).map(|one| format!("{one}: no rule cites it")));
    told(faults);
}

#[test]
fn every_text_of_the_law_is_said_by_a_rule() {
    let said: BTreeSet<String> =
        rules().iter().map(|(_, rule)| str_of(rule, "text").to_owned()).collect();
    let used = |id: &str| {
        let plain = id.strip_suffix(".as").unwrap_or(id);
        let other =
            ["doubt.hint", "order.summary", "order.unknown", "note.detail", "reading.detail"];
        said.contains(plain) || other.contains(&id) || id.starts_with("order.advice.")
    };
    let texts = texts("id");
    let law = texts.keys().filter(|id| {
        ["act.", "range.", "doubt.", "order.", "note.", "reading."]
            .iter()
            .any(|start| id.starts_with(start))
    });
    told(law.filter(|id| !used(id)).map(|id| format!("{id}: no rule says it")).collect());
}

/// What stands between single quotation marks; an apostrophe inside a word is none.
fn quoted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, from)) = rest.split_once(" '") {
        let Some((inner, after)) = from.split_once('\'') else { break };
        found.push(inner.to_owned());
        rest = after;
    }
    found
}

/// Letters only: papers set slashes and spaces as they like.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn every_quotation_is_an_instruments_own_words_with_a_source() {
    let mut faults = Vec::new();
    let mut seen = 0;
    for (table, rule) in rules() {
        let own = bare(str_of(&rule, "quote"));
        for language in ["id", "en"] {
            for words in quoted(&texts(language)[str_of(&rule, "text")]) {
                seen += 1;
                if !own.contains(&bare(&words)) {
                    let id = str_of(&rule, "id");
                    faults.push(format!("{table} {id}: {words:?} is not in the quote it cites"));
                }
            }
        }
    }
    assert!(seen >= 4, "only {seen} quotations");
    assert_eq!(quoted("Netra's 'own words', a candidate's 'b'"), ["own words", "b"]);
    told(faults);
}

#[test]
fn one_item_is_quoted_in_one_way() {
    let mut quotes: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for (_, rule) in rules() {
        if let Some(quote) = rule["quote"].as_str() {
            let item = items(&rule)[0].split(';').next().unwrap_or_default();
            let key = (str_of(&rule, "instrument").to_owned(), item.to_owned());
            quotes.entry(key).or_default().insert(quote.to_owned());
        }
    }
    assert!(quotes.len() >= 5);
    let several = quotes.into_iter().filter(|(_, quotes)| quotes.len() > 1);
    told(several.map(|(item, quotes)| format!("{item:?} is quoted as {quotes:?}")).collect());
}

#[test]
fn every_instrument_has_its_numbers_dates_and_sources() {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for one in instruments() {
        let id = str_of(&one, "id");
        let mut fault = |what: &str| faults.push(format!("{id}: {what}"));
        if !seen.insert(id.to_owned()) {
            fault("stands twice");
        }
        for key in ["short", "title"] {
            if str_of(&one, key).is_empty() {
                fault(&format!("has no {key}"));
            }
        }
        for key in ["numbers", "sources"] {
            let list = one[key].as_array().unwrap();
            if list.is_empty() || list.iter().any(|entry| entry.as_str().unwrap().is_empty()) {
                fault(&format!("has no {key}"));
            }
        }
        for key in ["date", "valid_from", "valid_until"] {
            if !one[key].is_null() && !is_day(&one[key]) {
                fault(&format!("{key} is no day"));
            }
        }
        if let (Some(from), Some(until)) = (one["valid_from"].as_str(), one["valid_until"].as_str())
            && from >= until
        {
            fault("ends before it begins");
        }
        let (id_remark, en_remark) = (&one["remarks"]["id"], &one["remarks"]["en"]);
        if id_remark.as_str().unwrap().is_empty() != en_remark.as_str().unwrap().is_empty() {
            fault("has a remark in one language only");
        }
    }
    told(faults);
}

#[test]
fn the_skb_has_five_numbers_and_its_true_day() {
    let skb = instruments().into_iter().find(|one| one["id"] == "skb-2-2022").unwrap();
    let numbers = [
        "2 Tahun 2022",
        "800-5474 Tahun 2022",
        "246 Tahun 2022",
        "30 Tahun 2022",
        "1447.1/PM.01/K.1/09/2022",
    ];
    assert_eq!(skb["numbers"], serde_json::json!(numbers));
    assert_eq!(skb["date"], "2022-09-22");
    assert_eq!(skb["valid_until"], Value::Null);
    // Papers of 2023 print another year.
    for name in TABLES.into_iter().chain(["instruments", "levels"]) {
        let whole = text(&format!("../../extension/data/law/{name}.json"));
        assert!(!whole.contains("22 September 2023") && !whole.contains("2023-09-22"), "{name}");
    }
}

#[test]
fn every_table_says_when_it_was_reviewed() {
    let is_month =
        |date: &str| is_day(&Value::from(date)) || is_day(&Value::from(format!("{date}-01")));
    for table in TABLES.into_iter().chain(["levels"]) {
        assert!(is_month(file(table)["reviewed_on"].as_str().unwrap()), "{table}");
        assert!(!str_of(&file(table), "note").is_empty(), "{table}");
    }
    assert!(is_month(file("channels")["checked_on"].as_str().unwrap()));
}

#[test]
fn what_we_know_of_a_law_only_in_part_is_said() {
    let parts = [
        (
            "pp-94-2021",
            "tidak kami baca kata demi kata",
            "not read Articles 13 and 14 word for word",
        ),
        ("pp-49-2018", "Belum kami baca", "have not read it"),
        (
            "uu-10-2016",
            "Pasal 70, tentang pasangan calon yang melibatkan ASN, hanya kami ketahui sebagian",
            "know only in part",
        ),
        ("uu-7-2017", "sebagaimana dikutip berita", "as the press quotes them"),
        ("uu-desa", "sebagaimana dikutip berita", "as the press quotes them"),
        ("tr-polri-2407-2023", "hanya membaca beritanya", "only the press report"),
    ];
    let instruments = instruments();
    for (id, indonesian, english) in parts {
        let remarks = &instruments.iter().find(|one| one["id"] == id).unwrap()["remarks"];
        assert!(str_of(remarks, "id").contains(indonesian), "{id}: {remarks}");
        assert!(str_of(remarks, "en").contains(english), "{id}: {remarks}");
    }
}
