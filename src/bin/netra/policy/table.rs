//! The table of all settings for `docs/admin.md`, made from the schema.

use netra::settings::{Layer, SCHEMA, Setting, Shape};

use super::Words;

/// Markdown, a row per setting that a policy may hold.
pub fn table(words: &Words) -> String {
    let heads = ["key", "value", "builtin", "defaults", "enforce", "does"];
    let heads = heads.map(|head| words.say(&format!("table.{head}"), &[]));
    let mut text = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(heads.len()));
    for setting in SCHEMA.iter().filter(|one| one.defaults || one.stands_in(Layer::Enforce)) {
        let builtin = match setting.shape.builtin() {
            serde_json::Value::Null => "–".to_owned(),
            value => format!("`{value}`"),
        };
        let defaults = words.say(if setting.defaults { "table.any" } else { "table.none" }, &[]);
        let does = words.say(&format!("does.{}", setting.key), &[]);
        let cells = [
            format!("`{}`", setting.key),
            value(setting, words),
            builtin,
            defaults,
            enforce(setting, words),
            does,
        ];
        text += &format!("| {} |\n", cells.join(" | "));
    }
    text
}

fn value(setting: &Setting, words: &Words) -> String {
    match setting.shape {
        Shape::Bool(_) => "`true`, `false`".to_owned(),
        Shape::Choice(choices, ..) => {
            choices.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        Shape::Minutes(most) => words.say("shape.minutes", &[("most", &most.to_string())]),
        Shape::Region => words.say("shape.region", &[]),
        Shape::Accounts => words.say("shape.accounts", &[]),
        Shape::Subscriptions => words.say("shape.subscriptions", &[]),
        Shape::Institution => words.say("shape.institution", &[]),
        Shape::Day | Shape::Instant | Shape::Own | Shape::Exceptions => String::new(),
    }
}

fn enforce(setting: &Setting, words: &Words) -> String {
    if !setting.stands_in(Layer::Enforce) {
        return words.say("table.none", &[]);
    }
    match setting.enforceable().as_str() {
        "" => words.say("table.any", &[]),
        some => some.split(", ").map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
    }
}
