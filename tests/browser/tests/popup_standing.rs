//! What the toolbar button says beyond the page: access, the office, the ways on; and that everybody can read it.

use anyhow::{Context, Result, ensure};
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::own_pages::{OPTIONS, beside};
use netra_browser::rig::Plan;
use netra_browser::scene::{FACEBOOK, LISTED};
use netra_browser::session::Within;
use netra_browser::{Browser, wait};
use serde_json::{Value, json};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on =
            |name: &str, test: fn(&mut Player) -> Result<()>| suite.on(&shared, name, test);
        on("opens_the_settings", settings);
        on("counts_the_exceptions_in_force", exceptions);
        on("marks_the_account_of_the_page_for_its_user_alone", own_account);
        on("pauses_the_site_and_goes_on", paused);
        on("fits_its_window_and_every_reader", readable);
        suite.add(&format!("{browser}::says_when_access_is_missing"), move || access(browser));
    }
    suite.run()
}

fn settings(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    beside(player, |player| {
        let rig = &player.rig;
        rig.wait_own_page("open-options", |said| said == "Pengaturan")?;
        let press = "window.close = () => {}; document.getElementById('open-options').click()";
        rig.session.run(press, &[])?;
        let open = "const tabs = (await chrome.tabs.query({})).filter(tab => (tab.url || '').endsWith(given));
            await chrome.tabs.remove(tabs.map(tab => tab.id));
            return tabs.length;";
        wait::until("the settings open", || {
            Ok((rig.run_own(open, &OPTIONS.into())? == 1).then_some(()))
        })
    })
}

fn exceptions(player: &mut Player) -> Result<()> {
    let exceptions = json!({ "ig:satu": { "entry": "a", "stage": "candidate" } });
    player.rig.set_settings(&json!({ "language": "id", "exceptions": exceptions }))?;
    player.forget_settings();
    player.rig.open_own_page(OPTIONS)?;
    player.rig.own_page_ready()?;
    let shown = player.rig.own_page_says("exceptions-shown")?.unwrap_or_default();
    ensure!(shown.contains("ig:satu"), "the settings show {shown}");
    // Taken back there, it is gone from what is stored.
    let take = "document.querySelector('#exceptions-shown button').click()";
    player.rig.session.run(take, &[])?;
    player.rig.wait_own_page("exceptions-shown", |said| said == "Tidak ada pengecualian.")?;
    let stored = player.rig.stored_settings()?;
    ensure!(stored["exceptions"] == json!({}), "stored is {stored}");
    Ok(())
}

fn own_account(player: &mut Player) -> Result<()> {
    player.prepare("id", None)?;
    let profile = format!("https://www.facebook.com{}", FACEBOOK.profiles[1]);
    player.rig.session.open_page(&profile)?;
    beside(player, |player| {
        let rig = &player.rig;
        rig.wait_own_page("mark-press", |said| said == "Ini akun kampanye")?;
        rig.session.run("document.getElementById('mark-press').click()", &[])?;
        rig.wait_own_page("mark-press", |said| said == "Batalkan")?;
        rig.wait_own_page("corrections", |said| said.contains("Akun tambahan Anda: 1"))?;
        Ok(())
    })?;
    player.forget_settings();
    player.rig.open_own_page(OPTIONS)?;
    player.rig.own_page_ready()?;
    let shown = player.rig.own_page_says("own-shown")?.unwrap_or_default();
    ensure!(shown.contains("facebook.com"), "the settings show {shown}");
    player.rig.session.run("document.querySelector('#own-shown button').click()", &[])?;
    player.rig.wait_own_page("own-shown", |said| said == "Belum ada akun tambahan.").map(drop)
}

fn paused(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    beside(player, |player| {
        let rig = &player.rig;
        rig.wait_own_page("pauses", |said| said == "15 menit1 jamSampai besok")?;
        rig.session.run("document.querySelector('#pauses [value=\"15m\"]').click()", &[])?;
        let said = rig.wait_own_page("paused", |said| said.contains("Dijeda sampai"))?;
        ensure!(said.contains("Lanjutkan sekarang"), "it says {said}");
        ensure!(rig.own_page_says("pause")?.is_none(), "a pause can be paused");
        let left = "return (await chrome.storage.local.get('settings')).settings.pauses.facebook - Date.now()";
        let left = rig.run_own(left, &Value::Null)?.as_f64().context("no end is stored")?;
        ensure!((840_000.0..=900_000.0).contains(&left), "it ends in {left} ms");
        Ok(())
    })?;
    player.forget_settings();
    // The open page hears of it, and the other site is guarded as before.
    player.pass(LISTED, Act::Click)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    beside(player, |player| {
        let rig = &player.rig;
        rig.wait_own_page("paused", |said| said.contains("Dijeda sampai"))?;
        rig.session.run("document.getElementById('resume').click()", &[])?;
        rig.wait_own_page("pause", |said| said.contains("Jeda di situs ini")).map(drop)
    })?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

const TO_FRONT: &str =
    "const me = await chrome.tabs.getCurrent(); await chrome.tabs.update(me.id, { active: true });";

fn readable(player: &mut Player) -> Result<()> {
    for dark in [false, true] {
        player.rig.set_dark(dark)?;
        for (language, day) in [("id", Some("2024-10-10")), ("en", None)] {
            player.prepare(language, day)?;
            player.rig.session.open_page(FACEBOOK.feed)?;
            beside(player, |player| {
                // It is drawn; in front, no browser slows its timers down.
                player.rig.run_own(TO_FRONT, &Value::Null)?;
                player.rig.ensure_accessible()?;
                player.rig.ensure_fits(360)
            })
            .with_context(|| format!("dark: {dark}, {language}"))?;
        }
    }
    player.rig.set_dark(false)
}

/// What the icon says where no tab says otherwise.
fn icon(player: &Player) -> Result<Value> {
    let title = "return [await chrome.action.getTitle({}), await chrome.action.getBadgeText({})]";
    player.rig.in_extension(title, &Value::Null)
}

fn access(browser: Browser) -> Result<()> {
    let mut player = Player::new(Plan::with_extension(browser).start()?);
    player.prepare("id", Some("2024-10-10"))?;
    player.rig.set_site_access(false)?;
    let due = json!(["Netra belum mendapat akses ke Facebook dan Instagram", "!"]);
    wait::until("the icon says so", || Ok((icon(&player)? == due).then_some(())))
        .with_context(|| format!("{:?}", icon(&player)))?;
    player.rig.open_own_page("popup/popup.html")?;
    player.rig.wait_own_page("access", |said| said.contains("Netra belum mendapat akses"))?;
    player.rig.wait_own_page("state", |said| said == "Perlindungan tidak aktif")?;
    let grant = player.rig.session.find(&Within::Page, "#grant")?.context("nothing to press")?;
    ensure!(player.rig.session.text(&grant)? == "Beri akses", "the button says something else");
    if browser == Browser::Firefox {
        // Chromium asks in a window of its own that no driver reaches.
        player.rig.session.fire(&grant, Act::Click)?;
        player.rig.wait_own_page("access", |said| said.contains("Akses diberikan"))?;
    } else {
        player.rig.set_site_access(true)?;
    }
    wait::until("the icon is calm again", || {
        Ok((icon(&player)? == json!(["Netra aktif", ""])).then_some(()))
    })?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}
