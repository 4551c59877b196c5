//! The checks that are no tests: form, types, the store's own rules, sizes, and the same bytes twice.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::Tally;
use crate::{build, paths, run};

/// Most bytes of the module after gzip, evidence and its wording among them.
const MOST_WASM: usize = 320 * 1000;
/// Most bytes of all content scripts, their labels, texts and styles together, as they are in the package.
const MOST_CONTENT: usize = 84 * 1000;
/// Runs them all.
pub fn all(tally: &mut Tally) {
    tally.check("rustfmt", || clean(run::cargo().args(["fmt", "--all", "--check"])));
    tally.check("clippy", || {
        let lints = ["clippy", "--workspace", "--all-targets", "--all-features", "--quiet"];
        clean(run::cargo().args(lints).args(["--", "--deny", "warnings"]))
    });
    tally.check("types of the extension's scripts", types);
    tally.check("laws of the simulated pages", || {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        clean(Command::new(npm).current_dir(paths::site()).args(["test", "--silent"]))
    });
    tally.check("web-ext lint", lint);
    tally.check("size of the module", module_size);
    tally.check("size of the content scripts", content_size);
    tally.check("the same sources give the same zips", same_bytes);
}

/// Runs a program that must succeed; its words are the failure's.
fn clean(command: &mut Command) -> Result<()> {
    let (good, text) = run::kept(command)?;
    ensure!(good, "{text}");
    Ok(())
}

fn types() -> Result<()> {
    let project = paths::extension().join("tsconfig.json");
    clean(Command::new(paths::npm_tool("tsc")).arg("--project").arg(project))
}

/// The linter of Mozilla's store on the package for Firefox.
fn lint() -> Result<()> {
    let source = paths::pkg().join("firefox");
    let mut command = Command::new(paths::npm_tool("web-ext"));
    command.current_dir(paths::site()).args(["lint", "--output", "json", "--self-hosted=false"]);
    command.arg("--source-dir").arg(source);
    let (_, text) = run::kept(&mut command)?;
    let start = text.find('{').with_context(|| format!("web-ext said: {text}"))?;
    let mut values = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
    let report = values.next().with_context(|| format!("web-ext said: {text}"))??;
    let found = |kind: &str| report[kind].as_array().cloned().unwrap_or_default();
    let faults: Vec<_> = found("warnings").into_iter().chain(found("errors")).collect();
    ensure!(faults.is_empty(), "{}", serde_json::to_string_pretty(&faults)?);
    Ok(())
}

fn module_size() -> Result<()> {
    let module = fs::read(paths::pkg().join("chrome/core/netra_bg.wasm"))?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&module)?;
    within("the module, gzipped", gzip.finish()?.len(), MOST_WASM)
}

fn content_size() -> Result<()> {
    let package = paths::pkg().join("chrome");
    let manifest: Value = serde_json::from_slice(&fs::read(package.join("manifest.json"))?)?;
    let scripts = manifest.pointer("/content_scripts/0/js").and_then(Value::as_array);
    let mut sum = 0;
    for script in scripts.context("the manifest names no content scripts")? {
        let path = package.join(script.as_str().context("a script's name is no text")?);
        sum += fs::metadata(&path).with_context(|| path.display().to_string())?.len();
    }
    within("the content scripts", usize::try_from(sum)?, MOST_CONTENT)
}

fn within(what: &str, bytes: usize, most: usize) -> Result<()> {
    eprintln!("    {what}: {bytes} of at most {most} bytes");
    ensure!(bytes <= most, "{what}: {bytes} bytes, more than {most}");
    Ok(())
}

/// Builds once more and compares.
fn same_bytes() -> Result<()> {
    let zips = build::zips();
    let read = |path: &Path| fs::read(path).with_context(|| path.display().to_string());
    let before = zips.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
    build::all()?;
    for (path, before) in zips.iter().zip(before) {
        if read(path)? != before {
            bail!("{} came out differently the second time", path.display());
        }
    }
    Ok(())
}
