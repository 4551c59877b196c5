//! The two browsers: what a session asks of each, and how each names the extension.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};

use crate::paths;

/// A browser that Netra is tested in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Browser {
    /// Chromium or Chrome for Testing; branded Chrome takes no unpacked extension from its command line.
    Chrome,
    /// Firefox, ESR or newer.
    Firefox,
}

/// What Firefox calls the extension inside `moz-extension://` addresses; it invents one for each profile
/// unless told.
const FIREFOX_UUID: &str = "7e7a2c5e-5d1f-4b67-9c55-6e6574726131";

impl Browser {
    /// Both, in the order of reports.
    pub const ALL: [Browser; 2] = [Browser::Chrome, Browser::Firefox];

    /// The name in reports, on the command line and in `pkg/`.
    pub fn name(self) -> &'static str {
        match self {
            Browser::Chrome => "chrome",
            Browser::Firefox => "firefox",
        }
    }

    /// The package that `cargo xtask build` made for this browser.
    pub fn package(self) -> PathBuf {
        paths::root().join("pkg").join(self.name())
    }

    fn program(self) -> Result<PathBuf> {
        let (variable, names): (_, &[&str]) = match self {
            Browser::Chrome => ("NETRA_CHROME", &["chromium", "chromium-browser", "chrome"]),
            Browser::Firefox => ("NETRA_FIREFOX", &["firefox-esr", "firefox"]),
        };
        std::env::var_os(variable).map(PathBuf::from).or_else(|| paths::program(names)).ok_or_else(
            || anyhow!("no {}: `cargo xtask setup` brings it, or set {variable}", names[0]),
        )
    }

    /// What a policy calls the extension.
    ///
    /// # Errors
    /// Where the package has no manifest, or the manifest no key or id.
    pub fn extension_id(self, package: &Path) -> Result<String> {
        match self {
            Browser::Chrome => chrome_id(package),
            Browser::Firefox => firefox_id(package),
        }
    }

    /// Where the extension's own pages are, with no slash at the end.
    pub fn extension_origin(self, package: &Path) -> Result<String> {
        match self {
            Browser::Chrome => Ok(format!("chrome-extension://{}", chrome_id(package)?)),
            Browser::Firefox => Ok(format!("moz-extension://{FIREFOX_UUID}")),
        }
    }

    /// The capabilities of a new session.
    pub(crate) fn capabilities(self, setup: &Setup<'_>) -> Result<Value> {
        let mut wanted = json!({
            "acceptInsecureCerts": true,
            "proxy": { "proxyType": "manual", "sslProxy": setup.proxy, "httpProxy": setup.proxy },
        });
        match self {
            Browser::Chrome => {
                wanted["goog:chromeOptions"] = json!({
                    "binary": self.program()?,
                    "args": chrome_arguments(setup),
                    // Without it an unpacked extension that is loaded anew stays switched off.
                    "prefs": { "extensions.ui.developer_mode": true },
                });
                wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
            }
            Browser::Firefox => {
                wanted["moz:firefoxOptions"] = json!({
                    "binary": self.program()?,
                    "args": if setup.visible { json!([]) } else { json!(["-headless"]) },
                    "prefs": firefox_preferences(setup)?,
                });
            }
        }
        Ok(json!({ "capabilities": { "alwaysMatch": wanted } }))
    }
}

impl std::fmt::Display for Browser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// What a session is started with.
pub(crate) struct Setup<'a> {
    /// The proxy's `host:port`.
    pub proxy: &'a str,
    /// The profile folder, new and empty (Chromium; Firefox's driver makes its own).
    pub profile: &'a Path,
    /// The extension's folder, or none for a run to compare with.
    pub package: Option<&'a Path>,
    /// A window instead of a headless run.
    pub visible: bool,
}

fn chrome_arguments(setup: &Setup<'_>) -> Vec<String> {
    // The first two let Chromium run as root and in a container; the rest keep it from asking its maker
    // for updates, experiments and lists, which would be noise in the record of requests.
    let mut arguments: Vec<String> = [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--disable-default-apps",
        "--no-first-run",
        "--no-default-browser-check",
        "--metrics-recording-only",
        "--password-store=basic",
        "--disable-features=DisableLoadExtensionCommandLineSwitch,OptimizationHints,MediaRouter,Translate",
        "--window-size=1280,900",
        "--lang=id",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", setup.profile.display()));
    if !setup.visible {
        arguments.push("--headless=new".into());
    }
    if let Some(package) = setup.package {
        arguments.push(format!("--load-extension={}", package.display()));
    }
    arguments
}

fn firefox_preferences(setup: &Setup<'_>) -> Result<Value> {
    let mut preferences = json!({
        // No calls home.
        "app.update.disabledForTesting": true,
        "browser.safebrowsing.update.enabled": false,
        "extensions.getAddons.cache.enabled": false,
        "extensions.update.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "toolkit.telemetry.server": "data:,",
        "intl.accept_languages": "id,en",
        // A permission that is asked for is given, without a window.
        "extensions.webextOptionalPermissionPrompts": false,
        // Every page names the proxy's hosts, none goes around it.
        "network.proxy.allow_hijacking_localhost": true,
    });
    if let Some(package) = setup.package {
        let uuids = json!({ firefox_id(package)?: FIREFOX_UUID });
        preferences["extensions.webextensions.uuids"] = uuids.to_string().into();
    }
    Ok(preferences)
}

fn manifest(package: &Path) -> Result<Value> {
    let path = package.join("manifest.json");
    let text = std::fs::read(&path)
        .with_context(|| format!("{}: `cargo xtask build` makes it", path.display()))?;
    Ok(serde_json::from_slice(&text)?)
}

/// The id in the manifest's `browser_specific_settings`.
pub(crate) fn firefox_id(package: &Path) -> Result<String> {
    let manifest = manifest(package)?;
    let id = manifest["browser_specific_settings"]["gecko"]["id"].as_str();
    Ok(id.context("the manifest has no gecko id")?.to_owned())
}

/// Chromium's id: the first 16 bytes of the SHA-256 of the public key, in the letters a to p.
fn chrome_id(package: &Path) -> Result<String> {
    use base64::Engine as _;
    let manifest = manifest(package)?;
    let key = manifest["key"].as_str().context("the manifest has no key")?;
    let key = base64::engine::general_purpose::STANDARD.decode(key)?;
    let digest = ring::digest::digest(&ring::digest::SHA256, &key);
    let letter = |four: u8| char::from(b'a' + four);
    Ok(digest.as_ref()[..16]
        .iter()
        .flat_map(|byte| [letter(byte >> 4), letter(byte & 15)])
        .collect())
}
