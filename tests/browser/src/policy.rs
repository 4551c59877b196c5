//! A policy as an administrator places it: a file in the folder that the browser itself reads.
//!
//! There is one such folder on a computer, so no other browser of the same kind may run beside a test that uses it.
//! The file goes away with the value, also when the test fails; one that a killed run left behind is written over.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;

/// A policy for the extension, in force for every browser of its kind that starts while the value lives.
pub struct PolicyFile {
    browser: Browser,
    path: PathBuf,
    /// The outermost folder that had to be made.
    made: Option<PathBuf>,
}

impl PolicyFile {
    /// Places a policy, `{defaults, enforce}` or whatever a test tries.
    ///
    /// # Errors
    /// Where the folder cannot be written, or holds a policy of somebody else.
    pub fn place(browser: Browser, policy: &Value) -> Result<PolicyFile> {
        let path = match browser {
            Browser::Chrome => Path::new("/etc/chromium/policies/managed/netra-test.json"),
            Browser::Firefox => Path::new("/etc/firefox/policies/policies.json"),
        };
        let text = wrapped(browser, policy)?;
        if path.exists() {
            ensure!(is_ours(browser, path)?, "{}: a policy is there already", path.display());
        }
        let folder = path.parent().context("a policy lies in a folder")?;
        let made = folder.ancestors().take_while(|folder| !folder.exists()).last();
        let made = made.map(Path::to_owned);
        fs::create_dir_all(folder)
            .with_context(|| format!("{}: the tests of policies need root", folder.display()))?;
        let file = PolicyFile { browser, path: path.to_owned(), made };
        file.write(&text)?;
        Ok(file)
    }

    /// Places what `netra policy export` makes of a policy, in one of its forms.
    ///
    /// # Errors
    /// Where the command refuses the policy, or the folder cannot be written.
    pub fn exported(browser: Browser, policy: &Value, form: &str) -> Result<PolicyFile> {
        let file = PolicyFile::place(browser, policy)?;
        let folder = tempfile::TempDir::with_prefix("netra-export-")?;
        let [from, to] = ["policy.json", "export.json"].map(|name| folder.path().join(name));
        fs::write(&from, policy.to_string())?;
        let id = browser.extension_id(&browser.package())?;
        let option = if browser == Browser::Chrome { "--chrome-id" } else { "--gecko-id" };
        let done = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--package", "netra", "--features", "cli", "--"])
            .args(["policy", "export", "--to", form, option, &id, "--output"])
            .args([&to, &from])
            .output()?;
        ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        file.write(&serde_json::from_slice(&fs::read(&to)?)?)?;
        Ok(file)
    }

    /// Puts another policy in its place, as an administrator does while the browser runs.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn change(&self, policy: &Value) -> Result<()> {
        self.write(&wrapped(self.browser, policy)?)
    }

    /// The browser must never read half a file.
    fn write(&self, text: &Value) -> Result<()> {
        let draft = self.path.with_extension("new");
        fs::write(&draft, text.to_string())
            .and_then(|()| fs::rename(&draft, &self.path))
            .with_context(|| self.path.display().to_string())
    }
}

impl Drop for PolicyFile {
    fn drop(&mut self) {
        // Nobody is left to tell; the next run writes over what stays.
        let _ = fs::remove_file(&self.path);
        let Some(made) = &self.made else { return };
        for folder in self.path.ancestors().skip(1).take_while(|folder| folder.starts_with(made)) {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// The policy in the form of the browser's own files.
fn wrapped(browser: Browser, policy: &Value) -> Result<Value> {
    let id = browser.extension_id(&browser.package())?;
    Ok(match browser {
        Browser::Chrome => json!({ "3rdparty": { "extensions": { id: policy } } }),
        Browser::Firefox => json!({ "policies": { "3rdparty": { "Extensions": { id: policy } } } }),
    })
}

/// Whether a file holds a policy for this extension and nothing else.
fn is_ours(browser: Browser, path: &Path) -> Result<bool> {
    let found: Value = serde_json::from_slice(&fs::read(path)?).unwrap_or_default();
    let policy = match browser {
        Browser::Chrome => found.pointer("/3rdparty/extensions"),
        Browser::Firefox => found.pointer("/policies/3rdparty/Extensions"),
    };
    let id = browser.extension_id(&browser.package())?;
    let policy = policy.and_then(|extensions| extensions.get(id)).cloned().unwrap_or_default();
    Ok(found == wrapped(browser, &policy)?)
}
