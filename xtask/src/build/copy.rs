//! The files that go into the package as they are written.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Files;
use crate::paths;

/// Folders and files of `extension/` that a browser loads unchanged.
const PLAIN: [&str; 10] = [
    "background.js",
    "background",
    "content",
    "managed_schema.json",
    "options",
    "popup",
    "practice",
    "shared",
    "welcome",
    "_locales",
];

/// What a browser has a use for; notes for readers of the source stay out.
const ENDINGS: [&str; 4] = ["js", "html", "css", "json"];

/// Adds the plain files of `extension/` to the package.
pub fn plain(files: &mut Files) -> Result<()> {
    for name in PLAIN {
        let path = paths::extension().join(name);
        if path.is_dir() {
            folder(files, name, &path)?;
        } else {
            add(files, name.to_owned(), &path)?;
        }
    }
    Ok(())
}

fn folder(files: &mut Files, name: &str, path: &Path) -> Result<()> {
    for entry in fs::read_dir(path).with_context(|| format!("list {}", path.display()))? {
        let entry = entry?;
        let inside = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            folder(files, &inside, &entry.path())?;
        } else if ENDINGS.iter().any(|end| entry.path().extension() == Some(end.as_ref())) {
            add(files, inside, &entry.path())?;
        }
    }
    Ok(())
}

fn add(files: &mut Files, name: String, path: &Path) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("read {}", path.display()))?;
    files.insert(name, bytes);
    Ok(())
}

/// Writes a package to a folder, which then holds nothing else.
pub fn write(folder: &Path, files: &Files) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("empty {}", folder.display()))?;
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(())
}
