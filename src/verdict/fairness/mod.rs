//! Whether the list and the judging treat every pair of a contest alike.
//!
//! A tool that warns about one pair and is silent about its rival campaigns for the rival, whatever it means
//! to do. So the built list is measured: accounts of the same kind and standing are judged for every pair of
//! every contest on every day on which an answer can change. Pairs may differ only where a sourced date or
//! office makes them differ, and every such difference is told with that source. What the list itself holds
//! of each pair is counted, for a list can be one-sided where the judging is not. Parties are told beside them.

mod compare;
mod parties;

pub use parties::{Parties, PartyAccount, parties};

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Judge;
use crate::election::{Candidacy, Contest};
use crate::list::{Entry, PackError, PairFigures, rows::Source};

/// What the list holds of one pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// Who stands: the names as the election body wrote them.
    pub names: Vec<String>,
    /// Facebook accounts with a key, however many links each has.
    pub facebook: usize,
    /// Instagram accounts with a key.
    pub instagram: usize,
    /// Display names without a link.
    pub names_only: usize,
}

/// Two pairs that are judged differently for some days, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The pair's number.
    pub pair: u32,
    /// What kind of account was judged, and whose.
    pub account: &'static str,
    /// First and last day; no last day where it lasts.
    pub days: (Date, Option<Date>),
    /// How this pair is judged on these days: level, stage, whether as an incumbent.
    pub judged: String,
    /// How most pairs are judged on these days.
    pub most: String,
    /// Where the date or office that makes the difference was read; empty if nowhere.
    pub source: String,
}

/// One contest, measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The contest.
    pub contest: Contest,
    /// What the list holds, pair by pair.
    pub pairs: BTreeMap<u32, Held>,
    /// Accounts of the contest that belong to no named pair, such as a region's volunteers.
    pub of_no_pair: usize,
    /// Where pairs are judged differently, for a sourced reason.
    pub differences: Vec<Difference>,
    /// Where pairs that stand the same are judged differently: never to be.
    pub unequal: Vec<String>,
}

impl Measured {
    /// Pairs of which the list holds an account by its key.
    pub fn known(&self) -> usize {
        self.pairs.values().filter(|held| held.facebook + held.instagram > 0).count()
    }

    /// The list knows an account of one pair and none of another.
    pub fn is_one_sided(&self) -> bool {
        self.known() > 0 && self.known() < self.pairs.len()
    }
}

/// Measures every contest of `source`, whose packed form `judge` reads.
///
/// # Errors
/// [`PackError`] where the packed list cannot be read.
pub fn measure(source: &Source, judge: &Judge<'_>) -> Result<Vec<Measured>, PackError> {
    let mut people = BTreeMap::<&str, Vec<&Candidacy>>::new();
    for one in source.people() {
        people.entry(&one.contest).or_default().push(one);
    }
    // The figures are those of `netra list show` and of the popup's coverage.
    let figures = judge.lists.shipped().figures()?;
    source
        .contests()
        .iter()
        .map(|contest| {
            let people = people.get(contest.id.as_str()).map_or(&[][..], Vec::as_slice);
            let figures = figures.get(&contest.id).map_or(&[][..], Vec::as_slice);
            let mut measured = held(source, contest, people, figures);
            compare::all(judge, people, &mut measured)?;
            Ok(measured)
        })
        .collect()
}

fn held(
    source: &Source,
    contest: &Contest,
    people: &[&Candidacy],
    figures: &[PairFigures],
) -> Measured {
    let pair = |pair: &PairFigures| {
        let held = Held {
            names: pair.names.clone(),
            facebook: pair.facebook as usize,
            instagram: pair.instagram as usize,
            names_only: pair.names_only as usize,
        };
        (pair.number, held)
    };
    let of_pair = |entry: &Entry| people.iter().any(|one| entry.people.contains(&one.person));
    let of_contest = source.entries().iter().filter(|entry| entry.contests.contains(&contest.id));
    Measured {
        contest: contest.clone(),
        pairs: figures.iter().map(pair).collect(),
        of_no_pair: of_contest.filter(|entry| !of_pair(entry)).count(),
        differences: Vec::new(),
        unequal: Vec::new(),
    }
}
