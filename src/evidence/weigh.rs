//! What the evidence about an unlisted account comes to.
//!
//! Each kind is looked for by itself: a name of the ballot, campaign wording, a link in the bio to a listed account;
//! and what speaks against a campaign. One kind alone is a mark at most. Two kinds hold a gesture only if they stand
//! in different fields, if the wording is more than weak, if the region agrees and if nothing speaks against it.
//! A name alone is a mark only where every rival's name could be one: see [`Who::fair`].

use super::who::{Finder, Fit, Shown, Who};
use super::{Clue, Counter, Field, Read, Weight, Wording};
use crate::list::Candidates;

/// What a page shows of one account, as it stands there.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Display name.
    pub name: &'a str,
    /// Handle, as its link has it.
    pub handle: &'a str,
    /// Description.
    pub bio: &'a str,
    /// The post's text, where it is this account's own: read once for all accounts of the unit.
    pub text: &'a Read,
}

/// What speaks for a campaign of an unlisted account, and what against it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Whose campaign it may be; every contest in which somebody bears the name.
    pub who: Vec<Who>,
    /// Campaign wording that counts.
    pub clues: Vec<Clue>,
    /// What speaks against a campaign.
    pub counter: Option<(Counter, Clue)>,
}

/// Weighs what is seen of an unlisted account. `region` is the user's own.
pub fn weigh(
    wording: &Wording,
    candidates: &Candidates,
    region: Option<&str>,
    seen: Seen<'_>,
) -> Evidence {
    let mut name = wording.read(Field::Name, seen.name);
    let mut handle = wording.read(Field::Handle, seen.handle);
    let mut bio = wording.read(Field::Bio, seen.bio);
    let mut evidence = Evidence::default();
    evidence.clues.append(&mut name.clues);
    evidence.clues.append(&mut handle.clues);
    evidence.clues.append(&mut bio.clues);
    evidence.clues.extend_from_slice(&seen.text.clues);
    // A post may tell of pupils or of a poll; an account that says so of itself is nothing else.
    evidence.counter = name.counter.or(bio.counter);
    let shown = Shown {
        raw_name: seen.name,
        name: &name.folded,
        handle: &handle.folded,
        bio: &bio.folded,
        text: &seen.text.folded,
    };
    let finder = Finder { candidates, wording, region };
    let mut weight = None;
    for clue in &evidence.clues {
        weight = weight.max(Some(clue.weight));
    }
    let mut found = Vec::new();
    finder.whole(&shown, &mut found);
    if weight.is_some() || !found.is_empty() {
        let named = finder.named(&shown);
        if weight.is_some() {
            finder.nearby(&shown, &named, &mut found);
        }
        for mut who in found {
            finder.place(&mut who, &named);
            if !counts(&who, weight) {
                continue;
            }
            // The closest fit speaks for all.
            match evidence.who.first().map(|other| other.fit) {
                Some(fit) if fit > who.fit => continue,
                Some(fit) if fit < who.fit => evidence.who.clear(),
                _ => {}
            }
            evidence.who.push(who);
        }
    }
    evidence.clues = telling(&evidence);
    evidence
}

/// The wording that is worth telling: of each field the strongest. What is weak is told only where it made a name count,
/// or stands in the name itself.
fn telling(evidence: &Evidence) -> Vec<Clue> {
    let strong = evidence.clues.iter().any(|clue| clue.weight > Weight::Weak);
    let needed = evidence.who.first().is_some_and(|who| who.fit != Fit::Whole || !who.fair);
    let of_name = |clue: &Clue| matches!(clue.field, Field::Name | Field::Handle);
    let mut kept: Vec<Clue> = Vec::new();
    for clue in &evidence.clues {
        let told = clue.weight > Weight::Weak || (!strong && (needed || of_name(clue)));
        match kept.iter_mut().find(|kept| kept.field == clue.field) {
            Some(kept) if told && clue.weight > kept.weight => *kept = clue.clone(),
            None if told => kept.push(clue.clone()),
            _ => {}
        }
    }
    kept
}

/// Whether a name is evidence at all: alone it must be whole, of the region, and fair to its rivals. Beside wording
/// less is enough; where the wording is weak, the page itself must name the region.
fn counts(who: &Who, wording: Option<Weight>) -> bool {
    let Some(weight) = wording else {
        return who.fit == Fit::Whole && who.of_region && who.fair;
    };
    let strong = weight > Weight::Weak;
    match who.fit {
        Fit::Whole => who.of_region,
        Fit::Pair | Fit::Joined if who.field != Field::Name => who.of_region,
        Fit::Part | Fit::Pair | Fit::Joined => who.of_region && (strong || who.region_named),
        Fit::Word => who.region_named,
    }
}
