//! Who is in a unit: exact entries first, then what names and wording hint at.

use crate::account::{AccountKey, NoAccount, Platform, fold_name, keys_of};
use crate::evidence::{Clue, Counter, Field, Sure, Wording};
use crate::list::{Entry, Kind, Layers, Of, Origin, PackError, Standing};
use crate::settings::Settings;

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

    /// A listed name and campaign wording in another field: two kinds of evidence, not one twice.
    pub fn is_strong_hint(&self) -> bool {
        matches!(self.basis, Basis::Name(_))
            && self.clues.iter().any(|clue| clue.field != Field::Name)
    }

    /// Campaign wording in the post itself.
    pub fn has_campaign_text(&self) -> bool {
        self.clues.iter().any(|clue| clue.field == Field::Text)
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
    let text_clue = wording.clue(Field::Text, text);
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
                let clues = match &text_clue {
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
        for (sighting, key) in unlisted {
            let mut find = hint(lists, wording, sighting, key, text_clue.as_ref())?;
            find.surface = unit.surface;
            if let Some((Counter::ElectionBody | Counter::Media, _)) = find.counter {
                text_is_neutral |= carries_text(sighting.part);
            }
            // The text of a listed account's post is that account's, not the sharer's.
            let only_text = find.clues.iter().all(|clue| clue.field == Field::Text);
            if find.basis == Basis::Wording
                && (find.clues.is_empty() || (only_text && listed_author))
            {
                continue;
            }
            found.finds.push(find);
        }
        if text_is_neutral {
            found.finds.retain_mut(|find| {
                if find.entry().is_none() {
                    find.clues.retain(|clue| clue.field != Field::Text);
                }
                find.basis != Basis::Wording || !find.clues.is_empty()
            });
        }
    }
    Ok(found)
}

fn carries_text(part: Part) -> bool {
    !matches!(part, Part::Context | Part::Group)
}

fn hint(
    lists: Layers<'_>,
    wording: &Wording,
    sighting: &Sighting,
    key: Option<AccountKey>,
    text_clue: Option<&Clue>,
) -> Result<Find, PackError> {
    let name = sighting.name.as_deref().unwrap_or_default();
    let bio = sighting.bio.as_deref().unwrap_or_default();
    let folded = fold_name(name);
    let rows = if folded.is_empty() { Vec::new() } else { lists.hints(&folded)? };
    // Each list's first row, and of those the best known; the shipped list's among equals.
    let mut firsts: Vec<Of<Entry>> = Vec::new();
    for (origin, row) in rows {
        if firsts.last().is_none_or(|(last, _)| *last != origin) {
            firsts.push((origin, row));
        }
    }
    let row = firsts.into_iter().rev().max_by_key(|(_, row)| row.standing);
    let of_page = [wording.clue(Field::Name, name), wording.clue(Field::Bio, bio)];
    let of_text = text_clue.filter(|_| carries_text(sighting.part)).cloned();
    let clues: Vec<Clue> = of_page.into_iter().flatten().chain(of_text).collect();
    let counter = wording.counter(Field::Name, name).or_else(|| wording.counter(Field::Bio, bio));
    let (origin, basis) = match row {
        Some((origin, row)) => (origin, Basis::Name(row)),
        None => (Origin::Shipped, Basis::Wording),
    };
    Ok(Find {
        key,
        name: name.to_owned(),
        part: sighting.part,
        surface: Surface::default(),
        basis,
        origin,
        clues,
        counter,
    })
}
