//! Reading a message from a page: shape checked, size bounded, faults named.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::account::Platform;
use crate::evidence::LONGEST_TEXT;
use crate::law::Gesture;
use crate::verdict::Unit;

/// Most units answered in one message.
pub const MOST_UNITS: usize = 64;

/// Most accounts looked at in one unit.
pub const MOST_SIGHTINGS: usize = 64;

/// Most links of a description that are looked at.
const MOST_LINKS: usize = 16;

/// Longest name that is read, in characters.
const LONGEST_NAME: usize = 300;

/// Why a message, or a unit of it, is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// A stable word.
    pub code: &'static str,
    /// A sentence.
    pub text: String,
}

impl Trouble {
    /// A trouble with its sentence.
    pub fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self { code, text: text.into() }
    }

    /// As an answer.
    pub fn to_json(&self) -> Value {
        json!({ "trouble": { "code": self.code, "text": self.text } })
    }
}

/// The site that the message comes from.
pub fn site(message: &Value) -> Result<Platform, Trouble> {
    match message.get("site").and_then(Value::as_str) {
        Some("facebook") => Ok(Platform::Facebook),
        Some("instagram") => Ok(Platform::Instagram),
        _ => Err(Trouble::new("bad_message", "`site` must be facebook or instagram")),
    }
}

/// The gestures whose questions the page can ask; all of them if it names none.
pub fn gestures(message: &Value) -> Vec<Gesture> {
    match message.get("gestures").and_then(Value::as_array) {
        Some(named) => {
            Gesture::ALL.into_iter().filter(|g| named.contains(&g.word().into())).collect()
        }
        None => Gesture::ALL.to_vec(),
    }
}

/// The units as they came.
pub fn units(message: &Value) -> Result<&[Value], Trouble> {
    match message.get("units") {
        Some(Value::Array(units)) => Ok(units),
        _ => Err(Trouble::new("bad_message", "`units` must be an array")),
    }
}

/// One unit, cut to size, and how many of its accounts were left out.
pub fn unit(value: &Value) -> Result<(Unit, usize), Trouble> {
    let mut unit = Unit::deserialize(value)
        .map_err(|error| Trouble::new("bad_unit", format!("a unit cannot be read: {error}")))?;
    let left = unit.sightings.len().saturating_sub(MOST_SIGHTINGS);
    unit.sightings.truncate(MOST_SIGHTINGS);
    cut(&mut unit.text, LONGEST_TEXT);
    for sighting in &mut unit.sightings {
        cut(&mut sighting.name, LONGEST_NAME);
        cut(&mut sighting.bio, LONGEST_TEXT);
        sighting.links.truncate(MOST_LINKS);
    }
    Ok((unit, left))
}

fn cut(text: &mut Option<String>, longest: usize) {
    if let Some(text) = text
        && let Some((end, _)) = text.char_indices().nth(longest)
    {
        text.truncate(end);
    }
}
