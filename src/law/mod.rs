//! The rules as data: what a gesture is for this role at this stage, what it can lead to, and who says so.
//!
//! The words of a warning decide whether a civil servant trusts it. They are therefore rows with a source
//! and a review date (`extension/data/law/`), which a reader understands without this code; here they are
//! only looked up. Three questions make a warning: what is the gesture (`acts`), what can follow
//! (`ranges`), what is in doubt (`doubts`); a fourth table (`levels`) says whether to hold it at all.

mod rule;
mod words;

pub use rule::{Channel, Instrument, Rule};
pub use words::{Case, Election, Gesture, Level, Role, Subject};

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::election::Stage;

#[derive(Debug, Clone, Deserialize)]
struct Levels {
    reviewed_on: String,
    rows: Vec<LevelRow>,
}

#[derive(Debug, Clone, Deserialize)]
struct LevelRow {
    kind: Subject,
    #[serde(flatten)]
    stages: BTreeMap<String, Level>,
}

#[derive(Debug, Clone, Deserialize)]
struct Rules {
    reviewed_on: String,
    rows: Vec<Rule>,
}

#[derive(Debug, Clone, Deserialize)]
struct Channels {
    rows: Vec<Channel>,
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
    instruments: Vec<Instrument>,
    channels: Channels,
    version: String,
}

const FILES: [&str; 8] = [
    include_str!("../../extension/data/law/levels.json"),
    include_str!("../../extension/data/law/acts.json"),
    include_str!("../../extension/data/law/ranges.json"),
    include_str!("../../extension/data/law/doubts.json"),
    include_str!("../../extension/data/law/orders.json"),
    include_str!("../../extension/data/law/notes.json"),
    include_str!("../../extension/data/law/instruments.json"),
    include_str!("../../extension/data/law/channels.json"),
];

impl Law {
    /// Reads the shipped rules.
    ///
    /// # Errors
    /// Says what is wrong with the files.
    pub fn shipped() -> Result<Self, serde_json::Error> {
        let [levels, acts, ranges, doubts, orders, notes, instruments, channels] = FILES;
        Ok(Self {
            levels: serde_json::from_str(levels)?,
            acts: serde_json::from_str(acts)?,
            ranges: serde_json::from_str(ranges)?,
            doubts: serde_json::from_str(doubts)?,
            orders: serde_json::from_str(orders)?,
            notes: serde_json::from_str(notes)?,
            instruments: serde_json::from_str(instruments)?,
            channels: serde_json::from_str(channels)?,
            version: crate::digest::of(&FILES),
        })
    }

    /// Changes whenever a rule does.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// When the rules were last reviewed (`YYYY-MM` or `YYYY-MM-DD`): the oldest of the files' dates.
    pub fn reviewed_on(&self) -> &str {
        [&self.acts, &self.ranges, &self.doubts, &self.orders, &self.notes]
            .into_iter()
            .map(|rules| rules.reviewed_on.as_str())
            .fold(self.levels.reviewed_on.as_str(), |oldest, date| oldest.min(date))
    }

    /// What Netra does with `subject` at `stage`; a subject without a row is left alone.
    pub fn level(&self, subject: Subject, stage: Stage) -> Level {
        let row = self.levels.rows.iter().find(|row| row.kind == subject);
        row.and_then(|row| row.stages.get(stage.word())).copied().unwrap_or(Level::Clear)
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

    /// Whom to ask first: always one outside the regional government.
    pub fn channel(&self) -> Option<&Channel> {
        self.channels.rows.iter().find(|channel| channel.outside_region)
    }

    /// What is wrong with the tables as a whole: a case that a warning needs and no row answers, two rows
    /// that answer the same case.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        faults.extend(
            Case::all()
                .filter(|case| self.order(case).is_none())
                .map(|case| format!("orders: {case:?} is answered by nobody")),
        );
        for case in Case::all().filter(|case| self.level(case.subject, case.stage) == Level::Warn) {
            if case.subject == Subject::GovernmentPost && !case.gesture.sends() {
                continue;
            }
            for (name, table) in [("acts", &self.acts), ("ranges", &self.ranges)] {
                let fitting: Vec<&str> =
                    table.rows.iter().filter(|row| row.fits(&case)).map(|row| &*row.id).collect();
                if fitting.len() != 1 {
                    faults.push(format!("{name}: {case:?} is answered by {fitting:?}"));
                }
            }
            if self.doubt(&case).is_none() {
                faults.push(format!("doubts: {case:?} is answered by nobody"));
            }
        }
        if self.channel().is_none() {
            faults.push("channels: none lies outside the regional government".to_owned());
        }
        faults
    }
}
