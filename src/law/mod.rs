//! The rules as data: what a gesture is for this role at this stage, what it can lead to, and who says so.
//!
//! The words of a warning decide whether a civil servant trusts it. They are therefore rows with a source
//! and a review date (`extension/data/law/`), which a reader understands without this code; here they are
//! only looked up. Three questions make a warning: what is the gesture (`acts`), what can follow
//! (`ranges`), what is in doubt (`doubts`); a fourth table (`levels`) says whether to hold it at all.
//! [`Law::faults`] says where the tables leave a case open or answer it twice.

mod case;
mod channel;
#[cfg(feature = "rows")]
mod faults;
mod level;
mod role;
mod rule;
mod words;

pub use case::{Case, Election};
pub use channel::Channel;
pub use level::LevelRow;
pub use role::Role;
pub use rule::{Instrument, Local, Rule};
pub use words::{Gesture, Level, Subject};

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Deserialize;

use crate::day;
use crate::election::Stage;
use channel::Channels;
use level::Levels;

#[derive(Debug, Clone, Deserialize)]
struct Rules {
    reviewed_on: String,
    rows: Vec<Rule>,
}

/// All rules.
#[derive(Debug, Clone)]
pub struct Law {
    levels: Levels,
    acts: Rules,
    ranges: Rules,
    doubts: Rules,
    orders: Rules,
    notes: Rules,
    readings: Rules,
    instruments: Vec<Instrument>,
    channels: Channels,
    turns: BTreeSet<Date>,
    version: String,
}

const FILES: [&str; 9] = [
    include_str!("../../extension/data/law/levels.json"),
    include_str!("../../extension/data/law/acts.json"),
    include_str!("../../extension/data/law/ranges.json"),
    include_str!("../../extension/data/law/doubts.json"),
    include_str!("../../extension/data/law/orders.json"),
    include_str!("../../extension/data/law/notes.json"),
    include_str!("../../extension/data/law/readings.json"),
    include_str!("../../extension/data/law/instruments.json"),
    include_str!("../../extension/data/law/channels.json"),
];

impl Law {
    /// Reads the shipped rules.
    ///
    /// # Errors
    /// Says what is wrong with the files.
    pub fn shipped() -> Result<Self, serde_json::Error> {
        let [levels, acts, ranges, doubts, orders, notes, readings, instruments, channels] = FILES;
        let mut law = Self {
            levels: serde_json::from_str(levels)?,
            acts: serde_json::from_str(acts)?,
            ranges: serde_json::from_str(ranges)?,
            doubts: serde_json::from_str(doubts)?,
            orders: serde_json::from_str(orders)?,
            notes: serde_json::from_str(notes)?,
            readings: serde_json::from_str(readings)?,
            instruments: serde_json::from_str(instruments)?,
            channels: serde_json::from_str(channels)?,
            turns: BTreeSet::new(),
            version: crate::digest::of(&FILES),
        };
        law.turns = law.days_of_change();
        Ok(law)
    }

    /// The days on which a rule begins or is law no longer, and on which the channels grow stale.
    pub fn turns(&self) -> &BTreeSet<Date> {
        &self.turns
    }

    fn days_of_change(&self) -> BTreeSet<Date> {
        let rules = [&self.acts, &self.ranges, &self.doubts, &self.orders, &self.notes];
        let rows = rules.into_iter().flat_map(|rules| &rules.rows);
        rows.flat_map(|rule| [rule.valid_from, rule.valid_until.and_then(day::next)])
            .chain([self.channels.stale_on()])
            .flatten()
            .collect()
    }

    /// Changes whenever a rule does.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// When the rules were last reviewed (`YYYY-MM` or `YYYY-MM-DD`): the oldest of the files' dates.
    pub fn reviewed_on(&self) -> &str {
        [&self.acts, &self.ranges, &self.doubts, &self.orders, &self.notes, &self.readings]
            .into_iter()
            .map(|rules| rules.reviewed_on.as_str())
            .fold(self.levels.reviewed_on.as_str(), |oldest, date| oldest.min(date))
    }

    /// What Netra does with each kind of account.
    pub fn levels(&self) -> &[LevelRow] {
        &self.levels.rows
    }

    /// What Netra does with `subject` at `stage`; a subject without a row is left alone.
    pub fn level(&self, subject: Subject, stage: Stage) -> Level {
        self.row(subject).map_or(Level::Clear, |row| row.at(stage))
    }

    /// Whether the level of `subject` is about `gesture` too: following an office is no answer to one post.
    pub fn covers(&self, subject: Subject, gesture: Gesture) -> bool {
        self.row(subject).is_some_and(|row| row.covers(gesture))
    }

    fn row(&self, subject: Subject) -> Option<&LevelRow> {
        self.levels.rows.iter().find(|row| row.kind == subject)
    }

    /// What the gesture is.
    pub fn act(&self, case: &Case) -> Option<&Rule> {
        self.acts.rows.iter().find(|rule| rule.fits(case))
    }

    /// What it can lead to.
    pub fn range(&self, case: &Case) -> Option<&Rule> {
        self.ranges.rows.iter().find(|rule| rule.fits(case))
    }

    /// What is in doubt; the first row that fits.
    pub fn doubt(&self, case: &Case) -> Option<&Rule> {
        self.doubts.rows.iter().find(|rule| rule.fits(case))
    }

    /// What it means that a superior ordered it; the first row that fits.
    pub fn order(&self, case: &Case) -> Option<&Rule> {
        self.orders.rows.iter().find(|rule| rule.fits(case))
    }

    /// What else there is to know; every row that fits.
    pub fn notes(&self, case: &Case) -> impl Iterator<Item = &Rule> {
        let case = *case;
        self.notes.rows.iter().filter(move |rule| rule.fits(&case))
    }

    /// The instrument that a rule cites.
    pub fn instrument(&self, rule: &Rule) -> Option<&Instrument> {
        let id = rule.instrument.as_deref()?;
        self.instruments.iter().find(|instrument| instrument.id == id)
    }

    /// What Netra reads into a gesture that no item names, by the id of the text that says so.
    pub fn reading(&self, text: &str) -> Option<&Rule> {
        self.readings.rows.iter().find(|rule| rule.text == text)
    }

    /// Whom to ask, in order: the first always lies outside the regional government.
    pub fn channels(&self) -> &[Channel] {
        &self.channels.rows
    }

    /// Whom to ask first.
    pub fn channel(&self) -> Option<&Channel> {
        self.channels.rows.first()
    }

    /// When somebody last looked at the channels (`YYYY-MM` or `YYYY-MM-DD`).
    pub fn channels_checked_on(&self) -> &str {
        &self.channels.checked_on
    }

    /// Whether more than a channel's name may be told on `day`: somebody looked within the year before.
    pub fn channels_are_fresh(&self, day: Date) -> bool {
        self.channels.are_fresh(day)
    }
}
