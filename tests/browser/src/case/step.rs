//! One thing that a hand does on a page: how, where, and with which words.

use std::fmt;

use anyhow::Result;
use serde::Deserialize;

use crate::gesture::Act;
use crate::session::{Element, Session};

/// One step of a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Step {
    /// How.
    pub act: Act,
    /// The `data-testid` of the element.
    pub target: String,
    /// What is typed or pasted, or which key is pressed.
    #[serde(default)]
    pub text: String,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.act, self.target)
    }
}

impl Step {
    /// A step without words.
    pub fn new(act: Act, target: &str) -> Step {
        Step { act, target: target.to_owned(), text: String::new() }
    }

    /// A step with words.
    pub fn with_text(act: Act, target: &str, text: &str) -> Step {
        Step { text: text.to_owned(), ..Step::new(act, target) }
    }

    /// What has to be in the clipboard before the page is opened.
    pub fn pasted(&self) -> Option<&str> {
        (self.act == Act::Paste).then_some(self.text.as_str())
    }

    /// Finds the element, which may appear only now, and goes to where the step can be done.
    ///
    /// The hand goes on from the step `before`: it does not arrive from outside the page again, so whatever
    /// opens or closes under a moving pointer does so as for a person.
    pub fn aim(&self, session: &Session, before: Option<&Step>) -> Result<Element> {
        let element = session.control(&self.target)?;
        match before {
            // On the same element the next click would count as the second of a double click.
            Some(step) if step.target != self.target => session.go_on(&element, self.act)?,
            _ => session.aim(&element, self.act)?,
        }
        Ok(element)
    }

    /// Does the step on the element that was aimed at.
    pub fn fire(&self, session: &Session, element: &Element) -> Result<()> {
        session.perform(element, self.act, &self.text)
    }
}
