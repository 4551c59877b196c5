//! Messages that read and change settings.

use serde_json::{Value, json};

use super::Worker;
use crate::account::Platform;
use crate::day;
use crate::settings::{Allowed, Fault, Pause, Resolved, Settings};

/// How the policy came, and what was wrong with both objects.
#[derive(Debug, Clone, Default)]
pub(super) struct Received {
    /// `none`, `loading`, `applied` or `cached`.
    pub state: String,
    /// When it was received, Unix milliseconds.
    pub at_ms: Option<i64>,
    /// Faults of the policy.
    pub policy_faults: Vec<Fault>,
    /// Faults of the user's own object.
    pub faults: Vec<Fault>,
}

/// The states of a policy.
const STATES: [&str; 4] = ["none", "loading", "applied", "cached"];

impl Worker {
    /// Takes the stored settings object and the policy, `{value, state, at_ms?}`; either may be `null`. Faults are
    /// named and count as absent. The answer is what the background itself needs: `{faults, policy_faults,
    /// language, sites, exceptions, journal, practice_date?, write?}`; `write` is the object to store instead, where
    /// a pause in it is over or longer than a pause may last.
    pub fn settings(&mut self, stored: &Value, policy: &Value, now_ms: i64) -> Value {
        let now_ms = now_ms.max(self.built_ms);
        let Resolved { settings, faults, policy_faults } =
            Settings::resolve(stored, &policy["value"]);
        self.settings = settings;
        let state = policy["state"].as_str().filter(|state| STATES.contains(state));
        self.received = Received {
            state: state.unwrap_or("none").to_owned(),
            at_ms: policy["at_ms"].as_f64().map(|ms| ms as i64),
            policy_faults,
            faults,
        };
        let mut answer = json!({
            "faults": self.told(&self.received.faults),
            "policy_faults": self.told(&self.received.policy_faults),
            "language": self.settings.language,
            "sites": self.sites(),
            "exceptions": self.settings.exceptions.len(),
            "journal": self.settings.journal,
        });
        if let Some(day) = self.settings.practice_date {
            answer["practice_date"] = json!(day::written(day));
        }
        if self.settings.has_dead_pause(now_ms) {
            answer["write"] = self.settings.without_dead_pauses(now_ms);
        }
        answer
    }

    /// Sets one of the user's own settings, `{key, value}`; `null` takes it back. What comes back is to be stored.
    ///
    /// # Errors
    /// A sentence that names what is allowed; nothing must be stored then.
    pub fn set(&mut self, message: &Value) -> Result<Value, String> {
        let key = message["key"].as_str().unwrap_or_default();
        self.settings.set(key, &message["value"]).map_err(|fault| self.refusal(&fault))
    }

    /// Pauses a site, `{site, how}` with `how` of `15m`, `1h`, `tomorrow`, or ends the pause with `end`. What comes
    /// back is to be stored.
    ///
    /// # Errors
    /// As [`Worker::set`]: a pause longer than the office allows, or a message that makes no sense.
    pub fn pause(&mut self, message: &Value, now_ms: i64) -> Result<Value, String> {
        let now_ms = now_ms.max(self.built_ms);
        let (site, how) = (&message["site"], &message["how"]);
        let Some(site) = site.as_str().filter(|site| ["facebook", "instagram"].contains(site))
        else {
            return Err(self.refusal(&Fault::new("site", site, Allowed::plain("site"))));
        };
        if how == "end" {
            return Ok(self.settings.pause(site, None));
        }
        let allowed = self.settings.pauses_allowed(&self.zones, now_ms);
        let wanted = how.as_str().and_then(Pause::from_word).filter(|one| allowed.contains(one));
        let Some(wanted) = wanted else {
            let words = allowed.iter().map(|one| one.word()).collect::<Vec<_>>().join(", ");
            let allowed = match words.as_str() {
                "" => Allowed::plain("no_pause"),
                _ => Allowed::with("pause", words),
            };
            return Err(self.refusal(&Fault::new("how", how, allowed)));
        };
        let end = wanted.ends(&self.settings, &self.zones, now_ms);
        Ok(self.settings.pause(site, Some(end)))
    }

    /// Whether each site is switched on.
    pub(super) fn sites(&self) -> Value {
        json!({
            "facebook": self.settings.is_on(Platform::Facebook),
            "instagram": self.settings.is_on(Platform::Instagram),
        })
    }

    /// Faults in the user's language.
    pub(super) fn told(&self, faults: &[Fault]) -> Vec<Value> {
        let phrases = self.texts.settings(self.settings.language);
        faults.iter().map(|fault| fault.told(phrases)).collect()
    }

    fn refusal(&self, fault: &Fault) -> String {
        let phrases = self.texts.settings(self.settings.language);
        let allowed = fault.allowed.said(phrases);
        let values = [("key", fault.key.as_str()), ("found", &fault.found), ("allowed", &allowed)];
        phrases.fill("refused", &values)
    }
}
