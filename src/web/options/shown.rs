//! Draws what is only shown: lists, accounts, the policy, the report of a check.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::controls::button;
use super::dom::{fill, make, text};
use crate::form::{Card, Line, Policy, Report, Words};

/// Where Chromium's browsers say what they made of a policy.
const CHROME_POLICY: &str = "chrome://policy";

/// Cards with their facts.
pub fn cards(id: &str, cards: &[Card], none: &str) -> Result<(), JsError> {
    if cards.is_empty() {
        return fill(id, vec![text("p", &[], none)?]);
    }
    let card = |card: &Card| {
        let mut within = vec![text("h3", &[], &card.title)?];
        if !card.line.is_empty() {
            within.push(text("p", &[], &card.line)?);
        }
        let mut facts = Vec::new();
        for (term, detail) in &card.facts {
            facts.push(text("dt", &[], term)?);
            facts.push(text("dd", &[], detail)?);
        }
        within.push(make("dl", &[("class", "facts")], facts)?);
        within.extend(action(card)?);
        make("div", &[("class", "card")], within)
    };
    fill(id, cards.iter().map(card).collect::<Result<_, _>>()?)
}

/// One line each, with the button beside it.
pub fn rows(id: &str, cards: &[Card], none: &str) -> Result<(), JsError> {
    if cards.is_empty() {
        return fill(id, vec![text("p", &[("class", "soft")], none)?]);
    }
    let row = |card: &Card| {
        let title = text("span", &[("class", "title")], &card.title)?;
        let line = text("div", &[("class", "small")], &card.line)?;
        let mut within = vec![make("div", &[], vec![title, line])?];
        within.extend(action(card)?);
        make("li", &[], within)
    };
    let rows = cards.iter().map(row).collect::<Result<_, _>>()?;
    fill(id, vec![make("ul", &[("class", "plain rows")], rows)?])
}

fn action(card: &Card) -> Result<Option<Element>, JsError> {
    let Some((said, label, message)) = &card.action else { return Ok(None) };
    button(said, label, &message.to_string()).map(Some)
}

/// The policy.
pub fn policy(id: &str, policy: &Policy, words: &Words) -> Result<(), JsError> {
    let mut within = vec![text("p", &[("class", "calm")], &policy.state)?];
    if let Some(contact) = &policy.contact {
        within.push(text("p", &[], contact)?);
    }
    if !policy.faults.is_empty() {
        within.push(text("h3", &[], &words.say("policy.faults", &[]))?);
        within.push(told(&policy.faults)?);
    }
    if let Some(received) = &policy.received {
        let raw = text("code", &[], received)?;
        let box_ = make("pre", &[("tabindex", "0")], vec![raw])?;
        let name = text("summary", &[], &words.say("policy.received", &[]))?;
        within.push(make("details", &[], vec![name, box_])?);
    }
    let pointer = words.say("policy.chrome", &[("address", CHROME_POLICY)]);
    within.push(text("p", &[("class", "small")], &pointer)?);
    fill(id, within)
}

/// What is stored and was not understood; nothing where all was.
pub fn faults(id: &str, faults: &[(String, String)], words: &Words) -> Result<(), JsError> {
    if faults.is_empty() {
        return fill(id, Vec::new());
    }
    let title = text("strong", &[], &words.say("faults.title", &[]))?;
    fill(id, vec![make("div", &[("class", "notice")], vec![title, told(faults)?])?])
}

fn told(faults: &[(String, String)]) -> Result<Element, JsError> {
    let row = |(key, why): &(String, String)| {
        let key = text("span", &[("class", "title code")], key)?;
        let why = text("div", &[], why)?;
        make("li", &[], vec![make("div", &[], vec![key, why])?])
    };
    let rows = faults.iter().map(row).collect::<Result<_, _>>()?;
    make("ul", &[("class", "plain rows")], rows)
}

/// The report of a check.
pub fn report(id: &str, report: &Report) -> Result<(), JsError> {
    let class = if report.good { "calm" } else { "notice" };
    let mut within = Vec::new();
    for line in &report.summary {
        within.push(text("p", &[("class", class)], line)?);
    }
    let lines = report.lines.iter().map(line).collect::<Result<_, _>>()?;
    within.push(make("ul", &[("class", "plain report")], lines)?);
    fill(id, within)
}

fn line(line: &Line) -> Result<Element, JsError> {
    let place = format!("{}: {}", line.kind, line.place);
    let mut within = vec![text("div", &[("class", "where")], &place)?];
    for said in &line.says {
        within.push(text("div", &[("class", "small")], said)?);
    }
    make("li", &[], within)
}
