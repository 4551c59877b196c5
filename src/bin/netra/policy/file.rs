//! A policy file: the policy alone, or inside what a browser's own file puts around it.

use std::path::Path;

use serde_json::Value;

use super::Words;
use crate::Failure;

/// Reads a file and finds the policies in it: `(extension id or "", policy)`.
pub fn read(path: &Path, words: &Words) -> Result<Vec<(String, Value)>, Failure> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        let why = error.to_string();
        Failure::unreadable(words.say("file.unreadable", &[("file", &name), ("why", &why)]))
    })?;
    // Editors of Windows put a mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let (row, column) = (error.line().to_string(), error.column().to_string());
        let why = error.to_string();
        let values = [("file", name.as_str()), ("row", &row), ("column", &column), ("why", &why)];
        Failure::unreadable(words.say("file.no_json", &values))
    })?;
    Ok(unwrapped(&value))
}

/// Chrome's `3rdparty.extensions.ID`, Firefox's `policies.3rdparty.Extensions.ID`, a native manifest's `data`, or the
/// policy itself.
fn unwrapped(value: &Value) -> Vec<(String, Value)> {
    let places = ["/3rdparty/extensions", "/policies/3rdparty/Extensions", "/3rdparty/Extensions"];
    let named = places.iter().find_map(|place| value.pointer(place)?.as_object());
    if let Some(named) = named {
        return named.iter().map(|(id, policy)| (id.clone(), policy.clone())).collect();
    }
    if value["type"] == "storage" && value.get("data").is_some() {
        let id = value["name"].as_str().unwrap_or_default();
        return vec![(id.to_owned(), value["data"].clone())];
    }
    vec![(String::new(), value.clone())]
}
