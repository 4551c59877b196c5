//! Several lists at once: the one that ships, and those that were taken in besides.
//!
//! Sources add up and the strictest counts: an account that several lists know yields a row from each, and
//! none can take another's away, so an office's list or a file from a colleague can add protection only.
//!
//! Ids of contests and people belong to the list that uses them: two lists may call different things `a-1`.
//! So every row, contest and person is handed out with its list, and an id is looked up in that list. Only
//! an id that the list does not know itself is looked up in the shipped one, so that a small list can name
//! the shipped contests and people without copying them. Never the other way, nor from one taken in to
//! another.
//!
//! Of a list that was taken in, a record that makes no sense counts as not there: the shipped one goes on.
//! A page that is not in memory yet is no such thing; the answer waits for it.

use super::form;
use super::{About, Coverage, Entry, List, PackError};
use crate::account::AccountKey;
use crate::election::{Candidacy, Contest, Tenure};

/// Whose word a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Origin {
    /// The list that ships.
    #[default]
    Shipped,
    /// A list that was taken in, by its place.
    Taken(usize),
    /// The user's own marking in the settings.
    User,
    /// An account that a policy names.
    Policy,
}

/// A list that was taken in.
#[derive(Debug)]
pub struct Layer {
    /// What it is called in storage and answers, such as `own`.
    pub origin: String,
    /// The list.
    pub list: List,
    fingerprint: u64,
}

impl Layer {
    /// Opens a packed list.
    ///
    /// # Errors
    /// [`PackError`] says what is wrong with the bytes.
    pub fn open(origin: &str, bytes: Vec<u8>) -> Result<Self, PackError> {
        let fingerprint = form::fnv(form::FNV_START, &bytes);
        Ok(Self { origin: origin.to_owned(), list: List::open(bytes)?, fingerprint })
    }

    /// Another for every other list.
    pub fn fingerprint(&self) -> String {
        format!("{} {:016x}", self.origin, self.fingerprint)
    }
}

/// All lists that a question goes over.
#[derive(Debug, Clone, Copy)]
pub struct Layers<'a> {
    shipped: &'a List,
    taken: &'a [Layer],
}

/// Something with the list in which its ids are looked up.
pub type Of<T> = (Origin, T);

impl<'a> From<&'a List> for Layers<'a> {
    fn from(shipped: &'a List) -> Self {
        Self { shipped, taken: &[] }
    }
}

impl<'a> Layers<'a> {
    /// The shipped list and those that were taken in.
    pub fn new(shipped: &'a List, taken: &'a [Layer]) -> Self {
        Self { shipped, taken }
    }

    /// The list that ships.
    pub fn shipped(self) -> &'a List {
        self.shipped
    }

    /// Who publishes the list of an origin; of what stands in the settings, nobody does.
    pub fn about(self, origin: Origin) -> Option<&'a About> {
        match origin {
            Origin::Shipped => Some(self.shipped.about()),
            Origin::Taken(at) => self.taken.get(at).map(|layer| layer.list.about()),
            Origin::User | Origin::Policy => None,
        }
    }

    /// Every list's row about the account that `key` names, the shipped one first.
    ///
    /// # Errors
    /// [`PackError::Broken`] where the shipped list cannot be read, here and below.
    pub fn entries(self, key: &AccountKey) -> Result<Vec<Of<Entry>>, PackError> {
        self.over(|list| Ok(list.entry(key)?.into_iter().collect()))
    }

    /// Every list's rows known by display name only.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn hints(self, folded_name: &str) -> Result<Vec<Of<Entry>>, PackError> {
        self.over(|list| list.hints(folded_name))
    }

    /// At most `most` rows of each list with the name.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn named(self, folded_name: &str, most: usize) -> Result<Vec<Of<Entry>>, PackError> {
        self.over(|list| list.named(folded_name, most))
    }

    /// The contests that concern the whole country, of every list.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn national_contests(self) -> Result<Vec<Of<Contest>>, PackError> {
        self.over(List::national_contests)
    }

    /// The contests of a region and its province, of every list.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn contests_in(self, region: &str) -> Result<Vec<Of<Contest>>, PackError> {
        self.over(|list| list.contests_in(region))
    }

    /// The contest that a row of `origin` means by `id`.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn contest(self, origin: Origin, id: &str) -> Result<Option<Of<Contest>>, PackError> {
        let found = self.within(origin, |list| Ok(list.contest(id)?.into_iter().collect()))?;
        Ok(found.into_iter().next())
    }

    /// The candidacies of the person that a row of `origin` means by `person`.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn candidacies(
        self,
        origin: Origin,
        person: &str,
    ) -> Result<Vec<Of<Candidacy>>, PackError> {
        self.within(origin, |list| list.candidacies(person))
    }

    /// The offices of the person that a row of `origin` means by `person`.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn tenures(self, origin: Origin, person: &str) -> Result<Vec<Of<Tenure>>, PackError> {
        self.within(origin, |list| list.tenures(person))
    }

    /// Of how many pairs the contest's own list knows an account.
    ///
    /// # Errors
    /// As [`Layers::entries`].
    pub fn coverage(self, origin: Origin, contest: &str) -> Result<Coverage, PackError> {
        match self.list(origin) {
            Some(list) if origin != Origin::Shipped => {
                let none = Coverage { known: 0, pairs: 0 };
                Ok(sane(list.coverage(contest))?.unwrap_or(none))
            }
            _ => self.shipped.coverage(contest),
        }
    }

    fn list(self, origin: Origin) -> Option<&'a List> {
        match origin {
            Origin::Shipped => Some(self.shipped),
            Origin::Taken(at) => self.taken.get(at).map(|layer| &layer.list),
            Origin::User | Origin::Policy => None,
        }
    }

    /// The answers of all lists.
    fn over<T>(
        self,
        ask: impl Fn(&'a List) -> Result<Vec<T>, PackError>,
    ) -> Result<Vec<Of<T>>, PackError> {
        let mut found: Vec<Of<T>> = Vec::new();
        found.extend(ask(self.shipped)?.into_iter().map(|one| (Origin::Shipped, one)));
        for (at, layer) in self.taken.iter().enumerate() {
            let more = sane(ask(&layer.list))?.unwrap_or_default();
            found.extend(more.into_iter().map(|one| (Origin::Taken(at), one)));
        }
        Ok(found)
    }

    /// The answers of an origin's own list; if it has none, of the shipped one.
    fn within<T>(
        self,
        origin: Origin,
        ask: impl Fn(&'a List) -> Result<Vec<T>, PackError>,
    ) -> Result<Vec<Of<T>>, PackError> {
        if origin != Origin::Shipped
            && let Some(list) = self.list(origin)
        {
            let own = sane(ask(list))?.unwrap_or_default();
            if !own.is_empty() {
                return Ok(own.into_iter().map(|one| (origin, one)).collect());
            }
        }
        Ok(ask(self.shipped)?.into_iter().map(|one| (Origin::Shipped, one)).collect())
    }
}

/// The answer of a list that was taken in; `None` where its record makes no sense.
fn sane<T>(answer: Result<T, PackError>) -> Result<Option<T>, PackError> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(PackError::Absent(page)) => Err(PackError::Absent(page)),
        Err(_) => Ok(None),
    }
}
