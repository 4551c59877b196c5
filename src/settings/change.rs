//! Changing the user's own layer. Nothing is written here: what comes back is the whole object to store, with the
//! keys of other versions still in it.

use serde_json::{Map, Value, json};

use super::fault::{Allowed, Fault};
use super::schema::{Layer, Setting};
use super::{Exception, Settings};
use crate::account::AccountKey;

/// Groups whose members are account keys; the user can take one out.
const OF_ACCOUNTS: [&str; 2] = ["exceptions", "own"];

impl Settings {
    /// Sets one key of the user's own, `null` takes it back. `exceptions.ACCOUNT` and `own.ACCOUNT` can be taken
    /// back only.
    ///
    /// # Errors
    /// The fault: an unknown key, a value of another shape, or a setting that the office has locked.
    pub fn set(&mut self, key: &str, value: &Value) -> Result<Value, Fault> {
        let of_account = OF_ACCOUNTS
            .into_iter()
            .find_map(|group| Some((group, key.strip_prefix(group)?.strip_prefix('.')?)));
        if let Some((group, account)) = of_account {
            if !value.is_null() {
                return Err(Fault::new(key, value, Allowed::plain("null")));
            }
            self.write(group, Some(account), Value::Null);
            return Ok(self.stored());
        }
        let unknown = || Fault::new(key, value, Allowed::plain("setting"));
        let setting = Setting::find(key).filter(|setting| setting.user).ok_or_else(unknown)?;
        if self.in_force.get(setting.key).is_some_and(|force| force.locked) {
            return Err(Fault::new(key, value, Allowed::with("locked", self.office())));
        }
        if !value.is_null() {
            let mut faults = Vec::new();
            setting.shape.check(setting.key, value, Layer::User, &mut faults);
            if let Some(fault) = faults.into_iter().next() {
                return Err(fault);
            }
        }
        match key.split_once('.') {
            Some((group, member)) => self.write(group, Some(member), value.clone()),
            None => self.write(key, None, value.clone()),
        }
        Ok(self.stored())
    }

    /// Adds exceptions and gives the whole object to store, unknown keys included.
    pub fn except(&mut self, accounts: Vec<(AccountKey, Exception)>) -> Value {
        for (key, exception) in accounts {
            self.write("exceptions", Some(&key.to_string()), exception.stored());
        }
        self.stored()
    }

    /// Writes or removes one part of the stored object, and reads all of it again.
    pub(super) fn write(&mut self, key: &str, member: Option<&str>, value: Value) {
        let mut stored = std::mem::take(&mut self.stored);
        match member {
            None => put(&mut stored, key, value),
            Some(member) => {
                let mut group = match stored.remove(key) {
                    Some(Value::Object(group)) => group,
                    _ => Map::new(),
                };
                put(&mut group, member, value);
                stored.insert(key.to_owned(), Value::Object(group));
            }
        }
        *self = Self::resolve(&Value::Object(stored), &self.policy).settings;
    }

    /// Who locked a setting, by name where the policy gives one.
    fn office(&self) -> String {
        let named = self.institution.as_ref();
        named.map(|institution| institution.name.clone()).unwrap_or_default()
    }

    /// The stored object without pauses that are over or too long.
    pub fn without_dead_pauses(&mut self, now_ms: i64) -> Value {
        use crate::account::Platform::{Facebook, Instagram};
        for (site, member) in [(Facebook, "facebook"), (Instagram, "instagram")] {
            if self.paused_until(site, now_ms).is_none() {
                self.write("pauses", Some(member), Value::Null);
            }
        }
        self.stored()
    }

    /// Begins a pause that ends at `end`, or ends it.
    pub fn pause(&mut self, site: &str, end: Option<i64>) -> Value {
        self.write("pauses", Some(site), end.map_or(Value::Null, |end| json!(end)));
        self.stored()
    }
}

fn put(object: &mut Map<String, Value>, key: &str, value: Value) {
    if value.is_null() {
        object.remove(key);
    } else {
        object.insert(key.to_owned(), value);
    }
}
