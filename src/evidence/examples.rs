//! The examples that hold each pattern to what it means; no browser carries them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::wording::folded;
use super::{Field, Wording};

#[derive(Debug, Deserialize)]
struct Example {
    finds: String,
    leaves: String,
}

/// What is wrong with the wording's data, one sentence for each fault.
pub(super) fn faults(wording: &Wording) -> Vec<String> {
    let text = include_str!("../../extension/data/wording/examples.json");
    let mut examples: BTreeMap<String, Value> = match serde_json::from_str(text) {
        Ok(examples) => examples,
        Err(error) => return vec![format!("examples.json: {error}")],
    };
    examples.remove("note");
    let mut faults = Vec::new();
    for pattern in wording.patterns.iter().chain(&wording.counter) {
        let id = &pattern.id;
        let example = examples.remove(id).and_then(|one| Example::deserialize(one).ok());
        let known = "nhbt";
        if pattern.fields.is_empty() || !pattern.fields.chars().all(|one| known.contains(one)) {
            faults.push(format!("{id}: stands in no known field: `{}`", pattern.fields));
        }
        let Some(example) = example else {
            faults.push(format!("{id}: has no examples"));
            continue;
        };
        if pattern.regex(&wording.names).is_none() {
            faults.push(format!("{id}: `{}` does not compile", pattern.pattern));
            continue;
        }
        let fields = Field::ALL.into_iter().filter(|one| pattern.fields.contains(one.letter()));
        for field in fields {
            let find = |text: &str| pattern.find(&wording.names, field, &folded(field, text));
            if find(&example.finds).is_none() {
                faults.push(format!("{id}: misses \"{}\"", example.finds));
            }
            if let Some(found) = find(&example.leaves) {
                faults.push(format!("{id}: finds {found:?} in \"{}\"", example.leaves));
            }
        }
    }
    for pattern in wording.counter.iter().filter(|pattern| pattern.counter().is_none()) {
        faults.push(format!("{}: has no kind", pattern.id));
    }
    faults.extend(examples.keys().map(|id| format!("{id}: examples of no pattern")));
    faults
}
