//! When somebody in office deserves a second look although no contest of theirs is open.
//!
//! The founding case: a regent's personal accounts, pushed by the regency's own office in February 2024,
//! seven months before he was determined as a candidate. He was no candidate, and a like was no breach
//! of the item on candidates; but a follow given then was still there when he became one.

use jiff::civil::Date;

use super::{Contest, Tenure};
use crate::day;

/// Whether `tenure` was held on `day`. A missing end means that it lasts.
pub fn in_office(tenure: &Tenure, day: Date) -> bool {
    tenure.from.is_none_or(|from| from <= day) && tenure.until.is_none_or(|until| day <= until)
}

/// Whether the vote of `contest` lies ahead of `day` by less than twelve months.
pub fn vote_is_near(contest: &Contest, day: Date) -> bool {
    let Some(vote) = vote_day(contest) else { return false };
    let Some(year_before) = day::year_before(vote) else { return false };
    year_before < day && day <= vote
}

/// The days on which [`vote_is_near`] changes.
pub fn near_turns(contest: &Contest) -> Vec<Date> {
    let Some(vote) = vote_day(contest) else { return Vec::new() };
    let first = day::year_before(vote).and_then(day::next);
    let past = day::next(vote);
    [first, past].into_iter().flatten().collect()
}

fn vote_day(contest: &Contest) -> Option<Date> {
    contest.calendar.vote.as_ref().and_then(|vote| vote.day)
}
