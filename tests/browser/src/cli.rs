//! What the commands share: which browsers, and is there a display?

use clap::ValueEnum;

use crate::browser::Browser;

/// Which browsers a command is for.
#[derive(Clone, Copy, ValueEnum)]
pub enum Which {
    /// Chromium or Chrome for Testing.
    Chrome,
    /// Firefox.
    Firefox,
    /// One after the other.
    Both,
}

impl Which {
    /// The browsers, in the order of reports.
    pub fn browsers(self) -> &'static [Browser] {
        match self {
            Which::Chrome => &[Browser::Chrome],
            Which::Firefox => &[Browser::Firefox],
            Which::Both => &Browser::ALL,
        }
    }
}

/// Can a window be shown?
pub fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
