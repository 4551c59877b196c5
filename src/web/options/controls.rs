//! Draws settings: label, what it does, who decided, and the control.

use serde_json::json;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::dom::{make, text};
use crate::form::{Control, Group, Row, Words};

/// A group of settings under its heading.
pub fn group(group: &Group, words: &Words) -> Result<Element, JsError> {
    let mut within = Vec::new();
    if !group.title.is_empty() {
        within.push(text("legend", &[], &group.title)?);
    }
    if let Some(about) = &group.about {
        within.push(text("p", &[("class", "small")], about)?);
    }
    let rows = group.rows.iter().map(|row| setting(row, words)).collect::<Result<_, _>>()?;
    within.push(make("div", &[("class", "card")], rows)?);
    let tag = if group.title.is_empty() { "div" } else { "fieldset" };
    make(tag, &[], within)
}

fn setting(row: &Row, words: &Words) -> Result<Element, JsError> {
    let id = format!("set-{}", row.key);
    let mut within = vec![heading(row, &id)?];
    let about = format!("{id}-about");
    if let Some(line) = &row.about {
        within.push(text("p", &[("id", &about)], line)?);
    }
    within.push(decided(row, words)?);
    if let Some(paused) = &row.paused {
        within.push(pause(row, paused, words)?);
    }
    let described: &[(&str, &str)] =
        if row.about.is_some() { &[("aria-describedby", &about)] } else { &[] };
    within.push(control(row, &id, described, words)?);
    make("div", &[("class", "setting")], within)
}

/// The name: a label of its control, or the name of several.
fn heading(row: &Row, id: &str) -> Result<Element, JsError> {
    match row.control {
        Control::Choice { .. } if all_shown(row) => {
            text("span", &[("class", "label"), ("id", &format!("{id}-label"))], &row.label)
        }
        _ => text("label", &[("for", id)], &row.label),
    }
}

fn decided(row: &Row, words: &Words) -> Result<Element, JsError> {
    let class = if row.locked { "by locked" } else { "by" };
    let mut within = vec![text("span", &[], &row.by)?];
    if let Some(label) = &row.reset {
        let message = json!({ "kind": "set", "key": row.key, "value": null });
        within.push(button(&words.say("reset", &[]), label, &message.to_string())?);
    }
    make("p", &[("class", class)], within)
}

fn pause(row: &Row, said: &str, words: &Words) -> Result<Element, JsError> {
    let site = row.key.trim_start_matches("sites.");
    let message = json!({ "kind": "pause", "site": site, "how": "end" });
    let said = text("span", &[], said)?;
    let label = words.say("resume", &[]);
    let end = button(&label, &format!("{label}: {}", row.label), &message.to_string())?;
    make("p", &[("class", "by")], vec![said, end])
}

/// A quiet button that carries its message.
pub fn button(said: &str, label: &str, message: &str) -> Result<Element, JsError> {
    let attributes =
        [("type", "button"), ("class", "link"), ("aria-label", label), ("data-message", message)];
    text("button", &attributes, said)
}

/// Few choices are all shown; many fold up.
fn all_shown(row: &Row) -> bool {
    matches!(&row.control, Control::Choice { options, .. } if options.len() <= 3)
}

fn control(
    row: &Row,
    id: &str,
    described: &[(&str, &str)],
    words: &Words,
) -> Result<Element, JsError> {
    let mut common = vec![("id", id), ("data-key", row.key.as_str())];
    common.extend(described);
    if row.locked {
        common.push(("disabled", ""));
    }
    match &row.control {
        Control::Switch(on) => {
            common.extend([("type", "checkbox"), ("role", "switch")]);
            let input = make("input", &common, Vec::new())?;
            if let Some(input) = input.dyn_ref::<HtmlInputElement>() {
                input.set_checked(*on);
            }
            make("div", &[("class", "control")], vec![input])
        }
        Control::Choice { value, options } if all_shown(row) => choices(row, id, value, options),
        Control::Choice { value, options } => {
            let option = |(name, label, open): &(String, String, bool)| {
                option(name, label, name == value, *open)
            };
            let options = options.iter().map(option).collect::<Result<_, _>>()?;
            make("div", &[("class", "control wide")], vec![make("select", &common, options)?])
        }
        Control::Region(code) => {
            // The page's script fills them, as it does on the first-start page.
            let code = code.as_deref().unwrap_or_default();
            let mut first = vec![("id", id), ("data-region", code)];
            first.extend(described);
            let district = words.say("region.district", &[]);
            let mut second = vec![("id", "set-district"), ("aria-label", district.as_str())];
            if row.locked {
                first.push(("disabled", ""));
                second.push(("disabled", ""));
            }
            let both =
                vec![make("select", &first, Vec::new())?, make("select", &second, Vec::new())?];
            make("div", &[("class", "control wide")], both)
        }
        Control::Day(day) => {
            let day = day.as_deref().unwrap_or_default();
            common.extend([("type", "date"), ("value", day)]);
            make("div", &[("class", "control wide")], vec![make("input", &common, Vec::new())?])
        }
    }
}

fn option(value: &str, label: &str, chosen: bool, open: bool) -> Result<Element, JsError> {
    let mut attributes = vec![("value", value)];
    if chosen {
        attributes.push(("selected", ""));
    }
    if !open {
        attributes.push(("disabled", ""));
    }
    text("option", &attributes, label)
}

fn choices(
    row: &Row,
    id: &str,
    value: &str,
    options: &[(String, String, bool)],
) -> Result<Element, JsError> {
    let mut within = Vec::new();
    for (name, label, open) in options {
        let own = format!("{id}-{name}");
        let mut attributes = vec![
            ("type", "radio"),
            ("id", own.as_str()),
            ("name", id),
            ("value", name),
            ("data-key", &row.key),
        ];
        if name == value {
            attributes.push(("checked", ""));
        }
        if row.locked || !open {
            attributes.push(("disabled", ""));
        }
        let input = make("input", &attributes, Vec::new())?;
        within.push(make("label", &[], vec![input, text("span", &[], label)?])?);
    }
    let label = format!("{id}-label");
    let attributes =
        [("class", "control wide choices"), ("role", "radiogroup"), ("aria-labelledby", &label)];
    make("div", &attributes, within)
}
