//! The options page: what it shows is in force, what is changed there is stored, what is recorded is little.

use anyhow::{Context, Result, ensure};
use netra_browser::case::Player;
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::own_pages::OPTIONS;
use netra_browser::scene::{FACEBOOK, LISTED};
use netra_browser::{Browser, Rig, paths, wait};
use serde_json::{Value, json};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on =
            |name: &str, test: fn(&mut Player) -> Result<()>| suite.on(&shared, name, test);
        on("a_change_is_stored_and_taken_back", changed);
        on("a_region_is_chosen_by_its_name", region);
        on("the_language_changes_at_once", language);
        on("the_journal_is_off_until_switched_on_and_knows_no_decision", journal);
        on("a_backup_restores_all_but_what_belongs_here", backup);
        on("a_file_that_is_no_backup_changes_nothing", no_backup);
        on("an_account_is_added_by_its_link_and_taken_back", own_account);
        on("every_fault_of_a_chosen_list_is_told_before_it_is_used", chosen_list);
        on("fits_a_phone_and_a_desk", fits);
        on("nothing_stands_in_the_way_of_a_screen_reader", accessible);
    }
    suite.run()
}

fn open(player: &mut Player, language: &str, day: Option<&str>) -> Result<()> {
    player.prepare(language, day)?;
    player.rig.open_own_page(OPTIONS)?;
    player.rig.own_page_ready()
}

fn stored(rig: &Rig, key: &str, value: Value) -> Result<()> {
    let mut last = Value::Null;
    wait::until(&format!("{key} is stored"), || {
        last = rig.stored_settings()?[key].take();
        Ok((last == value).then_some(()))
    })
    .with_context(|| format!("it is {last}"))
}

fn press(rig: &Rig, id: &str) -> Result<()> {
    rig.session.run("document.getElementById(arguments[0]).click()", &[id.into()]).map(drop)
}

/// Who decided a setting, as its row says.
fn decided(rig: &Rig, key: &str) -> Result<String> {
    let script = "return document.getElementById('set-' + arguments[0]).closest('.setting').querySelector('.by').textContent";
    Ok(rig.session.run(script, &[key.into()])?.as_str().unwrap_or_default().to_owned())
}

fn changed(player: &mut Player) -> Result<()> {
    open(player, "id", None)?;
    let rig = &player.rig;
    ensure!(decided(rig, "hints")?.contains("Bawaan Netra"), "{}", decided(rig, "hints")?);
    press(rig, "set-hints")?;
    stored(rig, "hints", json!(false))?;
    wait::until("the row says who decided", || {
        Ok(decided(rig, "hints")?.contains("Pilihan Anda").then_some(()))
    })?;
    ensure!(rig.own_page_says("said")?.as_deref() == Some("Tersimpan."), "nothing was said");
    // The keyboard is still where it was: a redraw must not lose it.
    rig.session.run("document.getElementById('set-hints').focus()", &[])?;
    let take_back = "document.querySelector('[data-message*=\"hints\"]').click()";
    rig.session.run(take_back, &[])?;
    stored(rig, "hints", Value::Null)?;
    wait::until("the row says so", || {
        Ok(decided(rig, "hints")?.contains("Bawaan Netra").then_some(()))
    })?;
    let focused = rig.session.run("return document.activeElement.id", &[])?;
    ensure!(focused == "set-hints", "the focus is on {focused}");
    player.forget_settings();
    Ok(())
}

fn region(player: &mut Player) -> Result<()> {
    open(player, "id", None)?;
    let rig = &player.rig;
    let choose = "const at = document.getElementById(arguments[0]);
        at.value = [...at.options].find(one => one.textContent === arguments[1]).value;
        at.dispatchEvent(new Event('change', { bubbles: true }));";
    rig.session.run(choose, &["set-region".into(), "Jawa Barat".into()])?;
    stored(rig, "region", json!("32"))?;
    wait::until("its parts are offered", || {
        let shown = "return document.getElementById('set-district').checkVisibility()";
        Ok((rig.session.run(shown, &[])? == true).then_some(()))
    })?;
    rig.session.run(choose, &["set-district".into(), "Kabupaten Sumedang".into()])?;
    stored(rig, "region", json!("3211"))?;
    player.forget_settings();
    Ok(())
}

fn language(player: &mut Player) -> Result<()> {
    open(player, "id", None)?;
    let rig = &player.rig;
    press(rig, "set-language-en")?;
    rig.wait_own_page("protection-title", |said| said == "Protection")?;
    stored(rig, "language", json!("en"))?;
    player.forget_settings();
    Ok(())
}

/// What the journal's database holds.
const ROWS: &str =
    "return (await chrome.runtime.sendMessage({ kind: 'journal', how: 'read' })).rows";

fn journal(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    let none = player.rig.in_extension(ROWS, &Value::Null)?;
    ensure!(none == json!([]), "recorded before it was switched on: {none}");
    player.rig.open_own_page(OPTIONS)?;
    player.rig.own_page_ready()?;
    press(&player.rig, "set-journal")?;
    stored(&player.rig, "journal", json!(true))?;
    // Once called off and once gone on with: the records must not tell one from the other.
    for choice in [Choice::Cancel, Choice::Proceed] {
        player.rig.session.open_page(FACEBOOK.feed)?;
        player.ask(LISTED, Act::Click)?;
        player.rig.session.wait_enabled(choice)?;
        player.rig.session.choose(choice)?;
    }
    player.rig.open_own_page(OPTIONS)?;
    let rig = &player.rig;
    rig.wait_own_page("journal-count", |said| said == "2 dari 2 catatan.")?;
    let rows = rig.run_own(ROWS, &Value::Null)?;
    for row in rows.as_array().context("rows")? {
        let keys: Vec<_> = row.as_object().context("row")?.keys().collect();
        ensure!(keys == ["at", "gesture", "practice", "site", "title"], "it keeps {keys:?}");
        ensure!(row["title"].as_str().is_some_and(|title| title.contains("Munir")), "{row}");
    }
    ensure!(rows[0]["title"] == rows[1]["title"] && rows[0]["gesture"] == "like", "{rows}");
    let filter = "const at = document.getElementById('journal-filter'); at.value = arguments[0]; at.dispatchEvent(new Event('input'));";
    rig.session.run(filter, &["instagram".into()])?;
    rig.wait_own_page("journal-count", |said| said == "0 dari 2 catatan.")?;
    rig.session.run(filter, &["munir facebook".into()])?;
    rig.wait_own_page("journal-count", |said| said == "2 dari 2 catatan.")?;
    let saved = saved(rig, "journal-export")?;
    let first = saved.lines().next().unwrap_or_default();
    ensure!(first.contains("tidak membuktikan apa pun"), "the file begins: {first}");
    ensure!(saved.lines().count() == 4, "the file is: {saved}");
    // Not in a backup, neither the records nor that they are kept.
    let backup = "return (await chrome.runtime.sendMessage({ kind: 'backup' })).backup";
    let backup = rig.run_own(backup, &Value::Null)?.to_string();
    ensure!(!backup.contains("journal") && !backup.contains("Munir"), "it is: {backup}");
    press(rig, "journal-erase")?;
    rig.wait_own_page("journal-count", |said| said == "Belum ada catatan.")?;
    let left = rig.run_own(ROWS, &Value::Null)?;
    ensure!(left == json!([]), "left: {left}");
    player.forget_settings();
    Ok(())
}

/// What a button saves, without a file: the page's own address of it is read before it is taken back.
fn saved(rig: &Rig, button: &str) -> Result<String> {
    let script = "const made = [];
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => (made.push(blob), make.call(URL, blob));
        const press = HTMLAnchorElement.prototype.click;
        const done = new Promise(resolve => { HTMLAnchorElement.prototype.click = resolve; });
        document.getElementById(given).click();
        await done;
        URL.createObjectURL = make;
        HTMLAnchorElement.prototype.click = press;
        return made[0].text();";
    let text = rig.run_own(script, &button.into())?;
    Ok(text.as_str().context("no text")?.to_owned())
}

/// Gives the page a file, as choosing one does.
const GIVE: &str = "const files = new DataTransfer();
    files.items.add(new File([arguments[1]], 'berkas'));
    const at = document.getElementById(arguments[0]);
    at.files = files.files;
    at.dispatchEvent(new Event('change', { bubbles: true }));";

fn backup(player: &mut Player) -> Result<()> {
    let before = json!({
        "language": "id", "role": "pns", "hints": false, "of_a_newer_netra": [1],
        "exceptions": { "ig:seseorang": { "entry": "abc", "stage": "candidate" } },
        "practice_date": "2024-10-10", "journal": true,
    });
    player.rig.set_settings(&before)?;
    player.forget_settings();
    let rig = &player.rig;
    rig.open_own_page(OPTIONS)?;
    rig.own_page_ready()?;
    let file = saved(rig, "backup-save")?;
    let carried: Value = serde_json::from_str(&file)?;
    for key in ["role", "hints", "exceptions", "of_a_newer_netra"] {
        ensure!(carried["settings"][key] == before[key], "{key} is {}", carried["settings"][key]);
    }
    rig.set_settings(&json!({ "language": "id", "journal": false }))?;
    rig.open_own_page(OPTIONS)?;
    rig.own_page_ready()?;
    rig.session.run(GIVE, &["backup-file".into(), file.into()])?;
    rig.wait_own_page("backup-said", |said| said == "Pengaturan dipulihkan.")?;
    let after = rig.stored_settings()?;
    let due = json!({
        "language": "id", "role": "pns", "hints": false, "of_a_newer_netra": [1],
        "exceptions": before["exceptions"], "journal": false,
    });
    ensure!(after == due, "stored is {after}");
    Ok(())
}

fn no_backup(player: &mut Player) -> Result<()> {
    open(player, "id", None)?;
    let rig = &player.rig;
    let before = rig.stored_settings()?;
    for file in ["{", "[]", r#"{ "kind": "netra-settings", "settings": 1 }"#] {
        rig.session.run("document.getElementById('backup-said').textContent = ''", &[])?;
        rig.session.run(GIVE, &["backup-file".into(), file.into()])?;
        let said =
            rig.wait_own_page("backup-said", |said| said.contains("bukan cadangan Netra"))?;
        ensure!(!said.contains("tidak aktif"), "it frightens: {said}");
        ensure!(rig.stored_settings()? == before, "{file} changed the settings");
    }
    // A good file with a bad value is taken but for that value, which is named.
    let file = r#"{ "kind": "netra-settings", "settings": { "role": "raja", "hints": false } }"#;
    rig.session.run(GIVE, &["backup-file".into(), file.into()])?;
    rig.wait_own_page("backup-said", |said| said.contains("role") && said.contains("raja"))?;
    stored(rig, "hints", json!(false))?;
    player.forget_settings();
    Ok(())
}

fn own_account(player: &mut Player) -> Result<()> {
    open(player, "id", None)?;
    let rig = &player.rig;
    let add = "document.getElementById('own-link').value = arguments[0];
        document.getElementById('own-name').value = 'Relawan Rekaan';
        document.getElementById('own-form').requestSubmit();";
    rig.session.run(add, &["bukan tautan".into()])?;
    rig.wait_own_page("own-said", |said| said.starts_with("Tidak disimpan"))?;
    rig.session.run(add, &["https://www.instagram.com/relawan.rekaan/?hl=id".into()])?;
    let shown = rig.wait_own_page("own-shown", |said| said.contains("Relawan Rekaan"))?;
    ensure!(shown.contains("https://www.instagram.com/relawan.rekaan"), "it shows {shown}");
    let known = "const { found } = await chrome.runtime.sendMessage({ kind: 'look', text: given }); return found[0].level.like";
    let level = rig.run_own(known, &"ig:relawan.rekaan".into())?;
    ensure!(level == "warn", "a like on it is {level}");
    rig.session.run("document.querySelector('#own-shown button').click()", &[])?;
    rig.wait_own_page("own-shown", |said| said == "Belum ada akun tambahan.")?;
    let level = rig.run_own(known, &"ig:relawan.rekaan".into())?;
    ensure!(level == "clear", "a like on it is still {level}");
    player.forget_settings();
    Ok(())
}

/// Gives the page several files with their names.
const GIVE_ALL: &str = "const files = new DataTransfer();
    for (const [name, text] of arguments[1]) files.items.add(new File([text], name));
    const at = document.getElementById(arguments[0]);
    at.files = files.files;
    at.dispatchEvent(new Event('change', { bubbles: true }));";

fn chosen_list(player: &mut Player) -> Result<()> {
    open(player, "id", None)?;
    let rig = &player.rig;
    let folder = paths::root().join("extension/data/practice/list");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_name().context("name")?.to_string_lossy().into_owned();
        files.push((name, std::fs::read_to_string(&path)?));
    }
    rig.session.run(GIVE_ALL, &["import-files".into(), json!(files)])?;
    rig.wait_own_page("import-report", |said| said.starts_with("Daftar ini dapat dipakai"))?;
    ensure!(rig.own_page_says("import-take")?.is_some(), "a good list cannot be used");
    press(rig, "import-take")?;
    rig.wait_own_page("lists-shown", |said| said.contains("Daftar yang Anda impor"))?;
    let known = "return chrome.runtime.sendMessage({ kind: 'look', text: 'ig:netra.latihan.pasangan' }).then((said) => said.found[0].who ?? '')";
    ensure!(rig.run_own(known, &Value::Null)? != "", "the list is not in force");
    rig.session.run("document.querySelector('#lists-shown button').click()", &[])?;
    rig.wait_own_page("lists-shown", |said| !said.contains("Daftar yang Anda impor"))?;
    ensure!(rig.run_own(known, &Value::Null)? == "", "the list is still in force");
    for (name, text) in &mut files {
        if name == "accounts.csv" {
            *text = text.replace("netra.latihan.pasangan", "reel/123");
        }
    }
    rig.session.run(GIVE_ALL, &["import-files".into(), json!(files)])?;
    let said = rig.wait_own_page("import-report", |said| said.contains("belum dapat dipakai"))?;
    ensure!(said.contains("accounts.csv, baris 2"), "it says {said}");
    ensure!(rig.own_page_says("import-take")?.is_none(), "a list with errors can be used");
    rig.ensure_accessible()
}

fn fits(player: &mut Player) -> Result<()> {
    for language in ["id", "en"] {
        open(player, language, None)?;
        player.rig.ensure_fits(360)?;
        player.rig.ensure_fits(1280)?;
    }
    Ok(())
}

fn accessible(player: &mut Player) -> Result<()> {
    for dark in [false, true] {
        player.rig.set_dark(dark)?;
        for language in ["id", "en"] {
            open(player, language, None)?;
            player.rig.ensure_accessible().with_context(|| format!("dark: {dark}, {language}"))?;
            let gaps =
                player.rig.session.run("return document.body.innerText.includes('[')", &[])?;
            ensure!(gaps == false, "a text is missing in {language}");
        }
    }
    player.rig.set_dark(false)
}
