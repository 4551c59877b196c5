//! Writes the first content script: labels, selectors, texts and styles, which content scripts can not fetch.
//!
//! They are data for people to read and mend, so they lie in JSON; a content script needs them in the turn
//! in which the page starts, so they are a script.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::Files;
use crate::paths;

/// Where the script lies in the package.
const SCRIPT: &str = "content/page-rules.js";

/// Where the words lie that need no core.
const STATES: &str = "data/states.json";

/// Adds the script, and the words of the icon, to the package.
pub fn write(files: &mut Files) -> Result<()> {
    let rules = each("page", &["facebook", "facebook-mobile", "instagram"], |mut value| {
        // A note to whoever edits the file; no script reads it.
        value.as_object_mut().map(|rules| rules.remove("about"));
        Ok(value)
    })?;
    let texts = each("texts", &["id", "en"], |mut value| {
        let page = value.get_mut("page").map(Value::take);
        page.context("the file has no `page` section")
    })?;
    let styles = styles(files);
    // What the icon and the popup say when the core cannot: the worker reads it without the core.
    let states = each("texts", &["id", "en"], |value| Ok(value["state"].clone()))?;
    files.insert(STATES.into(), serde_json::to_vec(&states)?);
    let script = format!(
        "globalThis.netra ??= {{}};\nnetra.rules = {};\nnetra.pageTexts = {};\nnetra.styles = {};\n",
        serde_json::to_string(&rules)?,
        serde_json::to_string(&texts)?,
        serde_json::to_string(&styles)?
    );
    files.insert(SCRIPT.into(), script.into_bytes());
    Ok(())
}

/// Takes the style sheets out of the package: a content script carries them, by the name of their file.
fn styles(files: &mut Files) -> Map<String, Value> {
    let is_style = |name: &str| name.starts_with("content/") && name.ends_with(".css");
    let names: Vec<String> = files.keys().filter(|name| is_style(name)).cloned().collect();
    let mut styles = Map::new();
    for path in names {
        let name = path.trim_start_matches("content/").trim_end_matches(".css").to_owned();
        let sheet = files.remove(&path).unwrap_or_default();
        styles.insert(name, String::from_utf8_lossy(&sheet).trim().into());
    }
    styles
}

/// Reads `extension/data/<folder>/<name>.json` for each name.
fn each(folder: &str, names: &[&str], part: impl Fn(Value) -> Result<Value>) -> Result<Value> {
    let mut all = Map::new();
    for name in names {
        let path = paths::extension().join("data").join(folder).join(format!("{name}.json"));
        let text = fs::read(&path).with_context(|| format!("read {}", path.display()))?;
        let value = serde_json::from_slice(&text).map_err(anyhow::Error::from).and_then(&part);
        all.insert((*name).to_owned(), value.with_context(|| path.display().to_string())?);
    }
    Ok(Value::Object(all))
}
