//! What a store's reviewer needs to build the packages again.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::Files;
use crate::{paths, run};

/// Folders that are made, not written.
const MADE: [&str; 6] = [".git", "target", "pkg", "node_modules", "dist", "shots"];

/// The steps for the reviewer; it lies beside this command and at the root of the zip.
const STEPS: &str = "BUILDING.md";

/// The source files, and the steps to build them.
///
/// In a git checkout these are the tracked files; in an unpacked source zip, which has no git, all files
/// but made ones. Both give the same list.
pub fn files() -> Result<Files> {
    let root = paths::root();
    let names = if root.join(".git").exists() { tracked(&root)? } else { present(&root, "")? };
    let mut files = Files::new();
    for name in names {
        let path = root.join(&name);
        // A tracked file may have been removed and not yet committed.
        if path.is_file() {
            let bytes = fs::read(&path).with_context(|| format!("read {}", path.display()))?;
            files.insert(name, bytes);
        }
    }
    let steps = root.join("xtask").join(STEPS);
    files.insert(STEPS.into(), fs::read(&steps).with_context(|| steps.display().to_string())?);
    Ok(files)
}

fn tracked(root: &Path) -> Result<Vec<String>> {
    let listed = run::output(Command::new("git").current_dir(root).args(["ls-files", "-z"]))?;
    let text = String::from_utf8(listed).context("a tracked file's name is not UTF-8")?;
    Ok(text.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

fn present(folder: &Path, inside: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{inside}{name}");
        if path == "pkg" {
            names.push("pkg/README.md".to_owned());
        } else if MADE.contains(&name.as_str()) {
            continue;
        } else if entry.file_type()?.is_dir() {
            names.extend(present(&entry.path(), &format!("{path}/"))?);
        } else {
            names.push(path);
        }
    }
    Ok(names)
}
