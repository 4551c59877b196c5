//! A list of one's own: in force after the extension starts again, named when damaged, saved and taken in again.

use anyhow::{Result, ensure};
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::own_pages::OPTIONS;
use netra_browser::scene::{FACEBOOK, LISTED};
use netra_browser::{Browser, wait};
use serde_json::{Value, json};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        // A browser of its own: the extension is loaded anew.
        let shared = Shared::guarded(browser);
        suite.on(&shared, "a_whole_list_is_saved_with_every_file", whole);
        suite.on(&shared, "a_kept_list_is_opened_again_and_named_when_damaged", kept);
    }
    suite.run()
}

/// Gives the page a file of this text.
const GIVE: &str = "const files = new DataTransfer();
    files.items.add(new File([arguments[0]], 'akun saya.csv'));
    const at = document.getElementById('import-files');
    at.files = files.files;
    at.dispatchEvent(new Event('change', { bubbles: true }));";

/// A whole list, each file by its name.
const SMALL: [(&str, &str); 7] = [
    ("accounts.csv", include_str!("../../data/lists/small/accounts.csv")),
    ("contests.csv", include_str!("../../data/lists/small/contests.csv")),
    ("dates.csv", include_str!("../../data/lists/small/dates.csv")),
    ("list.csv", include_str!("../../data/lists/small/list.csv")),
    ("offices.csv", include_str!("../../data/lists/small/offices.csv")),
    ("parties.csv", include_str!("../../data/lists/small/parties.csv")),
    ("people.csv", include_str!("../../data/lists/small/people.csv")),
];

/// Gives the page files, as choosing a folder's does.
const GIVE_ALL: &str = "const files = new DataTransfer();
    for (const [name, text] of arguments[0]) files.items.add(new File([text], name));
    const at = document.getElementById('import-files');
    at.files = files.files;
    at.dispatchEvent(new Event('change', { bubbles: true }));";

/// What a button saves, by the files' names, without a file.
const SAVED: &str = "const saved = {}, texts = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => (texts.push(blob.text()), make.call(URL, blob));
    const press = HTMLAnchorElement.prototype.click;
    const done = new Promise(resolve => {
        HTMLAnchorElement.prototype.click = function () {
            saved[this.download] = texts.at(-1);
            if (this.download === 'netra-accounts.csv') resolve();
        };
    });
    document.getElementById('own-export').click();
    await done;
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = press;
    for (const name in saved) saved[name] = await saved[name];
    return saved;";

/// What the core knows of the account that only the list has.
const KNOWN: &str = "return (await chrome.runtime.sendMessage({ kind: 'look', text: 'ig:contoh.impor' })).found?.[0]?.who ?? ''";

/// Cuts the kept list short, as a disk or another program might.
const DAMAGE: &str = "const opening = indexedDB.open('netra-lists', 1);
    const database = await new Promise((resolve, reject) => { opening.onsuccess = () => resolve(opening.result); opening.onerror = () => reject(opening.error); });
    const lists = database.transaction('lists', 'readwrite').objectStore('lists');
    const asked = lists.get('own');
    await new Promise((resolve, reject) => {
        asked.onsuccess = () => { lists.put({ ...asked.result, pack: asked.result.pack.slice(0, 90) }); };
        lists.transaction.oncomplete = resolve;
        lists.transaction.onerror = reject;
    });
    database.close();
    return true";

fn open_options(player: &mut Player) -> Result<()> {
    wait::until("the extension answers", || {
        let opened = player.rig.open_own_page(OPTIONS).and_then(|()| player.rig.own_page_ready());
        Ok(opened.ok())
    })
}

/// The files as they came, and what the user marked in a file of its own.
fn whole(player: &mut Player) -> Result<()> {
    player.prepare("id", None)?;
    open_options(player)?;
    let rig = &player.rig;
    rig.session.run(GIVE_ALL, &[json!(SMALL)])?;
    rig.wait_own_page("import-report", |said| said.starts_with("Daftar ini dapat dipakai"))?;
    rig.session.run("document.getElementById('import-take').click()", &[])?;
    rig.wait_own_page("lists-shown", |said| said.contains("Daftar yang Anda impor"))?;
    let mark =
        json!({ "kind": "own", "link": "ig:milik.sendiri", "name": "Milik Sendiri", "on": true });
    rig.run_own("return chrome.runtime.sendMessage(given)", &mark)?;
    rig.wait_own_page("own-shown", |said| said.contains("Milik Sendiri"))?;
    let saved = rig.run_own(SAVED, &Value::Null)?;
    for (name, text) in SMALL {
        // The mark by which Excel knows the letters is no letter.
        let [own, came] = [saved[name].as_str().unwrap_or_default(), text]
            .map(|text| text.trim_start_matches('\u{feff}'));
        ensure!(own == came, "{name} is: {own}");
    }
    let marked = saved["netra-accounts.csv"].as_str().unwrap_or_default();
    ensure!(
        marked.contains("milik.sendiri") && !marked.contains("Budi"),
        "the marks are: {marked}"
    );
    // What was saved can be taken in again.
    let again: Vec<_> = SMALL.iter().map(|(name, _)| json!([name, saved[*name]])).collect();
    rig.session.run(GIVE_ALL, &[json!(again)])?;
    rig.wait_own_page("import-report", |said| said.starts_with("Daftar ini dapat dipakai"))?;
    rig.run_own(
        "return chrome.runtime.sendMessage(given)",
        &json!({ "kind": "drop_list", "origin": "own" }),
    )?;
    player.forget_settings();
    Ok(())
}

fn kept(player: &mut Player) -> Result<()> {
    player.prepare("id", None)?;
    open_options(player)?;
    let csv = "account,platform,link,display_name,subject,person,kind,contest,standing,source,source_date,from,until,note\n\
               a,instagram,contoh.impor,,Contoh Impor,,candidate,,own,,,,,\n";
    let rig = &player.rig;
    rig.session.run(GIVE, &[csv.into()])?;
    rig.wait_own_page("import-report", |said| said.starts_with("Daftar ini dapat dipakai: 1"))?;
    rig.session.run("document.getElementById('import-take').click()", &[])?;
    rig.wait_own_page("lists-shown", |said| said.contains("Daftar sendiri"))?;
    ensure!(rig.run_own(KNOWN, &Value::Null)? == "Contoh Impor", "the list is not in force");
    let kept =
        "return (await chrome.runtime.sendMessage({ kind: 'list_files', origin: 'own' })).files";
    ensure!(
        rig.run_own(kept, &Value::Null)? == json!({ "akun saya.csv": csv }),
        "other files are kept"
    );

    // No page of the extension is open while it starts again.
    rig.session.open("about:blank")?;
    rig.reload_extension()?;
    open_options(player)?;
    let rig = &player.rig;
    rig.wait_own_page("lists-shown", |said| said.contains("Daftar sendiri"))?;
    ensure!(rig.run_own(KNOWN, &Value::Null)? == "Contoh Impor", "the list is not opened again");

    ensure!(rig.run_own(DAMAGE, &Value::Null)? == true, "the list cannot be damaged");
    // No page of the extension is open while it starts again.
    rig.session.open("about:blank")?;
    rig.reload_extension()?;
    open_options(player)?;
    let rig = &player.rig;
    rig.wait_own_page("lists-shown", |said| {
        said.contains("Daftar ini rusak") && said.contains("Daftar ini terpotong: 90 dari")
    })?;
    ensure!(rig.run_own(KNOWN, &Value::Null)? == "", "a damaged list is in force");
    player.enter(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}
