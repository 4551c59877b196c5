//! The core as the background script sees it: JavaScript values in, JavaScript values out.
//!
//! Thin on purpose. Everything is decided in [`crate::worker`]; here values only change their form, and an
//! error becomes an `Error` with a plain sentence.

use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::{from_js, to_js};
use crate::worker::Worker;

/// One list, one set of settings, one answer per question.
#[wasm_bindgen]
pub struct Core {
    worker: Worker,
}

#[wasm_bindgen]
impl Core {
    /// Opens the packed list that ships with Netra.
    ///
    /// # Errors
    /// An `Error` that says what cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(list: Vec<u8>) -> Result<Self, JsError> {
        Ok(Self { worker: Worker::shipped(list)? })
    }

    /// Applies the stored settings object and the policy `{value, state, at_ms?}`, and names what it could not read.
    ///
    /// # Errors
    /// An `Error` if a value is no JSON.
    pub fn settings(
        &mut self,
        stored: JsValue,
        policy: JsValue,
        now_ms: f64,
    ) -> Result<JsValue, JsError> {
        let or_null = |value: JsValue| {
            if value.is_undefined() { Ok(Value::Null) } else { from_js(value) }
        };
        to_js(&self.worker.settings(&or_null(stored)?, &or_null(policy)?, now_ms as i64))
    }

    /// What the options page and the popup show of the settings.
    ///
    /// # Errors
    /// Never, while the data can be written as JSON.
    pub fn options(&self, now_ms: f64) -> Result<JsValue, JsError> {
        to_js(&self.worker.options(now_ms as i64))
    }

    /// Sets one of the user's own, `{key, value}`: the settings object to store.
    ///
    /// # Errors
    /// An `Error` that names what is allowed; nothing must be stored then.
    pub fn set(&mut self, message: JsValue) -> Result<JsValue, JsError> {
        let stored = self.worker.set(&from_js(message)?);
        to_js(&stored.map_err(|text| JsError::new(&text))?)
    }

    /// Begins or ends a pause, `{site, how}`: the settings object to store.
    ///
    /// # Errors
    /// An `Error` that names what is allowed; nothing must be stored then.
    pub fn pause(&mut self, message: JsValue, now_ms: f64) -> Result<JsValue, JsError> {
        let stored = self.worker.pause(&from_js(message)?, now_ms as i64);
        to_js(&stored.map_err(|text| JsError::new(&text))?)
    }

    /// Answers a `judge` message at `now_ms`, Unix milliseconds.
    ///
    /// # Errors
    /// An `Error` if the message is no JSON; everything else is answered.
    pub fn judge(&self, message: JsValue, now_ms: f64) -> Result<JsValue, JsError> {
        to_js(&self.worker.judge(&from_js(message)?, now_ms as i64))
    }

    /// Answers an `explain` message at `now_ms`: `{panel: {title, level, lines, why, order, practice?}}`.
    ///
    /// # Errors
    /// An `Error` if the message is no JSON; everything else is answered.
    pub fn explain(&self, message: JsValue, now_ms: f64) -> Result<JsValue, JsError> {
        to_js(&self.worker.explain(&from_js(message)?, now_ms as i64))
    }

    /// "Bukan akun kampanye": the settings object to store.
    ///
    /// # Errors
    /// An `Error` if the message makes no sense; nothing must be stored then.
    pub fn except(&mut self, message: JsValue, now_ms: f64) -> Result<JsValue, JsError> {
        let message = from_js(message)?;
        let stored = self.worker.except(&message, now_ms as i64);
        to_js(&stored.map_err(|text| JsError::new(&text))?)
    }

    /// Answers a `look` message: a link or a name, looked up without visiting anybody.
    ///
    /// # Errors
    /// An `Error` if the message is no JSON; everything else is answered.
    pub fn look(&self, message: JsValue, now_ms: f64) -> Result<JsValue, JsError> {
        to_js(&self.worker.look(&from_js(message)?, now_ms as i64))
    }

    /// What the popup shows.
    ///
    /// # Errors
    /// Never, while the data can be written as JSON.
    pub fn popup(&self, now_ms: f64) -> Result<JsValue, JsError> {
        to_js(&self.worker.popup(now_ms as i64))
    }

    /// Takes a packed list in besides the shipped one, in the place of an earlier one of `origin`.
    ///
    /// # Errors
    /// An `Error` that says what is wrong with the bytes; the earlier list stays.
    pub fn set_list(&mut self, origin: &str, bytes: Vec<u8>) -> Result<JsValue, JsError> {
        let told = self.worker.set_list(origin, bytes);
        to_js(&told.map_err(|text| JsError::new(&text))?)
    }

    /// Lets a list go; false where there was none.
    pub fn drop_list(&mut self, origin: &str) -> bool {
        self.worker.drop_list(origin)
    }

    /// "Ini akun kampanye", and no longer: the settings object to store.
    ///
    /// # Errors
    /// An `Error` with a sentence for the user; nothing must be stored then.
    pub fn mark_own(&mut self, message: JsValue, now_ms: f64) -> Result<JsValue, JsError> {
        let message = from_js(message)?;
        let stored = self.worker.mark_own(&message, now_ms as i64);
        to_js(&stored.map_err(|text| JsError::new(&text))?)
    }

    /// Changes whenever an answer may.
    pub fn epoch(&self) -> String {
        self.worker.epoch()
    }
}
