//! Shows the main job in real browsers: presses on simulated pages, one row each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use netra_browser::case::{self, Case, Player, Row};
use netra_browser::cli::{Which, has_display};
use netra_browser::latency::median;
use netra_browser::rig::Plan;
use netra_browser::{Browser, Rig, wait};

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
    /// Play only the rows, and all of them, that have this text in their id.
    #[arg(long)]
    filter: Option<String>,
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
    let cases = chosen(arguments)?;
    let mut rows = Vec::new();
    print_heading();
    for browser in arguments.browser.browsers() {
        let plan = Plan::with_extension(*browser);
        let mut player = Player::new(plan.start()?);
        for case in &cases {
            let played = player.play(case);
            let failed = played.is_err();
            let row = played.unwrap_or_else(|error| case.failed(*browser, &error));
            print_row(&row);
            if failed {
                // The browser may be in any state: the next row gets a fresh one.
                player = Player::new(plan.start()?);
            } else if let Some(folder) = &arguments.shots {
                save_picture(&player.rig, folder, case)?;
            }
            rows.push(row);
        }
    }
    if let Some(path) = &arguments.json {
        fs::write(path, serde_json::to_vec_pretty(&rows)?)
            .with_context(|| path.display().to_string())?;
    }
    Ok(print_sums(&rows))
}

/// The rows that the command line asks for.
fn chosen(arguments: &Arguments) -> Result<Vec<Case>> {
    let mut cases = case::all()?;
    match &arguments.filter {
        Some(text) => {
            cases.retain(|case| case.id.contains(text.as_str()));
            ensure!(!cases.is_empty(), "no row has {text:?} in its id");
            Ok(cases)
        }
        None if arguments.all => Ok(cases),
        None => Ok(case::of_each_kind(cases)),
    }
}

fn print_heading() {
    println!(
        "{:<8} {:<10} {:<14} {:<8} {:<5} {:<4} {:<26} {:<9} {:<9} {:>5}",
        "browser", "site", "surface", "gesture", "act", "lang", "account", "expected", "got", "ms"
    );
}

fn print_row(row: &Row) {
    println!(
        "{:<8} {:<10} {:<14} {:<8} {:<5} {:<4} {:<26} {:<9} {:<9} {:>5}{}",
        row.browser,
        row.site,
        row.surface,
        row.gesture,
        // Of a double click the table says "dblcl".
        row.act.to_string().chars().take(5).collect::<String>(),
        row.language,
        row.account,
        row.expected,
        row.got,
        row.dialog_ms.map_or("-".to_owned(), |ms| format!("{ms:.0}")),
        if row.is_as_expected() { String::new() } else { format!("  <-- {}", row.id) }
    );
}

/// What it comes to, in one line for each browser and one for all; returns whether all is as expected.
fn print_sums(rows: &[Row]) -> bool {
    for browser in Browser::ALL {
        let own = || rows.iter().filter(|row| row.browser == browser.name());
        let times: Vec<f64> = own().filter_map(|row| row.dialog_ms).collect();
        let count = |what: &str| own().filter(|row| row.expected == what).count();
        if let Some(middle) = median(&times) {
            let (asked, passed) = (count("asked"), count("passed"));
            println!(
                "{browser}: {asked} rows to ask, in {middle:.0} ms (median), and {passed} to pass"
            );
        }
    }
    let wrong = rows.iter().filter(|row| !row.is_as_expected()).count();
    println!("{} rows, {} as expected, {wrong} not", rows.len(), rows.len() - wrong);
    wrong == 0
}

fn save_picture(rig: &Rig, folder: &Path, case: &Case) -> Result<()> {
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("{}-{}.png", rig.session.browser(), case.id));
    fs::write(&path, rig.session.picture()?).with_context(|| path.display().to_string())
}

/// Opens a window on a page with a listed account, with the practice day set, until the person closes it.
fn show(arguments: &Arguments) -> Result<()> {
    let cases = chosen(arguments)?;
    let case = cases.iter().find(|case| case.expected == "asked").unwrap_or(&cases[0]);
    let mut open = Vec::new();
    for browser in arguments.browser.browsers() {
        let mut player = Player::new(Plan::with_extension(*browser).visible().start()?);
        player.prepare(case.own_language(), case.practice_date.as_deref())?;
        player.rig.session.open_page(&case.url)?;
        open.push(player);
    }
    println!(
        "A simulated page is open, the practice day is set. Press Like, Comment, Share or Follow; close the window to end."
    );
    for player in &open {
        wait::forever(|| player.rig.session.tabs().is_ok_and(|tabs| !tabs.is_empty()));
    }
    Ok(())
}
