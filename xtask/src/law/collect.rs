//! What a reader looks for across the chapters: what is open, and where everything was read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::data::{Table, Tables, sources_of, str_of};
use super::words::Words;

/// Every row that was looked for and not found, is Netra's own reading, or cites what was not read in full.
pub fn open_questions(tables: &Tables, words: &Words<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for confidence in ["NC", "netra"] {
        let mut rows = BTreeMap::<String, Vec<String>>::new();
        for (table, one) in every_row(tables) {
            if str_of(one, "confidence") == confidence {
                rows.entry(statement(one, words)).or_default().push(name(table, one));
            }
        }
        lines.push(list(&words.own(&format!("open.{confidence}")), rows));
    }
    let mut remarks = BTreeMap::<String, Vec<String>>::new();
    for (table, one) in every_row(tables).filter(|(table, _)| table.name == "instruments") {
        let remark = words.either(&one["remarks"]);
        if !remark.is_empty() {
            let said = format!("{}: {remark}", str_of(one, "short"));
            remarks.entry(said).or_default().push(name(table, one));
        }
    }
    lines.push(list(&words.own("open.unread"), remarks));
    lines
}

/// Every source, with the rows that rest on it.
pub fn sources(tables: &Tables) -> String {
    let mut sources = BTreeMap::<String, BTreeSet<String>>::new();
    for (table, one) in every_row(tables) {
        for source in sources_of(one) {
            sources.entry(source).or_default().insert(name(table, one));
        }
    }
    let items = sources.into_iter().map(|(source, rows)| {
        format!("- {source}: {}", rows.into_iter().collect::<Vec<_>>().join(", "))
    });
    items.collect::<Vec<_>>().join("\n")
}

fn every_row(tables: &Tables) -> impl Iterator<Item = (&Table, &Value)> {
    tables.iter().flat_map(|table| table.rows.iter().map(move |one| (table, one)))
}

/// What a row states: its text, else its reason.
fn statement(one: &Value, words: &Words<'_>) -> String {
    match one["text"].as_str() {
        Some(id) => words.said(id),
        None => words.either(&one["ground"]),
    }
}

/// How a row is referred to.
fn name(table: &Table, one: &Value) -> String {
    let id = ["id", "kind"].iter().map(|key| str_of(one, key)).find(|id| !id.is_empty());
    format!("`{}/{}`", table.name, id.unwrap_or_default())
}

fn list(heading: &str, rows: BTreeMap<String, Vec<String>>) -> String {
    let items = rows.into_iter().map(|(said, rows)| format!("- {said} ({})", rows.join(", ")));
    format!("### {heading}\n\n{}", items.collect::<Vec<_>>().join("\n"))
}
