//! Parts of the settings with a shape of their own: who set the policy, and where further lists come from.

use serde_json::{Value, json};

use super::fault::{Allowed, Fault};
use super::reader::Reader;

/// What may stand in an institution.
pub const INSTITUTION_KEYS: [&str; 2] = ["name", "contact"];
/// What may stand in a subscription.
pub const SUBSCRIPTION_KEYS: [&str; 4] = ["address", "key", "publisher", "region"];

/// Longest address, in characters.
const LONGEST_ADDRESS: usize = 500;
/// Longest name, contact or key, in characters.
const LONGEST: usize = 200;

/// Who set the policy, shown beside everything that it locks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// Its name.
    pub name: String,
    /// Whom to ask; may be empty.
    pub contact: String,
}

impl Institution {
    /// Reads `{name, contact?}`.
    ///
    /// # Errors
    /// Every fault, at `institution` and below.
    pub fn read(value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::new("institution", value);
        reader.known(&INSTITUTION_KEYS);
        let name = reader.text("name", LONGEST, true);
        let contact = reader.text("contact", LONGEST, false);
        reader.done(|| Some(Self { name: name?, contact: contact? }))
    }

    /// `{name, contact}`.
    pub fn told(&self) -> Value {
        json!({ "name": self.name, "contact": self.contact })
    }
}

/// A list to be fetched, and whose signature it must bear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Where it lies.
    pub address: String,
    /// The publisher's minisign key.
    pub key: String,
    /// Who publishes it.
    pub publisher: String,
    /// The region that it is for, if stated.
    pub region: Option<String>,
}

impl Subscription {
    /// Reads the `at`-th subscription, `{address, key, publisher, region?}`.
    ///
    /// # Errors
    /// Every fault, at `subscriptions.AT` and below.
    pub fn read(at: usize, value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::new(format!("subscriptions.{at}"), value);
        reader.known(&SUBSCRIPTION_KEYS);
        let address = reader.text("address", LONGEST_ADDRESS, true);
        if address.as_deref().is_some_and(|address| !is_address(address)) {
            reader.fault("address", Allowed::plain("address"));
        }
        let key = reader.text("key", LONGEST, true);
        let publisher = reader.text("publisher", LONGEST, true);
        let region = reader.get("region").and_then(Value::as_str);
        if reader.get("region").is_some() && !region.is_some_and(is_region) {
            reader.fault("region", Allowed::plain("region"));
        }
        let region = region.map(str::to_owned);
        reader.done(|| Some(Self { address: address?, key: key?, publisher: publisher?, region }))
    }
}

/// An address that nobody on the way can change.
fn is_address(address: &str) -> bool {
    let host = address.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| host.contains('.')) && !address.contains(char::is_whitespace)
}

/// A region code without dots.
pub(super) fn is_region(code: &str) -> bool {
    matches!(code.len(), 2 | 4) && code.bytes().all(|byte| byte.is_ascii_digit())
}
