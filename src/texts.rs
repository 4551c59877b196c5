//! Everything a user reads, as data in two languages.
//!
//! A sentence is corrected by somebody who knows the law or the language, not by a programmer, so no
//! sentence stands in the code. A text is looked up by id and its `{placeholders}` are filled in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language that Netra speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Indonesian, the language of the rules and of their readers.
    #[default]
    Id,
    /// English.
    En,
}

#[derive(Debug, Clone, Deserialize)]
struct Sections {
    verdict: BTreeMap<String, String>,
    popup: BTreeMap<String, String>,
}

/// The texts of both languages.
#[derive(Debug, Clone)]
pub struct Texts {
    id: Sections,
    en: Sections,
    /// What is said of settings, by language: Indonesian, English.
    settings: [BTreeMap<String, String>; 2],
}

impl Texts {
    /// Reads the shipped texts.
    ///
    /// # Errors
    /// Says what is wrong with the files.
    pub fn shipped() -> Result<Self, serde_json::Error> {
        Ok(Self {
            id: serde_json::from_str(include_str!("../extension/data/texts/id.json"))?,
            en: serde_json::from_str(include_str!("../extension/data/texts/en.json"))?,
            settings: [
                serde_json::from_str(include_str!("../extension/data/texts/settings/id.json"))?,
                serde_json::from_str(include_str!("../extension/data/texts/settings/en.json"))?,
            ],
        })
    }

    /// The sentences about a verdict, in one language.
    pub fn verdict(&self, language: Language) -> Phrases<'_> {
        Phrases(&self.sections(language).verdict)
    }

    /// The popup's sentences.
    pub fn popup(&self, language: Language) -> Phrases<'_> {
        Phrases(&self.sections(language).popup)
    }

    /// What is said of settings and policies.
    pub fn settings(&self, language: Language) -> Phrases<'_> {
        let [id, en] = &self.settings;
        Phrases(match language {
            Language::Id => id,
            Language::En => en,
        })
    }

    fn sections(&self, language: Language) -> &Sections {
        match language {
            Language::Id => &self.id,
            Language::En => &self.en,
        }
    }
}

/// One section of the texts in one language.
#[derive(Debug, Clone, Copy)]
pub struct Phrases<'a>(&'a BTreeMap<String, String>);

impl<'a> Phrases<'a> {
    /// The text as it stands in the data; an id that no text has comes back as `[id]`, so that a gap is
    /// seen and not swallowed.
    pub fn plain(&self, id: &str) -> String {
        self.0.get(id).cloned().unwrap_or_else(|| format!("[{id}]"))
    }

    /// The first of `ids` that has a text, if one has.
    pub fn find(&self, ids: &[&str]) -> Option<String> {
        ids.iter().find_map(|id| self.0.get(*id).cloned())
    }

    /// The first of `ids` that has a text.
    pub fn first(&self, ids: &[&str]) -> String {
        self.find(ids).unwrap_or_else(|| format!("[{}]", ids.join("|")))
    }

    /// The text with each `{name}` replaced by its value.
    pub fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(&self.plain(id), values)
    }

    /// The whole section, for a page that takes its texts at once.
    pub fn all(&self) -> &'a BTreeMap<String, String> {
        self.0
    }

    /// A day as people write it; a missing day is said to be missing.
    pub fn date(&self, day: Option<jiff::civil::Date>) -> String {
        let Some(day) = day else { return self.plain("missing") };
        let month = self.plain(&format!("month.{}", day.month()));
        let (number, year) = (day.day().to_string(), day.year().to_string());
        self.fill("date.format", &[("day", &number), ("month", &month), ("year", &year)])
    }

    /// A day, or a whole month (`YYYY-MM`), as people write it.
    pub fn month_or_day(&self, written: &str) -> String {
        match crate::day::read(&format!("{written}-01")) {
            Some(first) => {
                let month = self.plain(&format!("month.{}", first.month()));
                let year = first.year().to_string();
                self.fill("date.month", &[("month", &month), ("year", &year)])
            }
            None => self.date(crate::day::read(written)),
        }
    }
}

/// Replaces each `{name}` once, left to right; what a value contains is not looked at again.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let Some(close) = from.find('}') else {
            rest = from;
            break;
        };
        let name = from.get(1..close).unwrap_or_default();
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => filled.push_str(value),
            None => filled.push_str(from.get(..=close).unwrap_or_default()),
        }
        rest = from.get(close + 1..).unwrap_or_default();
    }
    filled.push_str(rest);
    filled
}
