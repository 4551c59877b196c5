//! A gesture of several presses is asked about once, at its first; after the decision the rest goes through.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::{Player, Step};
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{BOTH, FACEBOOK, INSTAGRAM, LISTED, Scene};

/// A way of sharing: the presses after the first, each with what the page records.
type Way = &'static [(&'static str, &'static str)];

const SHARE: &str = "u1-share";
const ON_FACEBOOK: [(&str, Way); 3] = [
    ("at_once", &[("u1-share-now", "share")]),
    ("with_words", &[("u1-share-feed", "share-menu"), ("u1-composer-post", "share")]),
    ("as_a_message", &[("u1-share-send", "share-menu"), ("u1-send-1", "share")]),
];
const ON_INSTAGRAM: [(&str, Way); 1] =
    [("as_a_message", &[("u1-share-person-1", "menu"), ("u1-share-send", "share")])];
/// Buttons on the picture of a listed account, with what the page records.
const QUICK: [(&str, &str); 2] = [("u9-next", "next"), ("u7-mute", "mute")];
const ESCAPE: &str = "\u{E00C}";

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let ways = ON_FACEBOOK.map(|way| (FACEBOOK, way));
        for (scene, (name, way)) in ways.into_iter().chain(ON_INSTAGRAM.map(|way| (INSTAGRAM, way)))
        {
            let name = format!("{}::sharing_{name}_is_asked_about_once", scene.site);
            suite.on(&shared, &name, move |player| shares(player, scene, way));
        }
        for scene in BOTH {
            let name = format!("{}::a_decision_to_share_ends_with_the_address", scene.site);
            suite.on(&shared, &name, move |player| ends(player, scene));
        }
        for (button, action) in QUICK {
            let name = format!("instagram::two_quick_presses_of_{action}_are_no_like");
            suite.on(&shared, &name, move |player| quick(player, button, action));
        }
        suite.on(&shared, "facebook::a_decision_to_like_is_good_for_a_reaction", reacts);
    }
    suite.run()
}

fn click(target: &str) -> Step {
    Step::new(Act::Click, target)
}

fn shares(player: &mut Player, scene: Scene, way: Way) -> Result<()> {
    player.enter(scene.gestures)?;
    player.ask_at(&click(SHARE), None)?;
    player.proceed()?;
    let mut steps = vec![(click(SHARE), "share-menu")];
    steps.extend(way.iter().map(|(target, action)| (click(target), *action)));
    player.go(&steps)?;
    // It is done, and what may still be open is closed; to share once more is to be asked once more.
    player.rig.session.key(ESCAPE)?;
    player.ask_at(&click(SHARE), None)?;
    player.rig.session.choose(Choice::Cancel)
}

fn ends(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.gestures)?;
    player.ask_at(&click(SHARE), None)?;
    player.proceed()?;
    let session = &player.rig.session;
    session.hook("goto", &[scene.profiles[1].into()])?;
    session.control("profile-follow")?;
    session.run("history.back()", &[])?;
    player.ask_at(&click(SHARE), None)?;
    player.cancel()
}

fn quick(player: &mut Player, button: &str, action: &str) -> Result<()> {
    player.enter(INSTAGRAM.gestures)?;
    let session = &player.rig.session;
    session.press(&session.control(button)?, Act::Dblclick)?;
    player.wait_for_actions(2)?;
    session.settle()?;
    session.ensure_no_dialog()?;
    let done = session.actions()?;
    ensure!(done == [action, action], "the page did {done:?}");
    Ok(())
}

fn reacts(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.gestures)?;
    player.ask_at(&click(LISTED), None)?;
    player.proceed()?;
    let hover = Step::new(Act::Hover, LISTED);
    player.go(&[(hover.clone(), ""), (click("u1-picker-love"), "like")])?;
    // Another reaction is another like.
    player.go(&[(hover.clone(), "")])?;
    player.ask_at(&click("u1-picker-haha"), Some(&hover))?;
    player.rig.session.choose(Choice::Cancel)
}
