//! An account that no list names: whose it may be, and what on the page says so.

use super::find::{Basis, By, Find, carries_text};
use super::known::known;
use super::{Sighting, Surface};
use crate::account::{AccountKey, Platform, fold_name, keys_of};
use crate::evidence::{Evidence, Field, LONGEST_BIO, Read, Seen, Wording, weigh};
use crate::list::{Entry, Kind, Layers, Of, Origin, PackError, Standing};
use crate::settings::{Exception, Settings};

/// What the user's own word on a hint is stored under: a hint has no entry whose fingerprint could change.
pub const HINT: &str = "hint";

/// Longest link that is looked at, in bytes.
const LONGEST_LINK: usize = 300;

/// Most links of a bio that are looked up.
const MOST_LINKS: usize = 8;

/// Looks for hints in one unit.
pub(super) struct Hinter<'a> {
    pub lists: Layers<'a>,
    pub settings: &'a Settings,
    pub wording: &'a Wording,
    pub site: Platform,
    /// The unit's text.
    pub text: &'a Read,
}

impl Hinter<'_> {
    /// What is known by name of the account, if anything, and what its wording says by itself. Whichever turns out
    /// stricter counts: the contest of a name may be over when another is open.
    pub fn hints(
        &self,
        sighting: &Sighting,
        key: Option<AccountKey>,
    ) -> Result<Vec<Find>, PackError> {
        let name = sighting.name.as_deref().unwrap_or_default();
        let bio = sighting.bio.as_deref().unwrap_or_default();
        let handle = key.as_ref().map(handle_of).unwrap_or_default();
        let nothing = Read::default();
        let text = if carries_text(sighting.part) { self.text } else { &nothing };
        let region = self.settings.region.as_deref();
        let candidates = self.lists.shipped().candidates()?;
        let seen = Seen { name, handle: &handle, bio, text };
        let evidence = weigh(self.wording, candidates, region, seen);
        let by_name = match self.listed_name(name)? {
            Some((origin, row)) => Some((origin, row, (By::ListedName, Field::Name))),
            None => match self.linked(bio, &sighting.links)? {
                Some((origin, row)) => Some((origin, row, (By::Link, Field::Bio))),
                None => on_ballot(&evidence),
            },
        };
        let find = |origin, basis, by| Find {
            key: key.clone(),
            name: name.to_owned(),
            part: sighting.part,
            surface: Surface::default(),
            basis,
            by,
            origin,
            clues: evidence.clues.clone(),
            counter: evidence.counter.clone(),
        };
        // What the list says of a name, it says of its wording too.
        let listed = by_name.as_ref().is_some_and(|(_, _, by)| by.0 == By::ListedName);
        let named = by_name.map(|(origin, row, by)| find(origin, Basis::Name(row), by));
        let worded = || find(Origin::Shipped, Basis::Wording, (By::ListedName, Field::Name));
        Ok(named.into_iter().chain((!listed).then(worded)).collect())
    }

    /// A row known by this display name only: each list's first, and of those the best known; the shipped list's
    /// among equals.
    fn listed_name(&self, name: &str) -> Result<Option<Of<Entry>>, PackError> {
        let folded = fold_name(name);
        let rows = if folded.is_empty() { Vec::new() } else { self.lists.hints(&folded)? };
        let mut firsts: Vec<Of<Entry>> = Vec::new();
        for (origin, row) in rows {
            if firsts.last().is_none_or(|(last, _)| *last != origin) {
                firsts.push((origin, row));
            }
        }
        Ok(firsts.into_iter().rev().max_by_key(|(_, row)| row.standing))
    }

    /// The listed campaign account that a bio links, by link or by `@handle`; not one that a single source reports.
    fn linked(&self, bio: &str, links: &[String]) -> Result<Option<Of<Entry>>, PackError> {
        let mut looked = 0;
        for word in links.iter().map(String::as_str).chain(bio.split_whitespace().take(LONGEST_BIO))
        {
            if word.len() > LONGEST_LINK {
                continue;
            }
            let link = word.trim_end_matches(['.', ',', ';', ')', '!']);
            let at = link.strip_prefix('@');
            let is_link = at.is_some() || link.contains("gram.com/") || link.contains("book.com/");
            if !is_link || looked == MOST_LINKS {
                continue;
            }
            looked += 1;
            // A handle with dots would read as the name of a host.
            let named = at.map(|handle| format!("https://www.instagram.com/{handle}/"));
            let keys = keys_of(named.as_deref().unwrap_or(link), self.site).unwrap_or_default();
            for key in keys {
                for (origin, row) in known(self.lists, self.settings, &key)? {
                    let campaigns = row.kind.campaigns() && row.kind != Kind::Party;
                    if campaigns && row.standing > Standing::Reported {
                        return Ok(Some((origin, row)));
                    }
                }
            }
        }
        Ok(None)
    }
}

/// Whether the user has said of a hinted account that it is none.
pub(super) fn is_denied(exception: &Exception) -> bool {
    exception.entry.split(' ').any(|one| one == HINT)
}

/// The people of a ballot whom the evidence names, as a row.
fn on_ballot(evidence: &Evidence) -> Option<(Origin, Entry, (By, Field))> {
    let first = evidence.who.first()?;
    let row = Entry {
        account: String::new(),
        keys: Vec::new(),
        display_name: String::new(),
        subject: first.names.join(" - "),
        people: evidence.who.iter().flat_map(|who| who.people.clone()).collect(),
        kind: Kind::Candidate,
        contests: Vec::new(),
        // An election body wrote the name.
        standing: Standing::Attested,
        source: String::new(),
        source_date: None,
        from: None,
        until: None,
    };
    Some((Origin::Shipped, row, (By::Ballot(first.fit), first.field)))
}

/// The handle in a key; nothing for a number.
fn handle_of(key: &AccountKey) -> String {
    match key {
        AccountKey::FacebookId(_) => String::new(),
        AccountKey::FacebookHandle(handle)
        | AccountKey::FacebookGroup(handle)
        | AccountKey::InstagramHandle(handle) => handle.clone(),
    }
}
