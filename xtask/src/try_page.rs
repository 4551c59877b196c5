//! `cargo xtask try`: what Netra would do on a saved page, button by button.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::{build, run, setup};

/// What the command takes; it is handed on to the player in `tests/browser`.
#[derive(clap::Args)]
pub struct Arguments {
    /// The page, as a browser saved it.
    file: PathBuf,
    /// The address that it was saved from, on facebook.com or instagram.com.
    #[arg(long)]
    url: String,
    /// Which browser: chrome, firefox or both.
    #[arg(long, default_value = "chrome", value_parser = ["chrome", "firefox", "both"])]
    browser: String,
    /// Run without a window.
    #[arg(long)]
    headless: bool,
    /// The day for which Netra judges; today if none is given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: Option<String>,
    /// Netra's own language: id or en.
    #[arg(long, default_value = "id", value_parser = ["id", "en"])]
    language: String,
    /// Really press each gesture, each on a freshly loaded page.
    #[arg(long)]
    press: bool,
    /// Write the buttons to this file.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// Sets up, builds and reads the page.
pub fn show(arguments: &Arguments) -> Result<bool> {
    // The player runs at the root; a path is meant from where the command was typed.
    let here = std::env::current_dir()?;
    let file = here.join(&arguments.file);
    // Known before anything is built.
    ensure!(file.is_file(), "there is no file {}", file.display());
    setup::all()?;
    build::all()?;
    let mut player = run::cargo();
    player.args(["run", "--quiet", "--package", "netra-browser", "--bin", "try", "--"]);
    player.arg(&file).args(["--url", &arguments.url, "--browser", &arguments.browser]);
    player.args(["--language", &arguments.language]);
    if let Some(day) = &arguments.on {
        player.args(["--on", day]);
    }
    for (given, flag) in [(arguments.headless, "--headless"), (arguments.press, "--press")] {
        if given {
            player.arg(flag);
        }
    }
    if let Some(file) = &arguments.json {
        player.arg("--json").arg(here.join(file));
    }
    run::step("read the page");
    Ok(player.status().context("cannot start the player")?.success())
}
