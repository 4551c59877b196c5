//! The options page: draws the rows of [`crate::form`] and hands what is pressed to the page's script.
//!
//! The script owns messages, files and clock; this module owns what stands in the form. Every control carries its
//! message, so one listener on the page is enough, and a redraw leaves nothing behind.

mod check;
mod controls;
mod dom;
mod shown;

use js_sys::Function;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::{from_js, to_js};
use crate::form::{self, Section, Words};

/// The form of one page in one language.
#[wasm_bindgen]
pub struct Page {
    words: Words,
    _listener: Closure<dyn FnMut(Event)>,
}

/// Where each section's settings stand.
const SECTIONS: [(Section, &str); 4] = [
    (Section::Protection, "form-protection"),
    (Section::You, "form-you"),
    (Section::Practice, "form-practice"),
    (Section::Journal, "form-journal"),
];

#[wasm_bindgen]
impl Page {
    /// Takes the words of one language and the function that sends a message to the background.
    ///
    /// # Errors
    /// An `Error` if the words are no JSON, or there is no page.
    #[wasm_bindgen(constructor)]
    pub fn new(texts: JsValue, send: Function) -> Result<Self, JsError> {
        let words = Words::read(&from_js(texts)?);
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if let Some(message) = asked_by(&event)
                && let Ok(message) = to_js(&message)
            {
                // What the page's script throws is its own to show.
                drop(send.call1(&JsValue::NULL, &message));
            }
        });
        let document = dom::document()?;
        for kind in ["change", "click"] {
            let done =
                document.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
            done.map_err(dom::error)?;
        }
        Ok(Self { words, _listener: listener })
    }

    /// Draws everything that the model says; what has the focus keeps it.
    ///
    /// # Errors
    /// An `Error` if the model is no JSON, or the page lacks a place.
    pub fn draw(&self, model: JsValue) -> Result<(), JsError> {
        let model = from_js(model)?;
        let words = &self.words;
        let focused = dom::focused()?;
        for (section, place) in SECTIONS {
            let groups = form::groups(section, &model, words);
            let drawn = groups.iter().map(|group| controls::group(group, words));
            dom::fill(place, drawn.collect::<Result<_, _>>()?)?;
        }
        shown::cards("lists-shown", &form::lists(&model, words), &words.say("lists.none", &[]))?;
        shown::rows("own-shown", &form::own(&model, words), &words.say("own.none", &[]))?;
        let none = words.say("exceptions.none", &[]);
        shown::rows("exceptions-shown", &form::exceptions(&model, words), &none)?;
        shown::faults("faults-shown", &form::faults(&model["faults"], words), words)?;
        shown::policy("policy-shown", &form::policy(&model, words), words)?;
        dom::focus(&focused)
    }

    /// Shows what the check of a list said; returns whether the list can be used.
    ///
    /// # Errors
    /// As [`Page::draw`].
    pub fn report(&self, checked: JsValue) -> Result<bool, JsError> {
        let report = form::report(&from_js(checked)?, &self.words);
        shown::report("import-report", &report)?;
        Ok(report.good)
    }
}

/// The message of what was changed or pressed: a control names its setting, a button carries its message.
fn asked_by(event: &Event) -> Option<Value> {
    let target = event.target()?;
    if event.type_() == "click" {
        let element = target.dyn_ref::<web_sys::Element>()?.closest("[data-message]").ok()??;
        return serde_json::from_str(&element.get_attribute("data-message")?).ok();
    }
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        let key = select.get_attribute("data-key")?;
        return Some(json!({ "kind": "set", "key": key, "value": select.value() }));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    let key = input.get_attribute("data-key")?;
    let value = match input.type_().as_str() {
        "checkbox" => json!(input.checked()),
        "date" if input.value().is_empty() => Value::Null,
        _ => json!(input.value()),
    };
    Some(json!({ "kind": "set", "key": key, "value": value }))
}
