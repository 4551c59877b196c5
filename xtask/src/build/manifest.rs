//! One manifest source, with a part for each browser.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::{Files, VERSION};
use crate::paths;

/// The manifest of the store package.
pub fn store(browser: &str) -> Result<Vec<u8>> {
    bytes(merged(&["common", browser])?)
}

/// The manifest of the folder loaded by hand: Chrome's has a key, which fixes the extension's id.
pub fn unpacked(browser: &str) -> Result<Vec<u8>> {
    match browser {
        "chrome" => bytes(merged(&["common", "chrome", "chrome-unpacked"])?),
        _ => store(browser),
    }
}

/// Fails if the manifest names a file that is not in the package.
pub fn check(files: &Files) -> Result<()> {
    let text = files.get("manifest.json").context("the package has no manifest")?;
    let manifest: Value = serde_json::from_slice(text)?;
    let mut named = Vec::new();
    name_files(&manifest, &mut named);
    let missing: Vec<_> = named.into_iter().filter(|name| !files.contains_key(name)).collect();
    if !missing.is_empty() {
        bail!("the manifest names files that are not in the package: {}", missing.join(", "));
    }
    Ok(())
}

/// Collects the strings that end like a file of ours.
fn name_files(value: &Value, named: &mut Vec<String>) {
    let is_file =
        |text: &str| [".js", ".json", ".html", ".png"].iter().any(|end| text.ends_with(end));
    match value {
        Value::String(text) if is_file(text) => named.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| name_files(item, named)),
        Value::Object(items) => items.values().for_each(|item| name_files(item, named)),
        _ => {}
    }
}

/// Merges the parts in order; a key that two parts set is a mistake.
fn merged(parts: &[&str]) -> Result<Map<String, Value>> {
    let mut whole = Map::new();
    whole.insert("version".into(), VERSION.into());
    for part in parts {
        let path = paths::extension().join("manifest").join(format!("{part}.json"));
        let text = std::fs::read(&path).with_context(|| format!("read {}", path.display()))?;
        let keys: Map<String, Value> =
            serde_json::from_slice(&text).with_context(|| format!("parse {}", path.display()))?;
        for (key, value) in keys {
            if whole.insert(key.clone(), value).is_some() {
                bail!("{}: another part sets `{key}` already", path.display());
            }
        }
    }
    Ok(whole)
}

fn bytes(manifest: Map<String, Value>) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(&manifest)?;
    text.push(b'\n');
    Ok(text)
}
