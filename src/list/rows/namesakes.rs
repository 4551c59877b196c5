//! People with one name: a name cannot decide who is meant, so a list maker must look twice.
//!
//! Of the 3,046 names of Pilkada 2024, 207 have ten or more namesakes among the candidates of Pemilu 2024.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Faults;
use super::slip::Slip;
use super::table::Table;
use crate::account::fold_name;
use crate::election::Candidacy;

/// Titles before names, folded; those behind a name follow a comma.
const TITLES: &str = include_str!("data/titles.csv");
/// Most namesakes named in one warning.
const MOST: usize = 3;

/// A name as it is compared: folded, without titles.
pub(super) fn bare(name: &str) -> String {
    let before = name.split(',').next().unwrap_or_default();
    let folded = fold_name(before);
    let title = |word: &&str| !TITLES.lines().skip(1).any(|title| title == *word);
    folded.split(' ').filter(title).collect::<Vec<_>>().join(" ")
}

/// Whether two names can be one person's: they share a word, or the letters without spaces.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (bare(one), bare(other));
    one.replace(' ', "") == other.replace(' ', "")
        || one.split(' ').any(|word| word.len() > 1 && other.split(' ').any(|same| same == word))
}

/// Warns of accounts whose person shares a name with somebody else on the list.
pub(super) fn check(accounts: &Table, people: &[(Candidacy, u64)], faults: &mut Faults<'_>) {
    let mut named: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    for (one, _) in people {
        let name = bare(&one.name);
        named.entry(name.clone()).or_default().insert(&one.person);
        names.insert(&one.person, name);
    }
    for row in accounts.rows() {
        for id in row.get("person").split_whitespace() {
            let Some(name) = names.get(id).filter(|name| !name.is_empty()) else { continue };
            let others = named.get(name).into_iter().flatten().filter(|other| **other != id);
            let others: Vec<&str> = others.take(MOST).copied().collect();
            if !others.is_empty() {
                let slip = Slip::Namesake { name: name.clone(), others: others.join(", ") };
                row.fault(faults, "person", slip);
            }
        }
    }
}
