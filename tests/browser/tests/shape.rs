//! The question fits on small and large windows and can be used by keyboard and by ear.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{FACEBOOK, LISTED};

const TAB: &str = "\u{E004}";
/// Widths of a phone, of a phone turned, of a tablet, of a desk, and of a desk at 200 %.
const WIDTHS: [(u32, u32); 5] = [(360, 740), (640, 360), (820, 1180), (1280, 800), (640, 400)];

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        for (width, height) in WIDTHS {
            let name = format!("fits_at_{width}_by_{height}");
            suite.on(&shared, &name, move |player| fits(player, width, height));
        }
        suite.on(&shared, "is_spoken_with_role_and_name", spoken);
        suite.on(&shared, "keeps_the_focus_inside", focus_stays);
    }
    suite.run()
}

fn fits(player: &mut Player, width: u32, height: u32) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    player.rig.set_viewport(Some((width, height)))?;
    let done = (|| {
        let dialog = player.ask(LISTED, Act::Enter)?;
        let session = &player.rig.session;
        let inner = session.run("return [innerWidth, innerHeight]", &[])?;
        let (wide, high) = (f64::from(width), inner[1].as_f64().unwrap_or_default());
        ensure!(inner[0] == width, "the page is {inner} wide and high, not {width}");
        let mut boxes = vec![("dialog", session.rect(&dialog)?)];
        for choice in [Choice::Cancel, Choice::Proceed] {
            let button = session.button(choice)?.context("a button is missing")?;
            let rect = session.rect(&button)?;
            ensure!(rect.height >= 24.0 && rect.width >= 24.0, "{choice:?} is too small: {rect:?}");
            boxes.push(("button", rect));
        }
        for (what, rect) in boxes {
            let inside = rect.x >= 0.0
                && rect.y >= 0.0
                && rect.x + rect.width <= wide
                && rect.y + rect.height <= high;
            ensure!(inside && rect.width > 0.0, "{what} {rect:?} is not within {wide} by {high}");
        }
        player.cancel()
    })();
    player.rig.set_viewport(None)?;
    done
}

fn spoken(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    let dialog = player.ask(LISTED, Act::Click)?;
    let session = &player.rig.session;
    let (role, name) = session.spoken(&dialog)?;
    ensure!(role == "alertdialog" && !name.is_empty(), "the dialog is spoken as {role} {name:?}");
    for choice in [Choice::Cancel, Choice::Proceed] {
        let (role, name) = session.spoken(&session.button(choice)?.context("no button")?)?;
        ensure!(role == "button" && !name.is_empty(), "{choice:?} is spoken as {role} {name:?}");
    }
    let words = session.text(&dialog)?;
    ensure!(words.contains("Munir"), "the dialog does not say whom it is about: {words}");
    player.cancel()
}

fn focus_stays(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    let session = &player.rig.session;
    session.wait_enabled(Choice::Proceed)?;
    let focused = || session.in_dialog("dialog[open] :focus");
    let first = focused()?.context("nothing in the dialog has the focus")?;
    ensure!(Some(&first) == session.button(Choice::Cancel)?.as_ref(), "the focus is not on Cancel");
    let outside = "const at = document.activeElement; return at && at !== document.body && at.localName !== 'netra-ask';";
    for _ in 0..10 {
        session.key(TAB)?;
        ensure!(session.run(outside, &[])? != true, "the focus went to the page behind the dialog");
    }
    ensure!(session.dialog()?.is_some(), "Tab closed the dialog");
    player.cancel()
}
