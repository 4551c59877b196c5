//! How the page is shown: window sizes down to a phone's (both browsers refuse windows that narrow, so the page is told
//! instead), and light or dark colours.

use anyhow::Result;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::rig::Rig;

/// Sets the size of the shown browser element in Firefox's own window.
const FIREFOX: &str = "const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
    const style = selectedBrowser.style;
    const [width, height] = arguments[0] ?? [];
    for (const [name, size] of [['width', width], ['height', height]])
        for (const edge of ['min-', 'max-', '']) {
            if (size) style.setProperty(edge + name, size + 'px'); else style.removeProperty(edge + name);
        }";

impl Rig {
    /// Shows the page in so many CSS pixels, width and height; `None` as large as the window.
    pub fn set_viewport(&self, size: Option<(u32, u32)>) -> Result<()> {
        match (self.session.browser(), size) {
            (Browser::Chrome, Some((width, height))) => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", &metrics).map(drop)
            }
            (Browser::Chrome, None) => {
                self.devtools("Emulation.clearDeviceMetricsOverride", &json!({})).map(drop)
            }
            (Browser::Firefox, size) => {
                let size = size.map_or(Value::Null, |(width, height)| json!([width, height]));
                self.in_firefox(FIREFOX, &[size])?;
                self.session.settle()
            }
        }
    }

    /// Tells the pages that the user wants dark colours, or light ones.
    pub fn set_dark(&self, dark: bool) -> Result<()> {
        let scheme = if dark { "dark" } else { "light" };
        match self.session.browser() {
            Browser::Chrome => {
                let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
                self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }))
                    .map(drop)
            }
            Browser::Firefox => {
                let set = "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])";
                self.in_firefox(set, &[u8::from(!dark).into()]).map(drop)
            }
        }
    }
}
