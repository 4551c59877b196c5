//! A list that was read without a fault.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{About, Entry};
use crate::election::{Candidacy, Contest, Tenure};

/// A checked list, ready to be packed. It comes only from reading rows, so what it holds fits together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    about: About,
    contests: Vec<Contest>,
    schedules: Vec<Contest>,
    people: Vec<Candidacy>,
    tenures: Vec<Tenure>,
    entries: Vec<Entry>,
    known: BTreeMap<String, u32>,
}

impl Source {
    pub(super) fn new(
        mut about: About,
        contests: Vec<Contest>,
        schedules: Vec<Contest>,
        mut people: Vec<Candidacy>,
        tenures: Vec<Tenure>,
        entries: Vec<Entry>,
    ) -> Self {
        people.sort_by_key(|one| (one.contest.clone(), one.number, one.seat as u8));
        let known = known_pairs(&people, &entries);
        let keyed = entries.iter().filter(|entry| !entry.keys.is_empty()).count();
        about.entries = u32::try_from(keyed).unwrap_or(u32::MAX);
        Self { about, contests, schedules, people, tenures, entries, known }
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

    /// One entry for each row of `accounts.csv`, its own key first; a hint has no key.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many pairs of a contest have an account with a key.
    pub fn known_pairs(&self, contest: &str) -> u32 {
        self.known.get(contest).copied().unwrap_or(0)
    }
}

fn known_pairs(people: &[Candidacy], entries: &[Entry]) -> BTreeMap<String, u32> {
    let keyed = entries.iter().filter(|entry| !entry.keys.is_empty());
    let listed: BTreeSet<&str> =
        keyed.flat_map(|entry| &entry.people).map(String::as_str).collect();
    let pairs: BTreeSet<(&str, u32)> = people
        .iter()
        .filter(|one| listed.contains(one.person.as_str()))
        .map(|one| (one.contest.as_str(), one.number))
        .collect();
    let mut known = BTreeMap::new();
    for (contest, _) in pairs {
        *known.entry(contest.to_owned()).or_insert(0) += 1;
    }
    known
}
