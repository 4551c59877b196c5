//! One cell of the table that a rule answers: who does what to whom, when, and in which elections.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Gesture, Role, Subject};
use crate::election::{Office, Stage};

/// Which elections a contest belongs to: each kind has a law of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Election {
    /// President and parliament (*Pemilu*).
    #[default]
    Pemilu,
    /// Heads of regions (*Pilkada*).
    Pilkada,
}

impl Election {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Pemilu, Self::Pilkada];
}

impl From<Office> for Election {
    fn from(office: Office) -> Self {
        match office {
            Office::President | Office::Legislature => Self::Pemilu,
            Office::Governor | Office::Regent | Office::Mayor => Self::Pilkada,
        }
    }
}

/// One cell of the table: who does what to whom, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// Who.
    pub role: Role,
    /// Does what.
    pub gesture: Gesture,
    /// To whom.
    pub subject: Subject,
    /// When.
    pub stage: Stage,
    /// In which elections.
    pub election: Election,
    /// In the quiet days before the vote.
    pub quiet: bool,
    /// The day asked about; `None` asks for the rules as they stand.
    pub day: Option<Date>,
}

impl Case {
    /// Every cell, outside the quiet days and under the rules as they stand.
    pub fn all() -> impl Iterator<Item = Self> {
        Role::ALL.into_iter().flat_map(|role| {
            Gesture::ALL.into_iter().flat_map(move |gesture| {
                Subject::ALL.into_iter().flat_map(move |subject| {
                    Stage::ALL.into_iter().flat_map(move |stage| {
                        Election::ALL.into_iter().map(move |election| Self {
                            role,
                            gesture,
                            subject,
                            stage,
                            election,
                            quiet: false,
                            day: None,
                        })
                    })
                })
            })
        })
    }
}
