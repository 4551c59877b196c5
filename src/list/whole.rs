//! All of a packed list, for those who look at it as a whole: `netra list show` and `diff`.
//!
//! The worker never does: it asks for one account at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::form::Section;
use super::lookup::List;
use super::{Membership, PackError};
use crate::account::Platform;
use crate::election::{Candidacy, Contest};

/// A pair of a contest, and how many of its accounts the list knows by an exact key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairFigures {
    /// Ballot number.
    pub number: u32,
    /// Head and deputy, as the election body wrote them.
    pub names: Vec<String>,
    /// Accounts on Facebook.
    pub facebook: u32,
    /// Accounts on Instagram.
    pub instagram: u32,
    /// Rows known by display name only.
    pub names_only: u32,
}

impl List {
    /// Every contest, in the order of the rows; the ones that stand for schedules come last.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn contests(&self) -> Result<Vec<Contest>, PackError> {
        let records = self.all_records(Section::Contests)?;
        records.into_iter().map(|mut record| Ok(record.contest()?.contest)).collect()
    }

    /// Everybody in every contest.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn everybody(&self) -> Result<Vec<Candidacy>, PackError> {
        let records = self.all_records(Section::People)?;
        records.into_iter().map(|mut record| record.candidacy()).collect()
    }

    /// The parties that a person belonged to.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn memberships(&self, person: &str) -> Result<Vec<Membership>, PackError> {
        let mut found = Vec::new();
        for mut place in self.places(Section::Memberships, person)? {
            let membership = place.membership()?;
            if membership.person == person {
                found.push(membership);
            }
        }
        Ok(found)
    }

    /// Each contest's pairs with the number of their accounts, by contest and ballot number. A pair that
    /// counts as known in [`List::coverage`] has an account here, and the other way round.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn figures(&self) -> Result<BTreeMap<String, Vec<PairFigures>>, PackError> {
        let mut accounts: BTreeMap<String, BTreeSet<(Option<Platform>, String)>> = BTreeMap::new();
        for entry in self.entries()? {
            let platform = entry.keys.first().map(crate::account::AccountKey::platform);
            for person in entry.people {
                accounts.entry(person).or_default().insert((platform, entry.account.clone()));
            }
        }
        let mut pairs: BTreeMap<(String, u32), Vec<Candidacy>> = BTreeMap::new();
        for one in self.everybody()? {
            pairs.entry((one.contest.clone(), one.number)).or_default().push(one);
        }
        let mut figures: BTreeMap<String, Vec<PairFigures>> = BTreeMap::new();
        for ((contest, number), mut people) in pairs {
            people.sort_by_key(|one| one.seat as u8);
            let theirs: BTreeSet<_> =
                people.iter().filter_map(|one| accounts.get(&one.person)).flatten().collect();
            let count = |site| theirs.iter().filter(|(platform, _)| *platform == site).count();
            let number_of = |site| u32::try_from(count(site)).unwrap_or(u32::MAX);
            figures.entry(contest).or_default().push(PairFigures {
                number,
                names: people.into_iter().map(|one| one.name).collect(),
                facebook: number_of(Some(Platform::Facebook)),
                instagram: number_of(Some(Platform::Instagram)),
                names_only: number_of(None),
            });
        }
        Ok(figures)
    }
}
