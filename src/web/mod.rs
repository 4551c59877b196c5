//! The core as JavaScript sees it: values in, values out.
//!
//! Two modules are made of this package. The background's judges and is started again and again, so it carries
//! nothing that only a page needs; the options page's (feature `pages`) draws forms and checks lists.

#[cfg(not(feature = "pages"))]
mod background;
#[cfg(feature = "pages")]
mod options;

#[cfg(not(feature = "pages"))]
pub use background::Core;
#[cfg(feature = "pages")]
pub use options::Page;

use serde::Serialize;
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

fn from_js(value: JsValue) -> Result<Value, JsError> {
    Ok(serde_wasm_bindgen::from_value(value)?)
}

fn to_js(value: &Value) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
