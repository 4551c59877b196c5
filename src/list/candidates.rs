//! Who stands where, by name: made once from the list's people, for pages that are on no list.
//!
//! Most campaign accounts are unlisted, but every pair's names are known from the ballot. The index holds all of
//! them, so that no pair is met by a hint that another cannot be met by; a place says for each seat whether
//! everybody in it has a name that can be told from a common word.

use std::ops::Range;

use super::PackError;
use super::form;
use super::index::Index;
use super::lookup::List;
use crate::account::{PersonName, fold_name};
use crate::election::{Contest, Seat};

/// Shortest name that is looked for in a handle, in letters without gaps.
const SHORTEST_RUN: usize = 8;

/// Words before a region's own name.
const REGION_WORDS: [&str; 6] = ["kabupaten", "kab", "kota", "provinsi", "daerah", "khusus"];

/// Somebody on a ballot.
#[derive(Debug)]
pub struct Person {
    /// The person's id.
    pub id: String,
    /// As the election body wrote it.
    pub name: String,
    /// The words of it.
    pub known_as: PersonName,
    /// Ballot number.
    pub number: u32,
    /// Head or deputy.
    pub seat: Seat,
    /// The contest, as a place of [`Candidates::places`].
    pub place: usize,
    /// Everybody who stands for the same seat, in every contest with this name, has a name of more than one word.
    pub fair: bool,
    /// The words in any order, as a hash.
    key: u64,
}

/// A contest with its people.
#[derive(Debug)]
pub struct Place {
    /// The contest's id.
    pub contest: String,
    /// Region code, empty for the whole country.
    pub region: String,
    /// The region's own name without gaps, such as `lembahsungkai`.
    pub run: String,
    /// Where its people stand.
    pub people: Range<usize>,
}

/// Everybody on a ballot of one list.
#[derive(Debug, Default)]
pub struct Candidates {
    places: Vec<Place>,
    people: Vec<Person>,
    /// Whole names, in any order of their words, and names without gaps.
    names: Index,
    /// Regions' own names.
    regions: Index,
}

impl Candidates {
    /// Reads everybody from a list.
    ///
    /// # Errors
    /// [`PackError`] where the list cannot be read.
    pub(super) fn read(list: &List) -> Result<Self, PackError> {
        let mut made = Self::default();
        let (mut names, mut regions) = (Vec::new(), Vec::new());
        for record in list.contests_unordered()? {
            let people = list.people_in(&record)?;
            let contest = record.contest;
            if people.is_empty() {
                continue;
            }
            let place = made.places.len();
            let from = made.people.len();
            for one in people {
                let known_as = PersonName::on_ballot(&one.name);
                let at = made.people.len();
                let key = key_of(&known_as.words);
                names.push((key, at));
                let run = known_as.words.concat();
                if known_as.words.len() > 1 && run.len() >= SHORTEST_RUN {
                    names.push((form::hash(&run), at));
                }
                let (id, name, number, seat) = (one.person, one.name, one.number, one.seat);
                let fair = known_as.words.len() > 1;
                made.people.push(Person { id, name, known_as, number, seat, place, fair, key });
            }
            made.add_place(contest, from, &mut regions);
        }
        made.names = Index::of(&names);
        made.regions = Index::of(&regions);
        made.be_fair();
        Ok(made)
    }

    fn add_place(&mut self, contest: Contest, from: usize, regions: &mut Vec<(u64, usize)>) {
        let people = from..self.people.len();
        let mut run = String::new();
        for word in fold_name(&contest.region_name).split(' ') {
            if !(run.is_empty() && REGION_WORDS.contains(&word)) {
                run.push_str(word);
            }
        }
        if contest.region.is_empty() {
            run.clear();
        } else {
            regions.push((form::hash(&run), self.places.len()));
        }
        let (contest, region) = (contest.id, contest.region);
        self.places.push(Place { contest, region, run, people });
    }

    /// A name of one word spoils it for everybody of the seat; so does a name for which it is spoilt in another
    /// contest, where the same person may be meant.
    fn be_fair(&mut self) {
        let mut changed = true;
        while changed {
            changed = false;
            for at in 0..self.people.len() {
                if self.people[at].fair {
                    continue;
                }
                for same in self.names.find(self.people[at].key) {
                    changed |= self.spoil(same);
                }
            }
        }
    }

    /// Nobody who stands for the seat of somebody has a name that may be marked alone; whether that is new.
    fn spoil(&mut self, at: usize) -> bool {
        let Some(one) = self.people.get(at) else { return false };
        let (seat, range) = (one.seat, self.places[one.place].people.clone());
        let mut changed = false;
        for other in self.people.get_mut(range).into_iter().flatten() {
            if other.fair && other.seat == seat {
                (other.fair, changed) = (false, true);
            }
        }
        changed
    }

    /// Every contest with people in it.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The person at an index that an answer of this type gave.
    pub fn person(&self, at: usize) -> Option<&Person> {
        self.people.get(at)
    }

    /// Everybody of a place, by number, head before deputy.
    pub fn people_of(&self, place: &Place) -> &[Person] {
        self.people.get(place.people.clone()).unwrap_or_default()
    }

    /// Whoever is known by exactly these words, in any order.
    pub fn of_words(&self, words: &[String]) -> Vec<usize> {
        self.found(key_of(words), &|one| same(&one.known_as.words, words))
    }

    /// Whoever's name without gaps is `run`.
    pub fn of_run(&self, run: &str) -> Vec<usize> {
        if run.len() < SHORTEST_RUN {
            return Vec::new();
        }
        self.found(form::hash(run), &|one| one.known_as.words.concat() == run)
    }

    fn found(&self, hash: u64, is: &dyn Fn(&Person) -> bool) -> Vec<usize> {
        let mut found = self.names.find(hash);
        found.retain(|at| self.people.get(*at).is_some_and(is));
        found
    }

    /// The contests of the region with this own name, folded and without gaps.
    pub fn places_named(&self, run: &str) -> Vec<usize> {
        self.regions.find(form::hash(run))
    }
}

/// The same for the same words in any order.
fn key_of(words: &[String]) -> u64 {
    words.iter().fold(0, |key, word| form::hash(word).wrapping_add(key))
}

fn same(words: &[String], others: &[String]) -> bool {
    words.len() == others.len() && words.iter().all(|word| others.contains(word))
}
