//! What the list holds of each party, and how strictly.
//!
//! A party's account that one source names is only marked, one that two name is asked about: the same gesture meets a
//! question at one party and none at another. So every party is told with how each of its accounts is known and by
//! which source, and accounts that are known alike must be judged alike on every vote's day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::super::Judge;
use super::compare::finding;
use crate::account::Platform;
use crate::day;
use crate::law::Level;
use crate::list::{Entry, Kind, PackError, Standing, rows::Source};

/// An account of a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyAccount {
    /// Its id in the list.
    pub account: String,
    /// Where it is; `None` where only its display name is known.
    pub platform: Option<Platform>,
    /// How it is known.
    pub standing: Standing,
    /// Where it was read.
    pub source: String,
    /// The strictest that Netra does with it on the day of any vote.
    pub level: Level,
}

/// The parties of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parties {
    /// Each party's accounts, by the party's name.
    pub held: BTreeMap<String, Vec<PartyAccount>>,
    /// Where accounts that are known alike are judged differently: never to be.
    pub unequal: Vec<String>,
}

impl Parties {
    /// Every account, of whichever party.
    pub fn accounts(&self) -> impl Iterator<Item = &PartyAccount> {
        self.held.values().flatten()
    }

    /// Parties of which no account is asked about, though others' are.
    pub fn only_marked(&self) -> usize {
        let asked = |accounts: &&Vec<PartyAccount>| {
            accounts.iter().any(|account| account.level == Level::Warn)
        };
        let of = self.held.values().filter(asked).count();
        if of == 0 { 0 } else { self.held.len() - of }
    }
}

/// Measures every party of `source`, whose packed form `judge` reads.
///
/// # Errors
/// [`PackError`] where the packed list cannot be read.
pub fn parties(source: &Source, judge: &Judge<'_>) -> Result<Parties, PackError> {
    let votes = source.contests().iter().filter_map(|contest| contest.calendar.vote.as_ref()?.day);
    let votes: BTreeSet<Date> = votes.collect();
    let mut parties = Parties::default();
    // A page with two links is one account.
    let mut seen = BTreeSet::new();
    let of_parties = source.entries().iter().filter(|entry| entry.kind == Kind::Party);
    let of_parties: Vec<&Entry> = of_parties.filter(|entry| seen.insert(&entry.account)).collect();
    let mut levels = BTreeMap::<&str, Level>::new();
    for vote in votes {
        let mut alike = BTreeMap::<Standing, BTreeMap<Level, &str>>::new();
        for entry in &of_parties {
            let judged = finding(judge, entry, vote)?.levels.highest();
            let strictest = levels.entry(&entry.account).or_insert(judged);
            *strictest = judged.max(*strictest);
            if holds(entry, vote) {
                alike.entry(entry.standing).or_default().insert(judged, &entry.account);
            }
        }
        for (standing, levels) in alike.iter().filter(|(_, levels)| levels.len() > 1) {
            let day = day::written(vote);
            parties.unequal.push(format!("parties on {day}, {standing:?}: {levels:?}"));
        }
    }
    for entry in of_parties {
        parties.held.entry(entry.subject.clone()).or_default().push(PartyAccount {
            account: entry.account.clone(),
            platform: entry.keys.first().map(|key| key.platform()),
            standing: entry.standing,
            source: entry.source.clone(),
            level: levels.get(entry.account.as_str()).copied().unwrap_or(Level::Clear),
        });
    }
    Ok(parties)
}

fn holds(entry: &Entry, day: Date) -> bool {
    entry.from.is_none_or(|from| from <= day) && entry.until.is_none_or(|until| day <= until)
}
