//! `cargo xtask shots DIR`: pictures of every page and of the question, to look at or to show.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{build, run, setup};

/// What it takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Where the pictures go.
    folder: PathBuf,
}

/// Sets up, builds and takes them, in Chromium.
pub fn take(arguments: &Arguments) -> Result<bool> {
    setup::all()?;
    build::all()?;
    let mut player = run::cargo();
    player.args(["run", "--quiet", "--package", "netra-browser", "--bin", "shots", "--"]);
    // The player runs at the root; a path is meant from where the command was typed.
    player.arg(std::env::current_dir()?.join(&arguments.folder));
    run::step("take the pictures");
    Ok(player.status().context("cannot start the player")?.success())
}
