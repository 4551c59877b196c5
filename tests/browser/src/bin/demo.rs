//! Shows the main job in real browsers: presses on simulated pages, one row each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use netra_browser::case::{self, Case, Player, Row};
use netra_browser::cli::{Which, has_display};
use netra_browser::rig::Plan;
use netra_browser::{Rig, wait};

/// Presses what the rows say and prints what happened.
#[derive(Parser)]
struct Arguments {
    /// Run without a window.
    #[arg(long)]
    headless: bool,
    /// Which browser.
    #[arg(long, value_enum, default_value_t = Which::Both)]
    browser: Which,
    /// Play every row, not one of each kind.
    #[arg(long)]
    all: bool,
    /// Save a picture of each row here.
    #[arg(long)]
    shots: Option<PathBuf>,
    /// Write the rows here.
    #[arg(long)]
    json: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = if !arguments.headless && has_display() {
        show(&arguments).map(|()| true)
    } else {
        if !arguments.headless {
            println!("There is no display, so this runs as with --headless.");
        }
        table(&arguments)
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

/// Plays the rows; returns whether each came out as expected.
fn table(arguments: &Arguments) -> Result<bool> {
    let every = case::all()?;
    let cases = if arguments.all { every } else { case::of_each_kind(every) };
    let mut rows = Vec::new();
    print_heading();
    for browser in arguments.browser.browsers() {
        let mut player = Player::new(Plan::with_extension(*browser).start()?);
        for case in &cases {
            let row = player.play(case)?;
            print_row(&row);
            if let Some(folder) = &arguments.shots {
                save_picture(&player.rig, folder, case)?;
            }
            rows.push(row);
        }
    }
    if let Some(path) = &arguments.json {
        fs::write(path, serde_json::to_vec_pretty(&rows)?)
            .with_context(|| path.display().to_string())?;
    }
    let wrong = rows.iter().filter(|row| !row.is_as_expected()).count();
    println!("{} rows, {} as expected, {wrong} not", rows.len(), rows.len() - wrong);
    Ok(wrong == 0)
}

fn print_heading() {
    println!(
        "{:<8} {:<10} {:<16} {:<7} {:<4} {:<32} {:<9} {:<9} {:>6}",
        "browser", "site", "surface", "gesture", "lang", "account", "expected", "got", "ms"
    );
}

fn print_row(row: &Row) {
    println!(
        "{:<8} {:<10} {:<16} {:<7} {:<4} {:<32} {:<9} {:<9} {:>6}{}",
        row.browser,
        row.site,
        row.surface,
        row.gesture,
        row.language,
        row.account,
        row.expected,
        row.got,
        row.dialog_ms.map_or("-".to_owned(), |ms| format!("{ms:.0}")),
        if row.is_as_expected() { "" } else { "  <-- not as expected" }
    );
}

fn save_picture(rig: &Rig, folder: &Path, case: &Case) -> Result<()> {
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("{}-{}.png", rig.session.browser(), case.id));
    fs::write(&path, rig.session.picture()?).with_context(|| path.display().to_string())
}

/// Opens a window on a page with a listed account, with the practice day set, until the person closes it.
fn show(arguments: &Arguments) -> Result<()> {
    let cases = case::all()?;
    let case = cases.iter().find(|case| case.expected == "asked").unwrap_or(&cases[0]);
    let mut open = Vec::new();
    for browser in arguments.browser.browsers() {
        let mut player = Player::new(Plan::with_extension(*browser).visible().start()?);
        player.prepare(&case.language, case.practice_date.as_deref())?;
        player.rig.session.open_page(&case.url)?;
        open.push(player);
    }
    println!(
        "A simulated page is open, the practice day is set. Press Like or Follow; close the window to end."
    );
    for player in &open {
        wait::forever(|| player.rig.session.tabs().is_ok_and(|tabs| !tabs.is_empty()));
    }
    Ok(())
}
