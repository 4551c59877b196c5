//! Reads the parts of one object inside the settings and collects what is wrong with them.

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::fault::{Allowed, Fault};
use crate::day;

/// One object, the place where it stands, and its faults so far.
pub(super) struct Reader<'v> {
    at: String,
    value: &'v Value,
    faults: Vec<Fault>,
}

impl<'v> Reader<'v> {
    pub(super) fn new(at: impl Into<String>, value: &'v Value) -> Self {
        let mut reader = Self { at: at.into(), value, faults: Vec::new() };
        if !value.is_object() {
            reader.faults.push(Fault::new(&reader.at, value, Allowed::plain("object")));
        }
        reader
    }

    /// A part; what is null is not there.
    pub(super) fn get(&self, part: &str) -> Option<&'v Value> {
        self.value.get(part).filter(|value| !value.is_null())
    }

    /// Names a part that makes no sense.
    pub(super) fn fault(&mut self, part: &str, allowed: Allowed) {
        let found = self.value.get(part).unwrap_or(&Value::Null);
        self.faults.push(Fault::new(format!("{}.{part}", self.at), found, allowed));
    }

    /// Names the object itself.
    pub(super) fn whole(&mut self, found: &Value, allowed: Allowed) {
        self.faults.push(Fault::new(&self.at, found, allowed));
    }

    /// Names the parts that nobody reads: a slip in `until` would make an account hold for ever.
    pub(super) fn known(&mut self, keys: &[&str]) {
        let parts = self.value.as_object().into_iter().flat_map(Map::keys);
        let unknown: Vec<&String> = parts.filter(|part| !keys.contains(&part.as_str())).collect();
        for part in unknown {
            self.fault(part, Allowed::with("known_keys", keys.join(", ")));
        }
    }

    /// A text without the spaces around it; empty where it is missing and not needed.
    pub(super) fn text(&mut self, part: &str, longest: usize, needed: bool) -> Option<String> {
        let value = match self.get(part) {
            None if !needed => return Some(String::new()),
            value => value,
        };
        let text = value.and_then(Value::as_str).map(str::trim);
        let text = text.filter(|text| !(needed && text.is_empty()));
        let text = text.filter(|text| text.chars().count() <= longest);
        if text.is_none() {
            self.fault(part, Allowed::with("text", longest.to_string()));
        }
        text.map(str::to_owned)
    }

    pub(super) fn day(&mut self, part: &str) -> Option<Date> {
        let value = self.get(part)?;
        let day = value.as_str().and_then(day::read);
        if day.is_none() {
            self.fault(part, Allowed::plain("day"));
        }
        day
    }

    /// What was read, if nothing was wrong.
    pub(super) fn done<T>(self, read: impl FnOnce() -> Option<T>) -> Result<T, Vec<Fault>> {
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        read().ok_or(self.faults)
    }
}
