//! What the practice page leaves alone: the settings, the network, the real sites; and who can read it.

use anyhow::{Context, Result, ensure};
use netra_browser::case::Player;
use netra_browser::dialog::Choice;
use netra_browser::elsewhere::is_browsers_own;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::proxy::Request;
use netra_browser::rig::Plan;
use netra_browser::scene::{FACEBOOK, LISTED};
use netra_browser::{Browser, Rig, package, wait};
use serde_json::{Value, json};

const OFFERED: &str = include_str!("../../../extension/data/practice/page.json");

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on =
            |name: &str, test: fn(&mut Player) -> Result<()>| suite.on(&shared, name, test);
        on("nothing_is_stored_sent_or_changed", nothing_left);
        on("no_site_knows_the_invented_people", unknown_elsewhere);
        on("it_is_read_from_the_back_of_a_room_and_on_a_phone", sizes);
        on("the_popup_opens_it", from_popup);
        on("it_speaks_english_when_set", english);
        on("nothing_stands_in_the_way_of_a_screen_reader", accessible);
        suite.add(&format!("{browser}::it_says_when_it_cannot_judge"), move || broken(browser));
    }
    suite.run()
}

fn open(player: &mut Player, language: &str) -> Result<()> {
    player.prepare(language, None)?;
    player.rig.open_practice()
}

/// Everything that the extension stores, and what the core in force says of itself.
const STATE: &str = "const stores = await Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]);
    const model = await chrome.runtime.sendMessage({ kind: 'popup' });
    const databases = (await indexedDB.databases?.()) ?? [];
    return JSON.stringify([stores, model, databases, Object.entries(localStorage)]);";

fn nothing_left(player: &mut Player) -> Result<()> {
    player.prepare("id", Some("2024-10-10"))?;
    player.forget_settings();
    let rig = &player.rig;
    rig.open_own_page("popup/popup.html")?;
    let before = rig.run_own(STATE, &Value::Null)?;
    ensure!(before.to_string().contains("2024-10-10"), "the real practice day is not set");
    let asked = requests(rig);
    rig.open_practice()?;
    for (stage, role) in [("candidate", "village_head"), ("ended", "tni"), ("none", "pppk")] {
        rig.choose_practice(&json!({ "stage": stage, "role": role }))?;
        rig.practise("like", Act::Click)?;
        if stage != "none" {
            rig.session.wait_for_dialog()?;
            rig.session.wait_enabled(Choice::Proceed)?;
            rig.session.choose(Choice::Proceed)?;
        }
    }
    let after = rig.run_own(STATE, &Value::Null)?;
    ensure!(before == after, "was {before}\nis {after}");
    let new: Vec<_> = requests(rig).into_iter().skip(asked.len()).collect();
    ensure!(new.is_empty(), "asked for: {new:?}");
    // The real sites are judged as before: by the real list, on the real practice day.
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

fn requests(rig: &Rig) -> Vec<Request> {
    let asked = rig.record().all().into_iter();
    asked.filter(|request| !is_browsers_own(&request.host)).collect()
}

/// Asks from a page of Facebook, with the rights of a content script there.
const FROM_SITE: &str = "const [tab] = await chrome.tabs.query({ url: 'https://*.facebook.com/*' });
    const ask = async hrefs => {
        const units = hrefs.map(href => ({ id: href, surface: 'profile', sightings: [{ href, part: 'page' }] }));
        const judged = await chrome.runtime.sendMessage({ kind: 'judge', site: 'facebook', units });
        const practised = await Promise.race([
            chrome.runtime.sendMessage({ kind: 'practise', day: '2030-10-10', role: 'pns', region: '9999', site: 'facebook', units }).catch(() => null),
            new Promise(done => setTimeout(done, 1000, null))]);
        return { judged, practised: practised ?? null };
    };
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ask, args: [given] });
    return result;";

fn unknown_elsewhere(player: &mut Player) -> Result<()> {
    // A day on which the invented contest is at its height.
    player.prepare("id", Some("2030-10-10"))?;
    player.forget_settings();
    player.rig.session.open_page(FACEBOOK.feed)?;
    let page: Value = serde_json::from_str(OFFERED)?;
    let accounts = page["accounts"].as_array().context("accounts")?;
    let hrefs: Vec<Value> = accounts
        .iter()
        .filter(|account| account["site"] == "facebook")
        .map(|account| account["href"].clone())
        .collect();
    let answer = player.rig.in_extension(FROM_SITE, &json!(hrefs))?;
    ensure!(answer["practised"].is_null(), "a site may ask the practice core: {answer}");
    let units = answer["judged"]["units"].as_array().context("no answer")?;
    ensure!(units.len() == hrefs.len(), "{answer}");
    for unit in units {
        let levels = unit["level"].as_object().context("no level")?;
        ensure!(levels.values().all(|level| level == "clear"), "known on facebook.com: {unit}");
    }
    Ok(())
}

/// Does anything stick out of the window, and how large are the letters?
const FIT: &str = "const [width, height] = [document.documentElement.clientWidth, innerHeight];
    const controls = [...document.querySelectorAll('button, input, select, h1, h2, p, footer')].filter(at => at.checkVisibility());
    const out = controls.filter(at => { const box = at.getBoundingClientRect(); return box.left < 0 || box.right > width + 0.5; }).map(at => at.id || at.value);
    const [buttons, said] = ['gestures', 'said'].map(id => document.getElementById(id).getBoundingClientRect());
    return { out, wide: document.documentElement.scrollWidth > width, letters: parseFloat(getComputedStyle(document.body).fontSize), bottom: Math.max(buttons.bottom, said.bottom) <= height };";

fn sizes(player: &mut Player) -> Result<()> {
    for language in ["id", "en"] {
        for ((width, height), letters) in
            [((360, 740), 16.0), ((1280, 720), 19.5), ((1920, 1080), 29.5)]
        {
            open(player, language)?;
            let rig = &player.rig;
            rig.set_viewport(Some((width, height)))?;
            rig.choose_practice(
                &json!({ "stage": "quiet", "role": "village_head", "account": "pair" }),
            )?;
            let fit = rig.session.run(FIT, &[])?;
            let context = format!("{language} {width}x{height}: {fit}");
            ensure!(fit["out"] == json!([]) && fit["wide"] == false, "sticks out, {context}");
            ensure!(fit["letters"].as_f64() >= Some(letters), "small letters, {context}");
            ensure!(width < 1000 || fit["bottom"] == true, "must be scrolled, {context}");
            rig.practise("follow", Act::Click)?;
            let dialog = rig.session.wait_for_dialog()?;
            let (box_, body) = (rig.session.rect(&dialog)?, fit["letters"].as_f64());
            let (right, bottom) = (box_.x + box_.width, box_.y + box_.height);
            ensure!(
                box_.x >= 0.0 && right <= f64::from(width),
                "the question: {box_:?}, {context}"
            );
            ensure!(
                box_.y >= 0.0 && bottom <= f64::from(height),
                "the question: {box_:?}, {context}"
            );
            // In a room everybody sees both ways at once; on a phone the way back.
            let way = if width < 1000 { Choice::Cancel } else { Choice::Proceed };
            let button = rig.session.button(way)?.context("no such button")?;
            let button = rig.session.rect(&button)?;
            ensure!(
                button.y + button.height <= bottom,
                "{way:?} is below the edge: {button:?}, {context}"
            );
            let size = "return parseFloat(getComputedStyle(arguments[0]).fontSize)";
            let own = rig.session.run(size, &[dialog.json()])?;
            ensure!(own.as_f64() == body, "the question's letters are {own}, {context}");
            rig.session.choose(Choice::Cancel)?;
            rig.set_viewport(None)?;
        }
    }
    Ok(())
}

fn from_popup(player: &mut Player) -> Result<()> {
    player.prepare("id", None)?;
    let session = &player.rig.session;
    let before = session.new_tab()?;
    player.rig.open_own_page("popup/popup.html")?;
    let label = "const at = document.getElementById('open-practice'); return at && !at.hidden ? at.textContent : null";
    wait::until("the popup offers it", || {
        Ok((session.run(label, &[])? == "Halaman latihan").then_some(()))
    })?;
    session
        .run("window.close = () => {}; document.getElementById('open-practice').click()", &[])?;
    let open = "const tabs = await chrome.tabs.query({}); return tabs.map(tab => tab.url ?? '').filter(url => url.endsWith(given)).length";
    wait::until("the page opens", || {
        let count = player.rig.run_own(open, &json!(netra_browser::practice::PAGE))?;
        Ok((count == 1).then_some(()))
    })?;
    let mine = session.tab()?;
    for tab in session.tabs()?.into_iter().filter(|tab| *tab != before && *tab != mine) {
        session.go_to(&tab)?;
        player.rig.practice_ready()?;
        session.close_tab(&mine)?;
    }
    session.close_tab(&before)
}

fn english(player: &mut Player) -> Result<()> {
    open(player, "en")?;
    let rig = &player.rig;
    ensure!(rig.session.run("return document.documentElement.lang", &[])? == "en", "not English");
    ensure!(rig.practice_says("invented")?.starts_with("Practice."), "not English");
    rig.practise("like", Act::Click)?;
    let said = rig.session.text(&rig.session.wait_for_dialog()?)?;
    ensure!(said.contains("invented") && said.contains("Cancel"), "it says: {said}");
    rig.session.choose(Choice::Cancel)
}

fn accessible(player: &mut Player) -> Result<()> {
    for dark in [false, true] {
        player.rig.set_dark(dark)?;
        for (language, stage) in
            [("id", "candidate"), ("id", "none"), ("en", "candidate"), ("en", "none")]
        {
            open(player, language)?;
            player.rig.choose_practice(&json!({ "stage": stage, "account": "team" }))?;
            player
                .rig
                .ensure_accessible()
                .with_context(|| format!("dark: {dark}, {language}, {stage}"))?;
        }
    }
    player.rig.set_dark(false)
}

fn broken(browser: Browser) -> Result<()> {
    let folder = package::copied(browser)?;
    std::fs::write(folder.path().join("data/practice.netra"), "torn")?;
    let rig = Plan::with_extension(browser).package(folder.path()).start()?;
    rig.open_own_page(netra_browser::practice::PAGE)?;
    wait::until("the page says so", || {
        let said = rig.practice_says("trouble")?;
        let shown = "return document.getElementById('trouble').checkVisibility()";
        let shown = rig.session.run(shown, &[])? == true;
        Ok((shown && said.starts_with("Halaman latihan tidak dapat dipakai: ")).then_some(()))
    })?;
    // No gesture can be pressed, and none is called harmless.
    let pressable = "return document.querySelectorAll('#gestures button:enabled').length";
    ensure!(rig.session.run(pressable, &[])? == 0, "a gesture can be pressed");
    ensure!(rig.practice_says("unmarked")?.is_empty(), "it says that nothing is marked");
    Ok(())
}
