//! A level for each gesture: what one account contributes, and what a unit comes to.

use crate::law::{Gesture, Level};

/// A level per gesture, in the order of [`Gesture::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Levels([Level; 6]);

impl Levels {
    /// The same level for every gesture.
    pub fn all(level: Level) -> Self {
        Self([level; 6])
    }

    /// The level of a gesture.
    pub fn of(self, gesture: Gesture) -> Level {
        Gesture::ALL
            .iter()
            .position(|each| *each == gesture)
            .and_then(|place| self.0.get(place).copied())
            .unwrap_or_default()
    }

    /// The strictest.
    pub fn highest(self) -> Level {
        self.0.into_iter().max().unwrap_or_default()
    }

    pub(super) fn cap(&mut self, most: Level, gestures: impl Fn(Gesture) -> bool) {
        for (level, gesture) in self.0.iter_mut().zip(Gesture::ALL) {
            if gestures(gesture) {
                *level = (*level).min(most);
            }
        }
    }

    /// What would be asked about is held without a way on.
    pub(super) fn block(&mut self) {
        for level in self.0.iter_mut().filter(|level| **level == Level::Warn) {
            *level = Level::Block;
        }
    }

    pub(super) fn raise(&mut self, other: Self) {
        for (level, other) in self.0.iter_mut().zip(other.0) {
            *level = (*level).max(other);
        }
    }
}
