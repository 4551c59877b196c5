//! "Bukan akun kampanye": what the user saw when saying so. It holds while both are unchanged.

use serde::Deserialize;
use serde_json::{Value, json};

use super::fault::{Allowed, Fault};
use crate::account::AccountKey;
use crate::election::Stage;

/// One account that the user has said is no campaign account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// Fingerprint of the entry.
    pub entry: String,
    /// Stage of the contest.
    pub stage: Stage,
}

impl Exception {
    /// As it is stored.
    pub fn stored(&self) -> Value {
        json!({ "entry": self.entry, "stage": self.stage.word() })
    }
}

/// One member of `exceptions`, `{"ig:handle": {entry, stage}}`.
///
/// # Errors
/// The fault, at `exceptions.ig:handle`.
pub fn read(account: &str, value: &Value) -> Result<Exception, Vec<Fault>> {
    let key = format!("exceptions.{account}");
    if account.parse::<AccountKey>().is_err() {
        let fault = Fault::new(key, &json!(account), Allowed::plain("account_key"));
        return Err(vec![fault]);
    }
    let entry = value.get("entry").and_then(Value::as_str);
    let stage = value.get("stage").and_then(|stage| Stage::deserialize(stage).ok());
    match (entry, stage) {
        (Some(entry), Some(stage)) => Ok(Exception { entry: entry.to_owned(), stage }),
        _ => Err(vec![Fault::new(key, value, Allowed::plain("exception"))]),
    }
}
