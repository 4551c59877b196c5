//! Whom to ask or tell, and how much of that still counts.
//!
//! In the founding cases the pressure came from the regional government itself, so the first channel lies
//! outside it. Addresses of public bodies change: what nobody has looked at for a year is told by name only.

use jiff::civil::Date;
use serde::Deserialize;

use super::rule::Local;
use crate::day;

/// All channels, in the order in which they are named.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Channels {
    /// When somebody last looked at them: a day, or a month, which counts from its first day.
    pub checked_on: String,
    pub rows: Vec<Channel>,
}

impl Channels {
    /// The first day on which nobody has looked at them for a year.
    pub fn stale_on(&self) -> Option<Date> {
        let looked = day::read(&self.checked_on);
        let looked = looked.or_else(|| day::read(&format!("{}-01", self.checked_on)))?;
        day::year_after(looked).and_then(day::next)
    }

    /// Whether they were looked at within the year before `day`.
    pub fn are_fresh(&self, day: Date) -> bool {
        self.stale_on().is_some_and(|stale| day < stale)
    }
}

/// A body that one can ask or tell.
#[derive(Debug, Clone, Deserialize)]
pub struct Channel {
    /// Stable id.
    pub id: String,
    /// The body.
    pub name: String,
    /// Lies outside the regional government, from which the pressure may come.
    pub outside_region: bool,
    /// Id of the text that names it in the short form.
    pub text: String,
    /// Whether we tried it.
    pub tried: bool,
    /// How to reach it.
    pub how: Local,
    /// What it asks about who you are.
    pub identity: Local,
    /// Who may see the report.
    pub seen_by: Local,
    /// Its own invitation, as the source prints it.
    #[serde(default)]
    pub quote: Option<String>,
    /// Whose words they are.
    #[serde(default)]
    pub quoted_from: Option<Local>,
    /// Where it was read.
    pub source: String,
    /// `A` or `B`, as for a rule.
    pub confidence: String,
}
