//! `netra policy check`: each fault with its key, its value and what is allowed; then what the rest does.

use std::path::PathBuf;

use clap::Args;
use netra::settings::{Fault, InForce, Layer, Settings};
use serde_json::{Value, json};

use super::{Words, file, print};
use crate::Failure;

/// What to check.
#[derive(Args)]
pub struct Check {
    /// Berkas JSON: {defaults, enforce}, atau berkas Chrome/Firefox yang memuatnya (the file).
    file: PathBuf,
    /// Jawab sebagai satu objek JSON (answer as one JSON object).
    #[arg(long)]
    json: bool,
}

/// Tells, and fails where there is a fault.
pub fn run(task: &Check, words: &Words) -> Result<(), Failure> {
    let mut told = String::new();
    let mut answers = Vec::new();
    let mut good = true;
    for (id, policy) in file::read(&task.file, words)? {
        let resolved = Settings::resolve(&Value::Null, &policy);
        let faults = &resolved.policy_faults;
        good &= faults.is_empty();
        let phrases = words.texts.settings(words.language);
        let force = resolved.settings.in_force();
        let by_policy = || force.iter().filter(|(_, one)| one.by != Layer::Builtin);
        answers.push(json!({
            "id": id,
            "faults": faults.iter().map(|fault| fault.told(phrases)).collect::<Vec<_>>(),
            "settings": by_policy()
                .map(|(key, one)| json!({ "key": key, "value": one.value, "by": one.by.word() }))
                .collect::<Vec<_>>(),
        }));
        if !id.is_empty() {
            told += &format!("{}\n", words.say("check.id", &[("id", &id)]));
        }
        for fault in faults {
            told += &format!("{}\n", line(fault, words));
        }
        let count = faults.len().to_string();
        let end = if faults.is_empty() { "check.good" } else { "check.bad" };
        told += &format!("{}\n", words.say(end, &[("faults", &count)]));
        for (key, one) in by_policy() {
            told += &format!("{}\n", does(key, one, words));
        }
    }
    if task.json {
        told = format!("{}\n", json!({ "good": good, "policies": answers }));
    }
    print(&told)?;
    if good { Ok(()) } else { Err(Failure::told()) }
}

/// One fault.
pub fn line(fault: &Fault, words: &Words) -> String {
    let allowed = fault.allowed.said(words.texts.settings(words.language));
    let values = [("key", fault.key.as_str()), ("found", &fault.found), ("allowed", &allowed)];
    words.say("check.fault", &values)
}

fn does(key: &str, one: &InForce, words: &Words) -> String {
    let value = match &one.value {
        Value::Array(rows) => words.say("check.rows", &[("count", &rows.len().to_string())]),
        other => other.to_string(),
    };
    let by = words.say(&format!("by.{}", one.by.word()), &[]);
    words.say("check.does", &[("key", key), ("value", &value), ("by", &by)])
}
