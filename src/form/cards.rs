//! Lists, own accounts and exceptions: each a card with what is known of it and one button that takes it away.

use serde_json::{Value, json};

use super::{Words, plain};

/// Something that is there, and can perhaps be taken away.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What it is.
    pub title: String,
    /// One line about it.
    pub line: String,
    /// Terms, each with what is known.
    pub facts: Vec<(String, String)>,
    /// The button: what it says, what a screen reader says, and the message to the background.
    pub action: Option<(String, String, Value)>,
}

/// Every list that is in force.
pub fn lists(model: &Value, words: &Words) -> Vec<Card> {
    rows(model, "lists").iter().map(|list| one_list(list, words)).collect()
}

fn one_list(list: &Value, words: &Words) -> Card {
    let origin = list["origin"].as_str().unwrap_or_default();
    let kind = origin.split(':').next().unwrap_or_default();
    let title = words.find(&format!("list.{kind}")).unwrap_or(origin).to_owned();
    let fact = |name: &str| {
        let value = match &list[name] {
            Value::Null => words.say("list.unknown", &[]),
            value if plain(value).is_empty() => words.say("list.unknown", &[]),
            value => plain(value),
        };
        (words.say(&format!("list.{name}"), &[]), value)
    };
    let names = ["publisher", "contact", "made", "expires", "entries", "sequence"];
    let action = (kind == "own").then(|| {
        let label = words.say("list.drop", &[]);
        (label.clone(), label, json!({ "kind": "drop_list", "origin": origin }))
    });
    if let Some(detail) = list["trouble"].as_str() {
        // What the browser's own database says, it says in the browser's words: they are left out.
        let id = if detail.is_empty() { "list.unopened" } else { "list.damaged" };
        let line = words.say(id, &[("detail", detail)]);
        return Card { title, line, facts: Vec::new(), action };
    }
    Card { title, line: String::new(), facts: names.map(fact).into(), action }
}

/// The accounts that the user added.
pub fn own(model: &Value, words: &Words) -> Vec<Card> {
    let card = |one: &Value| {
        let (title, line) = who(one);
        let since = one["added"].as_str().map(|date| words.say("own.since", &[("date", date)]));
        let message = json!({ "kind": "own", "key": one["key"], "on": false });
        let label = words.say("own.remove.label", &[("name", &title)]);
        let line = [Some(line), since].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Card {
            title,
            line,
            facts: Vec::new(),
            action: Some((words.say("remove", &[]), label, message)),
        }
    };
    rows(model, "own").iter().map(card).collect()
}

/// The accounts that the user excepted.
pub fn exceptions(model: &Value, words: &Words) -> Vec<Card> {
    let card = |one: &Value| {
        let (title, line) = who(one);
        let state = if one["in_force"] == true { "in_force" } else { "lapsed" };
        let message = json!({ "kind": "unexcept", "key": one["key"] });
        let label = words.say("exceptions.remove.label", &[("name", &title)]);
        Card {
            title,
            line: format!("{line} · {}", words.say(&format!("exceptions.{state}"), &[])),
            facts: Vec::new(),
            action: Some((words.say("exceptions.remove", &[]), label, message)),
        }
    };
    rows(model, "exceptions").iter().map(card).collect()
}

/// Whose account, by name if it has one, and its link or key.
fn who(one: &Value) -> (String, String) {
    let text = |name: &str| one[name].as_str().map(str::trim).filter(|text| !text.is_empty());
    let line = text("link").or(text("key")).unwrap_or_default().to_owned();
    (text("name").or(text("who")).or(text("key")).unwrap_or_default().to_owned(), line)
}

fn rows<'a>(model: &'a Value, name: &str) -> &'a [Value] {
    model[name].as_array().map_or(&[], Vec::as_slice)
}
