//! Presses with trusted input: what a hand does, not what a script can do.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::session::{Element, Session};

/// One way of pressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// One press of the mouse button.
    Click,
    /// Two, as a double click.
    Dblclick,
    /// The Enter key on the focused element.
    Enter,
    /// The space bar on the focused element.
    Space,
}

/// How long the pointer travels to a control; a hand takes longer.
const ARRIVAL_MS: u32 = 120;

/// WebDriver's code of the Enter key.
const ENTER: &str = "\u{E007}";

impl Session {
    /// Presses an element of the page, brought into view first.
    pub fn press(&self, element: &Element, act: Act) -> Result<()> {
        self.aim(element, act)?;
        self.fire(element, act)
    }

    /// Brings an element to where it can be pressed: into view, for keys into focus, else under the pointer.
    pub fn aim(&self, element: &Element, act: Act) -> Result<()> {
        // Forgets the last click, or this one could count as its second.
        self.release()?;
        self.bring(element)?;
        if matches!(act, Act::Enter | Act::Space) {
            let script = "arguments[0].focus({ preventScroll: true })";
            self.run(script, &[element.json()]).context("focus")?;
        } else {
            // A hand arrives before it presses: the pointer travels, and the page draws.
            self.act(&pointer(element, 0, ARRIVAL_MS)).context("move onto the control")?;
        }
        self.settle()
    }

    /// Brings an element into view and no more: what is fired then comes before anything could be asked ahead.
    pub fn bring(&self, element: &Element) -> Result<()> {
        let script = "arguments[0].scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })";
        self.run(script, &[element.json()]).context("bring into view").map(drop)
    }

    /// Presses an element that is in view, and for keys in focus.
    pub fn fire(&self, element: &Element, act: Act) -> Result<()> {
        let actions = match act {
            Act::Click => pointer(element, 1, 0),
            Act::Dblclick => pointer(element, 2, 0),
            Act::Enter => keys(&[("keyDown", ENTER), ("keyUp", ENTER)]),
            Act::Space => keys(&[("keyDown", " "), ("keyUp", " ")]),
        };
        self.act(&actions).with_context(|| format!("{act:?}"))
    }

    /// Holds Enter down: one press and `repeats` repeated ones, with no release.
    pub fn hold_enter(&self, repeats: usize) -> Result<()> {
        self.act(&keys(&vec![("keyDown", ENTER); repeats + 1]))
    }

    /// Releases whatever is held.
    pub fn release(&self) -> Result<()> {
        self.wire().delete("actions").map(drop)
    }

    /// Types one key, such as Escape (`"\u{E00C}"`) or Tab (`"\u{E004}"`), where the focus is.
    pub fn key(&self, key: &str) -> Result<()> {
        self.act(&keys(&[("keyDown", key), ("keyUp", key)]))
    }
}

fn pointer(element: &Element, times: usize, travel_ms: u32) -> Value {
    let mut steps = vec![
        json!({ "type": "pointerMove", "origin": element.json(), "x": 0, "y": 0, "duration": travel_ms }),
    ];
    for _ in 0..times {
        steps.push(json!({ "type": "pointerDown", "button": 0 }));
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
    }
    json!([{ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps }])
}

fn keys(strokes: &[(&str, &str)]) -> Value {
    let steps: Vec<_> =
        strokes.iter().map(|(stroke, key)| json!({ "type": stroke, "value": key })).collect();
    json!([{ "type": "key", "id": "keyboard", "actions": steps }])
}
