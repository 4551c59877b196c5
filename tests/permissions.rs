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
