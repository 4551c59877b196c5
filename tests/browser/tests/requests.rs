//! Netra asks nobody anything: the browser's requests are the same with it and without it.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::Suite;
use netra_browser::proxy::Request;
use netra_browser::rig::Plan;
use netra_browser::scene::{BOTH, DAY, UNLISTED};

/// Hosts that the browsers' makers run, asked by the browser itself when it likes (updates, start page).
const BROWSERS_OWN: [&str; 7] = [
    ".google.com",
    ".googleapis.com",
    ".gvt1.com",
    ".duckduckgo.com",
    ".mozilla.com",
    ".mozilla.org",
    ".mozilla.net",
];

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
    let own = |request: &Request| {
        BROWSERS_OWN.iter().any(|end| format!(".{}", request.host).ends_with(end))
    };
    Ok(player.rig.record().all().into_iter().filter(|request| !own(request)).collect())
}
