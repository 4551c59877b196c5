//! The keyboard: names of keys, typing, copying and pasting.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::session::{Session, Within};

/// WebDriver's code of the Enter key.
pub const ENTER: &str = "\u{E007}";
const CONTROL: &str = "\u{E009}";

/// Keys that have a name and no sign of their own, with WebDriver's codes.
const NAMES: [(&str, &str); 13] = [
    ("Enter", ENTER),
    ("Space", " "),
    ("Tab", "\u{E004}"),
    ("Escape", "\u{E00C}"),
    ("Backspace", "\u{E003}"),
    ("Delete", "\u{E017}"),
    ("ArrowLeft", "\u{E012}"),
    ("ArrowUp", "\u{E013}"),
    ("ArrowRight", "\u{E014}"),
    ("ArrowDown", "\u{E015}"),
    ("Shift", "\u{E008}"),
    ("Control", CONTROL),
    ("Alt", "\u{E00A}"),
];

/// WebDriver's codes of a key such as `k`, `Enter` or `Shift+Enter`: what is held first, the key itself last.
pub fn named(name: &str) -> Result<Vec<String>> {
    let known = |part: &str| NAMES.iter().find(|(known, _)| *known == part).map(|(_, code)| *code);
    let one = |part: &str| match known(part) {
        Some(code) => Ok(code.to_owned()),
        None if part.chars().count() == 1 => Ok(part.to_owned()),
        None => bail!("no key is called {part:?}"),
    };
    if name == "+" { Ok(vec![name.to_owned()]) } else { name.split('+').map(one).collect() }
}

/// A page of nothing but a box to write in.
const PAD: &str = "data:text/html,<textarea autofocus></textarea>";

impl Session {
    /// Types one key, such as Escape (`"\u{E00C}"`) or Tab (`"\u{E004}"`), where the focus is.
    pub fn key(&self, key: &str) -> Result<()> {
        self.act(&strokes(&[("keyDown", key), ("keyUp", key)]))
    }

    /// Holds Enter down: one press and `repeats` repeated ones, with no release.
    pub fn hold_enter(&self, repeats: usize) -> Result<()> {
        self.act(&strokes(&vec![("keyDown", ENTER); repeats + 1]))
    }

    /// Releases whatever is held.
    pub fn release(&self) -> Result<()> {
        self.wire().delete("actions").map(drop)
    }

    /// Presses keys together: all but the last are held while it is pressed.
    pub fn combine(&self, keys: &[String]) -> Result<()> {
        let down = keys.iter().map(|key| ("keyDown", key.as_str()));
        let up = keys.iter().rev().map(|key| ("keyUp", key.as_str()));
        self.act(&strokes(&down.chain(up).collect::<Vec<_>>()))
    }

    /// Types words, key by key, where the focus is.
    pub fn write(&self, text: &str) -> Result<()> {
        let keys: Vec<String> = text.chars().map(String::from).collect();
        let twice =
            keys.iter().flat_map(|key| [("keyDown", key.as_str()), ("keyUp", key.as_str())]);
        self.act(&strokes(&twice.collect::<Vec<_>>()))
    }

    /// Pastes where the focus is.
    pub fn paste(&self) -> Result<()> {
        self.combine(&[CONTROL.to_owned(), "v".to_owned()])
    }

    /// Copies words as a person would, on another page in this tab: what was open in it is gone.
    pub fn copy(&self, text: &str) -> Result<()> {
        self.open(PAD)?;
        let pad = self.find(&Within::Page, "textarea")?.context("the pad has no box")?;
        self.run("arguments[0].focus()", &[pad.json()])?;
        self.write(text)?;
        for key in ["a", "c"] {
            self.combine(&[CONTROL.to_owned(), key.to_owned()])?;
        }
        let written = self.property(&pad, "value")?;
        ensure!(written == text, "the pad has {written}, not {text:?}");
        Ok(())
    }
}

fn strokes(strokes: &[(&str, &str)]) -> Value {
    let steps: Vec<_> =
        strokes.iter().map(|(stroke, key)| json!({ "type": stroke, "value": key })).collect();
    json!([{ "type": "key", "id": "keyboard", "actions": steps }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_by_name_sign_and_combination() {
        assert_eq!(named("k").unwrap(), ["k"]);
        assert_eq!(named("+").unwrap(), ["+"]);
        assert_eq!(named("Shift+Enter").unwrap(), ["\u{E008}", ENTER]);
        assert!(named("Nothing").is_err() && named("").is_err());
    }
}
