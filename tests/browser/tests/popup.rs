//! What the toolbar button shows.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::own_pages::beside;
use netra_browser::scene::{FACEBOOK, LISTED, Scene};
use netra_browser::wait;
use serde_json::Value;

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on = |name: &str, test| suite.on_each_site(&shared, name, test);
        on("lists_what_was_recognised_and_how_little_the_list_covers", recognised);
        on("a_row_opens_the_panel_on_the_page", row);
        on("hides_every_trace_on_the_page_and_shows_it_again", hidden);
        on("switches_the_site_off_and_on", switched);
        suite.on(&shared, "says_that_the_pages_language_is_unknown", unknown_language);
        suite.on(&shared, "checks_a_pasted_link_without_a_visit", looked_up);
        suite.on(&shared, "says_that_another_page_is_not_read", elsewhere);
        suite.on(&shared, "shows_and_ends_the_practice_day", practice);
        suite.on(&shared, "speaks_english_when_set", english);
    }
    suite.run()
}

fn shown(player: &Player, id: &str, fits: impl Fn(&str) -> bool) -> Result<String> {
    player.rig.wait_own_page(id, fits)
}

fn recognised(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    beside(player, |player| {
        shown(player, "recognised", |text| text.to_lowercase().contains("munir"))?;
        let coverage = shown(player, "coverage", |text| !text.is_empty())?;
        ensure!(coverage.contains("Sumedang"), "the coverage says: {coverage}");
        ensure!(
            coverage.contains("Tanpa tanda bukan berarti boleh"),
            "the coverage says: {coverage}"
        );
        Ok(())
    })
}

fn row(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    session.wait_for_mark("u1")?;
    beside(player, |player| {
        shown(player, "recognised", |text| text.contains("Munir"))?;
        let press = "const row = [...document.querySelectorAll('#recognised button')].find(at => at.textContent.includes('Munir'));
            const spoken = row.tagName + ' ' + row.type;
            // The page has the message before the popup is gone.
            window.close = () => (document.documentElement.dataset.closed = '1');
            row.click();
            return spoken;";
        let spoken = player.rig.session.run(press, &[])?;
        ensure!(spoken == "BUTTON button", "the row is a {spoken}");
        wait::until("the popup would close", || {
            let closed = "return document.documentElement.dataset.closed === '1'";
            Ok((player.rig.session.run(closed, &[])? == true).then_some(()))
        })
    })?;
    let panel = session.wait_for_dialog()?;
    let said = session.text(&panel)?;
    ensure!(said.contains("Munir") && said.contains("Sumber"), "the panel says: {said}");
    let close = session.in_dialog("button[value=close]")?.context("no button to close")?;
    session.fire(&close, Act::Click)?;
    wait::until("the panel closes", || Ok(session.dialog()?.is_none().then_some(())))?;
    player.ensure_nothing_done()?;
    player.ensure_no_errors()
}

fn hidden(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    session.wait_for_mark("u1")?;
    let press =
        |player: &Player| player.rig.session.run("document.getElementById('hide').click()", &[]);
    beside(player, |player| {
        let about = shown(player, "traces", |text| text.contains("jejak"))?;
        // A browser that keeps the keys for itself gives the extension none, and says nothing.
        for part in ["Tangkapan layar", "Alt+Shift+J"] {
            ensure!(about.contains(part), "it says: {about}");
        }
        ensure!(
            player.rig.session.run("return document.getElementById('hidden').hidden", &[])? == true,
            "hidden already"
        );
        press(player)?;
        shown(player, "hidden", |text| text.contains("disembunyikan")).map(drop)
    })?;
    session.wait_for_no_marks()?;
    ensure!(session.mark_host()?.is_none() && session.banner()?.is_none(), "a trace is left");
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    beside(player, |player| {
        // Another popup knows it as well.
        shown(player, "hidden", |text| text.contains("disembunyikan"))?;
        press(player)?;
        shown(player, "hide", |text| text.starts_with("Sembunyikan")).map(drop)
    })?;
    // The press on the button below had scrolled the name away.
    session.run("scrollTo(0, 0)", &[])?;
    session.wait_for_mark("u1").map(drop)
}

/// A page whose language no table knows.
const ARABIC: &str = "https://www.instagram.com/explore/tags/langit/";

fn unknown_language(player: &mut Player) -> Result<()> {
    player.enter(ARABIC)?;
    beside(player, |player| {
        shown(player, "language", |text| text.contains("belum dikenal Netra")).map(drop)
    })?;
    player.enter(FACEBOOK.feed)?;
    beside(player, |player| {
        shown(player, "hide", |text| !text.is_empty())?;
        let hidden =
            player.rig.session.run("return document.getElementById('language').hidden", &[])?;
        ensure!(hidden == true, "Indonesian is unknown");
        Ok(())
    })
}

fn switched(player: &mut Player, scene: Scene) -> Result<()> {
    let press = |player: &Player, on: bool| {
        beside(player, |player| {
            let script = "const box = document.getElementById('on');
                if (!box || box.closest('[hidden]')) return null;
                if (box.checked !== arguments[0]) box.click();
                return box.checked;";
            wait::until("the switch is there", || {
                let now = player.rig.session.run(script, &[on.into()])?;
                Ok((now == on).then_some(()))
            })?;
            let stored =
                "return (await chrome.storage.local.get('settings')).settings?.sites?.[given]";
            wait::until("the switch is stored", || {
                Ok((player.rig.run_own(stored, &scene.site.into())? == on).then_some(()))
            })
        })
    };
    player.enter(scene.feed)?;
    press(player, false)?;
    player.forget_settings();
    player.rig.session.open_page(scene.feed)?;
    player.pass(LISTED, Act::Click)?;
    player.rig.session.open_page(scene.feed)?;
    press(player, true)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

fn looked_up(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    let asked = |player: &Player, text: &str, fits: &dyn Fn(&str) -> bool| {
        let ask = "document.getElementById('look-text').value = arguments[0];
            document.getElementById('look-form').requestSubmit();";
        player.rig.session.run(ask, &[text.into()])?;
        shown(player, "looked", fits).with_context(|| text.to_owned())
    };
    beside(player, |player| {
        // Elsewhere the browser itself asks when it likes.
        let asked_of_sites =
            || player.rig.record().all().iter().filter(|one| one.path.is_some()).count();
        let before = asked_of_sites();
        shown(player, "look-press", |text| text == "Periksa")?;
        let link = "https://www.facebook.com/donyahmadmunir?__tn__=R";
        asked(player, link, &|said| {
            said.contains("Munir") && said.contains("ditanyakan lebih dulu")
        })?;
        asked(player, "orang.lain.sekali", &|said| said.contains("bukan berarti boleh"))?;
        asked(player, "Dony Ahmad Munir", &|said| said.contains("ig:donyahmad.munir"))?;
        let after = asked_of_sites();
        ensure!(after == before, "the sites were asked {} times", after - before);
        Ok(())
    })
}

fn elsewhere(player: &mut Player) -> Result<()> {
    player.prepare("id", None)?;
    player.rig.session.open("about:blank")?;
    beside(player, |player| {
        shown(player, "nothing", |text| !text.is_empty())?;
        let hidden =
            player.rig.session.run("return document.getElementById('site').hidden", &[])?;
        ensure!(hidden == true, "there is a switch for a page that is not read");
        Ok(())
    })
}

fn practice(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    beside(player, |player| {
        shown(player, "practice", |text| text.contains("2024"))?;
        player.rig.session.run("document.querySelector('#practice button').click()", &[])?;
        let stored =
            "return (await chrome.storage.local.get('settings')).settings?.practice_date ?? null";
        wait::until("the practice day is ended", || {
            Ok(player.rig.run_own(stored, &Value::Null)?.is_null().then_some(()))
        })
    })?;
    player.forget_settings();
    // Today nobody is in a campaign of 2024: what was held passes.
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.pass(LISTED, Act::Click)
}

fn english(player: &mut Player) -> Result<()> {
    player.prepare("en", None)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    beside(player, |player| {
        let language = player.rig.session.run("return document.documentElement.lang", &[])?;
        ensure!(language == "en", "the popup is in {language}");
        Ok(())
    })
}
