//! A value that was not understood: where it stands, what it is, what would be understood.
//!
//! The user of the options page and the administrator with a policy file read the same three things, each in
//! their own language, so what is allowed is the id of a text and not a sentence.

use serde_json::Value;

use crate::texts::Phrases;

/// Longest part of a found value that is repeated, in characters.
const LONGEST: usize = 80;

/// What would be understood: the id of a text in `extension/data/texts/settings`, and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// The id, without the `allowed.` before it.
    pub id: &'static str,
    /// The words, the number or the key that the text names; empty where it names none.
    pub value: String,
}

impl Allowed {
    /// A text that names nothing further.
    pub fn plain(id: &'static str) -> Self {
        Self { id, value: String::new() }
    }

    /// A text with what it names.
    pub fn with(id: &'static str, value: impl Into<String>) -> Self {
        Self { id, value: value.into() }
    }

    /// The sentence.
    pub fn said(&self, phrases: Phrases<'_>) -> String {
        phrases.fill(&format!("allowed.{}", self.id), &[("value", &self.value)])
    }
}

/// A value that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where in the object, such as `sites.facebook` or `accounts.3.link`.
    pub key: String,
    /// What stands there, as JSON, cut to a length that can be read.
    pub found: String,
    /// What would be understood.
    pub allowed: Allowed,
}

impl Fault {
    /// Names a fault.
    pub fn new(key: impl Into<String>, found: &Value, allowed: Allowed) -> Self {
        let found = found.to_string().chars().take(LONGEST).collect();
        Self { key: key.into(), found, allowed }
    }

    /// `{key, found, allowed}` in one language.
    pub fn told(&self, phrases: Phrases<'_>) -> Value {
        serde_json::json!({
            "key": self.key,
            "found": self.found,
            "allowed": self.allowed.said(phrases),
        })
    }
}
