//! Builds, shows and tests the extension.
//!
//! A fresh machine has Rust and Node and nothing else, so each command sets up what it needs before it
//! does its work, and says what it is doing while it does it.

mod build;
mod demo;
mod law;
mod paths;
mod run;
mod setup;
mod shots;
mod test;
mod try_page;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, shows and tests Netra.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes pkg/chrome, pkg/firefox and the three zip files.
    Build,
    /// Installs what is missing: wasm target, npm packages, geckodriver, browsers.
    Setup,
    /// Writes docs/hukum.md, the law data as a page for people.
    Law,
    /// Shows the main job in real browsers on simulated pages.
    Demo(demo::Arguments),
    /// Says for each button of a saved page: held, passed or blind, and why.
    Try(try_page::Arguments),
    /// Makes pictures of every page and of the question, in both languages and themes.
    Shots(shots::Arguments),
    /// Sets up, builds and runs every check; the last line is `N passed, N failed`.
    Test(test::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Build => build::all().map(|()| true),
        Command::Setup => setup::all().map(|_| true),
        Command::Law => law::write().map(|()| true),
        Command::Demo(arguments) => demo::show(&arguments),
        Command::Try(arguments) => try_page::show(&arguments),
        Command::Shots(arguments) => shots::take(&arguments),
        Command::Test(arguments) => test::everything(&arguments),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
