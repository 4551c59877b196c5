//! `cargo xtask demo`: the main job, in a real browser, on simulated pages.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{build, run, setup};

/// What the demo takes; it is handed on to the player in `tests/browser`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Run without a window: press what the rows say and print a table.
    #[arg(long)]
    headless: bool,
    /// Which browser: chrome, firefox or both.
    #[arg(long, default_value = "both", value_parser = ["chrome", "firefox", "both"])]
    browser: String,
    /// Play every row of the tests, not one of each kind (several minutes more).
    #[arg(long)]
    all: bool,
    /// Play only the rows, and all of them, that have this text in their id.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Save a picture of each row in this folder.
    #[arg(long, value_name = "DIR")]
    shots: Option<PathBuf>,
    /// Write the rows to this file.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// Sets up, builds and plays; returns whether every row came out as expected.
pub fn show(arguments: &Arguments) -> Result<bool> {
    setup::all()?;
    build::all()?;
    let mut player = run::cargo();
    player.args(["run", "--quiet", "--package", "netra-browser", "--bin", "demo", "--"]);
    player.args(["--browser", &arguments.browser]);
    if arguments.headless {
        player.arg("--headless");
    }
    if arguments.all {
        player.arg("--all");
    }
    if let Some(text) = &arguments.filter {
        player.args(["--filter", text]);
    }
    // The player runs at the root; a path is meant from where the command was typed.
    let here = std::env::current_dir()?;
    if let Some(folder) = &arguments.shots {
        player.arg("--shots").arg(here.join(folder));
    }
    if let Some(file) = &arguments.json {
        player.arg("--json").arg(here.join(file));
    }
    run::step("play the rows");
    Ok(player.status().context("cannot start the player")?.success())
}
