//! One browser under WebDriver: pages, tabs, scripts, elements, pictures.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::wire::{Wire, is_refusal};

/// WebDriver's marks of an element and of a shadow root in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const SHADOW: &str = "shadow-6066-11e4-a52e-4f735466cecf";

/// An element of the page, or of a shadow root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(pub(crate) String);

impl Element {
    /// The element as an argument of a script or as the origin of a pointer.
    pub fn json(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

/// Where to look for an element.
pub enum Within<'a> {
    /// The page.
    Page,
    /// The shadow root of this host, closed or not.
    Shadow(&'a Element),
}

/// A running session; it ends with the value.
pub struct Session {
    wire: Wire,
    browser: Browser,
}

impl Session {
    /// Starts a browser with these capabilities.
    pub(crate) fn start(driver: &Wire, browser: Browser, wanted: &Value) -> Result<Session> {
        let made = driver.post("session", wanted).with_context(|| format!("start {browser}"))?;
        let id = made["sessionId"].as_str().context("the session has no id")?;
        Ok(Session { wire: driver.below(&format!("session/{id}")), browser })
    }

    /// Which browser it is.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// The line, for commands that only one browser has.
    pub(crate) fn wire(&self) -> &Wire {
        &self.wire
    }

    /// Opens an address in the current tab and waits until it is loaded.
    pub fn open(&self, url: &str) -> Result<()> {
        self.wire
            .post("url", &json!({ "url": url }))
            .with_context(|| format!("open {url}"))
            .map(drop)
    }

    /// Runs a script in the page and returns its value.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.wire.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script whose last argument is the function to call with the value.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.wire.post("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// The first element that the selector finds, if any.
    pub fn find(&self, within: &Within<'_>, selector: &str) -> Result<Option<Element>> {
        let path = match within {
            Within::Page => "element".to_owned(),
            Within::Shadow(host) => match self.shadow(host)? {
                Some(root) => format!("shadow/{root}/element"),
                None => return Ok(None),
            },
        };
        let asked = json!({ "using": "css selector", "value": selector });
        match self.wire.post(&path, &asked) {
            Ok(value) => Ok(value[ELEMENT].as_str().map(|id| Element(id.to_owned()))),
            Err(error) if gone(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The shadow root of a host as an argument of a script, which a page's own script never gets.
    pub(crate) fn root_json(&self, host: &Element) -> Result<Option<Value>> {
        Ok(self.shadow(host)?.map(|id| json!({ SHADOW: id })))
    }

    fn shadow(&self, host: &Element) -> Result<Option<String>> {
        match self.wire.get(&format!("element/{}/shadow", host.0)) {
            Ok(value) => Ok(value[SHADOW].as_str().map(str::to_owned)),
            Err(error) if gone(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A property of an element, such as `open` of a dialog; null when the element is gone.
    pub fn property(&self, element: &Element, name: &str) -> Result<Value> {
        match self.wire.get(&format!("element/{}/property/{name}", element.0)) {
            Err(error) if gone(&error) => Ok(Value::Null),
            other => other,
        }
    }

    /// The text of an element as it is shown; empty when the element is gone.
    pub fn text(&self, element: &Element) -> Result<String> {
        match self.wire.get(&format!("element/{}/text", element.0)) {
            Ok(value) => Ok(value.as_str().unwrap_or_default().to_owned()),
            Err(error) if gone(&error) => Ok(String::new()),
            Err(error) => Err(error),
        }
    }

    /// Where an element lies in the window, in CSS pixels; nowhere when it is gone.
    pub fn rect(&self, element: &Element) -> Result<Rect> {
        match self.wire.get(&format!("element/{}/rect", element.0)) {
            Ok(value) => {
                // WebDriver counts from the page's top, a pointer and `elementFromPoint` from the window's.
                let scroll = self.run("return [scrollX, scrollY]", &[])?;
                let number = |value: &Value| value.as_f64().unwrap_or_default();
                Ok(Rect {
                    x: number(&value["x"]) - number(&scroll[0]),
                    y: number(&value["y"]) - number(&scroll[1]),
                    width: number(&value["width"]),
                    height: number(&value["height"]),
                })
            }
            Err(error) if gone(&error) => Ok(Rect::default()),
            Err(error) => Err(error),
        }
    }

    /// What a screen reader hears first of an element: its role and its name.
    pub fn spoken(&self, element: &Element) -> Result<(String, String)> {
        let ask = |what: &str| -> Result<String> {
            let value = self.wire.get(&format!("element/{}/{what}", element.0))?;
            Ok(value.as_str().unwrap_or_default().to_owned())
        };
        Ok((ask("computedrole")?, ask("computedlabel")?))
    }

    /// Opens a tab, goes to it and returns the one that was current.
    pub fn new_tab(&self) -> Result<Tab> {
        self.opened("tab")
    }

    /// As [`Session::new_tab`], in a window of its own: the other tab stays in sight.
    pub fn new_window(&self) -> Result<Tab> {
        self.opened("window")
    }

    fn opened(&self, kind: &str) -> Result<Tab> {
        let before = self.tab()?;
        let made = self.wire.post("window/new", &json!({ "type": kind }))?;
        let handle =
            made["handle"].as_str().with_context(|| format!("no handle of a new {kind}"))?;
        self.go_to(&Tab(handle.to_owned()))?;
        Ok(before)
    }

    /// The current tab.
    pub fn tab(&self) -> Result<Tab> {
        let handle = self.wire.get("window")?;
        Ok(Tab(handle.as_str().context("the tab has no handle")?.to_owned()))
    }

    /// All tabs.
    pub fn tabs(&self) -> Result<Vec<Tab>> {
        let handles = self.wire.get("window/handles")?;
        let handles = handles.as_array().cloned().unwrap_or_default();
        Ok(handles.iter().filter_map(|h| h.as_str()).map(|h| Tab(h.to_owned())).collect())
    }

    /// Makes a tab the current one.
    pub fn go_to(&self, tab: &Tab) -> Result<()> {
        self.wire.post("window", &json!({ "handle": tab.0 })).map(drop)
    }

    /// Closes the current tab and goes to another.
    pub fn close_tab(&self, next: &Tab) -> Result<()> {
        self.wire.delete("window")?;
        self.go_to(next)
    }

    /// Sets the size of the window in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.wire.post("window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// A picture of what the tab shows, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>> {
        use base64::Engine as _;
        let picture = self.wire.get("screenshot")?;
        let text = picture.as_str().context("the picture is no text")?;
        Ok(base64::engine::general_purpose::STANDARD.decode(text)?)
    }

    /// Performs input actions, which the page sees as trusted, and waits until they are done.
    pub(crate) fn act(&self, sources: &Value) -> Result<()> {
        self.wire.post("actions", &json!({ "actions": sources })).map(drop)
    }

    /// What the pages wrote to the console since the last question, worst first to last as it came
    /// (Chromium only; Firefox's driver has no such command).
    pub fn console(&self) -> Result<Vec<String>> {
        if self.browser == Browser::Firefox {
            return Ok(Vec::new());
        }
        let lines = self.wire.post("se/log", &json!({ "type": "browser" }))?;
        let lines = lines.as_array().cloned().unwrap_or_default();
        Ok(lines.iter().map(|line| format!("{} {}", line["level"], line["message"])).collect())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        drop(self.wire.delete(""));
    }
}

/// A box in the window, in CSS pixels.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// To the right from `x`.
    pub width: f64,
    /// Down from `y`.
    pub height: f64,
}

/// A tab's handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab(String);

/// Whether the driver says that an element, or what it belongs to, is not there.
pub(crate) fn gone(error: &anyhow::Error) -> bool {
    ["no such element", "no such shadow root", "stale element reference", "detached shadow root"]
        .iter()
        .any(|code| is_refusal(error, code))
}
