//! Netra's own pages, as a person meets them: are they drawn, do they fit, can everybody read them.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::case::Player;
use crate::rig::Rig;
use crate::wait;

/// Where the options page lies in the package.
pub const OPTIONS: &str = "options/options.html";
/// Where the first-start page lies.
pub const WELCOME: &str = "welcome/welcome.html";

/// A page of ours is ready when its words are there and its background has answered, or is said not to.
const READY: &str = "const shown = id => { const at = document.getElementById(id); return at && !at.closest('[hidden]'); };
    if (document.readyState !== 'complete' || [...document.querySelectorAll('[data-text]')].some(at => !at.textContent)) return false;
    if (shown('trouble')) return true;
    if (document.getElementById('form-you')) return !!document.getElementById('set-role') && document.getElementById('journal-count').textContent !== '';
    if (document.getElementById('does')) return document.getElementById('role').options.length > 0 && !document.getElementById('role').disabled;
    if (document.getElementById('gestures')) return document.querySelectorAll('#gestures button:enabled').length > 0;
    return document.getElementById('open-options').textContent !== '' && document.getElementById('footer').textContent !== '';";

/// What sticks out of the window, and whether the page must be pushed sideways.
const FIT: &str = "const width = document.documentElement.clientWidth;
    const controls = [...document.querySelectorAll('button, input, select, a, label, h1, h2, h3, p, li, dd, pre, footer')];
    const out = controls.filter(at => at.checkVisibility() && !at.matches('.apart, .skip'))
        .filter(at => { const box = at.getBoundingClientRect(); return box.left < -0.5 || box.right > width + 0.5; });
    return { out: out.map(at => at.id || at.textContent.slice(0, 40)), wide: document.documentElement.scrollWidth > width };";

/// Opens the popup beside the current tab, as the toolbar button would: the tab stays the active one.
pub fn beside<T>(player: &Player, look: impl FnOnce(&Player) -> Result<T>) -> Result<T> {
    let session = &player.rig.session;
    let before = session.new_tab()?;
    let done = (|| {
        player.rig.open_own_page("popup/popup.html")?;
        let activate = "const me = await chrome.tabs.getCurrent();
            const others = (await chrome.tabs.query({ currentWindow: true })).filter(tab => tab.id !== me.id);
            await chrome.tabs.update(others[0].id, { active: true });";
        player.rig.run_own(activate, &Value::Null)?;
        // The page that is there now must not pass for the one that comes.
        session.run("document.documentElement.dataset.left = '1'; location.reload()", &[])?;
        wait::until("the popup is loaded anew", || {
            let anew = "return document.readyState === 'complete' && !document.documentElement.dataset.left";
            Ok((session.run(anew, &[]).unwrap_or_default() == true).then_some(()))
        })?;
        player.rig.wait_own_page("state", |text| !text.is_empty() && text != "…")?;
        player.rig.own_page_ready()?;
        look(player)
    })();
    // A popup may have closed itself.
    if session.tabs()?.len() > 1 {
        session.close_tab(&before)?
    } else {
        session.go_to(&before)?
    }
    done
}

impl Rig {
    /// Waits until the page of ours in the current tab can be used.
    pub fn own_page_ready(&self) -> Result<()> {
        wait::until("the page of Netra is drawn", || {
            Ok((self.session.run(READY, &[])? == true).then_some(()))
        })
    }

    /// Fails if anything of the page lies outside a window of this width.
    pub fn ensure_fits(&self, width: u32) -> Result<()> {
        self.set_viewport(Some((width, 800)))?;
        let fit = self.session.run(FIT, &[])?;
        self.set_viewport(None)?;
        ensure!(fit["out"] == json!([]) && fit["wide"] == false, "at {width} px: {fit:#}");
        Ok(())
    }

    /// What an element of the page in the current tab says, if it is shown.
    pub fn own_page_says(&self, id: &str) -> Result<Option<String>> {
        let script = "const at = document.getElementById(arguments[0]);
            return at && !at.closest('[hidden]') ? at.textContent : null;";
        Ok(self.session.run(script, &[id.into()])?.as_str().map(str::to_owned))
    }

    /// Waits until an element of the page says something that fits.
    pub fn wait_own_page(&self, id: &str, fits: impl Fn(&str) -> bool) -> Result<String> {
        let mut last = None;
        wait::until(&format!("#{id} says what it should"), || {
            last = self.own_page_says(id)?;
            Ok(last.clone().filter(|text| fits(text)))
        })
        .with_context(|| format!("it says: {last:?}"))
    }

    /// What is stored as the settings.
    pub fn stored_settings(&self) -> Result<Value> {
        self.run_own(
            "return (await chrome.storage.local.get('settings')).settings ?? null",
            &Value::Null,
        )
    }
}
