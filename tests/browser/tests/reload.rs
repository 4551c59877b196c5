//! The extension is updated while pages are open: they are guarded again, without a reload.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{BOTH, LISTED, Scene, UNLISTED};
use netra_browser::wait;
use serde_json::Value;

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        for scene in BOTH {
            // Each with a browser of its own: what was reloaded before must not matter.
            let shared = Shared::guarded(browser);
            let name = format!("{}::an_open_page_is_guarded_again", scene.site);
            suite.on(&shared, &name, move |player| guarded_again(player, scene));
        }
    }
    suite.run()
}

fn guarded_again(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    player.rig.reload_extension()?;
    let greet = "const [tab] = await chrome.tabs.query({ url: ['https://*.facebook.com/*', 'https://*.instagram.com/*'] });
        const answer = await chrome.tabs.sendMessage(tab.id, { kind: 'hello' }).catch(() => null);
        return answer?.here === true;";
    wait::until("the open page answers the new extension", || {
        // While it is being loaded, the extension has no pages.
        let answer = player.rig.in_extension(greet, &Value::Null).unwrap_or_default();
        Ok((answer == true).then_some(()))
    })?;
    player.ask(LISTED, Act::Click)?;
    ensure!(player.rig.session.dialogs()? == 1, "{} dialogs", player.rig.session.dialogs()?);
    player.cancel()?;
    player.pass(UNLISTED, Act::Click)?;
    player.pass("u4-like", Act::Enter)
}
