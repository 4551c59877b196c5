//! What the options page shows, made of what the background says is in force.
//!
//! Pure, like the rest of the core: the model and the words come in as data, and rows come out that `web` draws
//! with nothing left to decide. So every sentence about who decided a setting can be tested without a browser.

mod cards;
mod policy;
mod report;
mod rows;

use std::collections::BTreeMap;

use serde_json::Value;

pub use cards::{Card, exceptions, lists, own};
pub use policy::{Policy, faults, policy};
pub use report::{Line, Report, report};
pub use rows::{Control, Group, Row, Section, groups};

use crate::texts::fill;

/// The words of the pages, in one language.
#[derive(Debug, Clone, Default)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// Takes `{id: sentence}`; what is no sentence is left out.
    pub fn read(value: &Value) -> Self {
        let texts = value.as_object().into_iter().flatten();
        let texts = texts.filter_map(|(id, text)| Some((id.clone(), text.as_str()?.to_owned())));
        Self(texts.collect())
    }

    /// A sentence, if there is one.
    pub fn find(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(String::as_str)
    }

    /// A sentence with each `{name}` filled in; a missing one is seen as `[id]`.
    pub fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        match self.find(id) {
            Some(text) => fill(text, values),
            None => format!("[{id}]"),
        }
    }
}

/// Whose policy it is, as far as it says.
fn institution(model: &Value, words: &Words) -> String {
    match model["policy"]["institution"]["name"].as_str() {
        Some(name) if !name.trim().is_empty() => name.to_owned(),
        _ => words.say("by.office", &[]),
    }
}

/// A value as a person reads it: text without quotes, everything else as JSON.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
