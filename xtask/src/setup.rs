//! Brings what is missing, so that a fresh machine with Rust and Node needs nothing else.
//!
//! What is there is used as it is; what is not there is installed where that is possible without asking
//! (the wasm target, npm packages by lock file, geckodriver into `target/tools`, and on Debian as root the
//! browsers), and otherwise named, with the exact words to install it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::wasm;
use crate::{paths, run};

/// One program that the browser tests need: what it may be called, and Debian's package for it.
struct Program {
    what: &'static str,
    names: &'static [&'static str],
    /// Names a program that lies elsewhere.
    variable: Option<&'static str>,
    package: &'static str,
}

const BROWSERS: [Program; 3] = [
    Program {
        what: "Chromium (or Chrome for Testing; branded Chrome takes no unpacked extension)",
        names: &["chromium", "chromium-browser", "chrome"],
        variable: Some("NETRA_CHROME"),
        package: "chromium",
    },
    Program {
        what: "chromedriver, of the same version",
        names: &["chromedriver"],
        variable: None,
        package: "chromium-driver",
    },
    Program {
        what: "Firefox 140 or newer (ESR or not)",
        names: &["firefox-esr", "firefox"],
        variable: Some("NETRA_FIREFOX"),
        package: "firefox-esr",
    },
];

/// Everything that `demo` and `test` need.
pub fn all() -> Result<()> {
    wasm::add_target()?;
    site()?;
    browsers()?;
    geckodriver()
}

/// The npm packages of the checks and the simulated sites, by lock file.
pub fn packages() -> Result<()> {
    let lock = paths::site().join("package-lock.json");
    let mark = paths::site().join("node_modules/.package-lock.json");
    if is_newer(&lock, &mark) {
        run::timed("npm ci in tests/site", || run::shown(npm().args(["ci", "--no-progress"])))?;
    }
    Ok(())
}

/// The simulated sites, bundled.
fn site() -> Result<()> {
    packages()?;
    run::timed("bundle the simulated sites", || {
        run::shown(npm().args(["run", "--silent", "build"]))
    })
}

fn npm() -> Command {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = Command::new(name);
    command.current_dir(paths::site());
    command
}

/// Is `source` newer than `made`, or `made` not there?
fn is_newer(source: &Path, made: &Path) -> bool {
    let time = |path: &Path| path.metadata().and_then(|meta| meta.modified());
    match (time(source), time(made)) {
        (Ok(source), Ok(made)) => source > made,
        _ => true,
    }
}

fn is_there(program: &Program) -> bool {
    let named = program.variable.and_then(std::env::var_os);
    named.is_some_and(|path| Path::new(&path).is_file()) || run::on_path(program.names).is_some()
}

/// Chromium, chromedriver and Firefox.
fn browsers() -> Result<()> {
    let missing = || BROWSERS.iter().filter(|program| !is_there(program)).collect::<Vec<_>>();
    let wanted = missing();
    if wanted.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = wanted.iter().map(|program| program.package).collect();
    if !is_debian_root() {
        let names: Vec<_> = wanted.iter().map(|program| format!("  - {}", program.what)).collect();
        bail!(
            "these are missing:\n{}\nInstall them and run this again. On Debian or Ubuntu: sudo apt-get install {}\n\
             Elsewhere: put them on the PATH, or name them in NETRA_CHROME and NETRA_FIREFOX.",
            names.join("\n"),
            packages.join(" ")
        );
    }
    run::timed(&format!("apt-get install {}", packages.join(" ")), || {
        run::shown(apt().args(["update", "--quiet=2"]))?;
        run::shown(
            apt()
                .args(["install", "--yes", "--quiet=2", "--no-install-recommends"])
                .args(&packages),
        )
    })?;
    match missing().first() {
        Some(program) => bail!("{} is still not on the PATH", program.what),
        None => Ok(()),
    }
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").stdin(std::process::Stdio::null());
    command
}

fn is_debian_root() -> bool {
    let root = run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0");
    root && Path::new("/etc/debian_version").exists() && run::on_path(&["apt-get"]).is_some()
}

/// Firefox's driver, which Debian does not package: built once, by its own lock file, and not optimised,
/// since it only passes messages on.
fn geckodriver() -> Result<()> {
    let own =
        paths::tools().join("bin/geckodriver").with_extension(std::env::consts::EXE_EXTENSION);
    if run::on_path(&["geckodriver"]).is_some() || own.is_file() {
        return Ok(());
    }
    run::timed("build geckodriver (once, a minute or two)", || {
        let mut install = run::cargo();
        install
            .args(["install", "geckodriver", "--locked", "--debug", "--quiet", "--root"])
            .arg(paths::tools());
        // Not the workspace's target folder: two builds would wait for each other.
        install.env("CARGO_TARGET_DIR", paths::tools().join("build"));
        run::shown(&mut install)
    })
    .context("geckodriver can also be put on the PATH by hand")
}
