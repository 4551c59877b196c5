//! `extension/managed_schema.json`, made from the table.
//!
//! Chrome drops a value whose type is wrong without a word, so the file says types and nothing more: every other
//! fault reaches our own check, which names it. Its rules: the top level is an object without
//! `additionalProperties`, and each node has one `type` (chromium, `docs/enterprise` and `components/policy/core/
//! common/schema.cc`).

use serde_json::{Map, Value, json};

use super::named::ACCOUNT_KEYS;
use super::parts::{INSTITUTION_KEYS, SUBSCRIPTION_KEYS};
use super::schema::{Layer, SCHEMA};
use super::shape::Shape;

/// The layers of a policy.
pub const LAYERS: [Layer; 2] = [Layer::Defaults, Layer::Enforce];

/// The whole schema.
pub fn schema() -> Value {
    let layers = LAYERS.map(|layer| (layer.word().to_owned(), node(of(layer))));
    node(layers.into_iter().collect())
}

fn of(layer: Layer) -> Map<String, Value> {
    let mut properties = Map::new();
    for setting in SCHEMA.iter().filter(|setting| setting.stands_in(layer)) {
        let shape = typed(setting.shape);
        match setting.key.split_once('.') {
            None => {
                properties.insert(setting.key.to_owned(), shape);
            }
            Some((group, member)) => {
                let group = properties.entry(group).or_insert_with(|| node(Map::new()));
                group["properties"][member] = shape;
            }
        }
    }
    properties
}

fn node(properties: Map<String, Value>) -> Value {
    json!({ "type": "object", "properties": properties })
}

fn texts(keys: &[&str]) -> Value {
    node(keys.iter().map(|key| ((*key).to_owned(), json!({ "type": "string" }))).collect())
}

fn typed(shape: Shape) -> Value {
    match shape {
        Shape::Bool(_) => json!({ "type": "boolean" }),
        Shape::Choice(..) | Shape::Region | Shape::Day => json!({ "type": "string" }),
        Shape::Minutes(_) | Shape::Instant => json!({ "type": "integer" }),
        Shape::Accounts => json!({ "type": "array", "items": texts(&ACCOUNT_KEYS) }),
        Shape::Subscriptions => json!({ "type": "array", "items": texts(&SUBSCRIPTION_KEYS) }),
        Shape::Institution => texts(&INSTITUTION_KEYS),
        Shape::Own | Shape::Exceptions => node(Map::new()),
    }
}
