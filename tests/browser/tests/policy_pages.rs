//! What our own pages show of an office's policy: whose it is, what it fixed, which of its parts are not used.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::harness::Suite;
use netra_browser::own_pages::{OPTIONS, WELCOME, beside};
use netra_browser::policy::PolicyFile;
use netra_browser::rig::Plan;
use netra_browser::scene::FACEBOOK;
use netra_browser::wait;
use serde_json::json;

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        suite.add(&format!("{browser}::what_an_office_set_is_shown_with_its_name"), move || {
            shown(browser)
        });
    }
    suite.run()
}

fn shown(browser: Browser) -> Result<()> {
    let policy = json!({
        "defaults": { "role": "pppk", "region": "mana", "institution": { "name": "Dinas Rekaan", "contact": "dinas@contoh.go.id" } },
        "enforce": { "sites": { "facebook": true } },
    });
    let _file = PolicyFile::place(browser, &policy)?;
    let mut player = Player::new(Plan::with_extension(browser).start()?);
    settings(&player).context("settings")?;
    // On the first start, too, what is fixed cannot be chosen.
    player.rig.open_own_page(WELCOME)?;
    player.rig.own_page_ready()?;
    let role = player.rig.session.run("return document.getElementById('role').value", &[])?;
    ensure!(role == "pppk", "the office's proposal is not shown but {role}");
    player.prepare("id", None)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    beside(&player, |player| {
        let rig = &player.rig;
        rig.wait_own_page("locked", |said| said == "Ditetapkan Dinas Rekaan")?;
        let locked = rig.session.run("return document.getElementById('on').disabled", &[])?;
        ensure!(locked == true, "the switch can be pressed");
        let said = rig.wait_own_page("policy", |said| said.contains("Dinas Rekaan berlaku"))?;
        ensure!(said.contains("lihat pengaturan"), "it does not say that parts are unread: {said}");
        Ok(())
    })
}

fn settings(player: &Player) -> Result<()> {
    let rig = &player.rig;
    rig.open_own_page(OPTIONS)?;
    rig.own_page_ready()?;
    // Chromium hands a policy over seconds after its start; the page hears of it without a reload.
    let said = rig.wait_own_page("policy-shown", |said| said.contains("Dinas Rekaan berlaku"))?;
    for part in ["dinas@contoh.go.id", "defaults.region", "mana", "chrome://policy", "\"pppk\""] {
        ensure!(said.contains(part), "{part} is not in: {said}");
    }
    let row = "const at = document.getElementById('set-' + arguments[0]);
        return [at.disabled, at.closest('.setting').querySelector('.by').textContent];";
    wait::until("the rows say who decided", || {
        let facebook = rig.session.run(row, &["sites.facebook".into()])?;
        let role = rig.session.run(row, &["role".into()])?;
        let due = json!([true, "Ditetapkan Dinas Rekaan; tidak dapat diubah di sini"]);
        Ok((facebook == due && role == json!([false, "Pilihan awal dari Dinas Rekaan"]))
            .then_some(()))
    })?;
    rig.ensure_accessible()?;
    rig.ensure_fits(360)
}
