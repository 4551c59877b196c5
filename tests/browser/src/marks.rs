//! Netra's marks, as they stand on the page: where, over what, saying what.
//!
//! They lie in a closed shadow root. A test's script gets the root from WebDriver, so that it can look at the marks
//! frame by frame; the page's own scripts cannot.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::session::{Element, Session, Within, gone};
use crate::wait;

/// The element that carries the marks.
pub const HOST: &str = "netra-marks";

/// Functions for the scripts below. `drawn` is what a person sees at this moment: each mark with its box in the window
/// and the innermost test id that it stands on.
const LOOK: &str = "const root = arguments[0];
    const under = (x, y) => document.elementsFromPoint(x, y).find(at => at.localName !== 'netra-marks');
    const shown = mark => mark.checkVisibility({ visibilityProperty: true });
    const drawn = () => [...(root?.querySelectorAll('.mark') ?? [])].filter(shown).map(mark => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        const on = under(x + width / 2, y + height - 3)?.closest('[data-testid]')?.dataset.testid ?? '';
        return { text: mark.querySelector('span').textContent, level: mark.classList[1], on, x, y, width, height,
            button: getComputedStyle(mark.querySelector('button')).display !== 'none' };
    });
    const frame = () => new Promise(requestAnimationFrame);
    const task = () => new Promise(then => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(0);
    });
    // After the frame's own callbacks and its drawing: what is there now has been seen.
    const painted = async () => {
        await frame();
        await task();
    };\n";

/// A mark that a person sees.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
pub struct Mark {
    /// Its words.
    pub text: String,
    /// `notice` or `warn`.
    pub level: String,
    /// The test id of what it stands on.
    pub on: String,
    /// Whether it has its button.
    pub button: bool,
    /// From the window's left.
    pub x: f64,
    /// From the window's top.
    pub y: f64,
    /// To the right from `x`.
    pub width: f64,
    /// Down from `y`.
    pub height: f64,
}

impl Session {
    /// The element that carries the marks, if there is one.
    pub fn mark_host(&self) -> Result<Option<Element>> {
        self.find(&Within::Page, HOST)
    }

    /// Runs an asynchronous script that can see the marks (`drawn()`, `frame()`, `painted()`) and returns its value;
    /// `given` is what follows.
    pub fn with_marks(&self, body: &str, given: &Value) -> Result<Value> {
        let root = match self.mark_host()? {
            Some(host) => self.root_json(&host)?,
            None => None,
        };
        let script = format!(
            "{LOOK} const given = arguments[1], done = arguments[2];
             (async () => {{ {body} }})().then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let look = |root| self.run_async(&script, &[root, given.clone()]);
        let mut answer = match look(root.unwrap_or_default()) {
            // The marks went between the two questions: there are none.
            Err(error) if gone(&error) => look(Value::Null)?,
            other => other?,
        };
        ensure!(answer["error"].is_null(), "in the page: {}", answer["error"]);
        Ok(answer["value"].take())
    }

    /// The marks that a person sees now.
    pub fn marks(&self) -> Result<Vec<Mark>> {
        let drawn = self.with_marks("return drawn()", &Value::Null)?;
        serde_json::from_value(drawn).context("the marks")
    }

    /// Waits until a mark stands on the unit with this test id.
    pub fn wait_for_mark(&self, unit: &str) -> Result<Mark> {
        wait::until(&format!("a mark stands on {unit}"), || {
            Ok(self.marks()?.into_iter().find(|mark| mark.on == unit))
        })
    }

    /// Waits until no mark is to be seen.
    pub fn wait_for_no_marks(&self) -> Result<()> {
        wait::until("no mark is to be seen", || Ok(self.marks()?.is_empty().then_some(())))
    }

    /// Presses a mark's button.
    pub fn press_mark(&self, mark: &Mark) -> Result<()> {
        ensure!(mark.button, "the mark has no button: {mark:?}");
        self.press_at(mark.x + mark.width - 14.0, mark.y + mark.height / 2.0)
    }

    /// Presses the mouse button at a place in the window, whatever lies there.
    pub fn press_at(&self, x: f64, y: f64) -> Result<()> {
        self.release()?;
        self.act(&json!([{
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
            "actions": [
                { "type": "pointerMove", "origin": "viewport", "x": x.round(), "y": y.round(), "duration": 50 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }]))
    }
}
