//! The content scripts, made small.
//!
//! They load with every page of the two sites, so each byte is paid for thousands of times a day; comments, long
//! names and indentation are for the reader of the source. A well-kept minifier does it, from the lock file of
//! `tests/site`; what the files share by name (`netra.…`) keeps its names.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use super::Files;
use crate::{paths, run, setup};

/// The scripts' folder in the package.
const FOLDER: &str = "content/";

/// Minifies every script and style of the folder that the package has so far.
pub fn lighten(files: &mut Files) -> Result<()> {
    setup::packages()?;
    let folder = paths::root().join("target/content");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("empty {}", folder.display()))?;
    }
    let (written, made) = (folder.join("written"), folder.join("made"));
    fs::create_dir_all(&written).with_context(|| format!("make {}", written.display()))?;
    let mut minifier = Command::new(paths::npm_tool("esbuild"));
    minifier.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    minifier.arg(format!("--outdir={}", made.display()));
    minifier.arg(format!("--outbase={}", written.display()));
    let scripts: Vec<String> =
        files.keys().filter(|name| name.starts_with(FOLDER)).cloned().collect();
    for name in &scripts {
        let path = written.join(&name[FOLDER.len()..]);
        let parent = path.parent().unwrap_or(&written);
        fs::create_dir_all(parent).with_context(|| format!("make {}", parent.display()))?;
        fs::write(&path, &files[name]).with_context(|| format!("write {}", path.display()))?;
        minifier.arg(path);
    }
    run::output(&mut minifier)?;
    for name in scripts {
        let path = made.join(&name[FOLDER.len()..]);
        let bytes = fs::read(&path).with_context(|| format!("read {}", path.display()))?;
        files.insert(name, bytes);
    }
    Ok(())
}
