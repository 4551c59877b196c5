//! What Netra sees on a page: each button, the gesture it would be, whom it would reach, and what becomes of it.
//!
//! The page need not be one of ours: nothing of it is used but its document. What Netra's scripts think is
//! asked in their own world, through the extension's own right to run scripts on the guarded sites.

use std::fmt;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::gesture::Act;
use crate::rig::Rig;
use crate::session::{Session, Within};
use crate::wait;

/// One account that Netra read around a button.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Account {
    /// Author, sharer, page …
    pub part: String,
    /// As the page shows it.
    pub name: String,
    /// As the page links it; empty if it does not.
    pub href: String,
}

/// One button as Netra reads it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Button {
    /// What a person would call it; empty if it has no words.
    pub name: String,
    /// What it is in the document.
    pub kind: String,
    /// A selector that finds it.
    pub path: String,
    /// What Netra takes for its label, if it recognises no gesture.
    #[serde(default)]
    pub label: String,
    /// What pressing it would do.
    #[serde(default)]
    pub gesture: Option<String>,
    /// What it belongs to: post, comment, card …
    #[serde(default)]
    pub surface: Option<String>,
    /// Whom it would reach.
    pub accounts: Vec<Account>,
    /// What the core says of it: clear, notice, warn or block.
    #[serde(default)]
    pub level: Option<String>,
    /// What failed while it was read.
    #[serde(default)]
    pub error: Option<String>,
}

/// What becomes of a press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Netra asks first.
    Held,
    /// It reaches the page.
    Passed,
    /// A gesture, but Netra finds nobody whom it would reach: it reaches the page unjudged.
    Blind,
    /// The core gave no answer, or the reader failed.
    Failed,
    /// A real press arrived somewhere else: the button is hidden, or something lies on it.
    Covered,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{self:?}").to_lowercase())
    }
}

/// What Netra reads on a page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reading {
    /// Netra is switched off for this site.
    pub off: bool,
    /// The page's language, as the page says.
    pub language: String,
    /// Whether Netra has labels in it; none if it does not say.
    pub known: Option<bool>,
    /// Every button, in the order of the document.
    pub buttons: Vec<Button>,
}

impl Button {
    /// What would become of a press.
    pub fn outcome(&self) -> Outcome {
        match (&self.gesture, self.level.as_deref()) {
            _ if self.error.is_some() => Outcome::Failed,
            (None, _) => Outcome::Passed,
            (Some(_), _) if self.accounts.is_empty() => Outcome::Blind,
            (Some(_), Some("warn" | "block")) => Outcome::Held,
            (Some(_), Some(_)) => Outcome::Passed,
            (Some(_), None) => Outcome::Failed,
        }
    }

    /// Why, in words.
    pub fn why(&self) -> String {
        let Some(gesture) = &self.gesture else {
            return match &self.error {
                Some(error) => error.clone(),
                None if self.label.is_empty() => "no gesture: no label, no mark".to_owned(),
                None => format!("no gesture: label {:?}", self.label),
            };
        };
        let on = self.surface.as_deref().unwrap_or("?");
        if self.accounts.is_empty() {
            return format!("{gesture} on a {on}: no account found");
        }
        let accounts: Vec<_> = self.accounts.iter().map(Account::to_string).collect();
        let level = self.level.as_deref().unwrap_or("no answer");
        format!("{gesture} on a {on}: {} -> {level}", accounts.join(", "))
    }

    /// Its name, or what it is.
    pub fn title(&self) -> &str {
        if self.name.is_empty() { &self.kind } else { &self.name }
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Account { part, name, href } = self;
        let plain = href.split_once("://").map_or(href.as_str(), |(_, rest)| rest);
        let plain = plain.strip_prefix("www.").unwrap_or(plain);
        // What the site adds to follow its readers says nothing about whom the link names.
        let plain = plain.split("?__").next().unwrap_or(plain);
        match (name.is_empty(), plain.is_empty()) {
            (false, false) => write!(f, "{part} {name} ({plain})"),
            (true, false) => write!(f, "{part} {plain}"),
            (_, true) => write!(f, "{part} {name} (no link)"),
        }
    }
}

impl Rig {
    /// Runs a function in the open page, in the world of Netra's own scripts, and returns its value.
    pub fn in_page_world(&self, function: &str) -> Result<Value> {
        let body = format!(
            "const [tab] = await chrome.tabs.query({{ url: ['https://*.facebook.com/*', 'https://*.instagram.com/*'] }});
             const [done] = await chrome.scripting.executeScript({{ target: {{ tabId: tab.id }}, func: {function} }});
             return done?.result ?? null;"
        );
        self.in_extension(&body, &Value::Null)
    }

    /// What Netra reads on the open page.
    pub fn read_page(&self) -> Result<Reading> {
        let script = include_str!("try_page/read.js");
        let function = script.find("async").map_or(script, |at| &script[at..]);
        let read = self.in_page_world(function)?;
        ensure!(!read.is_null(), "Netra's scripts do not run on the page");
        serde_json::from_value(read).context("what Netra reads on the page")
    }

    /// Opens a page anew and really presses one of its buttons.
    pub fn press_button(&self, url: &str, button: &Button) -> Result<Outcome> {
        let session = &self.session;
        session.open(url)?;
        let element = session.find(&Within::Page, &button.path)?;
        let Some(element) = element else { return Ok(Outcome::Covered) };
        session.run(LISTEN, &[element.json()])?;
        if session.press(&element, Act::Click).is_err() {
            // It has no place in the window that a pointer could go to.
            return Ok(Outcome::Covered);
        }
        wait::until("the press is held, or reaches the page", || session.arrived())
    }
}

/// Writes down where clicks arrive once Netra has let them through, and keeps the page from leaving.
const LISTEN: &str = "const [button] = arguments;
    document.addEventListener('click', event => {
        event.preventDefault();
        document.documentElement.dataset.arrived = button.contains(event.target) ? 'there' : 'elsewhere';
    }, true);";

impl Session {
    fn arrived(&self) -> Result<Option<Outcome>> {
        if self.dialog()?.is_some() {
            return Ok(Some(Outcome::Held));
        }
        let arrived = self.run("return document.documentElement.dataset.arrived ?? ''", &[])?;
        Ok(match arrived.as_str() {
            Some("there") => Some(Outcome::Passed),
            Some("elsewhere") => Some(Outcome::Covered),
            _ => None,
        })
    }
}
