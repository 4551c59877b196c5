//! The page that opens once, when Netra is installed.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::harness::{Shared, Suite};
use netra_browser::own_pages::WELCOME;
use serde_json::{Value, json};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on =
            |name: &str, test: fn(&mut Player) -> Result<()>| suite.on(&shared, name, test);
        on("says_first_that_phone_apps_are_not_guarded", phones_first);
        on("role_region_and_language_are_stored", chosen);
        on("fits_a_phone_and_a_desk_and_every_reader", readable);
        on("does_not_open_after_an_update", updated);
    }
    suite.run()
}

fn open(player: &mut Player, language: &str) -> Result<()> {
    player.prepare(language, None)?;
    player.rig.open_own_page(WELCOME)?;
    player.rig.own_page_ready()
}

fn phones_first(player: &mut Player) -> Result<()> {
    open(player, "id")?;
    let first = "return document.querySelector('#unguarded li').textContent";
    let first = player.rig.session.run(first, &[])?;
    ensure!(first.as_str().is_some_and(|said| said.contains("telepon")), "it says {first}");
    // Nothing is missing: a word without a text would stand in brackets.
    let gaps = player.rig.session.run("return document.body.innerText.includes('[')", &[])?;
    ensure!(gaps == false, "a text is missing");
    Ok(())
}

/// Chooses as a person does, and lets the page hear of it.
const CHOOSE: &str = "const at = document.getElementById(arguments[0]);
    at.value = arguments[1];
    if (at.value !== arguments[1]) throw new Error('no such choice');
    at.dispatchEvent(new Event('change', { bubbles: true }));";

fn chosen(player: &mut Player) -> Result<()> {
    open(player, "id")?;
    let rig = &player.rig;
    let stored = |key: &str, value: Value| {
        netra_browser::wait::until(&format!("{key} is stored"), || {
            Ok((rig.stored_settings()?[key] == value).then_some(()))
        })
    };
    rig.session.run(CHOOSE, &["role".into(), "pppk".into()])?;
    stored("role", json!("pppk"))?;
    rig.session.run(CHOOSE, &["province".into(), "32".into()])?;
    stored("region", json!("32"))?;
    rig.session.run(CHOOSE, &["district".into(), "3211".into()])?;
    stored("region", json!("3211"))?;
    rig.session.run("document.querySelector('#language [lang=en]').click()", &[])?;
    rig.wait_own_page("set-title", |said| said.starts_with("So that"))?;
    stored("language", json!("en"))?;
    // What was chosen is still shown, by its name, in the other language.
    let shown = "return ['role', 'province', 'district'].map(id => document.getElementById(id)).map(at => at.selectedOptions[0].textContent)";
    let shown = rig.session.run(shown, &[])?;
    ensure!(shown[2].as_str().is_some_and(|name| name.contains("Sumedang")), "{shown}");
    player.forget_settings();
    Ok(())
}

fn readable(player: &mut Player) -> Result<()> {
    for language in ["id", "en"] {
        for dark in [false, true] {
            player.rig.set_dark(dark)?;
            open(player, language)?;
            player.rig.ensure_accessible()?;
        }
        player.rig.ensure_fits(360)?;
        player.rig.ensure_fits(1280)?;
    }
    player.rig.set_dark(false)
}

fn updated(player: &mut Player) -> Result<()> {
    player.prepare("id", None)?;
    player.rig.session.open("about:blank")?;
    player.rig.reload_extension()?;
    let open = "const tabs = await chrome.tabs.query({}); await chrome.runtime.sendMessage({ kind: 'popup' }); return tabs.filter(tab => tab.url?.endsWith(given)).length";
    let open = player.rig.in_extension(open, &WELCOME.into())?;
    ensure!(open == 0, "it opened again");
    player.forget_settings();
    Ok(())
}
