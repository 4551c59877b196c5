//! The lookup: an opened list and the questions it answers.

use super::{About, Coverage, Entry, PackError};
use crate::account::AccountKey;
use crate::election::{Candidacy, Contest, Tenure};

/// A packed list in memory. Opening checks it as a whole; records are read when asked for.
#[derive(Debug)]
pub struct List {
    #[allow(dead_code)]
    bytes: Vec<u8>,
    about: About,
}

impl List {
    /// Takes a packed list and checks that it is whole.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with the bytes.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackError> {
        let _ = bytes;
        Err(PackError::NotAList)
    }

    /// Who publishes the list, and when it was made.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The account that `key` names, if it is listed. Exact keys only: a hash alone never decides.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn entry(&self, key: &AccountKey) -> Result<Option<Entry>, PackError> {
        let _ = key;
        Ok(None)
    }

    /// Rows known by display name only, by their name as [`crate::account::fold_name`] folds it.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn hints(&self, folded_name: &str) -> Result<Vec<Entry>, PackError> {
        let _ = folded_name;
        Ok(Vec::new())
    }

    /// The contest with this id.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn contest(&self, id: &str) -> Result<Option<Contest>, PackError> {
        let _ = id;
        Ok(None)
    }

    /// All contests in which a person stands or stood.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn candidacies(&self, person: &str) -> Result<Vec<Candidacy>, PackError> {
        let _ = person;
        Ok(Vec::new())
    }

    /// Everybody in a contest, by number, head before deputy.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn people(&self, contest: &str) -> Result<Vec<Candidacy>, PackError> {
        let _ = contest;
        Ok(Vec::new())
    }

    /// The offices that a person holds or held.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn tenures(&self, person: &str) -> Result<Vec<Tenure>, PackError> {
        let _ = person;
        Ok(Vec::new())
    }

    /// The contests that concern the whole country: President, Legislature, and one for each schedule
    /// that many regions share (the simultaneous Pilkada), which bears the schedule's own days.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn national_contests(&self) -> Result<Vec<Contest>, PackError> {
        Ok(Vec::new())
    }

    /// The contests of a region and of the province it lies in.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn contests_in(&self, region: &str) -> Result<Vec<Contest>, PackError> {
        let _ = region;
        Ok(Vec::new())
    }

    /// Of how many of a contest's pairs the list knows an account.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn coverage(&self, contest: &str) -> Result<Coverage, PackError> {
        let _ = contest;
        Ok(Coverage { known: 0, pairs: 0 })
    }
}
