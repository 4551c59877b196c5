//! `Page.check`: the report of a list that a user chose on a page, and its packed form. `Page.export`: what the user
//! keeps, as such a list.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use super::super::{from_js, to_js};
use super::Page;
use crate::election::{Moment, Zones};
use crate::list::List;
use crate::list::rows::{self, Owner, Telling};
use crate::settings::Named;
use crate::texts::Language;

#[wasm_bindgen]
impl Page {
    /// Checks the files of a list as `netra list check` does. `files` is an object from file names to their
    /// contents, bytes (`Uint8Array`) or text; bytes let a wrong encoding be named. `shipped` is the packed list
    /// of this Netra, whose people and contests a single `accounts.csv` may name.
    ///
    /// Answers `{errors, warnings, entries?, list?, pack?}`: each fault `{file, row, column, found, code, taken_for, mend}`
    /// (`row` 0 for a whole file), `list` `{publisher, contact, entries, made, expires}`, `pack` a `Uint8Array`;
    /// the last three only where no error forbids them.
    ///
    /// # Errors
    /// An `Error` where `files` holds something else; whatever a file holds is told in the report.
    pub fn check(
        &self,
        files: &Object,
        language: &str,
        shipped: Option<Vec<u8>>,
    ) -> Result<JsValue, JsError> {
        let language = if language == "en" { Language::En } else { Language::Id };
        let telling = Telling::shipped(language)?;
        let contents = contents(files)?;
        let contents: Vec<(&str, &[u8])> =
            contents.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let shipped = shipped.map(List::open).transpose()?;
        let publisher = telling.word("own-list", &[]);
        let today = Moment::Instant(js_sys::Date::now() as i64).day_in(&Zones::shipped()?, "");
        let owner = Owner { publisher: &publisher, today, shipped: shipped.as_ref() };
        let imported = rows::import(&contents, owner);
        let report = to_js(&imported.told(&telling))?;
        if let Some((_, pack)) = &imported.list {
            let pack = Uint8Array::from(pack.as_slice());
            Reflect::set(&report, &"pack".into(), &pack)
                .map_err(|_| JsError::new("the report is no object"))?;
        }
        Ok(report)
    }
}

#[wasm_bindgen]
impl Page {
    /// An `accounts.csv`: the rows of the one that was taken in (`accounts`, its text), and a row for each
    /// account that the user marked (`own`, as the options page's model has them). It can be taken in again.
    ///
    /// # Errors
    /// An `Error` if `own` is no JSON.
    pub fn export(&self, own: JsValue, accounts: Option<String>) -> Result<String, JsError> {
        let own = from_js(own)?;
        let named = |one: &serde_json::Value| Named::own(one["key"].as_str()?, one).ok();
        let own: Vec<Named> = own.as_array().into_iter().flatten().filter_map(named).collect();
        let csv = rows::export(&own, accounts.as_ref().map(String::as_bytes))?;
        Ok(String::from_utf8(csv)?)
    }
}

/// The files with their bytes, whichever form they came in.
fn contents(files: &Object) -> Result<Vec<(String, Vec<u8>)>, JsError> {
    let mut contents = Vec::new();
    for pair in Object::entries(files).iter() {
        let pair: js_sys::Array = pair.unchecked_into();
        let (name, content) = (pair.get(0).as_string().unwrap_or_default(), pair.get(1));
        let bytes = match (content.as_string(), content.dyn_into::<Uint8Array>()) {
            (Some(text), _) => text.into_bytes(),
            (None, Ok(bytes)) => bytes.to_vec(),
            (None, Err(_)) => return Err(JsError::new(&format!("{name}: neither text nor bytes"))),
        };
        contents.push((name, bytes));
    }
    Ok(contents)
}
