//! Packages that are changed on purpose: a copy of what the build made, in a folder of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::browser::Browser;

/// A copy of the built package; it goes away with the value.
pub fn copied(browser: Browser) -> Result<TempDir> {
    let folder = TempDir::with_prefix("netra-package-")?;
    copy(&browser.package(), folder.path())?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
