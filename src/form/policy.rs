//! The office's policy: whether one is in force, as it came, and which of its parts are not used.

use serde_json::Value;

use super::{Words, institution};

/// What is said about the policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Whether one is in force.
    pub state: String,
    /// The office's contact.
    pub contact: Option<String>,
    /// As it came, as JSON of several lines.
    pub received: Option<String>,
    /// Each part that is not used: `(key, why)`.
    pub faults: Vec<(String, String)>,
}

/// Says it.
pub fn policy(model: &Value, words: &Words) -> Policy {
    let policy = &model["policy"];
    let whose = institution(model, words);
    let state = policy["state"].as_str().unwrap_or("none");
    let contact = policy["institution"]["contact"].as_str().filter(|contact| !contact.is_empty());
    let received = &policy["received"];
    Policy {
        state: words.say(&format!("policy.{state}"), &[("institution", &whose)]),
        contact: contact.map(|contact| words.say("policy.contact", &[("contact", contact)])),
        received: (!received.is_null()).then(|| format!("{received:#}")),
        faults: faults(&policy["faults"], words),
    }
}

/// What was not understood, of a policy or of what is stored: `(key, why)`.
pub fn faults(faults: &Value, words: &Words) -> Vec<(String, String)> {
    let told = faults.as_array().into_iter().flatten().map(|fault| {
        let text = |name: &str| fault[name].as_str().unwrap_or_default().to_owned();
        let (found, allowed) = (text("found"), text("allowed"));
        (text("key"), words.say("policy.fault", &[("found", &found), ("allowed", &allowed)]))
    });
    told.collect()
}
