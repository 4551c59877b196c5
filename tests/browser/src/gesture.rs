//! Presses with trusted input: what a hand does, not what a script can do.

use std::fmt;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::keys::{self, ENTER};
use crate::session::{Element, Session};

/// One thing that a hand does.
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
    /// The pointer comes to the element and stays.
    Hover,
    /// The mouse button goes down and, after [`HOLD_MS`], up.
    Hold,
    /// A click into the element, then words on the keyboard.
    Type,
    /// One key, by its name (see [`crate::keys`]), on the focused element.
    Key,
    /// A click into the element, then the keys that paste what [`Session::copy`] has copied.
    Paste,
    /// A finger touches the element and leaves it.
    Tap,
    /// Twice, in quick succession.
    Doubletap,
    /// A finger rests on the element for [`HOLD_MS`].
    Longtap,
}

impl Act {
    /// Does it begin with the keyboard, not with the pointer?
    pub fn is_by_key(self) -> bool {
        matches!(self, Act::Enter | Act::Space | Act::Key)
    }

    /// Is it done with a finger, as on a phone?
    pub fn is_by_touch(self) -> bool {
        matches!(self, Act::Tap | Act::Doubletap | Act::Longtap)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&format!("{self:?}").to_lowercase())
    }
}

/// How long the pointer travels to a control; a hand takes longer.
const ARRIVAL_MS: u32 = 120;

/// How long a button is held; sites open their pickers after about half a second.
pub const HOLD_MS: u32 = 700;

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
        self.reach(element, act)
    }

    /// Goes on to another element from where the hand is; the page is scrolled only if it has to be.
    pub fn go_on(&self, element: &Element, act: Act) -> Result<()> {
        let script = "const { left, top, width, height } = arguments[0].getBoundingClientRect();
            const at = document.elementFromPoint(left + width / 2, top + height / 2);
            return !!at && (arguments[0].contains(at) || at.contains(arguments[0]));";
        if self.run(script, &[element.json()]).context("look for the control")? != true {
            self.bring(element)?;
        }
        self.reach(element, act)
    }

    fn reach(&self, element: &Element, act: Act) -> Result<()> {
        if act.is_by_key() {
            // What already has the focus keeps it, with its caret.
            let script = "const [element] = arguments;
                if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });";
            self.run(script, &[element.json()]).context("focus")?;
        } else if act != Act::Hover && !act.is_by_touch() {
            // A hand arrives before it presses: the pointer travels, and the page draws.
            self.act(&pointer(element, ARRIVAL_MS, &[])).context("move onto the control")?;
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
        self.perform(element, act, "")
    }

    /// The same for what needs words: which to type, or which key.
    pub fn perform(&self, element: &Element, act: Act, text: &str) -> Result<()> {
        let click = || pointer(element, 0, &[DOWN, UP]);
        let done = match act {
            Act::Click => self.act(&click()),
            Act::Dblclick => self.act(&pointer(element, 0, &[DOWN, UP, DOWN, UP])),
            Act::Enter => self.key(ENTER),
            Act::Space => self.key(" "),
            Act::Hover => self.act(&pointer(element, ARRIVAL_MS, &[])),
            Act::Hold => self.act(&pointer(element, 0, &[DOWN, WAIT, UP])),
            Act::Type => self.act(&click()).and_then(|()| self.write(text)),
            Act::Key => keys::named(text).and_then(|combination| self.combine(&combination)),
            Act::Paste => self.act(&click()).and_then(|()| self.paste()),
            Act::Tap => self.act(&touch(element, &[DOWN, UP])),
            Act::Doubletap => self.act(&touch(element, &[DOWN, UP, BETWEEN, DOWN, UP])),
            Act::Longtap => self.act(&touch(element, &[DOWN, WAIT, UP])),
        };
        done.with_context(|| act.to_string())
    }
}

/// A step of the mouse after it has come to the element.
type Button = fn() -> Value;
const DOWN: Button = || json!({ "type": "pointerDown", "button": 0 });
const UP: Button = || json!({ "type": "pointerUp", "button": 0 });
const WAIT: Button = || json!({ "type": "pause", "duration": HOLD_MS });

/// Between the two taps of one gesture.
const BETWEEN: Button = || json!({ "type": "pause", "duration": 100 });

/// A finger is where it touches; it does not travel there.
fn touch(element: &Element, then: &[Button]) -> Value {
    source("finger", "touch", element, 0, then)
}

fn pointer(element: &Element, travel_ms: u32, then: &[Button]) -> Value {
    source("mouse", "mouse", element, travel_ms, then)
}

fn source(id: &str, kind: &str, element: &Element, travel_ms: u32, then: &[Button]) -> Value {
    let mut steps = vec![
        json!({ "type": "pointerMove", "origin": element.json(), "x": 0, "y": 0, "duration": travel_ms }),
    ];
    steps.extend(then.iter().map(|step| step()));
    json!([{ "type": "pointer", "id": id, "parameters": { "pointerType": kind }, "actions": steps }])
}
