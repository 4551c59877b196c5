//! One row of the law data.

use serde::Deserialize;

use super::{Case, Election, Gesture, Role, Subject};
use crate::election::Stage;

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
    /// Id of the text that says it.
    pub text: String,
    /// The instrument it rests on; `None` where we found none.
    #[serde(default)]
    pub instrument: Option<String>,
    /// The item of the instrument.
    #[serde(default)]
    pub item: String,
    /// The item's own words, as the source prints them.
    #[serde(default)]
    pub quote: Option<String>,
    /// Whose words they are, where not the instrument's.
    #[serde(default)]
    pub quoted_from: Option<String>,
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
    }
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
    pub remarks: Remarks,
    /// Where its numbers and date were read.
    pub sources: Vec<String>,
}

/// A remark in both languages.
#[derive(Debug, Clone, Deserialize)]
pub struct Remarks {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

/// Whom to ask or tell.
#[derive(Debug, Clone, Deserialize)]
pub struct Channel {
    /// Stable id.
    pub id: String,
    /// Lies outside the regional government, from which the pressure may come.
    pub outside_region: bool,
    /// Id of the text that names it.
    pub text: String,
    /// Whether we tried it.
    pub tried: bool,
    /// Its own invitation, as the source prints it.
    pub quote: String,
    /// Whose words they are.
    pub quoted_from: String,
    /// Where they were read.
    pub source: String,
}
