//! Pictures of every page of Netra and of its question, in both languages and themes, on a desk and on a phone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use netra_browser::case::Player;
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::practice::PAGE;
use netra_browser::rig::Plan;
use netra_browser::scene::{FACEBOOK, LISTED};
use netra_browser::{Browser, own_pages};

/// Saves the pictures, as `PAGE-LANGUAGE-THEME-WIDTH.png`.
#[derive(Parser)]
struct Arguments {
    /// Where to.
    folder: PathBuf,
}

/// Window widths: a desk, a phone.
const WIDTHS: [u32; 2] = [1280, 360];
/// As large as the browsers show a popup, and a little higher.
const POPUP: (u32, u32) = (384, 1000);
/// As high as a picture gets before its page is measured.
const HEIGHT: u32 = 800;
/// The day on which the question is put.
const DAY: &str = "2024-10-10";

fn main() -> ExitCode {
    match all(&Arguments::parse().folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn all(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let mut player = Player::new(Plan::with_extension(Browser::Chrome).start()?);
    for language in ["id", "en"] {
        for dark in [false, true] {
            player.rig.set_dark(dark)?;
            player.forget_settings();
            player.prepare(language, Some(DAY))?;
            let name = format!("{language}-{}", if dark { "dark" } else { "light" });
            for width in WIDTHS {
                pages(&player, folder, &name, width)?;
            }
            player.rig.set_viewport(None)?;
            player.rig.session.open_page(FACEBOOK.feed)?;
            player.rig.session.wait_for_mark("u1")?;
            own_pages::beside(&player, |player| {
                player.rig.set_viewport(Some(POPUP))?;
                save(player, folder, &format!("popup-{name}"))?;
                player.rig.set_viewport(None)
            })?;
            player.ask(LISTED, Act::Click)?;
            player.rig.session.wait_enabled(Choice::Proceed)?;
            save(&player, folder, &format!("dialog-{name}"))?;
            player.cancel()?;
        }
    }
    Ok(())
}

/// The pages that are ours, each as high as it is.
fn pages(player: &Player, folder: &Path, name: &str, width: u32) -> Result<()> {
    let rig = &player.rig;
    for (page, path) in
        [("options", own_pages::OPTIONS), ("welcome", own_pages::WELCOME), ("practice", PAGE)]
    {
        rig.set_viewport(Some((width, HEIGHT)))?;
        rig.open_own_page(path)?;
        rig.own_page_ready()?;
        let height = "return Math.ceil(document.documentElement.scrollHeight)";
        let height = rig.session.run(height, &[])?.as_u64().and_then(|h| u32::try_from(h).ok());
        rig.set_viewport(Some((width, height.unwrap_or(HEIGHT).max(HEIGHT))))?;
        save(player, folder, &format!("{page}-{name}-{width}"))?;
    }
    Ok(())
}

fn save(player: &Player, folder: &Path, name: &str) -> Result<()> {
    let path = folder.join(format!("{name}.png"));
    fs::write(&path, player.rig.session.picture()?).with_context(|| path.display().to_string())?;
    println!("{}", path.display());
    Ok(())
}
