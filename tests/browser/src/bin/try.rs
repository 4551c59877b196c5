//! Tries Netra on one saved page: a line for each button, held, passed or blind, and why.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::cli::{Which, has_display};
use netra_browser::rig::Plan;
use netra_browser::saved::SavedPage;
use netra_browser::try_page::{Outcome, Reading};
use serde_json::{Value, json};

/// Opens a saved page under its own address and says what Netra would do on each of its buttons.
#[derive(Parser)]
struct Arguments {
    /// The page, as a browser saved it.
    file: PathBuf,
    /// The address that it was saved from.
    #[arg(long)]
    url: String,
    /// Which browser.
    #[arg(long, value_enum, default_value_t = Which::Chrome)]
    browser: Which,
    /// Run without a window.
    #[arg(long)]
    headless: bool,
    /// The day for which Netra judges, YYYY-MM-DD; today if none is given.
    #[arg(long, value_parser = day)]
    on: Option<String>,
    /// Netra's own language.
    #[arg(long, default_value = "id", value_parser = ["id", "en"])]
    language: String,
    /// Really press each gesture, each on a freshly loaded page.
    #[arg(long)]
    press: bool,
    /// Write the buttons to this file.
    #[arg(long)]
    json: Option<PathBuf>,
}

/// A day has the form of one; whether there is such a day the core decides.
fn day(text: &str) -> Result<String, String> {
    let form: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if form == "0000-00-00" { Ok(text.to_owned()) } else { Err("not YYYY-MM-DD".to_owned()) }
}

fn main() -> ExitCode {
    match try_page(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn try_page(arguments: &Arguments) -> Result<()> {
    let page = SavedPage::read(&arguments.file, &arguments.url)?;
    let mut written = Vec::new();
    for browser in arguments.browser.browsers() {
        written.extend(in_browser(arguments, &page, *browser)?);
    }
    if let Some(path) = &arguments.json {
        fs::write(path, serde_json::to_vec_pretty(&written)?)
            .with_context(|| path.display().to_string())?;
    }
    Ok(())
}

fn in_browser(arguments: &Arguments, page: &SavedPage, browser: Browser) -> Result<Vec<Value>> {
    let mut plan = Plan::with_extension(browser).saved(page.clone());
    if !arguments.headless && has_display() {
        plan = plan.visible();
    }
    let mut player = Player::new(plan.start()?);
    player.prepare(&arguments.language, arguments.on.as_deref())?;
    player.rig.session.open(&page.url)?;
    let reading = player.rig.read_page()?;
    say_page(browser, page, &reading);
    let mut written = Vec::new();
    let mut outcomes = Vec::new();
    for button in &reading.buttons {
        let read = button.outcome();
        let pressed = if arguments.press && button.gesture.is_some() {
            Some(player.rig.press_button(&page.url, button)?)
        } else {
            None
        };
        let outcome = shown(read, pressed);
        let differs = if pressed.is_some() && outcome != read {
            format!("  <-- read as {read}")
        } else {
            String::new()
        };
        println!("{outcome:<8} {:<32} {}{differs}", cut(button.title(), 32), button.why());
        written.push(json!({
            "browser": browser.name(), "outcome": outcome, "read": read, "pressed": pressed,
            "why": button.why(), "button": button,
        }));
        outcomes.push(outcome);
    }
    let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count();
    let rest =
        outcomes.len() - count(Outcome::Held) - count(Outcome::Passed) - count(Outcome::Blind);
    println!(
        "{} buttons: {} held, {} passed, {} blind, {rest} otherwise",
        outcomes.len(),
        count(Outcome::Held),
        count(Outcome::Passed),
        count(Outcome::Blind)
    );
    Ok(written)
}

/// A press that reaches the page though Netra took it for a gesture of nobody's is still blind.
fn shown(read: Outcome, pressed: Option<Outcome>) -> Outcome {
    match pressed {
        Some(Outcome::Passed) if read == Outcome::Blind => read,
        Some(pressed) => pressed,
        None => read,
    }
}

fn say_page(browser: Browser, page: &SavedPage, reading: &Reading) {
    let language = match reading.known {
        Some(false) => format!("{}, which no table knows", reading.language),
        _ => reading.language.clone(),
    };
    println!("{browser}: {} (language: {language})", page.url);
    if reading.off {
        println!("Netra is switched off on this site.");
    }
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}
