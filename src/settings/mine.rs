//! "Ini akun kampanye": the user's own accounts, written and taken back.

use serde_json::Value;

use super::{MOST_OWN, Named, Settings};
use crate::account::AccountKey;

impl Settings {
    /// The object to store with this account marked, and with no exception for it; `None` where there are too
    /// many already.
    pub fn mark(&mut self, named: &Named) -> Option<Value> {
        let known = self.own.iter().any(|own| own.key == named.key);
        if !known && self.own.len() >= MOST_OWN {
            return None;
        }
        let account = named.key.to_string();
        self.write("exceptions", Some(&account), Value::Null);
        self.write("own", Some(&account), named.stored());
        Some(self.stored())
    }

    /// The object to store with this account no longer marked.
    pub fn unmark(&mut self, key: &AccountKey) -> Value {
        self.write("own", Some(&key.to_string()), Value::Null);
        self.stored()
    }
}
