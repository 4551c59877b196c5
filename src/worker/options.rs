//! What the options page and the popup show of the settings: each with who decided it, the policy as it came, and
//! what the user has set apart.

use serde_json::{Map, Value, json};

use super::{VERSION, Worker};
use crate::account::{AccountKey, Platform};
use crate::settings::{Institution, SCHEMA};
use crate::verdict::{Limit, Sighting, Unit};

/// Settings with a part of the model of their own.
const APART: [&str; 4] = ["own", "exceptions", "pauses.facebook", "pauses.instagram"];

impl Worker {
    /// `{language, version, settings: [{key, shape, value, by, locked, default}], faults, policy: {state, received,
    /// received_ms, faults, institution}, lists, own: [{key, link, name, kind, added}], exceptions: [{key, link,
    /// who?, in_force}], pauses: {facebook, instagram, allowed}}`.
    pub fn options(&self, now_ms: i64) -> Value {
        let now_ms = now_ms.max(self.built_ms);
        let received = &self.received;
        let (policy, kept) = (self.settings.policy(), self.kept());
        json!({
            "language": self.settings.language,
            "version": VERSION,
            "settings": self.rows(),
            "faults": self.told(&received.faults),
            "policy": {
                "state": received.state,
                "received": if policy.is_null() { None } else { Some(policy) },
                "received_ms": received.at_ms,
                "faults": self.told(&received.policy_faults),
                "institution": self.settings.institution.as_ref().map(Institution::told),
            },
            "lists": kept["lists"],
            "own": kept["own"],
            "exceptions": self.exception_rows(now_ms),
            "pauses": self.pauses(now_ms),
        })
    }

    fn rows(&self) -> Vec<Value> {
        let in_force = self.settings.in_force();
        SCHEMA
            .iter()
            .filter(|setting| !APART.contains(&setting.key))
            .filter_map(|setting| {
                let force = in_force.get(setting.key)?;
                Some(json!({
                    "key": setting.key,
                    "shape": setting.shape.told(),
                    "value": force.value,
                    "by": force.by.word(),
                    "locked": force.locked,
                    "default": setting.shape.builtin(),
                }))
            })
            .collect()
    }

    fn exception_rows(&self, now_ms: i64) -> Vec<Value> {
        let keys = self.settings.exceptions.keys().filter_map(|key| key.parse().ok());
        keys.map(|key: AccountKey| {
            let sighting = Sighting { href: Some(key.link()), ..Sighting::default() };
            let unit = Unit { sightings: vec![sighting], ..Unit::default() };
            let verdict = self.verdict(&unit, Platform::Facebook, self.moment(now_ms)).ok();
            let finding = verdict.as_ref().and_then(|verdict| verdict.first());
            let who = finding.and_then(|finding| finding.find.entry()).map(|one| &one.subject);
            json!({
                "key": key.to_string(),
                "link": key.link(),
                "who": who,
                "in_force": finding.is_some_and(|one| one.limits.contains(&Limit::Excepted)),
            })
        })
        .collect()
    }

    fn pauses(&self, now_ms: i64) -> Value {
        let mut pauses = Map::new();
        for (name, site) in [("facebook", Platform::Facebook), ("instagram", Platform::Instagram)] {
            pauses.insert(name.to_owned(), json!(self.settings.paused_until(site, now_ms)));
        }
        let allowed = self.settings.pauses_allowed(&self.zones, now_ms);
        let allowed: Vec<&str> = allowed.iter().map(|pause| pause.word()).collect();
        pauses.insert("allowed".to_owned(), json!(allowed));
        Value::Object(pauses)
    }
}
