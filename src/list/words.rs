//! The words that rows are written with, and the bytes that stand for them in a packed list.
//!
//! A word's place in its table is its byte, so new words are added at the end.

use super::{Kind, Standing};
use crate::election::{Basis, Calendar, Dated, Office, Seat};

/// Kinds, as rows write them.
pub(super) const KINDS: [(&str, Kind); 7] = [
    ("candidate", Kind::Candidate),
    ("campaign team", Kind::CampaignTeam),
    ("volunteers", Kind::Volunteers),
    ("party", Kind::Party),
    ("incumbent", Kind::Incumbent),
    ("government", Kind::Government),
    ("election body", Kind::ElectionBody),
];

/// Standings, as rows write them.
pub(super) const STANDINGS: [(&str, Standing); 4] = [
    ("reported", Standing::Reported),
    ("attested", Standing::Attested),
    ("registered", Standing::Registered),
    ("own", Standing::Own),
];

/// The standings that a published list may use: what somebody marked for themselves is no ground for others.
#[cfg(feature = "rows")]
pub(super) fn public_standings() -> &'static [(&'static str, Standing)] {
    STANDINGS.split_last().map_or(&[], |(_, public)| public)
}

/// Offices, as rows write them.
pub(super) const OFFICES: [(&str, Office); 5] = [
    ("president", Office::President),
    ("legislature", Office::Legislature),
    ("governor", Office::Governor),
    ("regent", Office::Regent),
    ("mayor", Office::Mayor),
];

/// Seats of a pair, as rows write them.
pub(super) const SEATS: [(&str, Seat); 2] = [("head", Seat::Head), ("deputy", Seat::Deputy)];

/// Where a date comes from, as rows write it.
pub(super) const BASES: [(&str, Basis); 2] = [("national", Basis::National), ("own", Basis::Own)];

/// The days of a contest, as rows write them, in the order in which they follow each other.
#[cfg(feature = "rows")]
pub(super) const EVENTS: [&str; 9] = [
    "registration",
    "determination",
    "campaign_from",
    "campaign_until",
    "quiet_from",
    "quiet_until",
    "vote",
    "result",
    "inauguration",
];

/// The place of the `at`-th event in a calendar.
pub(super) fn day_mut(calendar: &mut Calendar, at: usize) -> Option<&mut Option<Dated>> {
    Some(match at {
        0 => &mut calendar.registration,
        1 => &mut calendar.determination,
        2 => &mut calendar.campaign_from,
        3 => &mut calendar.campaign_until,
        4 => &mut calendar.quiet_from,
        5 => &mut calendar.quiet_until,
        6 => &mut calendar.vote,
        7 => &mut calendar.result,
        8 => &mut calendar.inauguration,
        _ => return None,
    })
}

/// The value that a word stands for.
#[cfg(feature = "rows")]
pub(super) fn value<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}

/// The byte that stands for a value.
#[cfg(feature = "rows")]
pub(super) fn byte<T: PartialEq>(table: &[(&str, T)], value: &T) -> u8 {
    let at = table.iter().position(|(_, known)| known == value);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
}

/// The value that a byte stands for.
pub(super) fn from_byte<T: Copy>(table: &[(&str, T)], byte: u8) -> Option<T> {
    table.get(usize::from(byte)).map(|(_, value)| *value)
}

impl Kind {
    /// The word for it in rows and in machine-readable answers.
    pub fn word(self) -> &'static str {
        word(&KINDS, self)
    }
}

impl Standing {
    /// The word for it in rows and in machine-readable answers.
    pub fn word(self) -> &'static str {
        word(&STANDINGS, self)
    }
}

fn word<T: PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, known)| *known == value).map_or("", |(word, _)| word)
}
