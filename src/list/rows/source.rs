//! A list that was read without a fault.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{About, Entry, Membership};
use crate::election::{Candidacy, Contest, Tenure};

/// A checked list, ready to be packed. It comes only from reading rows, so what it holds fits together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    about: About,
    contests: Vec<Contest>,
    schedules: Vec<Contest>,
    people: Vec<Candidacy>,
    tenures: Vec<Tenure>,
    memberships: Vec<Membership>,
    entries: Vec<Entry>,
    known: BTreeMap<String, BTreeSet<u32>>,
}

impl Source {
    pub(super) fn new(
        mut about: About,
        contests: Vec<Contest>,
        schedules: Vec<Contest>,
        mut people: Vec<Candidacy>,
        tenures: Vec<Tenure>,
        memberships: Vec<Membership>,
        entries: Vec<Entry>,
    ) -> Self {
        people.sort_by_cached_key(|one| (one.contest.clone(), one.number, one.seat as u8));
        let known = known_pairs(&people, &entries);
        let keyed = entries.iter().filter(|entry| !entry.keys.is_empty()).count();
        about.entries = u32::try_from(keyed).unwrap_or(u32::MAX);
        Self { about, contests, schedules, people, tenures, memberships, entries, known }
    }

    /// Who publishes the list.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// All contests, in the order of their rows.
    pub fn contests(&self) -> &[Contest] {
        &self.contests
    }

    /// One contest for each schedule that regional contests share: it bears the schedule's id and days.
    pub fn schedules(&self) -> &[Contest] {
        &self.schedules
    }

    /// Everybody in a contest, sorted by contest, number and seat.
    pub fn people(&self) -> &[Candidacy] {
        &self.people
    }

    /// Offices held.
    pub fn tenures(&self) -> &[Tenure] {
        &self.tenures
    }

    /// Memberships of parties, by person.
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }

    /// One entry for each row of `accounts.csv`, its own key first; a hint has no key.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many pairs of a contest have an account with a key.
    pub fn known_pairs(&self, contest: &str) -> u32 {
        self.known.get(contest).map_or(0, |pairs| u32::try_from(pairs.len()).unwrap_or(u32::MAX))
    }
}

/// The pairs of each contest, by number, that have an account with a key.
pub(super) fn known_pairs(
    people: &[Candidacy],
    entries: &[Entry],
) -> BTreeMap<String, BTreeSet<u32>> {
    let keyed = entries.iter().filter(|entry| !entry.keys.is_empty());
    let listed: BTreeSet<&str> =
        keyed.flat_map(|entry| &entry.people).map(String::as_str).collect();
    let mut known: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for one in people.iter().filter(|one| listed.contains(one.person.as_str())) {
        known.entry(one.contest.clone()).or_default().insert(one.number);
    }
    known
}
