//! What a user and a store are told of permissions is what the manifest asks for: no more, no less.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::text;
use serde_json::Value;

/// Every permission of the manifests, API and host.
fn asked() -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for name in ["common", "chrome", "chrome-unpacked", "firefox"] {
        let manifest: Value =
            serde_json::from_str(&text(&format!("../../extension/manifest/{name}.json"))).unwrap();
        let keys = manifest.as_object().unwrap().keys();
        for key in keys.filter(|key| key.ends_with("permissions")) {
            let all = manifest[key].as_array().unwrap().iter();
            asked.extend(all.map(|one| one.as_str().unwrap().to_owned()));
        }
    }
    asked
}

/// The permissions that a table under `heading` names in its first column, up to the next heading.
fn told(page: &str, heading: &str) -> BTreeSet<String> {
    let page = text(page);
    let (_, after) = page.split_once(&format!("\n{heading}\n")).expect(heading);
    let part = after.split("\n#").next().unwrap();
    let rows = part.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split_once('`').unwrap().0.to_owned()).collect()
}

#[test]
fn privacy_and_store_pages_name_the_manifests_permissions_and_no_other() {
    let asked = asked();
    assert!(asked.len() >= 4, "{asked:?}");
    for (page, heading) in [
        ("../../PRIVACY.md", "## Izin"),
        ("../../PRIVACY.md", "## Permissions"),
        ("../../docs/store.md", "### Alasan tiap izin"),
        ("../../docs/store.md", "### Why each permission"),
    ] {
        assert_eq!(told(page, heading), asked, "{page}, {heading}");
    }
}

#[test]
fn firefox_is_told_that_no_data_are_collected() {
    let firefox: Value =
        serde_json::from_str(&text("../../extension/manifest/firefox.json")).unwrap();
    let collected = &firefox["browser_specific_settings"]["gecko"]["data_collection_permissions"];
    assert_eq!(collected["required"], serde_json::json!(["none"]));
    assert!(collected.get("optional").is_none());
}

/// The scripts of the background, the only ones that store anything.
fn background() -> Vec<(String, String)> {
    let folder = common::data("../../extension/background");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files
        .chain([common::data("../../extension/background.js")])
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .collect()
}

/// The names under which a script stores: keys of `storage.*.set({ key …`, and databases.
fn stored(script: &str) -> BTreeSet<&str> {
    let name = |text: &'_ str| text.find(|c: char| c != '_' && !c.is_ascii_alphanumeric());
    let mut names = BTreeSet::new();
    for area in ["storage.local", "storage.session", "storage.sync"] {
        let set = format!("{area}.set(");
        for (at, _) in script.match_indices(&set) {
            let object = &script[at + set.len()..];
            let key = object.strip_prefix("{ ").expect("the stored object is written out");
            assert!(object.split('\n').next().unwrap().contains('}'), "on one line: {object:.60}");
            names.insert(&key[..name(key).unwrap()]);
        }
    }
    for (at, text) in script.match_indices("const DATABASE = '") {
        names.insert(script[at + text.len()..].split('\'').next().unwrap());
    }
    let opened = script.matches("indexedDB.open(").count();
    assert_eq!(opened, script.matches("indexedDB.open(DATABASE").count(), "a database by its name");
    names
}

#[test]
fn the_privacy_page_names_everything_that_is_stored() {
    let page = text("../../PRIVACY.md");
    let (id, en) = page.split_once("\n# Privacy\n").unwrap();
    let scripts = background();
    let all: BTreeSet<&str> = scripts.iter().flat_map(|(_, script)| stored(script)).collect();
    assert!(all.len() >= 4, "{all:?}");
    for (path, script) in &scripts {
        for key in stored(script) {
            for half in [id, en] {
                assert!(half.contains(&format!("`{key}`")), "{path} stores `{key}`: name it");
            }
        }
    }
}

#[test]
fn only_the_background_stores() {
    let mut folders = vec![common::data("../../extension")];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let shown = path.display().to_string();
            if path.is_dir() {
                folders.push(path);
            } else if shown.ends_with(".js") && !shown.contains("/background") {
                let script = std::fs::read_to_string(&path).unwrap();
                for way in ["storage.local.set", "storage.sync.set", "indexedDB", "localStorage"] {
                    assert!(!script.contains(way), "{shown}: {way}");
                }
            }
        }
    }
}
