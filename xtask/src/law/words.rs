//! The words of the page: its own, the names of roles and kinds, and the sentences that the dialog uses.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use netra::texts::{Language, Phrases, Texts, fill};
use serde_json::Value;

use crate::paths;

/// Where the words lie that the core has no use for, under `extension/data/texts`.
pub const FOLDERS: [&str; 2] = ["doc", "terms"];

/// One language.
pub struct Words<'a> {
    language: Language,
    own: BTreeMap<String, String>,
    phrases: Phrases<'a>,
}

/// The texts of a folder, by id.
pub fn file(folder: &str, language: Language) -> Result<BTreeMap<String, String>> {
    let name = code(language);
    let path = paths::extension().join(format!("data/texts/{folder}/{name}.json"));
    let text = std::fs::read(&path).with_context(|| path.display().to_string())?;
    serde_json::from_slice(&text).with_context(|| path.display().to_string())
}

fn code(language: Language) -> &'static str {
    match language {
        Language::Id => "id",
        Language::En => "en",
    }
}

impl<'a> Words<'a> {
    /// Reads the words.
    pub fn read(texts: &'a Texts, language: Language) -> Result<Self> {
        let mut own = BTreeMap::new();
        for folder in FOLDERS {
            own.extend(file(folder, language)?);
        }
        Ok(Self { language, own, phrases: texts.verdict(language) })
    }

    /// A word of the page; `[[id]]` where there is none, which a test finds.
    pub fn own(&self, id: &str) -> String {
        self.own.get(id).cloned().unwrap_or_else(|| format!("[[{id}]]"))
    }

    /// A word of the page with its places filled.
    pub fn filled(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(&self.own(id), values)
    }

    /// A word of the page, or the bare word of the data where nobody has named it yet.
    pub fn named(&self, id: &str, bare: &str) -> String {
        self.own.get(id).cloned().unwrap_or_else(|| format!("`{bare}`"))
    }

    /// The heading of a chapter.
    pub fn chapter(&self, name: &str) -> String {
        self.named(&format!("chapter.{name}"), name)
    }

    /// A text of the dialog, its places filled with what stands for them here.
    pub fn said(&self, id: &str) -> String {
        let mut values = Vec::new();
        for (key, value) in &self.own {
            if let Some(place) = key.strip_prefix("fill.") {
                values.push((place, value.as_str()));
            }
        }
        self.phrases.fill(id, &values)
    }

    /// Ids of the dialog's texts that begin like this.
    pub fn ids(&self, beginning: &str) -> Vec<String> {
        self.phrases.all().keys().filter(|id| id.starts_with(beginning)).cloned().collect()
    }

    /// What a confidence means.
    pub fn confidence(&self, word: &str) -> String {
        self.phrases.find(&[&format!("confidence.{word}")]).unwrap_or_else(|| format!("`{word}`"))
    }

    /// A value that is a text, or one text per language.
    pub fn either(&self, value: &Value) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Object(languages) => languages
                .get(code(self.language))
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            _ => String::new(),
        }
    }

    /// A day or month as people write it.
    pub fn date(&self, written: &str) -> String {
        if let Some(day) = netra::day::read(written) {
            return self.phrases.date(Some(day));
        }
        let month = written.split_once('-').and_then(|(year, month)| {
            let month: u8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
            Some(format!("{} {year}", self.phrases.plain(&format!("month.{month}"))))
        });
        month.unwrap_or_else(|| written.to_owned())
    }
}
