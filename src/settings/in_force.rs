//! What is in force: of each setting its value, which layer decided it, and whether the user can change it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::layer::Values;
use super::schema::{Layer, Raises, SCHEMA, Setting};

/// One setting in force.
#[derive(Debug, Clone, PartialEq)]
pub struct InForce {
    /// What it is.
    pub value: Value,
    /// Which layer decided.
    pub by: Layer,
    /// The user cannot change it.
    pub locked: bool,
}

/// Every setting in force, by key.
pub type AllInForce = BTreeMap<&'static str, InForce>;

/// Puts the layers together.
pub fn decide(defaults: &Values, user: &Values, enforce: &Values) -> AllInForce {
    SCHEMA
        .iter()
        .map(|setting| {
            let key = setting.key;
            (key, one(setting, [defaults.get(key), user.get(key), enforce.get(key)]))
        })
        .collect()
}

fn one(setting: &Setting, [defaults, user, enforce]: [Option<&Value>; 3]) -> InForce {
    let layers = [
        (Layer::Builtin, Some(setting.shape.builtin())),
        (Layer::Defaults, defaults.cloned()),
        (Layer::User, user.cloned()),
    ];
    let locked = match setting.raises {
        Raises::Adds => !setting.user,
        _ => enforce.is_some() || (!setting.user && defaults.is_some()),
    };
    let given = layers.into_iter().filter_map(|(by, value)| Some((by, value?)));
    let mut force = InForce { value: Value::Null, by: Layer::Builtin, locked };
    if setting.raises == Raises::Adds {
        let mut rows = Vec::new();
        for (by, value) in given.chain(enforce.map(|value| (Layer::Enforce, value.clone()))) {
            if let Value::Array(more) = value
                && !more.is_empty()
            {
                rows.extend(more);
                force.by = by;
            }
        }
        force.value = Value::Array(rows);
        return force;
    }
    for (by, value) in given {
        (force.value, force.by) = (value, by);
    }
    if let Some(demand) = enforce
        && (force.value == *demand || is_stricter(setting, demand, &force.value))
    {
        (force.value, force.by) = (demand.clone(), Layer::Enforce);
    }
    force
}

/// Whether a demand is stricter than what stands.
fn is_stricter(setting: &Setting, demand: &Value, stands: &Value) -> bool {
    match setting.raises {
        Raises::Smaller => demand.as_u64() < stands.as_u64(),
        Raises::Later => setting.shape.rank(demand) > setting.shape.rank(stands),
        Raises::True | Raises::Says => true,
        Raises::Nothing | Raises::Adds => false,
    }
}
