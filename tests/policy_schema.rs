//! The schema that Chrome loads: as the table says, and by Chrome's own rules.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use netra::settings::{SCHEMA, managed};
use serde_json::Value;

fn shipped() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/extension/managed_schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_shipped_schema_is_the_tables() {
    assert_eq!(shipped(), managed::schema(), "write it anew: netra policy schema");
}

/// Each node has one type and only the keywords that its type has.
fn check(node: &Value, path: &str) {
    let node = node.as_object().unwrap_or_else(|| panic!("{path} is no object"));
    let kind = node["type"].as_str().unwrap_or_else(|| panic!("{path} has no single type"));
    let other = match kind {
        "object" => "properties",
        "array" => "items",
        "string" | "boolean" | "integer" => "type",
        _ => panic!("{path}: {kind}"),
    };
    assert!(node.keys().all(|key| key == "type" || key == other), "{path}");
    for (name, inner) in node.get("properties").and_then(Value::as_object).into_iter().flatten() {
        check(inner, &format!("{path}.{name}"));
    }
    if let Some(items) = node.get("items") {
        check(items, &format!("{path}[]"));
    }
}

#[test]
fn chrome_can_load_it() {
    let schema = shipped();
    assert_eq!(schema["type"], "object");
    check(&schema, "");
    let leaves = |layer: &str| {
        let properties = schema["properties"][layer]["properties"].as_object().unwrap().clone();
        properties
            .iter()
            .map(|(key, node)| match key.as_str() {
                "sites" | "gestures" => node["properties"].as_object().unwrap().len(),
                _ => 1,
            })
            .sum::<usize>()
    };
    assert_eq!(leaves("defaults"), SCHEMA.iter().filter(|setting| setting.defaults).count());
    assert_eq!(leaves("enforce"), 2 + 6 + 7);
    assert!(schema["properties"]["enforce"]["properties"].get("journal").is_none());
}
