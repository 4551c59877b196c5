//! Pages that are too much, or not what they should be.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{BOTH, LISTED, Scene, UNLISTED};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        for scene in BOTH {
            let name = format!("{}::ten_thousand_links_change_nothing", scene.site);
            suite.on(&shared, &name, move |player| many(player, scene));
            let name = format!("{}::odd_links_leave_no_error", scene.site);
            suite.on(&shared, &name, move |player| odd(player, scene));
        }
    }
    suite.run()
}

fn many(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.links)?;
    let count = player.rig.session.run("return document.links.length", &[])?;
    ensure!(count.as_u64() >= Some(10_000), "the page has {count} links");
    player.pass(UNLISTED, Act::Click)?;
    player.rig.session.clear_log()?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    player.ensure_no_errors()
}

fn odd(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(&scene.links.replace("banyaktautan", "tautanrusak"))?;
    let script = "return [...document.querySelectorAll('[data-testid$=\"-like\"]')].map(c => c.dataset.testid)";
    let names: Vec<String> = serde_json::from_value(player.rig.session.run(script, &[])?)?;
    ensure!(names.len() >= 4, "the page has {names:?}");
    for name in names {
        let session = &player.rig.session;
        session.clear_log()?;
        session.press(&session.control(&name)?, Act::Click)?;
        session.settle()?;
        // Each press ends in the one or the other, none in nothing.
        netra_browser::wait::until(&format!("{name} is decided"), || {
            Ok((session.dialog()?.is_some() || session.actions()? == ["like"]).then_some(()))
        })?;
        if session.dialog()?.is_some() {
            player.cancel()?;
        }
    }
    player.ensure_no_errors()
}
