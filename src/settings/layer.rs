//! One layer as it was received: its good values by key, and a fault for everything else.
//!
//! What Chrome checks by its schema Firefox hands over as it is, so the same check runs on both. A bad key
//! never spoils the good ones beside it. A key that this version does not know is a newer Netra's in the user's
//! own settings, and a slip in a policy.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::fault::{Allowed, Fault};
use super::schema::{Layer, SCHEMA, Setting};

/// Good values by key.
pub type Values = BTreeMap<&'static str, Value>;

/// Reads the user's own settings; `null` is none.
pub fn user(value: &Value, faults: &mut Vec<Fault>) -> Values {
    let mut found = Vec::new();
    let values = read(value, "settings", Layer::User, &mut found);
    faults.extend(found);
    values
}

/// Reads a policy, `{defaults?, enforce?}`; `null` is none. Faults are named with their layer's word in front.
pub fn policy(value: &Value, faults: &mut Vec<Fault>) -> (Values, Values) {
    let Some(layers) = object(value, "policy", faults) else { return Default::default() };
    let known = [Layer::Defaults, Layer::Enforce];
    for (key, value) in layers {
        if !known.iter().any(|layer| layer.word() == key) {
            faults.push(Fault::new(key, value, Allowed::with("known_keys", "defaults, enforce")));
        }
    }
    let [defaults, enforce] = known.map(|layer| {
        let mut found = Vec::new();
        let values = layers.get(layer.word()).unwrap_or(&Value::Null);
        let values = read(values, "", layer, &mut found);
        faults.extend(found.into_iter().map(|fault| under(layer, fault)));
        values
    });
    (defaults, enforce)
}

fn under(layer: Layer, fault: Fault) -> Fault {
    let key = format!("{}.{}", layer.word(), fault.key);
    Fault { key: key.trim_end_matches('.').to_owned(), ..fault }
}

fn object<'v>(
    value: &'v Value,
    name: &str,
    faults: &mut Vec<Fault>,
) -> Option<&'v Map<String, Value>> {
    if !value.is_object() && !value.is_null() {
        faults.push(Fault::new(name, value, Allowed::plain("object")));
    }
    value.as_object()
}

fn read(value: &Value, name: &str, layer: Layer, faults: &mut Vec<Fault>) -> Values {
    let mut values = Values::new();
    let Some(given) = object(value, name, faults) else { return values };
    if layer != Layer::User {
        name_unknown(given, "", layer, faults);
    }
    let mut groups = BTreeSet::new();
    for setting in &SCHEMA {
        let found = match setting.key.split_once('.') {
            None => given.get(setting.key),
            Some((group, member)) => match given.get(group) {
                None | Some(Value::Null) => None,
                Some(Value::Object(members)) => {
                    if layer != Layer::User && groups.insert(group) {
                        name_unknown(members, group, layer, faults);
                    }
                    members.get(member)
                }
                Some(other) => {
                    if groups.insert(group) {
                        let members = members_of(group, layer);
                        let allowed = if members.is_empty() {
                            Allowed::plain("users_own")
                        } else {
                            Allowed::with("object_of", members.join(", "))
                        };
                        faults.push(Fault::new(group, other, allowed));
                    }
                    None
                }
            },
        };
        // An option taken back is stored as null by some browsers and left out by others.
        let Some(found) = found.filter(|found| !found.is_null()) else { continue };
        if let Some(value) = one(setting, found, layer, faults) {
            values.insert(setting.key, value);
        }
    }
    values
}

fn one(setting: &Setting, found: &Value, layer: Layer, faults: &mut Vec<Fault>) -> Option<Value> {
    if !setting.stands_in(layer) {
        // In the user's own settings it is a leaf of some other Netra; nobody reads it, and nobody is hurt.
        if layer != Layer::User {
            let id = match layer {
                Layer::Enforce if setting.defaults => "defaults_only",
                _ => "users_own",
            };
            faults.push(Fault::new(setting.key, found, Allowed::plain(id)));
        }
        return None;
    }
    let value = setting.shape.check(setting.key, found, layer, faults)?;
    if layer == Layer::Enforce && !setting.may_enforce(&value) {
        let allowed = Allowed::with("raising", setting.enforceable());
        faults.push(Fault::new(setting.key, found, allowed));
        return None;
    }
    Some(value)
}

/// Keys that no version of this table knows.
fn name_unknown(given: &Map<String, Value>, group: &str, layer: Layer, faults: &mut Vec<Fault>) {
    let known = members_of(group, layer);
    for (key, value) in given {
        let path = if group.is_empty() { key.clone() } else { format!("{group}.{key}") };
        let anywhere = SCHEMA.iter().any(|setting| {
            setting.key == path || setting.key.split_once('.').is_some_and(|(of, _)| of == path)
        });
        if !anywhere {
            faults.push(Fault::new(path, value, Allowed::with("known_keys", known.join(", "))));
        }
    }
}

/// The keys that may stand in a group of a layer; the group "" is the layer itself.
fn members_of(group: &str, layer: Layer) -> Vec<&'static str> {
    let mut members: Vec<&str> = Vec::new();
    for setting in SCHEMA.iter().filter(|setting| setting.stands_in(layer)) {
        let member = match setting.key.split_once('.') {
            Some((of, member)) if of == group => member,
            Some((of, _)) if group.is_empty() => of,
            None if group.is_empty() => setting.key,
            _ => continue,
        };
        if !members.contains(&member) {
            members.push(member);
        }
    }
    members
}
