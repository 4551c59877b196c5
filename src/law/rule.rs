//! One row of the law data.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, de};

use super::{Case, Election, Gesture, Role, Subject};
use crate::day;
use crate::election::Stage;
use crate::texts::Language;

/// A rule: the cases it speaks of, the text that says it, and where it was read.
///
/// An absent condition fits everything.
#[derive(Debug, Clone, Deserialize)]
pub struct Rule {
    /// Stable id.
    pub id: String,
    #[serde(default)]
    roles: Vec<Role>,
    #[serde(default)]
    gestures: Vec<Gesture>,
    #[serde(default)]
    kinds: Vec<Subject>,
    #[serde(default)]
    stages: Vec<Stage>,
    #[serde(default)]
    elections: Vec<Election>,
    /// Only in the quiet days (`true`) or only outside them (`false`).
    #[serde(default)]
    quiet: Option<bool>,
    /// First day on which it is law; `None` where it is older than what it is asked about, or its day was not read.
    #[serde(default, deserialize_with = "read_day")]
    pub valid_from: Option<Date>,
    /// Last day on which it is law.
    #[serde(default, deserialize_with = "read_day")]
    pub valid_until: Option<Date>,
    /// Id of the text that says it.
    pub text: String,
    /// The instrument it rests on; `None` where we found none.
    #[serde(default)]
    pub instrument: Option<String>,
    /// The item of the instrument, by language.
    #[serde(default)]
    pub item: Local,
    /// The item's own words, as the source prints them.
    #[serde(default)]
    pub quote: Option<String>,
    /// Whose words they are, where not the instrument's.
    #[serde(default)]
    pub quoted_from: Option<Local>,
    /// Where it was read; empty where it is a statement about what we did not find.
    pub source: String,
    /// `A`, `B`, or `netra` for our own reading.
    pub confidence: String,
}

impl Rule {
    /// Whether the rule speaks of this case.
    pub fn fits(&self, case: &Case) -> bool {
        within(&self.roles, case.role)
            && within(&self.gestures, case.gesture)
            && within(&self.kinds, case.subject)
            && within(&self.stages, case.stage)
            && within(&self.elections, case.election)
            && self.quiet.is_none_or(|quiet| quiet == case.quiet)
            && self.holds(case.day)
    }

    /// Whether it is law on `day`; without a day, whether it is law to this day.
    fn holds(&self, day: Option<Date>) -> bool {
        match day {
            None => self.valid_until.is_none(),
            Some(day) => {
                self.valid_from.is_none_or(|from| from <= day)
                    && self.valid_until.is_none_or(|until| day <= until)
            }
        }
    }
}

fn read_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
    day::read(&text).map(Some).ok_or_else(|| de::Error::custom(format!("{text} is no YYYY-MM-DD")))
}

fn within<T: PartialEq>(allowed: &[T], value: T) -> bool {
    allowed.is_empty() || allowed.contains(&value)
}

/// A law, decree or circular.
#[derive(Debug, Clone, Deserialize)]
pub struct Instrument {
    /// Stable id.
    pub id: String,
    /// How people call it.
    pub short: String,
    /// Its title.
    pub title: String,
    /// Its numbers.
    pub numbers: Vec<String>,
    /// The day it was signed (`YYYY-MM-DD`), if we read it.
    pub date: Option<String>,
    /// What a reader should know of it, by language.
    pub remarks: Local,
    /// Where its numbers and date were read.
    pub sources: Vec<String>,
}

/// A sentence or phrase in both languages; one that reads the same in both is written once.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Written")]
pub struct Local {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Local {
    /// In `language`.
    pub fn said(&self, language: Language) -> &str {
        match language {
            Language::Id => &self.id,
            Language::En => &self.en,
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Same(String),
    Two { id: String, en: String },
}

impl From<Written> for Local {
    fn from(written: Written) -> Self {
        match written {
            Written::Same(text) => Self { en: text.clone(), id: text },
            Written::Two { id, en } => Self { id, en },
        }
    }
}
