//! Contests, the people in them, and where each stands on a day.
//!
//! A contest can open in any region at any time, so nothing here is a constant: every date is data with
//! its own source, and a date that nobody has published stays unknown.

mod incumbent;
mod stage;
mod zone;

pub use incumbent::{in_office, near_turns, vote_is_near};
pub use stage::{Stage, Standpoint, standpoint, turns};
pub use zone::{Moment, Zones};

use jiff::civil::Date;

/// How a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The national schedule, which a region may have left.
    National,
    /// This contest's own, sourced date.
    Own,
}

/// A day with where it was read. `day: None` with `Basis::Own` is known to differ from the national day, but not yet when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The day in the contest's region.
    pub day: Option<Date>,
    /// National schedule or this contest's own.
    pub basis: Basis,
    /// Where it was read; empty if nobody wrote it down.
    pub source: String,
}

/// What a contest is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Office {
    /// President and vice-president.
    President,
    /// The national parliament (and with it the parties' own campaign).
    Legislature,
    /// Governor and deputy.
    Governor,
    /// Regent (*bupati*) and deputy.
    Regent,
    /// Mayor (*wali kota*) and deputy.
    Mayor,
}

/// The days of a contest; `None` where no row gives one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// First day on which pairs may register.
    pub registration: Option<Dated>,
    /// Day on which the election body determines the candidates.
    pub determination: Option<Dated>,
    /// First day of the campaign.
    pub campaign_from: Option<Dated>,
    /// Last day of the campaign.
    pub campaign_until: Option<Dated>,
    /// First quiet day (*masa tenang*).
    pub quiet_from: Option<Dated>,
    /// Last quiet day.
    pub quiet_until: Option<Dated>,
    /// Day of the vote.
    pub vote: Option<Dated>,
    /// Day by which the result is set.
    pub result: Option<Dated>,
    /// Day on which the winner takes office.
    pub inauguration: Option<Dated>,
}

/// One election in one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    /// Stable id, such as `bupati-1208-2024`.
    pub id: String,
    /// What it is for.
    pub office: Office,
    /// Region code without dots (`12`, `1208`); empty for the whole country.
    pub region: String,
    /// The region's name as people write it, such as `Kabupaten Simalungun`; `Indonesia` for the whole country.
    pub region_name: String,
    /// Its days.
    pub calendar: Calendar,
    /// Number of pairs.
    pub pairs: u32,
}

/// Head or deputy of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seat {
    /// The one who stands for the office.
    Head,
    /// The running mate.
    Deputy,
}

/// One person in one contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidacy {
    /// Stable id of the person; the same in every contest of theirs.
    pub person: String,
    /// The contest's id.
    pub contest: String,
    /// Ballot number, from 1.
    pub number: u32,
    /// Head or deputy.
    pub seat: Seat,
    /// Name as the election body wrote it.
    pub name: String,
    /// First sourced event that made this person a prospective candidate, if before the contest's registration day.
    pub prospective_from: Option<Dated>,
}

/// An office that a person holds or held: what makes an incumbent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenure {
    /// The person's id.
    pub person: String,
    /// The office.
    pub office: Office,
    /// Region code; empty for the whole country.
    pub region: String,
    /// The region's name.
    pub region_name: String,
    /// First day in office.
    pub from: Option<Date>,
    /// Last day in office; `None` while it lasts or is unknown.
    pub until: Option<Date>,
    /// Where it was read.
    pub source: String,
    /// A contest for another office that the person is publicly named for, since when, and where it was read.
    pub named_for: Option<(String, Dated)>,
}
