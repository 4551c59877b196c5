//! A page that fights the question: it can neither answer it nor get the gesture through.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{BOTH, LISTED, Scene};
use serde_json::{Value, json};

/// A test hook of the page with its arguments, and whether the question must stand again after it.
const TRICKS: [(&str, &str, Option<&str>, bool); 8] = [
    ("presses_it", "pressInside", None, true),
    ("removes_it", "removeElement", Some("netra-ask"), true),
    ("removes_it_again_and_again", "keepRemoving", Some("netra-ask"), false),
    ("restyles_it", "hideDialogs", None, true),
    ("moves_it", "moveDialogs", None, true),
    ("covers_it", "cover", None, true),
    ("opens_a_modal_over_it", "openModal", None, true),
    ("opens_a_popover_over_it", "openPopover", None, true),
];

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        for scene in BOTH {
            for trick in TRICKS {
                let name = format!("{}::page_{}", scene.site, trick.0);
                suite.on(&shared, &name, move |player| withstands(player, scene, trick));
            }
        }
    }
    suite.run()
}

fn withstands(
    player: &mut Player,
    scene: Scene,
    (_, hook, argument, stands): (&str, &str, Option<&str>, bool),
) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    let session = &player.rig.session;
    let arguments: Vec<Value> = argument.iter().map(|text| json!(text)).collect();
    let reached = session.hook(hook, &arguments)?;
    if hook == "pressInside" {
        ensure!(reached == json!([]), "the page reached {reached}");
    }
    player.ensure_nothing_done()?;
    if stands {
        // It is on top again, where a real press on Cancel reaches it.
        session.wait_until_on_top()?;
        return player.cancel();
    }
    // Where the page takes every question away, the gesture stays stopped.
    let control = session.control(LISTED)?;
    session.press(&control, Act::Click)?;
    session.press(&control, Act::Enter)?;
    player.ensure_nothing_done()?;
    session.hook(hook, &[Value::Null])?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}
