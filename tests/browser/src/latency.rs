//! How long a person waits between the press and the question.
//!
//! Measured inside the browser, on the page's clock. The end is the moment at which the dialog's host
//! comes into the document, seen by a MutationObserver. The start can not be the held event itself, since
//! holding it means that nobody after Netra sees it; it is the last trusted input event that the page did
//! see before the dialog (the mouse moving onto the control, or the press if that is let through), and with
//! the keyboard the moment before the key is sent. So the number is an upper bound: it includes the driver's way
//! from the pointer's move to the release of the button.

use anyhow::Result;
use serde_json::Value;

use crate::session::Session;

/// Notes the last trusted input and the first host element after it.
const WATCH: &str = "
    const [host] = arguments;
    const clock = window.netraRig = { input: performance.now(), opened: null };
    const seen = event => { if (event.isTrusted && clock.opened === null) clock.input = event.timeStamp; };
    for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'keydown', 'keyup'])
        window.addEventListener(type, seen, { capture: true, passive: true });
    new MutationObserver(() => {
        if (clock.opened === null && document.querySelector(host)) clock.opened = performance.now();
    }).observe(document.documentElement, { childList: true });";

impl Session {
    /// Starts the watch; call it after the page is ready and right before the press.
    pub fn watch_dialog(&self) -> Result<()> {
        self.run(WATCH, &[crate::dialog::HOST.into()]).map(drop)
    }

    /// Milliseconds from the press to the dialog; `None` if it did not open or was there before.
    pub fn dialog_ms(&self) -> Result<Option<f64>> {
        let script = "const clock = window.netraRig;
            return clock && clock.opened !== null ? clock.opened - clock.input : null;";
        self.run(script, &[]).map(|value: Value| value.as_f64())
    }
}

/// The middle value; of an even count the higher of the two.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}
