//! Writes what the options page, the first-start page and the popup say and offer: words by language, roles, regions.
//!
//! None of it is in the background's module, which would carry it into every start of the worker.

use anyhow::{Context, Result};
use netra::law::Role;
use serde_json::{Map, Value, json};

use super::{Files, practice::read};
use crate::paths;

/// Where it lies in the package.
const PAGE: &str = "data/options.json";
/// Codes and names of all regions that have contests, as the lists use them.
const REGIONS: &str = "src/list/rows/data/regions.csv";

/// Adds it to the package.
pub fn write(files: &mut Files) -> Result<()> {
    let data = paths::extension().join("data");
    let mut texts = Map::new();
    for language in ["id", "en"] {
        let mut both = read(&data.join(format!("texts/terms/{language}.json")))?;
        both.extend(read(&data.join(format!("texts/options/{language}.json")))?);
        texts.insert(language.to_owned(), both.into());
    }
    let page = json!({ "texts": texts, "roles": Role::ALL.map(Role::word), "regions": regions()? });
    files.insert(PAGE.into(), serde_json::to_vec(&page)?);
    Ok(())
}

fn regions() -> Result<Vec<Value>> {
    let path = paths::root().join(REGIONS);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let rows = text.lines().skip(1).filter_map(|line| line.split_once(','));
    Ok(rows.map(|(code, name)| json!({ "code": code, "name": name.trim_matches('"') })).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn page() -> Result<Value> {
        let mut files = Files::new();
        write(&mut files)?;
        Ok(serde_json::from_slice(files.get(PAGE).context("nothing was written")?)?)
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_places() -> Result<()> {
        let page = page()?;
        let texts = |language: &str| page["texts"][language].as_object().cloned();
        let (id, en) = (texts("id").context("id")?, texts("en").context("en")?);
        let ids = |texts: &Map<String, Value>| texts.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&id), ids(&en));
        let places = |text: &Value| {
            let parts = text.as_str().unwrap_or_default().split('{').skip(1);
            parts
                .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
                .collect::<BTreeSet<_>>()
        };
        for (key, text) in &id {
            assert_eq!(places(text), places(&en[key]), "{key}");
            assert!(text.as_str().is_some_and(|text| !text.is_empty()), "{key} is empty");
        }
        Ok(())
    }

    #[test]
    fn every_region_has_a_province_and_a_name() -> Result<()> {
        let page = page()?;
        let regions = page["regions"].as_array().context("regions")?;
        let codes: BTreeSet<_> = regions.iter().filter_map(|one| one["code"].as_str()).collect();
        assert!(codes.len() == regions.len() && codes.len() > 500, "{} codes", codes.len());
        for one in regions {
            let (code, name) = (one["code"].as_str(), one["name"].as_str());
            let code = code.context("code")?;
            assert!(matches!(code.len(), 2 | 4) && codes.contains(&code[..2]), "{code}");
            assert!(name.is_some_and(|name| name.len() > 2 && !name.contains('"')), "{one}");
        }
        Ok(())
    }

    /// The custom properties of a style sheet, in the order in which it sets them.
    fn properties(sheet: &str, until: &str) -> Vec<(String, String)> {
        let part = sheet.split(until).next().unwrap_or_default();
        let lines = part.lines().filter_map(|line| line.trim().strip_prefix("--"));
        let pairs = lines.filter_map(|line| line.trim_end_matches(';').split_once(": "));
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    #[test]
    fn the_pages_wear_the_colours_of_the_question() -> Result<()> {
        let sheet = |path: &str| std::fs::read_to_string(paths::extension().join(path));
        let own = properties(&sheet("shared/tokens.css")?, "\n* {");
        for (name, value) in properties(&sheet("content/ask.css")?, "\ndialog {") {
            assert!(own.contains(&(name.clone(), value.clone())), "--{name}: {value}");
        }
        Ok(())
    }
}
