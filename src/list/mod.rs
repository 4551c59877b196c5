//! What is known of each account: rows, checks, the packed form and the lookup.

mod candidates;
#[cfg(feature = "rows")]
mod embedded;
mod error;
mod form;
mod index;
mod layers;
mod lookup;
#[cfg(feature = "rows")]
mod pack;
mod pages;
mod record;
#[cfg(feature = "rows")]
pub mod rows;
mod search;
mod table;
#[cfg(feature = "rows")]
mod whole;
mod words;

use jiff::civil::Date;

use crate::account::AccountKey;

pub use candidates::{Candidates, Person, Place};
#[cfg(feature = "rows")]
pub use embedded::embedded;
pub use error::PackError;
pub use layers::{Layer, Layers, Of, Origin};
pub use lookup::List;
#[cfg(feature = "rows")]
pub use pack::pack;
#[cfg(feature = "rows")]
pub use whole::PairFigures;

/// What an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A person or pair that stands, stood or will stand in a contest.
    Candidate,
    /// A registered or self-declared campaign team.
    CampaignTeam,
    /// Volunteers.
    Volunteers,
    /// A political party.
    Party,
    /// Somebody who holds an elected office and is in no contest of the list.
    Incumbent,
    /// A public office's own page.
    Government,
    /// KPU, KIP, Bawaslu, Panwaslih, DKPP.
    ElectionBody,
}

impl Kind {
    /// Whether such an account campaigns, so that somebody can mark it for themselves.
    pub fn campaigns(self) -> bool {
        matches!(self, Self::Candidate | Self::CampaignTeam | Self::Volunteers | Self::Party)
    }
}

impl Entry {
    /// Nothing says where its owner stands: neither a person nor a contest. The season decides.
    pub fn is_unplaced(&self) -> bool {
        self.people.is_empty() && self.contests.is_empty()
    }
}

/// How an entry is known, by how strictly it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// One source.
    Reported,
    /// Two nameable sources, or an official one.
    Attested,
    /// Registered at KPU.
    Registered,
    /// Marked by the user, for the user alone: no source but that, and strict all the same.
    Own,
}

/// One account on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Id of the account; rows that share it are keys of one account.
    pub account: String,
    /// Every key that names it; empty for a row known by display name only (a hint, not an entry).
    pub keys: Vec<AccountKey>,
    /// Display name, if a row gives one.
    pub display_name: String,
    /// Who or what it belongs to, as shown to the user.
    pub subject: String,
    /// Ids of the people it belongs to (a pair's account has two).
    pub people: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// Ids of contests that the account itself belongs to (teams, volunteers); a person's contests come with the person.
    pub contests: Vec<String>,
    /// How it is known.
    pub standing: Standing,
    /// Where it was read.
    pub source: String,
    /// When the source wrote it; `None` is shown as missing.
    pub source_date: Option<Date>,
    /// First day on which the row holds.
    pub from: Option<Date>,
    /// Last day on which the row holds.
    pub until: Option<Date>,
}

/// Who publishes a list, and when it was made.
#[derive(Default, Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Who publishes it.
    pub publisher: String,
    /// How to reach the publisher.
    pub contact: String,
    /// Where somebody listed can object.
    pub correction: String,
    /// Region code it covers; empty for the whole country.
    pub region: String,
    /// Day it was made.
    pub made: Option<Date>,
    /// Day after which it says its age.
    pub expires: Option<Date>,
    /// Rises with each edition.
    pub sequence: u64,
    /// Number of entries (keys), hints not counted.
    pub entries: u32,
    /// In some contest one pair has entries and another none, and the list's maker let it pass.
    pub uneven: bool,
}

/// A party that a person belonged to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The person's id.
    pub person: String,
    /// The party's name.
    pub party: String,
    /// First day.
    pub from: Option<Date>,
    /// Last day; `None` while it lasts or is unknown.
    pub until: Option<Date>,
    /// Where it was read.
    pub source: String,
}

/// How many of a contest's pairs the list knows an account of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Pairs with at least one account known by an exact key.
    pub known: u32,
    /// All pairs of the contest.
    pub pairs: u32,
}
