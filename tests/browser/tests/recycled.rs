//! Pages that change under the pointer: nodes that show another unit, addresses that change in place.

use anyhow::Result;
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{LISTED, Scene, UNLISTED};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on = |name: &str, test| suite.on_each_site(&shared, name, test);
        on("a_node_that_shows_another_unit_is_judged_anew", recycled);
        on("a_feed_that_empties_and_refills_is_judged_anew", scrolled);
        on("a_profile_opened_in_place_is_judged", navigated);
    }
    suite.run()
}

fn recycled(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    let session = &player.rig.session;
    // The first place now shows the unlisted unit, the second the listed one: same nodes, other people.
    session.hook("recycle", &[0.into(), "u2".into()])?;
    session.hook("recycle", &[1.into(), "u1".into()])?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    player.pass(UNLISTED, Act::Click)
}

fn scrolled(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.mixed)?;
    for number in [10, 300, 10] {
        let control = player.scroll_to(number)?;
        player.rig.session.press(&control, Act::Click)?;
        player.rig.session.wait_for_dialog()?;
        player.cancel()?;
    }
    player.scroll_to(301)?;
    player.pass("g301-like", Act::Click)
}

fn navigated(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let [listed, unlisted] = scene.profiles;
    player.rig.session.hook("goto", &[listed.into()])?;
    player.ask("profile-follow", Act::Click)?;
    player.cancel()?;
    player.rig.session.hook("goto", &[unlisted.into()])?;
    player.rig.session.settle()?;
    player.pass("profile-follow", Act::Click)
}
