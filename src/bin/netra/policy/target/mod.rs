//! The forms in which browsers read policies.

pub mod admx;
pub mod json;
pub mod mobileconfig;
pub mod registry;

/// Whose policy it is, per browser, and whether to install by force.
pub struct Ids {
    /// In Chrome and Chromium.
    pub chrome: Option<String>,
    /// In Edge.
    pub edge: Option<String>,
    /// In Firefox.
    pub gecko: Option<String>,
    /// Install by force.
    pub force: bool,
    /// Where Firefox finds the signed XPI.
    pub install_url: Option<String>,
}

impl Ids {
    /// Where Firefox finds the signed XPI; by itself, Mozilla's own store.
    pub fn install_url(&self, gecko: &str) -> String {
        let store = "https://addons.mozilla.org/firefox/downloads/latest";
        self.install_url.clone().unwrap_or_else(|| format!("{store}/{gecko}/latest.xpi"))
    }
}
