//! An office's policy, placed as an administrator does: it can raise protection, and nothing else.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::harness::Suite;
use netra_browser::policy::PolicyFile;
use netra_browser::rig::Plan;
use netra_browser::scene::{DAY, FACEBOOK, INSTAGRAM, LISTED, UNLISTED};
use netra_browser::wait;
use serde_json::{Value, json};

/// Most milliseconds from the browser's word of a change to the open page, and from a user's own.
const AT_ONCE_MS: f64 = 500.0;

type Test = fn(Browser) -> Result<()>;

const TESTS: [(&str, Test); 9] = [
    ("without_a_policy_it_says_so", none),
    ("a_proposal_holds_until_the_user_decides", proposal),
    ("a_demand_outlasts_what_the_user_switches_off", demand),
    ("what_makes_no_sense_is_named_and_the_rest_holds", partly),
    ("a_thousand_accounts_of_an_office_are_asked_about", thousand),
    ("a_policy_cannot_spare_one_regent", spared),
    ("an_office_can_leave_no_way_on", blocked),
    ("it_holds_after_the_background_slept", asleep),
    ("a_switch_acts_on_the_open_page_within_500_ms", switched),
];

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        for (name, test) in TESTS {
            suite.add(&format!("{browser}::{name}"), move || test(browser));
        }
    }
    for (browser, form) in [(Browser::Chrome, "chromium"), (Browser::Firefox, "firefox")] {
        suite.add(&format!("{browser}::what_the_command_exports_is_in_force"), move || {
            exported(browser, form)
        });
    }
    // Firefox reads its policies when it starts, and never again.
    suite.add("chrome::a_changed_policy_acts_on_the_open_page_within_500_ms", changed);
    // Firefox hands over whatever is written; Netra's own check sorts it.
    suite.add("chrome::a_wrong_type_costs_its_whole_part_and_not_the_other", mistyped);
    suite.add("chrome::a_policy_slower_than_the_page_acts_on_it", late);
    suite.run()
}

/// A browser that starts under a policy, and the file that must stay as long as it runs.
fn under(browser: Browser, policy: &Value) -> Result<(PolicyFile, Player)> {
    let file = PolicyFile::place(browser, policy)?;
    let player = Player::new(Plan::with_extension(browser).start()?);
    Ok((file, player))
}

/// Says something to the background, as our own pages do.
fn tell(player: &Player, message: &Value) -> Result<Value> {
    let answer = player.rig.in_extension("return chrome.runtime.sendMessage(given)", message)?;
    ensure!(answer["trouble"].is_null(), "{message}: {answer}");
    Ok(answer)
}

fn options(player: &Player) -> Result<Value> {
    tell(player, &json!({ "kind": "options" }))
}

/// Waits until the policy has come, as a page of ours does: it is told. Chromium hands the policy over some seconds
/// after its start, later if it has much to do, so nothing else is asked of it meanwhile.
const ARRIVED: &str = "return new Promise(resolve => {
    const look = async () => {
        const said = await chrome.runtime.sendMessage({ kind: 'options' });
        if (said.policy?.state === 'applied') resolve(said);
    };
    chrome.runtime.onMessage.addListener(message => { if (message?.kind === 'changed') look(); });
    look();
})";

fn arrived(player: &Player) -> Result<Value> {
    player.rig.in_extension(ARRIVED, &Value::Null).context("the policy has not come")
}

fn setting(options: &Value, key: &str) -> Result<Value> {
    let all = options["settings"].as_array().context("the options have no settings")?;
    all.iter().find(|one| one["key"] == key).cloned().with_context(|| format!("no {key}"))
}

fn ensure_set(options: &Value, key: &str, value: Value, by: &str, locked: bool) -> Result<()> {
    let found = setting(options, key)?;
    ensure!(
        found["value"] == value && found["by"] == by && found["locked"] == locked,
        "{key} is {found}, not {value} by {by}, locked: {locked}"
    );
    Ok(())
}

/// The keys of the faults that the options page names.
fn faulty(options: &Value) -> Vec<String> {
    let faults = options["policy"]["faults"].as_array().into_iter().flatten();
    faults.filter_map(|fault| fault["key"].as_str().map(str::to_owned)).collect()
}

/// Asked on the practice day, and cancelled.
fn is_asked(player: &mut Player, url: &str, control: &str) -> Result<()> {
    player.enter(url)?;
    player.ask(control, Act::Click)?;
    player.cancel()
}

fn passes(player: &mut Player, url: &str, control: &str) -> Result<()> {
    player.enter(url)?;
    player.pass(control, Act::Click)
}

fn none(browser: Browser) -> Result<()> {
    let player = Player::new(Plan::with_extension(browser).start()?);
    let mut last = Value::Null;
    // Chromium does not say whether it has read its policies; Netra believes it after a minute.
    let known = if browser == Browser::Chrome { "loading" } else { "none" };
    wait::until("it is known that there is no policy", || {
        last = options(&player)?;
        Ok((last["policy"]["state"] == known).then_some(()))
    })
    .with_context(|| format!("{:#}", last["policy"]))?;
    ensure_set(&last, "sites.facebook", json!(true), "builtin", false)
}

fn proposal(browser: Browser) -> Result<()> {
    let policy = json!({ "defaults": { "sites": { "facebook": false }, "language": "en" } });
    let (_file, mut player) = under(browser, &policy)?;
    let options = arrived(&player)?;
    ensure_set(&options, "sites.facebook", json!(false), "defaults", false)?;
    ensure_set(&options, "language", json!("en"), "defaults", false)?;
    passes(&mut player, FACEBOOK.feed, LISTED)?;
    is_asked(&mut player, INSTAGRAM.feed, LISTED)?;
    let change = json!({ "kind": "set", "key": "sites.facebook", "value": true });
    tell(&player, &change)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

fn exported(browser: Browser, form: &str) -> Result<()> {
    let policy = json!({
        "defaults": { "language": "en" },
        "enforce": { "sites": { "facebook": true }, "strictness": "block" },
    });
    let _file = PolicyFile::exported(browser, &policy, form)?;
    let mut player = Player::new(Plan::with_extension(browser).start()?);
    let options = arrived(&player)?;
    ensure!(faulty(&options).is_empty(), "{:?}", faulty(&options));
    ensure_set(&options, "language", json!("en"), "defaults", false)?;
    ensure_set(&options, "sites.facebook", json!(true), "enforce", true)?;
    ensure_set(&options, "strictness", json!("block"), "enforce", true)?;
    player.enter(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

/// The page is there before the office's file is.
fn late() -> Result<()> {
    let off = json!({ "sites": { "facebook": false }, "practice_date": DAY });
    let player = Player::new(Plan::with_extension(Browser::Chrome).start()?);
    player.rig.set_settings(&off)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.pass(LISTED, Act::Click)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    let _file = PolicyFile::place(
        Browser::Chrome,
        &json!({ "enforce": { "sites": { "facebook": true } } }),
    )?;
    wait::until("the feed has its mark", || {
        Ok((!player.rig.session.marks()?.is_empty()).then_some(()))
    })?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

fn demand(browser: Browser) -> Result<()> {
    let demands = json!({ "sites": { "facebook": true }, "gestures": { "like": true } });
    let (_file, player) = under(browser, &json!({ "enforce": demands }))?;
    arrived(&player)?;
    let off = json!({
        "language": "id", "practice_date": DAY,
        "sites": { "facebook": false, "instagram": false }, "gestures": { "like": false },
    });
    player.rig.set_settings(&off)?;
    let options = options(&player)?;
    ensure_set(&options, "sites.facebook", json!(true), "enforce", true)?;
    ensure_set(&options, "gestures.like", json!(true), "enforce", true)?;
    ensure_set(&options, "sites.instagram", json!(false), "user", false)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    player.rig.session.open_page(INSTAGRAM.feed)?;
    player.pass(LISTED, Act::Click)
}

fn partly(browser: Browser) -> Result<()> {
    // Chromium drops all of `enforce` for one value of another type; a value of the right type comes through.
    let hints = if browser == Browser::Chrome { json!(false) } else { json!("yes") };
    let policy = json!({
        "defaults": { "language": "jv", "region": "3211" },
        "enforce": { "hints": hints, "sites": { "instagram": true }, "spare": "somebody" },
        "watch": { "send_to": "https://kantor.example/" },
    });
    let (_file, mut player) = under(browser, &policy)?;
    let options = arrived(&player)?;
    ensure_set(&options, "region", json!("3211"), "defaults", false)?;
    ensure_set(&options, "sites.instagram", json!(true), "enforce", true)?;
    ensure_set(&options, "hints", json!(true), "builtin", false)?;
    ensure_set(&options, "language", json!("id"), "builtin", false)?;
    let faults = faulty(&options);
    for key in ["defaults.language", "enforce.hints"] {
        ensure!(faults.iter().any(|fault| fault == key), "{key}: {faults:?}");
    }
    // Chromium drops what is not in the schema, before anybody sees it.
    for key in ["enforce.spare", "watch"] {
        let seen = faults.iter().any(|fault| fault == key);
        ensure!(seen == (browser == Browser::Firefox), "{key}: {faults:?}");
    }
    is_asked(&mut player, INSTAGRAM.feed, LISTED)
}

/// What the guide for administrators says of Chromium: whoever reads it knows why a demand has no effect.
fn mistyped() -> Result<()> {
    let policy = json!({
        "defaults": { "region": "3211" },
        "enforce": { "hints": "yes", "sites": { "instagram": true } },
    });
    let (_file, mut player) = under(Browser::Chrome, &policy)?;
    let options = arrived(&player)?;
    ensure_set(&options, "region", json!("3211"), "defaults", false)?;
    ensure_set(&options, "sites.instagram", json!(true), "builtin", false)?;
    ensure!(faulty(&options).is_empty(), "{:#}", options["policy"]);
    is_asked(&mut player, INSTAGRAM.feed, LISTED)
}

fn thousand(browser: Browser) -> Result<()> {
    let account = |handle: &str| {
        json!({
            "link": format!("https://www.facebook.com/{handle}"), "name": "Relawan Contoh",
            "kind": "volunteers", "source": "kantor.example",
        })
    };
    let mut accounts: Vec<Value> =
        (0..999).map(|number| account(&format!("relawan.contoh.{number}"))).collect();
    accounts.push(account("melati.contoh"));
    let policy = json!({ "enforce": {
        "accounts": accounts, "institution": { "name": "Kantor Contoh", "contact": "0800" },
    } });
    let (_file, mut player) = under(browser, &policy)?;
    let options = arrived(&player)?;
    ensure!(faulty(&options).is_empty(), "{:#}", options["policy"]["faults"]);
    player.enter(FACEBOOK.feed)?;
    let dialog = player.ask(UNLISTED, Act::Click)?;
    let says = player.rig.session.text(&dialog)?;
    ensure!(says.contains("Kantor Contoh"), "the question does not say whose entry it is: {says}");
    player.cancel()?;
    is_asked(&mut player, FACEBOOK.feed, LISTED)
}

/// A regent is on the shipped list and a candidate on the practice day; everything that could take the question away is tried.
fn spared(browser: Browser) -> Result<()> {
    let lowered = json!({
        "sites": { "facebook": false }, "hints": false, "marks": false, "strictness": "mark",
        "gestures": { "like": false, "comment": false, "share": false, "follow": false },
    });
    let policy = json!({
        "defaults": lowered,
        "enforce": {
            "sites": { "facebook": false }, "hints": false, "strictness": "mark", "gestures": { "like": false },
            "accounts": [
                { "link": "https://www.facebook.com/donyahmadmunir", "name": "Pemerintah Kabupaten", "kind": "government", "source": "kantor.example" },
                { "link": "https://www.facebook.com/donyahmadmunir", "name": "Dony", "kind": "candidate", "source": "kantor.example", "until": "2020-01-01" },
            ],
        },
    });
    let (_file, player) = under(browser, &policy)?;
    let options = arrived(&player)?;
    let faults = faulty(&options);
    for key in
        ["enforce.sites.facebook", "enforce.hints", "enforce.strictness", "enforce.gestures.like"]
    {
        ensure!(faults.iter().any(|fault| fault == key), "{key} is not refused: {faults:?}");
        let found = setting(&options, key.trim_start_matches("enforce."))?;
        ensure!(found["locked"] == false && found["by"] == "defaults", "{found}");
    }
    ensure!(faults.iter().any(|fault| fault.contains("accounts")), "{faults:?}");
    // What was proposed the user takes back, one press each.
    for (key, value) in [
        ("sites.facebook", json!(true)),
        ("gestures.like", json!(true)),
        ("strictness", json!("warn")),
    ] {
        tell(&player, &json!({ "kind": "set", "key": key, "value": value }))?;
    }
    tell(&player, &json!({ "kind": "set", "key": "practice_date", "value": DAY }))?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

fn blocked(browser: Browser) -> Result<()> {
    let policy = json!({ "enforce": { "strictness": "block" } });
    let (_file, mut player) = under(browser, &policy)?;
    arrived(&player)?;
    player.enter(FACEBOOK.feed)?;
    player.ask(LISTED, Act::Click)?;
    let session = &player.rig.session;
    ensure!(session.button(Choice::Proceed)?.is_none(), "there is a way on");
    player.cancel()?;
    player.pass(UNLISTED, Act::Click)
}

fn asleep(browser: Browser) -> Result<()> {
    let policy = json!({ "enforce": { "sites": { "facebook": true } } });
    let (_file, player) = under(browser, &policy)?;
    arrived(&player)?;
    let off = json!({ "practice_date": DAY, "sites": { "facebook": false } });
    player.rig.set_settings(&off)?;
    player.rig.session.open_page(FACEBOOK.feed)?;
    player.rig.stop_background()?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}

/// Notes on the page's clock when the marks come and go.
const WATCH_MARKS: &str = "window.netraSeen = {};
    const note = () => { window.netraSeen[document.querySelector('netra-marks') ? 'there' : 'gone'] ??= Date.now(); };
    window.netraSeen = {};
    new MutationObserver(note).observe(document.documentElement, { childList: true, subtree: true });";

/// When the page showed or lost its marks, and how long that was after `at`, in milliseconds.
fn seen_after(player: &Player, what: &str, at: f64) -> Result<f64> {
    let seen = wait::until(&format!("the marks are {what}"), || {
        let seen = player
            .rig
            .session
            .run("return window.netraSeen[arguments[0]] ?? null", &[what.into()])?;
        Ok(seen.as_f64())
    })?;
    Ok(seen - at)
}

fn switched(browser: Browser) -> Result<()> {
    let mut player = Player::new(Plan::with_extension(browser).start()?);
    player.enter(FACEBOOK.feed)?;
    wait::until("the feed has its mark", || {
        Ok((!player.rig.session.marks()?.is_empty()).then_some(()))
    })?;
    for (on, what) in [(false, "gone"), (true, "there")] {
        player.rig.session.run(WATCH_MARKS, &[])?;
        let change = json!({ "kind": "set", "key": "sites.facebook", "value": on });
        let page = player.rig.session.new_window()?;
        player.rig.open_own_page("popup/popup.html")?;
        let script = "const at = Date.now(); await chrome.runtime.sendMessage(given); return at";
        let at = player.rig.run_own(script, &change)?.as_f64().context("no time")?;
        player.rig.session.close_tab(&page)?;
        let late = seen_after(&player, what, at)?;
        println!("{browser}: marks {what} {late:.0} ms after the switch");
        ensure!(late <= AT_ONCE_MS, "the marks are {what} only after {late:.0} ms");
    }
    Ok(())
}

fn changed() -> Result<()> {
    let off = json!({ "defaults": { "sites": { "facebook": false } } });
    let (file, mut player) = under(Browser::Chrome, &off)?;
    arrived(&player)?;
    player.enter(FACEBOOK.feed)?;
    player.rig.session.run(WATCH_MARKS, &[])?;
    // The browser says when it has read the file; only what comes after that is ours.
    let page = player.rig.session.new_window()?;
    player.rig.open_own_page("popup/popup.html")?;
    let script = "window.netraChanged = null;
        chrome.storage.onChanged.addListener((_, area) => { if (area === 'managed') window.netraChanged ??= Date.now(); });";
    player.rig.session.run(script, &[])?;
    file.change(&json!({ "enforce": { "sites": { "facebook": true } } }))?;
    let at = wait::until("the browser has read the policy", || {
        Ok(player.rig.session.run("return window.netraChanged", &[])?.as_f64())
    })?;
    player.rig.session.close_tab(&page)?;
    let late = seen_after(&player, "there", at)?;
    println!("chrome: marks there {late:.0} ms after the changed policy");
    ensure!(late <= AT_ONCE_MS, "the marks are there only after {late:.0} ms");
    player.ask(LISTED, Act::Click)?;
    player.cancel()
}
