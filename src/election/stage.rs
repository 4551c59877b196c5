//! Where somebody stands in a contest on a day.
//!
//! The same click weighs differently on 21 and on 22 September 2024, so the stage is a matter of days,
//! all inclusive:
//!
//! ```text
//! none | prospective          | candidate              | ended                  | after
//!      ^ first sourced event, ^ determination          ^ day after the result   ^ day after the
//!        else registration                                                        inauguration
//! ```
//!
//! A day that nobody has published does not make a stage vanish: the stage before it lasts, and is marked
//! uncertain.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Basis, Calendar, Dated};
use crate::day;

/// A stage, with the strictest last.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default,
)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The contest is over and its winner in office.
    After,
    /// Nothing has begun.
    #[default]
    None,
    /// The result is set, the winner is not yet in office.
    Ended,
    /// *Bakal calon*.
    Prospective,
    /// *Calon*, until the result.
    Candidate,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 5] =
        [Self::None, Self::Prospective, Self::Candidate, Self::Ended, Self::After];

    /// The word in data and answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Prospective => "prospective",
            Self::Candidate => "candidate",
            Self::Ended => "ended",
            Self::After => "after",
        }
    }

    /// Whether a campaign for the contest can be under way.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Prospective | Self::Candidate)
    }
}

/// A stage and how far its dates can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standpoint {
    /// The stage.
    pub stage: Stage,
    /// A day that would bound the stage is unknown.
    pub uncertain: bool,
    /// The stage was read from the national schedule, which this region may have left.
    pub national: bool,
    /// One of the quiet days before the vote.
    pub quiet: bool,
}

/// Where a person stands; `first_event` is the first sourced event that made the person prospective.
pub fn standpoint(calendar: &Calendar, first_event: Option<&Dated>, day: Date) -> Standpoint {
    let start = known(first_event).or(known(calendar.registration.as_ref()));
    let reached = |dated: Option<&Dated>| known(dated).filter(|(from, _)| *from <= day);
    let passed = |dated: Option<&Dated>| known(dated).filter(|(last, _)| *last < day);

    if let Some((_, basis)) = passed(calendar.inauguration.as_ref()) {
        return at(Stage::After, basis, false);
    }
    if let Some((_, basis)) = passed(calendar.result.as_ref()) {
        return at(Stage::Ended, basis, known(calendar.inauguration.as_ref()).is_none());
    }
    let unknown_result = known(calendar.result.as_ref()).is_none();
    if let Some((_, basis)) = reached(calendar.determination.as_ref()) {
        let voted = passed(calendar.vote.as_ref()).is_some();
        let mut point = at(Stage::Candidate, basis, voted && unknown_result);
        point.quiet = is_quiet(calendar, day);
        return point;
    }
    if known(calendar.determination.as_ref()).is_none() {
        // Nobody campaigns before being determined: with that day unknown, the campaign or the vote proves it.
        let proof = reached(calendar.campaign_from.as_ref()).or(reached(calendar.vote.as_ref()));
        if let Some((_, basis)) = proof {
            let mut point = at(Stage::Candidate, basis, true);
            point.quiet = is_quiet(calendar, day);
            return point;
        }
    }
    match start {
        Some((from, basis)) if from <= day => {
            at(Stage::Prospective, basis, known(calendar.determination.as_ref()).is_none())
        }
        Some((_, basis)) => at(Stage::None, basis, false),
        None => at(Stage::None, Basis::Own, true),
    }
}

/// Every day on which [`standpoint`] can change, unsorted.
pub fn turns(calendar: &Calendar, first_event: Option<&Dated>) -> Vec<Date> {
    let firsts = [
        first_event,
        calendar.registration.as_ref(),
        calendar.determination.as_ref(),
        calendar.campaign_from.as_ref(),
        calendar.quiet_from.as_ref(),
        calendar.vote.as_ref(),
    ];
    let lasts = [
        calendar.campaign_until.as_ref(),
        calendar.quiet_until.as_ref(),
        calendar.vote.as_ref(),
        calendar.result.as_ref(),
        calendar.inauguration.as_ref(),
    ];
    let first_days = firsts.into_iter().filter_map(|dated| known(dated).map(|(day, _)| day));
    let next_days =
        lasts.into_iter().filter_map(|dated| known(dated).and_then(|(day, _)| day::next(day)));
    first_days.chain(next_days).collect()
}

fn at(stage: Stage, basis: Basis, uncertain: bool) -> Standpoint {
    Standpoint { stage, uncertain, national: basis == Basis::National, quiet: false }
}

fn known(dated: Option<&Dated>) -> Option<(Date, Basis)> {
    dated.and_then(|dated| Some((dated.day?, dated.basis)))
}

/// The quiet days lie between the campaign and the vote, where no row names them.
fn is_quiet(calendar: &Calendar, day: Date) -> bool {
    let on = |dated: Option<&Dated>| known(dated).map(|(day, _)| day);
    let named = on(calendar.quiet_from.as_ref()).zip(on(calendar.quiet_until.as_ref()));
    let between = on(calendar.campaign_until.as_ref()).zip(on(calendar.vote.as_ref()));
    match (named, between) {
        (Some((from, until)), _) => from <= day && day <= until,
        (None, Some((campaign, vote))) => campaign < day && day < vote,
        (None, None) => false,
    }
}
