//! The extension from its own side: its pages, its settings, its background.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::rig::Rig;
use crate::session::Tab;
use crate::wait;

/// Runs in a page of the extension: `chrome.*` answers promises in both browsers.
const IN_EXTENSION: &str = "const done = arguments[arguments.length - 1];
    const given = arguments[0];
    (async () => { BODY })().then(value => done({ value }), error => done({ error: String(error) }));";

/// Presses a letter with Alt and Shift in Firefox's own window.
const PRESS_KEY: &str = "const window = Services.wm.getMostRecentWindow('navigator:browser');
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    input.beginInputTransactionForTests(window);
    const press = (key, code) => input.keydown(new window.KeyboardEvent('', { key, code }));
    const release = (key, code) => input.keyup(new window.KeyboardEvent('', { key, code }));
    press('Alt', 'AltLeft');
    press('Shift', 'ShiftLeft');
    press(arguments[0], 'Key' + arguments[0]);
    release(arguments[0], 'Key' + arguments[0]);
    release('Shift', 'ShiftLeft');
    release('Alt', 'AltLeft');";

impl Rig {
    /// Opens a page of the extension, such as `popup/popup.html`, in the current tab.
    pub fn open_own_page(&self, page: &str) -> Result<()> {
        self.session.open(&format!("{}/{page}", self.origin()?))
    }

    /// Runs a script in a page of the extension, opened in a tab of its own and closed again.
    ///
    /// The body may `await` and use `chrome` and `given`; what it returns comes back.
    pub fn in_extension(&self, body: &str, given: &Value) -> Result<Value> {
        let before = self.session.new_tab()?;
        let done = self.open_own_page("popup/popup.html").and_then(|()| self.run_own(body, given));
        self.session.close_tab(&before)?;
        done
    }

    /// Runs a script in the page of the extension that the current tab shows.
    pub fn run_own(&self, body: &str, given: &Value) -> Result<Value> {
        let script = IN_EXTENSION.replace("BODY", body);
        let mut answer = self.session.run_async(&script, std::slice::from_ref(given))?;
        if let Some(error) = answer["error"].as_str() {
            bail!("in the extension: {error}");
        }
        Ok(answer["value"].take())
    }

    /// Writes the stored settings, as the options of a user would be. The tab then shows a page of the
    /// extension: a tab of its own for this would take longer than opening a page does.
    pub fn set_settings(&self, settings: &Value) -> Result<()> {
        self.open_own_page("popup/popup.html")?;
        self.run_own("await chrome.storage.local.set({ settings: given });", settings).map(drop)
    }

    /// Stops the background as the browser does after an idle time.
    pub fn stop_background(&self) -> Result<()> {
        match self.session.browser() {
            Browser::Chrome => self.stop_worker(),
            Browser::Firefox => self.privileged(
                "extension.terminateBackground().then(() => done({}), e => done({ error: String(e) }));",
            ),
        }
    }

    /// Whether the background runs now.
    pub fn background_runs(&self) -> Result<bool> {
        match self.session.browser() {
            Browser::Chrome => Ok(self.worker()?.is_some()),
            Browser::Firefox => self
                .asked("done({ value: extension.backgroundState });")
                .map(|state| state == json!("running")),
        }
    }

    /// Gives the extension one of its commands, as the browser does when its shortcut is pressed.
    ///
    /// The drivers send keys to the page, past the browser's own shortcuts. Firefox is given the key itself, where its
    /// windows take theirs; Chromium has no such place, and its background is told what the browser would tell it.
    pub fn command(&self, name: &str, key: &str) -> Result<()> {
        match self.session.browser() {
            Browser::Chrome => {
                let target = self.worker()?.context("the background does not run")?;
                let attached =
                    self.devtools("Target.attachToTarget", &json!({ "targetId": target }))?;
                let call = json!({
                    "id": 1,
                    "method": "Runtime.evaluate",
                    "params": { "expression": format!("chrome.commands.onCommand.dispatch({})", json!(name)) },
                });
                let message =
                    json!({ "sessionId": attached["sessionId"], "message": call.to_string() });
                self.devtools("Target.sendMessageToTarget", &message).map(drop)
            }
            Browser::Firefox => self.in_firefox(PRESS_KEY, &[key.into()]).map(drop),
        }
    }

    /// Loads the extension anew, as an update does; open pages keep the scripts of the old one.
    pub fn reload_extension(&self) -> Result<()> {
        match self.session.browser() {
            Browser::Chrome => {
                let before: Tab = self.session.new_tab()?;
                self.open_own_page("popup/popup.html")?;
                // Reloading closes the extension's pages, and this tab with them.
                let asked = self.session.run("chrome.runtime.reload()", &[]);
                drop(asked);
                let tab = wait::until("the extension's tab closes", || {
                    let open = self.session.tabs()?;
                    ensure!(open.contains(&before), "the page's tab is gone");
                    Ok((open.len() == 1).then_some(&before))
                })?;
                self.session.go_to(tab)
            }
            Browser::Firefox => self.install().map(drop),
        }
    }

    /// Gives the extension access to its sites, or takes it, as a user of the browser can. Chromium has a setting for it;
    /// Firefox counts host permissions among those that can be taken back.
    pub fn set_site_access(&self, given: bool) -> Result<()> {
        match self.session.browser() {
            Browser::Chrome => {
                let origin = self.origin()?;
                let id = origin.trim_start_matches("chrome-extension://");
                self.session.open("chrome://extensions")?;
                let set = "const [extensionId, hostAccess, done] = arguments;
                    chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }).then(() => done(''), error => done(String(error)));";
                let access = if given { "ON_ALL_SITES" } else { "ON_CLICK" };
                let failed = self.session.run_async(set, &[id.into(), access.into()])?;
                ensure!(failed == "", "chrome://extensions: {failed}");
                Ok(())
            }
            Browser::Firefox => {
                let set = "const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
                    const origins = { permissions: [], origins: extension.manifest.host_permissions, data_collection: [] };
                    ExtensionPermissions.CALL(extension.id, origins, extension).then(() => done({}), error => done({ error: String(error) }));";
                self.privileged(&set.replace("CALL", if given { "add" } else { "remove" }))
            }
        }
    }

    /// Installs the package for the time of the session (Firefox).
    pub(crate) fn install(&self) -> Result<Value> {
        let package = self.package().context("the rig runs without the extension")?;
        let asked = json!({ "path": package, "temporary": true });
        self.session.wire().post("moz/addon/install", &asked)
    }

    /// The worker's target id (Chromium).
    fn worker(&self) -> Result<Option<String>> {
        let origin = self.origin()?;
        let found = self.devtools("Target.getTargets", &json!({}))?;
        let targets = found["targetInfos"].as_array().cloned().unwrap_or_default();
        let ours = |t: &&Value| {
            t["type"] == "service_worker"
                && t["url"].as_str().is_some_and(|u| u.starts_with(&origin))
        };
        Ok(targets.iter().find(ours).and_then(|t| t["targetId"].as_str()).map(str::to_owned))
    }

    fn stop_worker(&self) -> Result<()> {
        let Some(target) = self.worker()? else { return Ok(()) };
        self.devtools("Target.closeTarget", &json!({ "targetId": target }))?;
        // A message of an open page may start the next one at once: this one must be gone.
        wait::until("the worker has stopped", || {
            Ok((self.worker()?.as_ref() != Some(&target)).then_some(()))
        })
    }

    /// A command of Chromium's devtools protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.session
            .wire()
            .post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
            .with_context(|| command.to_owned())
    }

    /// Runs a script with the rights of Firefox itself.
    pub(crate) fn in_firefox(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let wire = self.session.wire();
        wire.post("moz/context", &json!({ "context": "chrome" }))?;
        let answer = self.session.run(script, arguments);
        wire.post("moz/context", &json!({ "context": "content" }))?;
        answer
    }

    /// Runs a script in Firefox's chrome context, with `extension` at hand.
    fn asked(&self, body: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const {{ extension }} = WebExtensionPolicy.getByID(arguments[0]);
             {body}"
        );
        let wire = self.session.wire();
        wire.post("moz/context", &json!({ "context": "chrome" }))?;
        let answer = self.session.run_async(&script, &[self.firefox_id()?.into()]);
        wire.post("moz/context", &json!({ "context": "content" }))?;
        let mut answer = answer?;
        if let Some(error) = answer["error"].as_str() {
            bail!("in Firefox: {error}");
        }
        Ok(answer["value"].take())
    }

    fn privileged(&self, body: &str) -> Result<()> {
        self.asked(body).map(drop)
    }
}
