//! Whether Netra marks or asks at all: one row per kind of account.

use serde::Deserialize;

use super::rule::Local;
use super::{Gesture, Level, Subject};
use crate::election::Stage;

/// All rows.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Levels {
    pub reviewed_on: String,
    pub rows: Vec<LevelRow>,
}

/// What Netra does with one kind of account, stage by stage, and on what ground.
#[derive(Debug, Clone, Deserialize)]
pub struct LevelRow {
    /// The kind.
    pub kind: Subject,
    /// The gestures that it is about; all of them if none is named. The others are left alone.
    #[serde(default)]
    gestures: Vec<Gesture>,
    none: Level,
    prospective: Level,
    candidate: Level,
    ended: Level,
    after: Level,
    /// Why these levels and no others.
    pub ground: Local,
    /// Where that was read; empty where it is about what we did not find.
    pub source: String,
    /// `A`, `B`, `NC` or `netra`, as for a rule.
    pub confidence: String,
}

impl LevelRow {
    /// What Netra does at `stage`.
    pub fn at(&self, stage: Stage) -> Level {
        match stage {
            Stage::None => self.none,
            Stage::Prospective => self.prospective,
            Stage::Candidate => self.candidate,
            Stage::Ended => self.ended,
            Stage::After => self.after,
        }
    }

    /// Whether the row is about `gesture`.
    pub fn covers(&self, gesture: Gesture) -> bool {
        self.gestures.is_empty() || self.gestures.contains(&gesture)
    }
}
