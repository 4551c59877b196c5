//! Compiles the core to WebAssembly and writes its JavaScript side.
//!
//! wasm-bindgen runs as a library, pinned to the version of the crate: its command line tool would be a
//! second version to keep in step, and a download.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::Files;
use crate::{paths, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the compiler's target; quick when it is there already.
pub fn add_target() -> Result<()> {
    if run::on_path(&["rustup"]).is_none() {
        // A Rust of a distribution brings the target as a package, or the build below names what is missing.
        return Ok(());
    }
    run::output(Command::new("rustup").current_dir(paths::root()).args(["target", "add", TARGET]))
        .map(drop)
}

/// Puts both modules into the package: the background's into `core/`, the options page's into `options/core/`.
pub fn both(files: &mut Files) -> Result<()> {
    module(files, "core", &[])?;
    module(files, "options/core", &["--features", "pages"])
}

/// Puts `netra.js` and `netra_bg.wasm` into a folder of the package.
fn module(files: &mut Files, folder: &str, features: &[&str]) -> Result<()> {
    let module = compile(features)?;
    let mut output = Bindgen::new()
        .input_path(&module)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("wasm-bindgen on {}", module.display()))?;
    files.insert(format!("{folder}/netra.js"), output.js().as_bytes().to_vec());
    files.insert(format!("{folder}/netra_bg.wasm"), output.wasm_mut().emit_wasm());
    if output.snippets().values().any(|snippets| !snippets.is_empty()) {
        bail!("{folder} brings JavaScript snippets of its own, which the package has no place for");
    }
    Ok(())
}

/// Compiles the library and returns the path of the module.
fn compile(features: &[&str]) -> Result<PathBuf> {
    let mut command = run::cargo();
    command
        .args(["build", "--package", "netra", "--lib", "--target", TARGET, "--profile", "wasm"])
        .args(["--message-format", "json-render-diagnostics", "--config", &remapped()])
        .args(features)
        .stderr(std::process::Stdio::inherit());
    let output = command.output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("the core does not compile for {TARGET}");
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter_map(|message| Some(message["filenames"].as_array()?.clone()))
        .flatten()
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .rfind(|name| name.extension() == Some("wasm".as_ref()))
        .context("cargo named no .wasm file")
}

/// Compiler flags that take this computer's folders out of the module, so that others build the same bytes.
fn remapped() -> String {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let flag = |from: &Path, to: &str| format!("\"--remap-path-prefix={}={to}\"", from.display());
    let flags = [flag(&home, "/cargo"), flag(&paths::root(), "/netra")].join(",");
    format!("target.{TARGET}.rustflags=[{flags}]")
}
