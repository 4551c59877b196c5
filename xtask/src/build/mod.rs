//! `cargo xtask build`: from sources to what a browser loads and what a store takes.
//!
//! Same input, same bytes: every step sorts what it lists and writes no clock time, so that a reviewer who
//! rebuilds the source zip gets the package that was handed in.

mod content;
mod copy;
mod icons;
mod list;
mod manifest;
mod options;
mod page_rules;
mod practice;
mod source;
pub mod wasm;
mod zip;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{paths, run};

/// The version of the workspace; the manifest and the names of the zip files carry it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The browsers that packages are built for.
pub const BROWSERS: [&str; 2] = ["chrome", "firefox"];

/// A package before it is written: path inside the package (with `/`) to its bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Builds `pkg/chrome`, `pkg/firefox` and the three zip files.
pub fn all() -> Result<()> {
    let shared = run::timed("build the files both browsers share", shared)?;
    for browser in BROWSERS {
        let mut files = shared.clone();
        files.insert("manifest.json".into(), manifest::unpacked(browser)?);
        copy::write(&paths::pkg().join(browser), &files)?;
        files.insert("manifest.json".into(), manifest::store(browser)?);
        manifest::check(&files)?;
        write_zip(browser, &zip::pack(&files)?)?;
    }
    write_zip("source", &zip::pack(&source::files()?)?)?;
    Ok(())
}

/// The paths of the zip files, in the order in which they are made.
pub fn zips() -> Vec<PathBuf> {
    ["chrome", "firefox", "source"].iter().map(|what| zip_path(what)).collect()
}

fn zip_path(what: &str) -> PathBuf {
    paths::pkg().join(format!("netra-{what}-{VERSION}.zip"))
}

fn write_zip(what: &str, bytes: &[u8]) -> Result<()> {
    let path = zip_path(what);
    std::fs::write(&path, bytes).with_context(|| format!("write {}", path.display()))?;
    run::step(&format!("{} ({} KB)", path.display(), bytes.len().div_ceil(1024)));
    Ok(())
}

/// Everything but the manifest: the same in both packages.
fn shared() -> Result<Files> {
    wasm::add_target()?;
    let mut files = Files::new();
    copy::plain(&mut files)?;
    icons::draw(&mut files)?;
    content::lighten(&mut files)?;
    page_rules::write(&mut files)?;
    list::pack(&mut files)?;
    practice::write(&mut files)?;
    options::write(&mut files)?;
    wasm::both(&mut files)?;
    Ok(files)
}
