//! Whose campaign a page may be, by name: what of a ballot's names stands in a display name, a handle or a hashtag.
//!
//! Names cannot decide: 207 candidates of 2024 share their name with ten others or more, and every sixth has one
//! word only. So a name says how closely it fits, whether the page or the user is of its region, and no more; what
//! follows from it is weighed elsewhere, together with the wording.

use super::part::{is_pair, part_of, words_of};
use super::{Field, Wording};
use crate::account::{PersonName, fold_name};
use crate::list::{Candidates, Person, Place};

/// Longest run of words that is looked up as a name.
const MOST_WORDS: usize = 6;
/// Words of a bio or text in which a region's name is looked for.
const REGION_WORDS: usize = 80;
/// Words of the longest region's own name.
const LONGEST_REGION: usize = 5;
/// What stands between the names of a pair.
const JOINTS: [&str; 8] = [" - ", "-", "–", "&", "+", "/", " x ", " dan "];
/// Most handles and hashtags in which a region's name is looked for.
const MOST_TAGS: usize = 9;
/// Shortest region or name that is found inside a word without gaps.
const SHORTEST_RUN: usize = 5;

/// How closely a name fits, closest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// One word: the only one of a one-word name, or one of several.
    Word,
    /// A name of the head and one of the deputy of one pair, side by side.
    Pair,
    /// Two words of a longer name, or a whole name among words that may make it somebody else's.
    Part,
    /// The same, with a joint between: `A-B`, `A & B`.
    Joined,
    /// The whole name.
    Whole,
}

/// Somebody on a ballot whose name the page bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Ids of the people meant: one, or a pair.
    pub people: Vec<String>,
    /// Their names as the election body wrote them.
    pub names: Vec<String>,
    /// The contest, as a place of [`Candidates::places`].
    pub place: usize,
    /// How closely the name fits.
    pub fit: Fit,
    /// Where it stands.
    pub field: Field,
    /// The contest is national, of the user's region, or named on the page.
    pub of_region: bool,
    /// The page itself names the region.
    pub region_named: bool,
    /// Everybody who stands for this seat has a name that can be told from a word.
    pub fair: bool,
}

/// What a page shows of one account, folded.
pub(super) struct Shown<'a> {
    /// The display name as it stands.
    pub raw_name: &'a str,
    pub name: &'a str,
    pub handle: &'a str,
    pub bio: &'a str,
    pub text: &'a str,
}

/// Looks for names of a ballot.
pub(super) struct Finder<'a> {
    pub candidates: &'a Candidates,
    pub wording: &'a Wording,
    pub region: Option<&'a str>,
}

impl Finder<'_> {
    /// Whole names in the display name or the handle, wherever they stand for office.
    pub fn whole(&self, shown: &Shown<'_>, found: &mut Vec<Who>) {
        let words = PersonName::of(shown.raw_name).words;
        for length in (2..=words.len().min(MOST_WORDS)).rev() {
            for from in 0..=words.len() - length {
                let (before, rest) = words.split_at(from);
                let (name, after) = rest.split_at(length);
                for at in self.candidates.of_words(name) {
                    let Some(person) = self.candidates.person(at) else { continue };
                    let fit = if self.fits(person, before, after) { Fit::Whole } else { Fit::Part };
                    self.add(found, &[person], fit, Field::Name);
                }
            }
            if !found.is_empty() {
                return;
            }
        }
        let run: String = shown.handle.chars().filter(|c| c.is_alphabetic()).collect();
        for at in self.candidates.of_run(&run) {
            let Some(person) = self.candidates.person(at) else { continue };
            self.add(found, &[person], Fit::Part, Field::Handle);
        }
    }

    /// Parts of names and pairs, of the contests that concern the user or that the page names.
    pub fn nearby(&self, shown: &Shown<'_>, named: &[usize], found: &mut Vec<Who>) {
        let name = fold_name(shown.raw_name);
        let known = PersonName::of(shown.raw_name).words;
        let joint = JOINTS.iter().any(|joint| shown.raw_name.contains(joint));
        let in_name = if joint { Fit::Joined } else { Fit::Pair };
        let fields = [
            (Field::Name, in_name, words_of(&name)),
            (Field::Handle, Fit::Pair, vec![shown.handle]),
            (Field::Bio, Fit::Pair, words_of(shown.bio)),
            (Field::Text, Fit::Pair, words_of(shown.text)),
        ];
        for (at, place) in self.candidates.places().iter().enumerate() {
            if !(self.concerns(place) || named.contains(&at)) {
                continue;
            }
            let mut before: Option<&Person> = None;
            for person in self.candidates.people_of(place) {
                if let Some(fit) = part_of(&known, person, place) {
                    self.add(found, &[person], fit, Field::Name);
                }
                if let Some(head) = before.filter(|head| head.number == person.number) {
                    for (field, fit, words) in &fields {
                        if is_pair(*field, words, head, person) {
                            self.add(found, &[head, person], *fit, *field);
                        }
                    }
                }
                before = Some(person);
            }
        }
    }

    /// The contests whose region the page names.
    pub fn named(&self, shown: &Shown<'_>) -> Vec<usize> {
        let mut named = Vec::new();
        let mut runs = vec![shown.handle];
        for text in [shown.name, shown.bio, shown.text] {
            let words: Vec<&str> = text.split(' ').take(REGION_WORDS).collect();
            for from in 0..words.len() {
                let mut run = String::new();
                for word in words.iter().skip(from).take(LONGEST_REGION) {
                    run.push_str(word);
                    named.extend(self.candidates.places_named(&run));
                }
            }
            for word in words {
                if word.starts_with('#') && runs.len() < MOST_TAGS {
                    runs.push(word);
                }
            }
        }
        for (at, place) in self.candidates.places().iter().enumerate() {
            if place.run.len() >= SHORTEST_RUN && runs.iter().any(|run| run.contains(&place.run)) {
                named.push(at);
            }
        }
        named
    }

    /// Says of a name whether the page names its region.
    pub fn place(&self, who: &mut Who, named: &[usize]) {
        if named.contains(&who.place) {
            (who.of_region, who.region_named) = (true, true);
        }
    }

    /// A national contest, or one of the user's region or its province.
    fn concerns(&self, place: &Place) -> bool {
        let province = |region: &str| place.region.len() == 2 && region.starts_with(&place.region);
        place.region.is_empty()
            || self.region.is_some_and(|region| region == place.region || province(region))
    }

    /// Whether the words around a whole name leave it that person's.
    fn fits(&self, person: &Person, before: &[String], after: &[String]) -> bool {
        let place = self.candidates.places().get(person.place);
        let beside = |word: &String| {
            let number = word.chars().all(|letter| letter.is_ascii_digit());
            let region = place.is_some_and(|place| place.run.contains(word.as_str()));
            number || region || self.wording.is_around(word)
        };
        // `A.` of the ballot may be written out before the name.
        let (last, before) = before.split_last().unzip();
        let initial = |word: &String| {
            word.chars().next().is_some_and(|letter| person.known_as.initials.contains(&letter))
        };
        last.is_none_or(|word| beside(word) || initial(word))
            && before.unwrap_or_default().iter().chain(after).all(beside)
    }

    fn add(&self, found: &mut Vec<Who>, people: &[&Person], fit: Fit, field: Field) {
        let Some(at) = people.first().map(|one| one.place) else { return };
        let Some(place) = self.candidates.places().get(at) else { return };
        let region_named = place.region.is_empty();
        let mut who = Who {
            people: Vec::new(),
            names: Vec::new(),
            place: at,
            fit,
            field,
            of_region: region_named || self.concerns(place),
            region_named,
            fair: true,
        };
        for one in people {
            who.people.push(one.id.clone());
            who.names.push(one.name.clone());
            who.fair &= one.fair;
        }
        found.push(who);
    }
}
