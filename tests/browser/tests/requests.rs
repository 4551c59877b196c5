//! Netra asks nobody anything: the browser's requests are the same with it and without it.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::elsewhere::is_browsers_own;
use netra_browser::gesture::Act;
use netra_browser::harness::Suite;
use netra_browser::proxy::Request;
use netra_browser::rig::Plan;
use netra_browser::scene::{BOTH, DAY, UNLISTED};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        suite.add(&format!("{browser}::nothing_is_asked_but_what_the_pages_ask"), move || {
            let mut with = Player::new(Plan::with_extension(browser).start()?);
            with.prepare("id", Some(DAY))?;
            let with = visit(&with)?;
            let without = visit(&Player::new(Plan::without_extension(browser).start()?))?;
            ensure!(
                with.is_subset(&without),
                "asked with Netra only: {:?}",
                with.difference(&without).collect::<Vec<_>>()
            );
            ensure!(without.iter().any(|request| request.path.is_some()), "the record is empty");
            Ok(())
        });
    }
    suite.run()
}

/// Visits feeds and profiles, presses, and returns what was asked for.
fn visit(player: &Player) -> Result<BTreeSet<Request>> {
    let session = &player.rig.session;
    for scene in BOTH {
        session.open_page(scene.feed)?;
        player.pass(UNLISTED, Act::Click)?;
        session.hook("goto", &[scene.profiles[0].into()])?;
        session.control("profile-follow")?;
        session.open_page(scene.mixed)?;
        player.scroll_to(10)?;
        session.settle()?;
    }
    let asked = player.rig.record().all().into_iter();
    Ok(asked.filter(|request| !is_browsers_own(&request.host)).collect())
}
