//! What a page remembers lasts until something that it rests on changes. A word from the background that changed
//! nothing (Chrome has read its policies, and there are none) must not make the next press wait.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{FACEBOOK, UNLISTED};
use serde_json::{Value, json};

/// Looks into the page reader of the open page: what its answers rest on, and whether it forgets them when told `word`.
const TELL: &str = "
    const [tab] = await chrome.tabs.query({ url: 'https://*.facebook.com/*' });
    const inPage = async (func) =>
        (await chrome.scripting.executeScript({ target: { tabId: tab.id }, func }))[0].result;
    const epoch = await inPage(() => {
        const changed = globalThis.netra.survey.changed;
        globalThis.netra.forgot = false;
        globalThis.netra.survey.changed = () => {
            globalThis.netra.forgot = true;
            changed();
        };
        return globalThis.netra.core.state.epoch;
    });
    if (!epoch) throw new Error('the page has no answer yet');
    await chrome.tabs.sendMessage(tab.id, { kind: 'changed', epoch: given.same ? epoch : epoch + '-other' });
    return inPage(() => globalThis.netra.forgot);";

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        suite.on(&shared, "a_word_that_changes_nothing_forgets_nothing", |player| {
            ensure!(told(player, true)? == json!(false), "the page forgot its answers");
            Ok(())
        });
        suite.on(&shared, "a_change_is_not_answered_from_memory", |player| {
            ensure!(told(player, false)? == json!(true), "the page kept its answers");
            Ok(())
        });
    }
    suite.run()
}

/// Has a page with answers told that something changed; whether it forgot them.
fn told(player: &mut Player, same: bool) -> Result<Value> {
    player.enter(FACEBOOK.feed)?;
    player.pass(UNLISTED, Act::Click)?;
    player.rig.in_extension(TELL, &json!({ "same": same }))
}
