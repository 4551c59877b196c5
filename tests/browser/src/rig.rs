//! One browser, ready to press in: proxy, driver and session, with or without the extension.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::browser::{self, Browser, Setup};
use crate::driver::Driver;
use crate::elsewhere;
use crate::own_pages;
use crate::proxy::{Proxy, Record};
use crate::saved::SavedPage;
use crate::session::Session;
use crate::wait;

/// A browser under test. Fields end in this order: session, driver, proxy, profile.
pub struct Rig {
    /// The session.
    pub session: Session,
    _driver: Driver,
    proxy: Proxy,
    _profile: TempDir,
    package: Option<PathBuf>,
}

/// How to start a rig.
#[derive(Debug, Clone)]
pub struct Plan {
    browser: Browser,
    package: Option<PathBuf>,
    visible: bool,
    saved: Option<SavedPage>,
}

impl Plan {
    /// The browser with the package that the build made.
    pub fn with_extension(browser: Browser) -> Plan {
        Plan { browser, package: Some(browser.package()), visible: false, saved: None }
    }

    /// The browser alone, to compare with.
    pub fn without_extension(browser: Browser) -> Plan {
        Plan { browser, package: None, visible: false, saved: None }
    }

    /// Another package, such as one that is broken on purpose.
    #[must_use]
    pub fn package(self, folder: &Path) -> Plan {
        Plan { package: Some(folder.to_owned()), ..self }
    }

    /// With a saved page, and without the simulated sites.
    #[must_use]
    pub fn saved(self, page: SavedPage) -> Plan {
        Plan { saved: Some(page), ..self }
    }

    /// Which browser it is.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// With a window that a person can see.
    #[must_use]
    pub fn visible(self) -> Plan {
        Plan { visible: true, ..self }
    }

    /// Starts everything.
    pub fn start(&self) -> Result<Rig> {
        let proxy = Proxy::start(self.saved.clone())?;
        if self.package.is_some() {
            elsewhere::watch(proxy.record());
        }
        let profile = TempDir::with_prefix("netra-profile-")?;
        let driver = Driver::start(self.browser)?;
        let address = proxy.address();
        let package = self.package.as_deref();
        let setup =
            Setup { proxy: &address, profile: profile.path(), package, visible: self.visible };
        let wanted = self.browser.capabilities(&setup)?;
        let session = Session::start(driver.wire(), self.browser, &wanted)?;
        let package = self.package.clone();
        let rig = Rig { session, _driver: driver, proxy, _profile: profile, package };
        if rig.package.is_some() {
            rig.load()?;
        }
        Ok(rig)
    }
}

impl Rig {
    /// Waits until the extension is there.
    fn load(&self) -> Result<()> {
        if self.session.browser() == Browser::Firefox {
            self.install()?;
        }
        // Before the extension is registered its pages do not exist; then its tab has its origin.
        let origin = self.origin()?;
        wait::until("the extension is loaded", || {
            if self.open_own_page("popup/popup.html").is_err() {
                return Ok(None);
            }
            let there = self
                .session
                .run("return location.href.startsWith(arguments[0])", &[origin.clone().into()]);
            Ok(there.ok().and_then(|value| value.as_bool()).filter(|there| *there).map(drop))
        })?;
        self.close_welcome()?;
        self.session.open("about:blank")
    }

    /// Closes the page that opens once after an installation: it is looked at by its own tests alone.
    fn close_welcome(&self) -> Result<()> {
        // Chromium's driver does not list a tab that an extension opened on a page of its own.
        let close = "const found = (await chrome.tabs.query({})).filter(tab => (tab.url || tab.pendingUrl || '').endsWith(given));
            await chrome.tabs.remove(found.map(tab => tab.id));
            return found.length;";
        wait::until("the first-start page has opened", || {
            let closed = self.run_own(close, &own_pages::WELCOME.into())?;
            Ok((closed == 1).then_some(()))
        })
    }

    /// The folder of the extension, if it runs with one.
    pub fn package(&self) -> Option<&Path> {
        self.package.as_deref()
    }

    /// The origin of the extension's own pages.
    pub fn origin(&self) -> Result<String> {
        let package = self.package().context("the rig runs without the extension")?;
        self.session.browser().extension_origin(package)
    }

    pub(crate) fn firefox_id(&self) -> Result<String> {
        browser::firefox_id(self.package().context("the rig runs without the extension")?)
    }

    /// Every request that came to the proxy.
    pub fn record(&self) -> &Record {
        self.proxy.record()
    }
}
