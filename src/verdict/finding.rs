//! What one account contributes to a verdict, and why it is not more.

use crate::election::Stage;
use crate::law::{Gesture, Level};

use super::{Find, Levels, Stand};

/// Why a finding's level is lower than the table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// One source only.
    Reported,
    /// An account of the parent post.
    Context,
    /// The user said that it is no campaign account.
    Excepted,
    /// The row does not hold on the day.
    NotInForce,
    /// The page shows itself to be something else.
    Countered,
}

/// What one account contributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The account.
    pub find: Find,
    /// Where its owner stands.
    pub stand: Stand,
    /// What follows from it.
    pub levels: Levels,
    /// Why not more.
    pub limits: Vec<Limit>,
    /// Comes from the practice day, not from today.
    pub practice: bool,
}

impl Finding {
    pub(super) fn cap(&mut self, limit: Limit, most: Level, gestures: impl Fn(Gesture) -> bool) {
        let before = self.levels;
        self.levels.cap(most, gestures);
        if self.levels != before {
            self.limits.push(limit);
        }
    }

    /// The stage of the contest that decides.
    pub fn stage(&self) -> Stage {
        self.stand.point.stage
    }
}
