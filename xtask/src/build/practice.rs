//! Packs what the practice page needs: its invented list, and what it offers and says.
//!
//! The invented people lie in a file of their own, so that no page of a real site is ever judged by them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use netra::law::Role;
use serde_json::{Map, Value, json};

use super::{Files, list};
use crate::paths;

/// Where the invented list lies in the package.
const LIST: &str = "data/practice.netra";
/// Where the rest lies.
const PAGE: &str = "data/practice.json";

/// Adds both to the package.
pub fn write(files: &mut Files) -> Result<()> {
    let data = paths::extension().join("data");
    files.insert(LIST.into(), list::packed(&data.join("practice/list"))?);
    let mut page = read(&data.join("practice/page.json"))?;
    page.insert("roles".into(), json!(Role::ALL.map(Role::word)));
    let mut texts = Map::new();
    for language in ["id", "en"] {
        let mut both = read(&data.join(format!("texts/terms/{language}.json")))?;
        both.extend(read(&data.join(format!("texts/practice/{language}.json")))?);
        texts.insert(language.to_owned(), both.into());
    }
    page.insert("texts".into(), texts.into());
    files.insert(PAGE.into(), serde_json::to_vec(&page)?);
    Ok(())
}

/// A file without its note for whoever edits it.
pub(super) fn read(path: &Path) -> Result<Map<String, Value>> {
    let text = fs::read(path).with_context(|| format!("read {}", path.display()))?;
    let mut file: Map<String, Value> =
        serde_json::from_slice(&text).with_context(|| path.display().to_string())?;
    file.remove("about");
    Ok(file)
}
