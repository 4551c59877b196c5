//! One row of a table, as a block: for whom it speaks, what it says, on what it rests.

use serde_json::Value;

use super::data::{Table, Tables, instrument, list_of, sources_of, str_of};
use super::words::Words;

/// What a row is limited to: the key in the data, and how the word of each value begins.
const CONDITIONS: [(&str, &str); 5] = [
    ("roles", "role"),
    ("gestures", "gesture"),
    ("kinds", "kind"),
    ("stages", "stage"),
    ("elections", "election"),
];

/// Keys that are told elsewhere in the block.
const TOLD: [&str; 19] = [
    "id",
    "kind",
    "name",
    "text",
    "short",
    "title",
    "roles",
    "gestures",
    "kinds",
    "stages",
    "elections",
    "instrument",
    "item",
    "source",
    "sources",
    "confidence",
    "valid_from",
    "valid_until",
    "quote",
];

/// The keys that follow, in this order; any other key comes after them.
const LATER: [&str; 10] = [
    "ground",
    "numbers",
    "date",
    "quoted_from",
    "remarks",
    "how",
    "identity",
    "seen_by",
    "outside_region",
    "tried",
];

/// The block.
pub fn block(table: &Table, one: &Value, tables: &Tables, words: &Words<'_>) -> String {
    let id = str_of(one, "id");
    let name = if id.is_empty() { String::new() } else { format!(" `{}/{id}`", table.name) };
    let mut lines = vec![format!("- {}{name}", head(one, words))];
    let mut say = |text: String| lines.push(format!("  - {text}"));
    if let Some(id) = one["text"].as_str() {
        for variant in variants(id, tables, words) {
            say(format!("{}: {}", words.own("key.variant"), words.said(&variant)));
        }
    }
    for (key, word) in CONDITIONS {
        // What is not limited is not said, but for who: a rule without a role speaks of everybody.
        let everybody = key == "roles" && is_rule(one);
        let all = || everybody.then(|| words.own("all.role"));
        if let Some(only) = only(one, key, words).filter(|_| is_rule(one)).or_else(all) {
            say(format!("{}: {only}", words.own(&format!("key.{word}"))));
        }
    }
    if let Some(id) = one["instrument"].as_str() {
        let item = words.either(&one["item"]);
        let comma = if item.is_empty() { "" } else { ", " };
        say(format!("{}: {}{comma}{item}", words.own("key.basis"), instrument(tables, id)));
    }
    if let Some(quote) = one["quote"].as_str() {
        say(format!("{}: \"{quote}\"", words.own("key.quote")));
    }
    for (key, value) in rest(one) {
        if let Some(text) = told(key, value, words) {
            say(format!("{}: {text}", words.named(&format!("key.{key}"), key)));
        }
    }
    if let Some(valid) = valid(one, words) {
        say(format!("{}: {valid}", words.own("key.valid")));
    }
    if let Some(word) = one["confidence"].as_str() {
        say(format!("{}: {}", words.own("key.confidence"), words.confidence(word)));
    }
    let sources = sources_of(one);
    if !sources.is_empty() {
        say(format!("{}: {}", words.own("key.source"), sources.join("; ")));
    }
    lines.join("\n")
}

/// Whether the row is a rule with cases, and not an instrument, a channel or a kind's levels.
fn is_rule(one: &Value) -> bool {
    one["kind"].is_null() && one["name"].is_null() && one["text"].is_string()
}

/// What the row says, or is called.
fn head(one: &Value, words: &Words<'_>) -> String {
    if let Some(short) = one["short"].as_str() {
        return format!("**{short}**: {}", str_of(one, "title"));
    }
    if let Some(kind) = one["kind"].as_str() {
        let kind = words.named(&format!("kind.{kind}"), kind);
        let only = only(one, "gestures", words).map(|only| format!(" ({only})"));
        return format!("**{kind}**{}", only.unwrap_or_default());
    }
    let said = one["text"].as_str().map(|id| format!("**{}**", words.said(id)));
    match (one["name"].as_str(), said) {
        (Some(name), Some(said)) => format!("**{name}**: {said}"),
        (Some(name), None) => format!("**{name}**"),
        (None, said) => said.unwrap_or_default(),
    }
}

/// What a row is limited to, in words; nothing where it is not limited.
pub fn only(one: &Value, key: &str, words: &Words<'_>) -> Option<String> {
    let word = CONDITIONS.iter().find(|(name, _)| *name == key)?.1;
    let values = list_of(one, key);
    let names = values.iter().map(|value| words.named(&format!("{word}.{value}"), value));
    (!values.is_empty()).then(|| names.collect::<Vec<_>>().join(", "))
}

/// Texts that stand for this one in special cases and are no row's own.
fn variants(id: &str, tables: &Tables, words: &Words<'_>) -> Vec<String> {
    let own: Vec<&str> = tables
        .iter()
        .flat_map(|table| &table.rows)
        .filter_map(|one| one["text"].as_str())
        .filter(|text| *text != id)
        .collect();
    let is_others = |variant: &str| {
        own.iter().any(|other| other.len() > id.len() && variant.starts_with(other))
    };
    words.ids(&format!("{id}.")).into_iter().filter(|variant| !is_others(variant)).collect()
}

/// The keys that no other line tells.
fn rest(one: &Value) -> Vec<(&str, &Value)> {
    let mut keys: Vec<(&str, &Value)> = one
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, value)| (key.as_str(), value))
        .filter(|(key, _)| {
            !TOLD.contains(key)
                && netra::election::Stage::ALL.iter().all(|stage| stage.word() != *key)
        })
        .collect();
    keys.sort_by_key(|(key, _)| LATER.iter().position(|later| later == key).unwrap_or(LATER.len()));
    keys
}

/// A value in words; nothing where it says nothing.
fn told(key: &str, value: &Value, words: &Words<'_>) -> Option<String> {
    let text = match value {
        Value::Null => words.own("unread"),
        Value::Bool(yes) => {
            let word = if *yes { "yes" } else { "no" };
            let special = format!("{key}.{word}");
            let known = words.named(&special, "");
            if known == "``" { words.own(word) } else { known }
        }
        Value::String(text) if key == "date" => words.date(text),
        Value::Array(values) => {
            values.iter().map(|value| words.either(value)).collect::<Vec<_>>().join("; ")
        }
        Value::Number(number) => number.to_string(),
        _ => words.either(value),
    };
    (!text.is_empty()).then_some(text)
}

/// From when to when the row is law.
fn valid(one: &Value, words: &Words<'_>) -> Option<String> {
    let day = |key: &str| one[key].as_str().map(|day| words.date(day));
    match (day("valid_from"), day("valid_until")) {
        (Some(from), Some(until)) => {
            Some(words.filled("valid.both", &[("from", &from), ("until", &until)]))
        }
        (Some(from), None) => Some(words.filled("valid.from", &[("from", &from)])),
        (None, Some(until)) => Some(words.filled("valid.until", &[("until", &until)])),
        (None, None) => None,
    }
}
