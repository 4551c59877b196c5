//! The simulated page: open it, find its controls, read what reached it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::session::{Element, Session, Within};
use crate::wait;

/// One thing the page wrote down.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct Entry {
    /// `event` or `action`.
    pub t: String,
    /// Of an event: its type, such as `click`.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// Of an event: the `data-testid` it was on.
    #[serde(default)]
    pub target: Option<String>,
    /// Of an event: whether the browser made it from real input.
    #[serde(default)]
    pub trusted: bool,
    /// Of an event: `react` or `window`.
    #[serde(default)]
    pub phase: String,
    /// Of an action: what was done, such as `like`.
    #[serde(default)]
    pub action: String,
    /// Of an action: the unit.
    #[serde(default)]
    pub unit: Option<String>,
}

impl Session {
    /// Opens a simulated page and waits until it has rendered.
    pub fn open_page(&self, url: &str) -> Result<()> {
        self.open(url)?;
        wait::until("the page has rendered", || {
            let ready = self.run("return document.documentElement.dataset.ready === '1'", &[])?;
            Ok(ready.as_bool().unwrap_or(false).then_some(()))
        })
        .with_context(|| url.to_owned())
    }

    /// The control with this `data-testid`.
    pub fn control(&self, name: &str) -> Result<Element> {
        let selector = format!("[data-testid=\"{name}\"]");
        wait::until(&format!("the page has {selector}"), || self.find(&Within::Page, &selector))
    }

    /// Everything the page wrote down.
    pub fn log(&self) -> Result<Vec<Entry>> {
        let log = self.run("return window.siteLog", &[])?;
        serde_json::from_value(log).context("the page's log")
    }

    /// What the page really did: likes, follows, opened menus.
    pub fn actions(&self) -> Result<Vec<String>> {
        let log = self.log()?;
        Ok(log.into_iter().filter(|entry| entry.t == "action").map(|entry| entry.action).collect())
    }

    /// The events that the page saw, as comparable lines.
    pub fn events(&self) -> Result<Vec<String>> {
        let line = |e: &Entry| {
            let target = e.target.as_deref().unwrap_or("-");
            format!("{} {} {} trusted={}", e.phase, e.kind, target, e.trusted)
        };
        Ok(self.log()?.iter().filter(|entry| entry.t == "event").map(line).collect())
    }

    /// Empties the page's log.
    pub fn clear_log(&self) -> Result<()> {
        self.run("window.siteLog.length = 0", &[]).map(drop)
    }

    /// Calls one of the page's test hooks.
    pub fn hook(&self, name: &str, arguments: &[Value]) -> Result<Value> {
        self.run(
            "return window.siteHooks[arguments[0]](...arguments[1])",
            &[name.into(), json!(arguments)],
        )
    }

    /// Waits until the page has drawn twice: what it was going to do at once, it has done.
    pub fn settle(&self) -> Result<()> {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));";
        self.run_async(script, &[]).map(drop)
    }
}
