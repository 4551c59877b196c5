//! Campaign wording and what silences it, as data.
//!
//! Each pattern is compiled when the first text meets it: most pages never need the worker to know any.

use std::sync::OnceLock;

use regex_lite::Regex;
use serde::Deserialize;

use super::fold_text;

/// Where on the page a wording stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The account's display name.
    Name,
    /// The account's own description.
    Bio,
    /// The post's text.
    Text,
}

impl Field {
    /// The word in data and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Bio => "bio",
            Self::Text => "text",
        }
    }
}

/// Whose wording speaks against a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Counter {
    /// KPU, KIP, Bawaslu and the like: never marked.
    #[serde(rename = "election body")]
    ElectionBody,
    /// A public office: its posts are looked at one by one.
    #[serde(rename = "government")]
    Government,
    /// A paper or broadcaster, which writes about every pair.
    #[serde(rename = "media")]
    Media,
    /// A parody or fan page.
    #[serde(rename = "parody")]
    Parody,
}

/// A wording that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clue {
    /// Where.
    pub field: Field,
    /// The words, folded.
    pub found: String,
}

#[derive(Debug, Deserialize)]
struct Pattern {
    id: String,
    fields: Vec<Field>,
    /// One of these must stand in the text: far cheaper to look for than the pattern.
    #[serde(default)]
    needs: Vec<String>,
    pattern: String,
    #[serde(default)]
    kind: Option<Counter>,
    finds: String,
    leaves: String,
    #[serde(skip)]
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// `None` if the pattern is no regular expression; the data's own test keeps that from shipping.
    fn regex(&self) -> Option<&Regex> {
        self.regex.get_or_init(|| Regex::new(&self.pattern).ok()).as_ref()
    }

    fn find(&self, field: Field, folded: &str) -> Option<String> {
        let worth_it = self.needs.is_empty() || self.needs.iter().any(|word| folded.contains(word));
        if !self.fields.contains(&field) || !worth_it {
            return None;
        }
        self.regex()?.find(folded).map(|hit| hit.as_str().to_owned())
    }
}

/// The shipped wording.
#[derive(Debug, Deserialize)]
pub struct Wording {
    patterns: Vec<Pattern>,
    counter: Vec<Pattern>,
}

impl Wording {
    /// Reads the shipped file.
    ///
    /// # Errors
    /// Says what is wrong with the file.
    pub fn shipped() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../../extension/data/wording/campaign.json"))
    }

    /// The first campaign wording in a text of `field`.
    pub fn clue(&self, field: Field, text: &str) -> Option<Clue> {
        let folded = fold_text(text);
        if folded.is_empty() {
            return None;
        }
        let found = self.patterns.iter().find_map(|pattern| pattern.find(field, &folded))?;
        Some(Clue { field, found })
    }

    /// What shows that this is no campaign account, the strongest first: an election body in any field
    /// counts before anything else.
    pub fn counter(&self, field: Field, text: &str) -> Option<(Counter, Clue)> {
        let folded = fold_text(text);
        if folded.is_empty() {
            return None;
        }
        self.counter.iter().find_map(|pattern| {
            let found = pattern.find(field, &folded)?;
            Some((pattern.kind?, Clue { field, found }))
        })
    }

    /// What is wrong with the data itself, one sentence per pattern: it does not compile, misses its own
    /// example, or finds what it must leave alone.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for pattern in self.patterns.iter().chain(&self.counter) {
            let Some(regex) = pattern.regex() else {
                faults.push(format!("{}: `{}` does not compile", pattern.id, pattern.pattern));
                continue;
            };
            let example = fold_text(&pattern.finds);
            if !pattern.fields.iter().all(|field| pattern.find(*field, &example).is_some()) {
                faults.push(format!("{}: misses \"{}\"", pattern.id, pattern.finds));
            }
            if regex.is_match(&fold_text(&pattern.leaves)) {
                faults.push(format!("{}: also finds \"{}\"", pattern.id, pattern.leaves));
            }
        }
        for pattern in &self.counter {
            if pattern.kind.is_none() {
                faults.push(format!("{}: has no kind", pattern.id));
            }
        }
        faults
    }
}
