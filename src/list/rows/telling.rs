//! The sentences about lists, in two languages: what a find was taken for, how to mend it, what is said
//! of a whole list. They are apart from the faults, so that a terminal and a page tell the same.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Fault;
use crate::texts::{self, Language};

#[derive(Debug, Clone, Deserialize)]
struct Sentences {
    taken: String,
    mend: String,
}

/// The sentences of one language.
#[derive(Debug, Clone, Deserialize)]
pub struct Telling {
    faults: BTreeMap<String, Sentences>,
    words: BTreeMap<String, String>,
}

/// A fault in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What the find was taken for, and why that is wrong.
    pub taken: String,
    /// How to mend it.
    pub mend: String,
}

impl Telling {
    /// Reads the shipped sentences.
    ///
    /// # Errors
    /// Says what is wrong with the file.
    pub fn shipped(language: Language) -> Result<Self, serde_json::Error> {
        serde_json::from_str(match language {
            Language::Id => include_str!("../../../extension/data/texts/lists-id.json"),
            Language::En => include_str!("../../../extension/data/texts/lists-en.json"),
        })
    }

    /// The codes of the faults that have sentences.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.faults.keys().map(String::as_str)
    }

    /// The ids of the other sentences.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }

    /// A fault in words; a code without sentences is shown in brackets, so that the gap is seen.
    pub fn fault(&self, fault: &Fault) -> Told {
        let code = fault.code();
        let Some(sentences) = self.faults.get(&code) else {
            let gap = format!("[{code}]");
            return Told { taken: gap.clone(), mend: gap };
        };
        let text = |value: &serde_json::Value| {
            value.as_str().map_or_else(|| value.to_string(), str::to_owned)
        };
        let owned: Vec<(String, String)> =
            fault.values().iter().map(|(name, value)| (name.clone(), text(value))).collect();
        let values: Vec<(&str, &str)> =
            owned.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        Told {
            taken: texts::fill(&sentences.taken, &values),
            mend: texts::fill(&sentences.mend, &values),
        }
    }

    /// A sentence by its id, with its places filled in; an id without one comes back in brackets.
    pub fn word(&self, id: &str, values: &[(&str, &str)]) -> String {
        match self.words.get(id) {
            Some(text) => texts::fill(text, values),
            None => format!("[{id}]"),
        }
    }
}
