//! The few ways in which the form writes into the page. Text is only ever set as text.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement};

/// The page.
pub fn document() -> Result<Document, JsError> {
    let document = web_sys::window().and_then(|window| window.document());
    document.ok_or_else(|| JsError::new("there is no page"))
}

/// What the browser refused, as an `Error`.
pub fn error(value: JsValue) -> JsError {
    JsError::new(&format!("{value:?}"))
}

/// A new element with its attributes and children.
pub fn make(
    tag: &str,
    attributes: &[(&str, &str)],
    within: Vec<Element>,
) -> Result<Element, JsError> {
    let element = document()?.create_element(tag).map_err(error)?;
    for (name, value) in attributes {
        element.set_attribute(name, value).map_err(error)?;
    }
    for child in within {
        element.append_child(&child).map_err(error)?;
    }
    Ok(element)
}

/// A new element with text.
pub fn text(tag: &str, attributes: &[(&str, &str)], said: &str) -> Result<Element, JsError> {
    let element = make(tag, attributes, Vec::new())?;
    element.set_text_content(Some(said));
    Ok(element)
}

/// Puts these, and nothing else, where the id says.
pub fn fill(id: &str, within: Vec<Element>) -> Result<(), JsError> {
    let place = document()?.get_element_by_id(id);
    let place = place.ok_or_else(|| JsError::new(&format!("the page has no #{id}")))?;
    place.set_text_content(None);
    for child in within {
        place.append_child(&child).map_err(error)?;
    }
    Ok(())
}

/// The id of what has the focus, if it has one.
pub fn focused() -> Result<Option<String>, JsError> {
    let element = document()?.active_element();
    Ok(element.map(|element| element.id()).filter(|id| !id.is_empty()))
}

/// Gives the focus back to whatever has this id now.
pub fn focus(id: &Option<String>) -> Result<(), JsError> {
    let element = id.as_ref().map(|id| Ok::<_, JsError>(document()?.get_element_by_id(id)));
    if let Some(element) = element.transpose()?.flatten()
        && let Some(element) = element.dyn_ref::<HtmlElement>()
    {
        element.focus().map_err(error)?;
    }
    Ok(())
}
