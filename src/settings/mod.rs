//! What the user has set, read from the JSON object that the browser stores.
//!
//! The object may come from an older Netra, a newer one, or somebody's editor. A value that makes no sense
//! falls back to the built-in one and is named, so that nothing changes in silence; a key that this
//! version does not know is kept when the object is written back.

pub mod fault;
mod mine;
pub mod named;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::account::{AccountKey, Platform};
use crate::day;
use crate::election::Stage;
use crate::law::Role;
use crate::texts::Language;

pub use fault::{Allowed, Fault};
pub use named::Named;

/// Most accounts that a user can except; more than that would be a second list.
const MOST_EXCEPTIONS: usize = 1_000;

/// Most accounts that a user can add; a list is the better place for more.
const MOST_OWN: usize = 1_000;

/// Most accounts that a policy can name inline.
const MOST_ACCOUNTS: usize = 5_000;

/// "Bukan akun kampanye": what the user saw when saying so. It holds while both are unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// Fingerprint of the entry.
    pub entry: String,
    /// Stage of the contest.
    pub stage: Stage,
}

/// The settings in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Language of everything the user reads.
    pub language: Language,
    /// What the user is, for the law.
    pub role: Role,
    /// The user's own region (code without dots), if stated.
    pub region: Option<String>,
    /// Whether Facebook is guarded.
    pub facebook: bool,
    /// Whether Instagram is guarded.
    pub instagram: bool,
    /// Whether names and wording count.
    pub hints: bool,
    /// A day to practise.
    pub practice_date: Option<Date>,
    /// Accounts the user has excepted, by key.
    pub exceptions: BTreeMap<String, Exception>,
    /// The user's own entries.
    pub own: Vec<Named>,
    /// Accounts that a policy names.
    pub accounts: Vec<Named>,
    /// The object as stored.
    stored: Map<String, Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Id,
            role: Role::Unstated,
            region: None,
            facebook: true,
            instagram: true,
            hints: true,
            practice_date: None,
            exceptions: BTreeMap::new(),
            own: Vec::new(),
            accounts: Vec::new(),
            stored: Map::new(),
        }
    }
}

impl Settings {
    /// Reads the stored object; absent (`null`) is the built-in settings.
    pub fn read(value: &Value) -> (Self, Vec<Fault>) {
        let mut settings = Self::default();
        let mut faults = Vec::new();
        let stored = match value {
            Value::Null => return (settings, faults),
            Value::Object(stored) => stored,
            other => {
                faults.push(Fault::new("settings", other, Allowed::plain("object")));
                return (settings, faults);
            }
        };
        settings.stored = stored.clone();
        for (key, value) in stored {
            // An option taken back is stored as null by some browsers and left out by others.
            if !value.is_null() {
                settings.take(key, value, &mut faults);
            }
        }
        (settings, faults)
    }

    fn take(&mut self, key: &str, value: &Value, faults: &mut Vec<Fault>) {
        match key {
            "language" => match value.as_str() {
                Some("id") => self.language = Language::Id,
                Some("en") => self.language = Language::En,
                _ => faults.push(Fault::new(key, value, Allowed::with("choice", "id, en"))),
            },
            "role" => match value.as_str().and_then(Role::from_word) {
                Some(role) => self.role = role,
                None => {
                    let roles = Role::ALL.map(Role::word).join(", ");
                    faults.push(Fault::new(key, value, Allowed::with("choice", roles)));
                }
            },
            "region" => match value.as_str().filter(|code| is_region(code)) {
                Some(code) => self.region = Some(code.to_owned()),
                None => faults.push(Fault::new(key, value, Allowed::plain("region"))),
            },
            "hints" => match value.as_bool() {
                Some(hints) => self.hints = hints,
                None => faults.push(Fault::new(key, value, Allowed::plain("bool"))),
            },
            "practice_date" => match value.as_str().and_then(day::read) {
                Some(day) => self.practice_date = Some(day),
                None => faults.push(Fault::new(key, value, Allowed::plain("day"))),
            },
            "sites" => self.take_sites(value, faults),
            "exceptions" => self.take_exceptions(value, faults),
            "own" => self.take_own(value, faults),
            "accounts" => self.take_accounts(value, faults),
            _ => {}
        }
    }

    fn take_sites(&mut self, value: &Value, faults: &mut Vec<Fault>) {
        let Some(sites) = value.as_object() else {
            let allowed = Allowed::with("object_of", "facebook, instagram");
            return faults.push(Fault::new("sites", value, allowed));
        };
        for (site, value) in sites {
            let known = match site.as_str() {
                "facebook" => &mut self.facebook,
                "instagram" => &mut self.instagram,
                _ => continue,
            };
            match value.as_bool() {
                Some(on) => *known = on,
                None => {
                    let key = format!("sites.{site}");
                    faults.push(Fault::new(key, value, Allowed::plain("bool")));
                }
            }
        }
    }

    fn take_exceptions(&mut self, value: &Value, faults: &mut Vec<Fault>) {
        let Some(exceptions) = value.as_object() else {
            return faults.push(Fault::new("exceptions", value, Allowed::plain("object")));
        };
        for (account, value) in exceptions.iter().take(MOST_EXCEPTIONS) {
            let key = format!("exceptions.{account}");
            if account.parse::<AccountKey>().is_err() {
                let found = json!(account);
                faults.push(Fault::new(key, &found, Allowed::plain("account_key")));
                continue;
            }
            let entry = value.get("entry").and_then(Value::as_str);
            let stage = value.get("stage").and_then(|stage| Stage::deserialize(stage).ok());
            match (entry, stage) {
                (Some(entry), Some(stage)) => {
                    let exception = Exception { entry: entry.to_owned(), stage };
                    self.exceptions.insert(account.clone(), exception);
                }
                _ => faults.push(Fault::new(key, value, Allowed::plain("exception"))),
            }
        }
        too_many("exceptions", exceptions.len(), MOST_EXCEPTIONS, faults);
    }

    fn take_own(&mut self, value: &Value, faults: &mut Vec<Fault>) {
        let Some(own) = value.as_object() else {
            return faults.push(Fault::new("own", value, Allowed::plain("object")));
        };
        for (account, value) in own.iter().take(MOST_OWN) {
            match Named::own(account, value) {
                Ok(named) => self.own.push(named),
                Err(found) => faults.extend(found),
            }
        }
        too_many("own", own.len(), MOST_OWN, faults);
    }

    fn take_accounts(&mut self, value: &Value, faults: &mut Vec<Fault>) {
        let Some(accounts) = value.as_array() else {
            return faults.push(Fault::new("accounts", value, Allowed::plain("array")));
        };
        for (at, value) in accounts.iter().take(MOST_ACCOUNTS).enumerate() {
            match Named::account(at, value) {
                Ok(named) => self.accounts.push(named),
                Err(found) => faults.extend(found),
            }
        }
        too_many("accounts", accounts.len(), MOST_ACCOUNTS, faults);
    }

    /// Whether a site is guarded.
    pub fn guards(&self, site: Platform) -> bool {
        match site {
            Platform::Facebook => self.facebook,
            Platform::Instagram => self.instagram,
        }
    }

    /// Adds exceptions and gives the whole object to store, unknown keys included.
    pub fn except(&mut self, accounts: Vec<(AccountKey, Exception)>) -> Value {
        let mut stored = match self.stored.remove("exceptions") {
            Some(Value::Object(stored)) => stored,
            _ => Map::new(),
        };
        for (key, exception) in accounts {
            let row = json!({ "entry": exception.entry, "stage": exception.stage.word() });
            stored.insert(key.to_string(), row);
            self.exceptions.insert(key.to_string(), exception);
        }
        self.stored.insert("exceptions".to_owned(), Value::Object(stored));
        Value::Object(self.stored.clone())
    }

    /// The object as stored.
    pub fn stored(&self) -> Value {
        Value::Object(self.stored.clone())
    }
}

fn too_many(key: &str, found: usize, most: usize, faults: &mut Vec<Fault>) {
    if found > most {
        let allowed = Allowed::with("most", most.to_string());
        faults.push(Fault::new(key, &json!(found), allowed));
    }
}

fn is_region(code: &str) -> bool {
    matches!(code.len(), 2 | 4) && code.bytes().all(|byte| byte.is_ascii_digit())
}
