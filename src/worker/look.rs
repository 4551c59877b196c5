//! "Periksa tautan": a link or a name looked up without visiting anybody.

use serde_json::{Value, json};

use super::Worker;
use super::answer::levels;
use super::message::Trouble;
use crate::account::{AccountKey, Platform, fold_name, keys_of};
use crate::evidence::LONGEST_TEXT;
use crate::law::{Gesture, Level};
use crate::verdict::{Part, Sighting, Surface, Unit, Verdict};

/// Most accounts answered for one name.
const MOST: usize = 20;

/// Shortest name that is looked for inside other names, in characters; shorter ones are in half the list.
const SHORTEST: usize = 3;

impl Worker {
    /// Answers a `look` message `{text}`: `{asked, found: [{account?, link?, name?, who?, level, headline,
    /// reasons, panel}]}`. A link is one answer; a name is every account of that name, and the answer
    /// `clear` if there is none. Silence never reads as permission: the reasons say so.
    pub fn look(&self, message: &Value, now_ms: i64) -> Value {
        match self.looked(message, now_ms) {
            Ok(answer) => answer,
            Err(trouble) => trouble.to_json(),
        }
    }

    fn looked(&self, message: &Value, now_ms: i64) -> Result<Value, Trouble> {
        let text = message.get("text").and_then(Value::as_str).map(str::trim).unwrap_or_default();
        if text.is_empty() || text.len() > LONGEST_TEXT {
            return Err(Trouble::new("bad_message", "`text` must be a link or a name"));
        }
        let mut found = Vec::new();
        for sighting in self.sightings(text)? {
            found.push((self.judged(&sighting, now_ms)?, sighting));
        }
        // A bare word can be a handle of either site: what is known is meant. Without any, one answer.
        if found.iter().any(|(verdict, _)| is_known(verdict)) {
            found.retain(|(verdict, _)| is_known(verdict));
        } else {
            found.truncate(1);
        }
        let found: Vec<Value> =
            found.iter().map(|(verdict, sighting)| self.told_of(verdict, sighting)).collect();
        Ok(json!({ "asked": text, "found": found }))
    }

    /// What a text can mean: the accounts it names, then the accounts of that name.
    fn sightings(&self, text: &str) -> Result<Vec<Sighting>, Trouble> {
        let of_key = |key: &AccountKey| Sighting {
            href: Some(key.link()),
            part: if matches!(key, AccountKey::FacebookGroup(_)) {
                Part::Group
            } else {
                Part::Page
            },
            ..Sighting::default()
        };
        if let Ok(key) = text.parse::<AccountKey>() {
            return Ok(vec![of_key(&key)]);
        }
        let sites = [Platform::Facebook, Platform::Instagram];
        let mut keys: Vec<AccountKey> = Vec::new();
        for key in sites.into_iter().filter_map(|site| keys_of(text, site).ok()).flatten() {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let is_link = text.contains(['/', ':']) || text.starts_with('@');
        let mut sightings: Vec<Sighting> = keys.iter().map(of_key).collect();
        if is_link {
            if sightings.is_empty() {
                // Judged as it stands, for the reasons say why it names nobody.
                sightings.push(Sighting { href: Some(text.to_owned()), ..Sighting::default() });
            }
            return Ok(sightings);
        }
        let name = fold_name(text);
        if name.chars().count() >= SHORTEST {
            for (_, entry) in
                self.lists().named(&name, MOST).map_err(|error| self.list_trouble(&error))?
            {
                let sighting = match entry.keys.first() {
                    Some(key) if keys.contains(key) => continue,
                    Some(key) => of_key(key),
                    None => Sighting { name: Some(entry.display_name), ..Sighting::default() },
                };
                sightings.push(sighting);
            }
        }
        sightings.push(Sighting { name: Some(text.to_owned()), ..Sighting::default() });
        Ok(sightings)
    }

    /// Links of keys name their site; what has none is read as Facebook's.
    fn judged(&self, sighting: &Sighting, now_ms: i64) -> Result<Verdict, Trouble> {
        let unit = Unit {
            surface: Surface::Profile,
            sightings: vec![sighting.clone()],
            ..Unit::default()
        };
        self.verdict(&unit, Platform::Facebook, self.moment(now_ms))
            .map_err(|error| self.list_trouble(&error))
    }

    fn told_of(&self, verdict: &Verdict, sighting: &Sighting) -> Value {
        let teller = self.teller();
        let finding = verdict.first();
        let gesture = Gesture::ALL
            .into_iter()
            .rev()
            .max_by_key(|gesture| verdict.levels.of(*gesture))
            .unwrap_or(Gesture::Like);
        json!({
            "account": finding.and_then(|finding| finding.find.key.as_ref()).map(ToString::to_string),
            "link": sighting.href,
            "name": sighting.name,
            "who": finding.and_then(|finding| finding.find.row()).map(|row| row.subject.as_str()),
            "level": levels(verdict.levels),
            "headline": teller.headline(verdict, gesture),
            "reasons": teller.reasons(verdict, gesture),
            "panel": teller.panel(verdict),
        })
    }
}

/// Whether there is anything to say: a level above clear, or an entry that the day makes clear.
fn is_known(verdict: &Verdict) -> bool {
    verdict.levels.highest() > Level::Clear
        || verdict.findings.iter().any(|finding| finding.find.entry().is_some())
}
