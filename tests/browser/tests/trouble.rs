//! A core that can not start says so, and blocks nothing.

use std::fs;

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::Suite;
use netra_browser::package;
use netra_browser::rig::Plan;
use netra_browser::scene::{BOTH, LISTED, UNLISTED};
use netra_browser::wait;
use serde_json::Value;

/// What is broken, and how: the file's bytes before to its bytes after.
type Damage = (&'static str, &'static str, fn(Vec<u8>) -> Option<Vec<u8>>);

const DAMAGES: [Damage; 4] = [
    ("a_list_cut_in_half", "data/list.netra", |bytes| Some(bytes[..bytes.len() / 2].to_vec())),
    ("an_empty_list", "data/list.netra", |_| Some(Vec::new())),
    ("a_list_with_one_byte_changed", "data/list.netra", |mut bytes| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0x20;
        Some(bytes)
    }),
    ("a_module_that_is_missing", "core/netra_bg.wasm", |_| None),
];

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        for damage in DAMAGES {
            suite.add(&format!("{browser}::{}", damage.0), move || says_so(browser, damage));
        }
    }
    suite.run()
}

fn says_so(browser: Browser, (_, file, change): Damage) -> Result<()> {
    let folder = package::copied(browser)?;
    let path = folder.path().join(file);
    match change(fs::read(&path).with_context(|| path.display().to_string())?) {
        Some(bytes) => fs::write(&path, bytes)?,
        None => fs::remove_file(&path)?,
    }
    let player = Player::new(Plan::with_extension(browser).package(folder.path()).start()?);
    popup_says(&player)?;
    // Nothing is held, and nothing of ours fails on the page.
    for scene in BOTH {
        player.rig.session.open_page(scene.feed)?;
        goes_through(&player, LISTED)?;
        goes_through(&player, UNLISTED)?;
    }
    player.ensure_no_own_errors_on_console()
}

fn popup_says(player: &Player) -> Result<()> {
    let session = &player.rig.session;
    player.rig.open_own_page("popup/popup.html")?;
    let text = wait::until("the popup names the trouble", || {
        let shown = session
            .run("return document.querySelector('#trouble:not([hidden])')?.textContent", &[])?;
        Ok(shown.as_str().filter(|text| !text.is_empty()).map(str::to_owned))
    })?;
    let sentence = "perlindungan tidak aktif";
    let at =
        text.to_lowercase().find(sentence).with_context(|| format!("the popup says: {text}"))?;
    let reason = text[at + sentence.len()..].trim_matches(['.', ':', ' ']);
    ensure!(reason.len() > 10, "the popup gives no reason: {text}");
    let icon = "return [await chrome.action.getTitle({}), await chrome.action.getBadgeText({})]";
    let said = wait::until("the icon says so", || {
        let said = player.rig.run_own(icon, &Value::Null)?;
        Ok(Some(said).filter(|said| said[1] == "!"))
    })?;
    let title = said[0].as_str().unwrap_or_default().to_lowercase();
    ensure!(title.contains(sentence), "the icon's title: {title}");
    Ok(())
}

/// The first press may be stopped while the core is asked and found silent; after that none is.
fn goes_through(player: &Player, control: &str) -> Result<()> {
    let session = &player.rig.session;
    let control = session.control(control)?;
    let before = session.actions()?.len();
    for _ in 0..2 {
        session.press(&control, Act::Click)?;
        session.settle()?;
        let note = || session.note().map(|note| !note.is_empty());
        let moved = || Ok::<_, anyhow::Error>(session.actions()?.len() > before);
        wait::until("the press goes through, or a note says why not", || {
            Ok((moved()? || note()?).then_some(()))
        })?;
        if moved()? {
            return session.ensure_no_dialog();
        }
    }
    anyhow::bail!("two presses did not go through; the note says: {}", session.note()?)
}
