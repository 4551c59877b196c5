//! Unicode's compatibility form: one spelling for letters that people dress up.
//!
//! The tables for it are a third of the module that the browser loads, and the browser has them already.
//! So wasm asks JavaScript's own `String.normalize`, and everything else the crate.

/// `text` in NFKC.
#[cfg(target_arch = "wasm32")]
pub fn nfkc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    js_sys::JsString::from(text).normalize("NFKC").into()
}

/// `text` in NFKC.
#[cfg(not(target_arch = "wasm32"))]
pub fn nfkc(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfkc().collect()
}
