//! The page's language: it may change while the page is open, and it may be one that no table knows.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::{self, Player};
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{LISTED, Scene, UNLISTED};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on = |name: &str, test| suite.on_each_site(&shared, name, test);
        on("a_language_switched_while_the_page_is_open_is_followed", switched);
        on("a_like_is_held_in_a_language_that_no_table_knows", unknown);
    }
    suite.run()
}

fn switched(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.gestures)?;
    let session = &player.rig.session;
    for language in ["en", "id", "ar", "en"] {
        session.hook("setLang", &[language.into()])?;
        session.settle()?;
        session.clear_log()?;
        let shown = session.run("return document.documentElement.lang", &[])?;
        ensure!(shown == language, "the page is in {shown}, not in {language}");
        for control in [LISTED, "u1-share"] {
            let asked = player.ask(control, Act::Click);
            asked.with_context(|| format!("{control} in {language}"))?;
            player.cancel()?;
        }
    }
    // Whoever is on no list may be liked, and the like taken back, in every language of the tables.
    for language in ["en", "id"] {
        session.hook("setLang", &[language.into()])?;
        session.settle()?;
        player.pass(UNLISTED, Act::Click).with_context(|| language)?;
        player.pass(UNLISTED, Act::Click).with_context(|| language)?;
    }
    Ok(())
}

fn unknown(player: &mut Player, scene: Scene) -> Result<()> {
    let mut played = 0;
    for case in case::all()? {
        let foreign = !["id", "en"].contains(&&*case.language);
        if foreign && case.site == scene.site && case.gesture == "like" && case.expected == "asked"
        {
            let row = player.play(&case)?;
            ensure!(row.is_as_expected(), "{}: {}", case.id, row.got);
            played += 1;
        }
    }
    ensure!(played > 0, "no row is in a language that no table knows: this test shows nothing");
    Ok(())
}
