//! A page whose own scripts throw wherever they can: Netra guards it as any other, and fails nowhere.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::{Player, Step};
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};

/// A listed author in the first unit, an unlisted one in the second.
const PAGE: &str = "https://www.facebook.com/?sk=lf&locale=id_ID";

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        suite.on(&shared, "what_is_listed_is_held_on_a_page_that_throws", held);
        suite.on(&shared, "what_is_unlisted_passes_on_a_page_that_throws", passed);
    }
    suite.run()
}

fn enter(player: &mut Player) -> Result<()> {
    player.enter(PAGE)?;
    let script = "window.addEventListener('error', event => {
        document.documentElement.dataset.threw = event.message;
    });";
    player.rig.session.run(script, &[]).map(drop)
}

/// The page has thrown, and Netra has not.
fn ensure_only_the_page_threw(player: &Player) -> Result<()> {
    let threw = player.rig.session.run("return document.documentElement.dataset.threw", &[])?;
    let threw = threw.as_str().context("the page did not throw: this test shows nothing")?;
    ensure!(threw.contains("the page throws"), "{threw}");
    player.ensure_no_errors()
}

fn held(player: &mut Player) -> Result<()> {
    enter(player)?;
    let [like, share] = ["t1-like", "t1-share"];
    for (control, act) in [(like, Act::Click), (like, Act::Enter), (share, Act::Click)] {
        player.ask_at(&Step::new(act, control), None)?;
        player.cancel()?;
    }
    player.go(&[(Step::with_text(Act::Type, "t1-comment-box", "Halo"), "typing")])?;
    player.ask_at(&Step::new(Act::Enter, "t1-comment-box"), None)?;
    ensure_only_the_page_threw(player)
}

fn passed(player: &mut Player) -> Result<()> {
    enter(player)?;
    player.go(&[
        (Step::new(Act::Click, "t2-like"), "like"),
        (Step::new(Act::Enter, "t2-like"), "unlike"),
        (Step::with_text(Act::Type, "t2-comment-box", "Halo"), "typing"),
        (Step::new(Act::Enter, "t2-comment-box"), "comment"),
        (Step::new(Act::Click, "t2-share"), "share-menu"),
    ])?;
    ensure_only_the_page_threw(player)
}
