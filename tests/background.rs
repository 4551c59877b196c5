//! The background's scripts, as far as their text shows what a browser asks of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

/// The scripts that run in the background, `background.js` first, by name.
fn scripts() -> Vec<(String, String)> {
    let folder = std::fs::read_dir(common::data("../../extension/background")).unwrap();
    let parts = folder.map(|file| file.unwrap().path());
    std::iter::once(common::data("../../extension/background.js"))
        .chain(parts)
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect()
}

#[test]
fn every_listener_is_registered_in_the_first_turn() {
    let mut listeners = 0;
    for (name, script) in scripts() {
        for line in script.lines().filter(|line| line.contains(".addListener(")) {
            assert_eq!(name, "background.js", "a listener in another script: {line}");
            assert!(line.starts_with("chrome."), "not at the top level: {line}");
            listeners += 1;
        }
        // An import that waits lets the first turn pass.
        let waits = script
            .lines()
            .find(|line| line.starts_with("await ") || line.contains("= await import("));
        assert_eq!(waits, None, "{name} waits at its top level");
        assert!(
            !script.lines().any(|line| line.starts_with("const ") && line.contains("= await ")),
            "{name}"
        );
    }
    assert!(listeners >= 7, "only {listeners} listeners were found");
}

#[test]
fn no_script_of_the_background_grows_past_reading() {
    for (name, script) in scripts() {
        assert!(script.lines().count() <= 250, "{name} has more than 250 lines");
    }
}
