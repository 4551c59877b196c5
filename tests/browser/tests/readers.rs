//! What Netra puts over a site's page, for those who hear it, enlarge it or see little contrast.

use anyhow::{Context, Result};
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{DAY, FACEBOOK, LISTED};
use netra_browser::{Browser, dialog, marks, wait};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on =
            |name: &str, test: fn(&mut Player) -> Result<()>| suite.on(&shared, name, test);
        on("nothing_in_the_question_stands_in_the_way", question);
        on("nothing_in_the_panel_and_the_marks_stands_in_the_way", panel);
    }
    suite.run()
}

/// Every page language and colours, each with a page of the site that shows its marks.
fn each(player: &mut Player, look: fn(&Player) -> Result<()>) -> Result<()> {
    for dark in [false, true] {
        player.rig.set_dark(dark)?;
        for language in ["id", "en"] {
            player.prepare(language, Some(DAY))?;
            player.rig.session.open_page(FACEBOOK.feed)?;
            look(player).with_context(|| format!("dark: {dark}, {language}"))?;
        }
    }
    player.rig.set_dark(false)
}

fn question(player: &mut Player) -> Result<()> {
    each(player, |player| {
        player.ask(LISTED, Act::Click)?;
        player.rig.session.wait_enabled(dialog::Choice::Proceed)?;
        player.rig.ensure_host_accessible(dialog::HOST)?;
        player.rig.session.unfold_why()?;
        player.rig.ensure_host_accessible(dialog::HOST).context("with its reasons")?;
        player.cancel()
    })
}

fn panel(player: &mut Player) -> Result<()> {
    each(player, |player| {
        let session = &player.rig.session;
        let mark = session.wait_for_mark("u1")?;
        session.settle()?;
        player.rig.ensure_host_accessible(marks::HOST)?;
        session.press_mark(&mark)?;
        session.wait_for_dialog()?;
        player.rig.ensure_host_accessible(dialog::HOST)?;
        let close = session.in_dialog("button[value=close]")?.context("no button to close")?;
        session.fire(&close, Act::Click)?;
        wait::until("the panel closes", || Ok(session.dialog()?.is_none().then_some(())))
    })
}
