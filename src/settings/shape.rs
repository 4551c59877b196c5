//! What a setting can be, and the check of a value against it.

use serde_json::{Value, json};

use super::fault::{Allowed, Fault};
use super::named::Named;
use super::parts::{Institution, Subscription, is_region};
use super::schema::Layer;
use super::{MOST_ACCOUNTS, MOST_EXCEPTIONS, MOST_OWN, MOST_SUBSCRIPTIONS, exceptions};
use crate::day;

/// What a setting can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Yes or no, with what it is by itself.
    Bool(bool),
    /// One of some words, the one it is by itself, and the one that only a policy can choose (or "").
    Choice(&'static [&'static str], &'static str, &'static str),
    /// A region code without dots.
    Region,
    /// A day.
    Day,
    /// A whole number of minutes, at most so many.
    Minutes(u64),
    /// Unix milliseconds.
    Instant,
    /// `[{link, name, kind, source, source_date?, from?, until?}]`
    Accounts,
    /// `[{address, key, publisher, region?}]`
    Subscriptions,
    /// `{name, contact?}`
    Institution,
    /// `{"ig:handle": {name, kind, added}}`
    Own,
    /// `{"ig:handle": {entry, stage}}`
    Exceptions,
}

impl Shape {
    /// What it is where no layer says anything.
    pub fn builtin(self) -> Value {
        match self {
            Self::Bool(on) => json!(on),
            Self::Choice(_, word, _) => json!(word),
            Self::Minutes(most) => json!(most),
            Self::Region | Self::Day | Self::Instant | Self::Institution => Value::Null,
            Self::Accounts | Self::Subscriptions => json!([]),
            Self::Own | Self::Exceptions => json!({}),
        }
    }

    /// How far down its words a choice stands.
    pub fn rank(self, value: &Value) -> usize {
        match self {
            Self::Choice(words, ..) => {
                words.iter().position(|word| *value == json!(word)).unwrap_or_default()
            }
            _ => 0,
        }
    }

    /// What would be understood, as a whole.
    pub fn allowed(self, layer: Layer) -> Allowed {
        match self {
            Self::Bool(_) => Allowed::plain("bool"),
            Self::Choice(words, _, policy_only) => {
                let user = layer == Layer::User;
                let words: Vec<&str> =
                    words.iter().copied().filter(|word| !user || *word != policy_only).collect();
                Allowed::with("choice", words.join(", "))
            }
            Self::Region => Allowed::plain("region"),
            Self::Day => Allowed::plain("day"),
            Self::Minutes(most) => Allowed::with("minutes", most.to_string()),
            Self::Instant => Allowed::plain("instant"),
            Self::Accounts | Self::Subscriptions => Allowed::plain("array"),
            Self::Institution | Self::Own | Self::Exceptions => Allowed::plain("object"),
        }
    }

    /// The good part of a value, as it is kept; of a list or an object whatever entries are good.
    pub fn check(
        self,
        key: &str,
        value: &Value,
        layer: Layer,
        faults: &mut Vec<Fault>,
    ) -> Option<Value> {
        match (self, value) {
            (Self::Accounts, Value::Array(rows)) => {
                let good = |at, row: &Value| Named::account(at, row).map(|_| ());
                return Some(entries(key, rows, MOST_ACCOUNTS, good, faults));
            }
            (Self::Subscriptions, Value::Array(rows)) => {
                let good = |at, row: &Value| Subscription::read(at, row).map(|_| ());
                return Some(entries(key, rows, MOST_SUBSCRIPTIONS, good, faults));
            }
            (Self::Own, Value::Object(rows)) => {
                let good = |account: &str, row: &Value| Named::own(account, row).map(|_| ());
                return Some(members(key, rows, MOST_OWN, good, faults));
            }
            (Self::Exceptions, Value::Object(rows)) => {
                let good = |account: &str, row: &Value| exceptions::read(account, row).map(|_| ());
                return Some(members(key, rows, MOST_EXCEPTIONS, good, faults));
            }
            (Self::Institution, value) => {
                return match Institution::read(value) {
                    Ok(institution) => Some(institution.told()),
                    Err(found) => {
                        faults.extend(found);
                        None
                    }
                };
            }
            _ => {}
        }
        let good = self.plain(value, layer);
        if good.is_none() {
            faults.push(Fault::new(key, value, self.allowed(layer)));
        }
        good
    }

    /// A value of one piece, if it is one of this shape.
    fn plain(self, value: &Value, layer: Layer) -> Option<Value> {
        let policy = layer != Layer::User;
        let good = match self {
            // Firefox on Windows hands a DWORD of the registry over as a number.
            Self::Bool(_) if policy && (*value == json!(1) || *value == json!(0)) => {
                return Some(json!(*value == json!(1)));
            }
            Self::Bool(_) => value.is_boolean(),
            Self::Choice(words, _, policy_only) => value
                .as_str()
                .is_some_and(|word| words.contains(&word) && (policy || word != policy_only)),
            Self::Region => value.as_str().is_some_and(is_region),
            Self::Day => value.as_str().and_then(day::read).is_some(),
            Self::Minutes(most) => value.as_u64().is_some_and(|minutes| minutes <= most),
            Self::Instant => {
                // Some writers turn every number into a float.
                let ms = value.as_i64().or_else(|| value.as_f64().map(|ms| ms as i64))?;
                return (ms >= 0).then(|| json!(ms));
            }
            _ => false,
        };
        good.then(|| value.clone())
    }

    /// The shape as the options page reads it: one key that names it; of a choice, its words.
    pub fn told(self) -> Value {
        let word = match self {
            Self::Choice(words, ..) => return json!({ "choice": words }),
            Self::Bool(_) => "bool",
            Self::Region => "region",
            Self::Day => "day",
            Self::Minutes(_) => "minutes",
            Self::Instant => "instant",
            Self::Accounts => "accounts",
            Self::Subscriptions => "subscriptions",
            Self::Institution => "institution",
            Self::Own => "own",
            Self::Exceptions => "exceptions",
        };
        json!({ word: true })
    }
}

fn entries(
    key: &str,
    rows: &[Value],
    most: usize,
    good: impl Fn(usize, &Value) -> Result<(), Vec<Fault>>,
    faults: &mut Vec<Fault>,
) -> Value {
    let mut kept = Vec::new();
    for (at, row) in rows.iter().take(most).enumerate() {
        match good(at, row) {
            Ok(()) => kept.push(row.clone()),
            Err(found) => faults.extend(found),
        }
    }
    too_many(key, rows.len(), most, faults);
    Value::Array(kept)
}

fn members(
    key: &str,
    rows: &serde_json::Map<String, Value>,
    most: usize,
    good: impl Fn(&str, &Value) -> Result<(), Vec<Fault>>,
    faults: &mut Vec<Fault>,
) -> Value {
    let mut kept = serde_json::Map::new();
    for (account, row) in rows.iter().take(most) {
        match good(account, row) {
            Ok(()) => {
                kept.insert(account.clone(), row.clone());
            }
            Err(found) => faults.extend(found),
        }
    }
    too_many(key, rows.len(), most, faults);
    Value::Object(kept)
}

fn too_many(key: &str, found: usize, most: usize, faults: &mut Vec<Fault>) {
    if found > most {
        let allowed = Allowed::with("most", most.to_string());
        faults.push(Fault::new(key, &json!(found), allowed));
    }
}
