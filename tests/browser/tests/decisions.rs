//! What each answer to the question does, and what a held key does not.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{LISTED, Scene, UNLISTED};

const ESCAPE: &str = "\u{E00C}";
/// How often a keyboard repeats Enter in about a second.
const REPEATS: usize = 30;

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on = |name: &str, test| suite.on_each_site(&shared, name, test);
        on("held_enter_opens_one_dialog_and_decides_nothing", held_enter);
        on("cancel_and_escape_let_nothing_through", cancel);
        on("proceed_lets_the_next_press_through_once", proceed);
        on("a_pass_ends_when_the_address_changes", pass_ends);
        on("not_a_campaign_account_is_remembered", not_campaign);
    }
    suite.run()
}

fn held_enter(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    // The browser really repeats the key: the page hears it on a control that is not held.
    session.aim(&session.control(UNLISTED)?, Act::Enter)?;
    session.hold_enter(REPEATS)?;
    session.release()?;
    let heard = session.events()?.iter().filter(|line| line.starts_with("window keydown")).count();
    ensure!(heard == REPEATS + 1, "the page heard {heard} keydowns");
    session.open_page(scene.feed)?;

    session.aim(&session.control(LISTED)?, Act::Enter)?;
    session.hold_enter(REPEATS)?;
    session.wait_for_dialog()?;
    ensure!(session.dialogs()? == 1, "{} dialogs", session.dialogs()?);
    session.release()?;
    session.settle()?;
    ensure!(session.dialog()?.is_some(), "the held key has closed the dialog");
    player.ensure_nothing_done()?;
    // A new press of Enter is a decision: the focus is on Cancel.
    session.key("\u{E007}")?;
    netra_browser::wait::until("Enter cancels", || Ok(session.dialog()?.is_none().then_some(())))?;
    player.ensure_nothing_done()
}

fn cancel(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    let session = &player.rig.session;
    player.ask(LISTED, Act::Click)?;
    session.key(ESCAPE)?;
    netra_browser::wait::until("Escape cancels", || Ok(session.dialog()?.is_none().then_some(())))?;
    player.ensure_nothing_done()?;
    let focused = session.run("return document.activeElement?.dataset?.testid ?? ''", &[])?;
    ensure!(focused == LISTED, "the focus is on {focused}");
    let events = session.events()?;
    let seen = events.iter().any(|line| line.contains(" click ") || line.contains("keydown"));
    ensure!(!seen, "the page saw {events:?}");
    Ok(())
}

fn proceed(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.rig.session.wait_enabled(Choice::Proceed)?;
    player.rig.session.choose(Choice::Proceed)?;
    player.ensure_nothing_done()?;
    // The user presses again, that goes through; undoing is never held; liking anew is asked anew.
    player.pass(LISTED, Act::Click)?;
    player.pass(LISTED, Act::Click)?;
    player.ask(LISTED, Act::Click)?;
    let actions = player.rig.session.actions()?;
    ensure!(actions == ["like", "unlike"], "the page did {actions:?}");
    Ok(())
}

fn pass_ends(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    let session = &player.rig.session;
    session.wait_enabled(Choice::Proceed)?;
    session.choose(Choice::Proceed)?;
    session.hook("goto", &[scene.profiles[1].into()])?;
    session.control("profile-follow")?;
    session.run("history.back()", &[])?;
    session.control(LISTED)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

fn not_campaign(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    let session = &player.rig.session;
    session.unfold_why()?;
    session.wait_enabled(Choice::NotCampaign)?;
    session.choose(Choice::NotCampaign)?;
    player.ensure_nothing_done()?;
    let stored = "const { settings } = await chrome.storage.local.get('settings');
        return Object.keys(settings.exceptions ?? {}).length;";
    let ask =
        || Ok(Some(player.rig.in_extension(stored, &serde_json::Value::Null)?).filter(|n| *n == 1));
    netra_browser::wait::until("the exception is stored", ask)?;
    player.pass(LISTED, Act::Click)?;
    player.forget_settings();
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}
