//! What the user is, for the law.

use serde::{Deserialize, Serialize};

/// What the user is, for the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Not stated.
    #[default]
    Unstated,
    /// Civil servant.
    Pns,
    /// Civil servant on probation.
    Cpns,
    /// Contract civil servant.
    Pppk,
    /// Contract civil servant, part time.
    PppkPartTime,
    /// Staff outside the civil service.
    NonAsn,
    /// Police.
    Polri,
    /// Military.
    Tni,
    /// Village head.
    VillageHead,
    /// Village staff.
    VillageStaff,
    /// Member of a village council.
    Bpd,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 11] = [
        Self::Unstated,
        Self::Pns,
        Self::Cpns,
        Self::Pppk,
        Self::PppkPartTime,
        Self::NonAsn,
        Self::Polri,
        Self::Tni,
        Self::VillageHead,
        Self::VillageStaff,
        Self::Bpd,
    ];

    /// The word in settings and data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unstated => "unstated",
            Self::Pns => "pns",
            Self::Cpns => "cpns",
            Self::Pppk => "pppk",
            Self::PppkPartTime => "pppk_part_time",
            Self::NonAsn => "non_asn",
            Self::Polri => "polri",
            Self::Tni => "tni",
            Self::VillageHead => "village_head",
            Self::VillageStaff => "village_staff",
            Self::Bpd => "bpd",
        }
    }

    /// The role with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}
