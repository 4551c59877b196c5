//! Who is in a unit: exact entries first, then what names and wording hint at.

use crate::account::{AccountKey, NoAccount, Platform, keys_of};
use crate::evidence::{Clue, Counter, Field, Fit, Sure, Weight, Wording};
use crate::list::{Entry, Kind, Layers, Origin, PackError, Standing};
use crate::settings::Settings;

use super::hint::Hinter;
use super::known::{known, settles};
use super::{Part, Sighting, Surface, Unit};
use crate::digest;

/// What a find rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// The list names this very account.
    Entry(Entry),
    /// The list knows the display name only.
    Name(Entry),
    /// Nothing but wording.
    Wording,
}

/// By what an unlisted account is taken to be somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// The list has a row with this display name and no link.
    #[default]
    ListedName,
    /// A name of the ballot.
    Ballot(Fit),
    /// Its bio links a listed account.
    Link,
}

/// One account of a unit that Netra has something to say about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// The key by which it was met, if its link names one.
    pub key: Option<AccountKey>,
    /// The name that the page shows; empty if none.
    pub name: String,
    /// Its part in the unit.
    pub part: Part,
    /// Where the unit stands.
    pub surface: Surface,
    /// What the find rests on.
    pub basis: Basis,
    /// Of a name: what it is known by, and the field in which that stands.
    pub by: (By, Field),
    /// Whose word that is.
    pub origin: Origin,
    /// Campaign wording of this account or of the unit's text.
    pub clues: Vec<Clue>,
    /// What speaks against a campaign, for a find that is no exact entry.
    pub counter: Option<(Counter, Clue)>,
}

impl Find {
    /// The row of the list, be it an entry or a name.
    pub fn row(&self) -> Option<&Entry> {
        match &self.basis {
            Basis::Entry(entry) | Basis::Name(entry) => Some(entry),
            Basis::Wording => None,
        }
    }

    /// The exact entry.
    pub fn entry(&self) -> Option<&Entry> {
        match &self.basis {
            Basis::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    /// The user marked it: nobody else answers for it, and nobody else is warned.
    pub fn is_own(&self) -> bool {
        self.entry().is_some_and(|entry| entry.standing == Standing::Own)
    }

    /// How it is known.
    pub fn sure(&self) -> Sure {
        self.entry().map_or(Sure::Hint, |entry| entry.standing.into())
    }

    /// A name that is more than a word of one, and campaign wording in another field: two kinds of evidence, not
    /// one twice.
    pub fn is_strong_hint(&self) -> bool {
        let (by, field) = self.by;
        // A handle is made of the display name: no field of its own.
        let other = |clue: &Clue| clue.field != field && clue.field != Field::Handle;
        let independent = |clue: &Clue| clue.weight > Weight::Weak && other(clue);
        matches!(self.basis, Basis::Name(_))
            && !matches!(by, By::Ballot(Fit::Word | Fit::Pair))
            && self.clues.iter().any(independent)
    }

    /// Campaign wording stands anywhere on the page.
    pub fn has_wording(&self) -> bool {
        !self.clues.is_empty()
    }

    /// The post itself calls to vote for somebody.
    pub fn has_campaign_text(&self) -> bool {
        let calls = |clue: &Clue| clue.field == Field::Text && clue.weight == Weight::Call;
        self.clues.iter().any(calls)
    }
}

/// A fingerprint of what an entry says, by which an exception knows that the entry has changed. The keys
/// are left out: one more link to the same account changes nothing.
pub fn digest_of(entry: &Entry) -> String {
    let kind = crate::law::Subject::from(entry.kind).word();
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, crate::day::written);
    digest::of(&[
        entry.account.clone(),
        entry.subject.clone(),
        kind.to_owned(),
        entry.standing.word().to_owned(),
        entry.people.join(" "),
        entry.contests.join(" "),
        entry.source.clone(),
        day(entry.source_date),
        day(entry.from),
        day(entry.until),
    ])
}

/// Everything found in a unit, and why the links that name nobody do not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The finds, in the order of the page.
    pub finds: Vec<Find>,
    /// Links without an account.
    pub nameless: Vec<NoAccount>,
}

/// Looks up every account of `unit`. With hints off in the settings only exact entries count.
///
/// # Errors
/// [`PackError`] where the list cannot be read.
pub fn find(
    lists: Layers<'_>,
    settings: &Settings,
    wording: &Wording,
    site: Platform,
    unit: &Unit,
) -> Result<Found, PackError> {
    let mut found = Found::default();
    let mut unlisted: Vec<(&Sighting, Option<AccountKey>)> = Vec::new();
    let text = unit.text.as_deref().unwrap_or_default();
    let read = wording.read(Field::Text, text);
    let called = read.clues.iter().find(|clue| clue.weight == Weight::Call);
    // A voter-education post of KPU, or a paper's report, speaks of ballot numbers without campaigning.
    let mut text_is_neutral = false;

    for sighting in &unit.sightings {
        let keys = match sighting.href.as_deref().map(|href| keys_of(href, site)) {
            Some(Ok(keys)) => keys,
            Some(Err(why)) => {
                found.nameless.push(why);
                Vec::new()
            }
            None => Vec::new(),
        };
        let mut listed = false;
        for (place, key) in keys.iter().enumerate() {
            // The keys after the first name the group in which the account was met.
            let part = if place == 0 { sighting.part } else { Part::Group };
            for (origin, entry) in known(lists, settings, key)? {
                let shipped = origin == Origin::Shipped;
                listed |= place == 0 && settles(origin);
                text_is_neutral |=
                    shipped && entry.kind == Kind::ElectionBody && carries_text(part);
                let clues = match called {
                    Some(clue) if entry.kind == Kind::Government && carries_text(part) => {
                        vec![clue.clone()]
                    }
                    _ => Vec::new(),
                };
                found.finds.push(Find {
                    key: Some(key.clone()),
                    name: sighting.name.clone().unwrap_or_default(),
                    part,
                    surface: unit.surface,
                    basis: Basis::Entry(entry),
                    by: (By::ListedName, Field::Name),
                    origin,
                    clues,
                    counter: None,
                });
            }
        }
        if !listed {
            unlisted.push((sighting, keys.into_iter().next()));
        }
    }
    if settings.hints {
        let alone = Sighting::default();
        if unit.sightings.is_empty() {
            unlisted.push((&alone, None));
        }
        let settled = found.finds.iter().filter(|find| settles(find.origin));
        let listed_author = settled.into_iter().any(|find| carries_text(find.part));
        let hinter = Hinter { lists, settings, wording, site, text: &read };
        for (sighting, key) in unlisted {
            for mut find in hinter.hints(sighting, key)? {
                find.surface = unit.surface;
                if let Some((Counter::ElectionBody | Counter::Media, _)) = find.counter {
                    text_is_neutral |= carries_text(sighting.part);
                }
                // The text of a listed account's post is that account's, not the sharer's.
                let only_text = find.clues.iter().all(|clue| clue.field == Field::Text);
                let nothing = !find.clues.iter().any(|clue| clue.weight > Weight::Weak);
                let foreign = only_text && listed_author;
                if find.basis == Basis::Wording && (nothing || foreign) && find.counter.is_none() {
                    continue;
                }
                found.finds.push(find);
            }
        }
        if text_is_neutral {
            found.finds.retain_mut(|find| {
                if find.entry().is_none() {
                    find.clues.retain(|clue| clue.field != Field::Text);
                }
                find.basis != Basis::Wording
                    || find.clues.iter().any(|clue| clue.weight > Weight::Weak)
            });
        }
    }
    Ok(found)
}

pub(super) fn carries_text(part: Part) -> bool {
    !matches!(part, Part::Context | Part::Group)
}
