//! The practice page: the real question on invented people, with nothing stored, sent or known elsewhere.

use anyhow::{Context, Result, ensure};
use netra_browser::case::Player;
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::{Browser, wait};
use serde_json::{Value, json};

const LEVELS: &str = include_str!("../../../extension/data/law/levels.json");
const OFFERED: &str = include_str!("../../../extension/data/practice/page.json");

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on =
            |name: &str, test: fn(&mut Player) -> Result<()>| suite.on(&shared, name, test);
        on("every_stage_role_and_gesture_has_the_tables_level", levels);
        on("the_question_is_the_cores_and_its_buttons_work", question);
        on("a_mark_opens_the_panel", panel);
        on("the_keyboard_alone_is_enough", keyboard);
    }
    suite.run()
}

fn open(player: &mut Player, language: &str) -> Result<()> {
    player.prepare(language, None)?;
    player.rig.open_practice()
}

/// What the law's table says; the incumbent is one before the registration, a candidate from it. What one source names
/// is at most marked.
fn due(table: &Value, account: &Value, stage: &str, gesture: &str) -> String {
    let kind = &account["kind"];
    let kind = match (kind.as_str(), stage) {
        (Some("incumbent"), "none") | (None, _) => kind.clone(),
        (Some("incumbent"), _) => json!("candidate"),
        _ => kind.clone(),
    };
    let rows = table["rows"].as_array().into_iter().flatten();
    let row = rows.into_iter().find(|row| row["kind"] == kind);
    let covered = row.is_some_and(|row| match row["gestures"].as_array() {
        Some(gestures) => gestures.contains(&gesture.into()),
        None => true,
    });
    let level = row.filter(|_| covered).and_then(|row| row[stage].as_str());
    match level {
        Some("warn") if account["standing"] == "reported" => "notice".to_owned(),
        level => level.unwrap_or("clear").to_owned(),
    }
}

fn levels(player: &mut Player) -> Result<()> {
    open(player, "id")?;
    let (table, page): (Value, Value) =
        (serde_json::from_str(LEVELS)?, serde_json::from_str(OFFERED)?);
    let steps = page["stages"].as_array().context("stages")?;
    let (mut seen, mut wrong) = (0, Vec::new());
    for account in page["accounts"].as_array().context("accounts")? {
        let id = account["id"].as_str().context("id")?;
        for answer in player.rig.practised_levels(id)? {
            let step = steps.iter().find(|step| step["id"] == answer["stage"]).context("stage")?;
            ensure!(answer["day"] == step["day"], "{answer} is of another day than {step}");
            for (gesture, level) in answer["levels"].as_object().context("levels")? {
                let due = due(&table, account, step["stage"].as_str().unwrap_or_default(), gesture);
                seen += 1;
                if *level != due {
                    wrong.push(format!("{id} {answer}: {gesture} is {level}, not {due}"));
                }
            }
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    // 11 roles, 6 days, and every gesture of every account.
    let gestures = page["accounts"].as_array().into_iter().flatten();
    let gestures: usize = gestures.filter_map(|one| one["gestures"].as_array()).map(Vec::len).sum();
    ensure!(seen == 11 * steps.len() * gestures, "only {seen} levels were seen");
    Ok(())
}

/// What the core says for a choice, asked as the page asks it.
const ASK: &str = "const reply = await chrome.runtime.sendMessage({ kind: 'practise', day: given.day, role: given.role, region: '9999', site: 'facebook',
        units: [{ id: '0', surface: given.surface, sightings: [{ href: 'https://www.facebook.com/netra.latihan.pasangan', name: 'Bima - Citra Rekaan', part: given.part }] }] });
    return reply.units[0].dialog[given.gesture];";

fn question(player: &mut Player) -> Result<()> {
    open(player, "id")?;
    let (rig, session) = (&player.rig, &player.rig.session);
    for (gesture, surface, part) in [
        ("like", "post", "author"),
        ("comment", "post", "author"),
        ("share", "post", "author"),
        ("follow", "profile", "page"),
        ("friend", "profile", "page"),
    ] {
        rig.choose_practice(
            &json!({ "stage": "candidate", "role": "village_head", "account": "pair" }),
        )?;
        let asked = json!({ "day": "2030-10-10", "role": "village_head", "surface": surface, "part": part, "gesture": gesture });
        let words = rig.run_own(ASK, &asked)?;
        rig.practise(gesture, Act::Click)?;
        let dialog = session.wait_for_dialog()?;
        let (spoken, _) = session.spoken(&dialog)?;
        ensure!(spoken == "alertdialog", "{gesture}: the dialog is a {spoken}");
        let said = session.text(&dialog)?;
        let lines = words["lines"].as_array().context("lines")?;
        for line in lines.iter().chain([&words["title"], &words["proceed"], &words["cancel"]]) {
            let line = line.as_str().context("a line")?;
            ensure!(said.contains(line), "{gesture}: {line:?} is missing in {said}");
        }
        ensure!(said.contains("rekaan") && !said.contains("situs sungguhan"), "it says: {said}");
        let focus = session.in_dialog("dialog[open] button[value=cancel]:focus")?;
        ensure!(focus.is_some(), "{gesture}: the focus is not on the way back");
        session.choose(Choice::Cancel)?;
        ensure!(rig.practice_says("said")?.starts_with("Dibatalkan"), "cancelling is not said");
        let focused = session.run("return document.activeElement.value", &[])?;
        ensure!(focused == gesture, "the focus went to {focused}");

        rig.practise(gesture, Act::Click)?;
        session.wait_for_dialog()?;
        session.wait_enabled(Choice::Proceed)?;
        session.choose(Choice::Proceed)?;
        wait::until("the note comes", || {
            Ok(session.note()?.contains("tekan sekali lagi").then_some(()))
        })?;
        rig.practise(gesture, Act::Click)?;
        ensure!(rig.practice_says("said")?.starts_with("Tekanan kedua"), "it was held again");
        session.ensure_no_dialog()?;
    }
    rig.practise("like", Act::Click)?;
    session.wait_for_dialog()?;
    session.unfold_why()?;
    session.wait_enabled(Choice::NotCampaign)?;
    session.choose(Choice::NotCampaign)?;
    ensure!(rig.practice_says("said")?.contains("tidak ada yang disimpan"), "not said");
    // Still held: nothing was stored.
    rig.practise("like", Act::Click)?;
    session.wait_for_dialog()?;
    session.choose(Choice::Cancel)?;
    // What is not held says so, and never that it may be done.
    rig.choose_practice(&json!({ "stage": "none" }))?;
    rig.practise("like", Act::Click)?;
    ensure!(rig.practice_says("said")?.contains("bukan berarti boleh"), "silence is not explained");
    session.ensure_no_dialog()
}

fn panel(player: &mut Player) -> Result<()> {
    open(player, "id")?;
    let (rig, session) = (&player.rig, &player.rig.session);
    rig.choose_practice(&json!({ "stage": "none", "account": "team" }))?;
    let label = rig.practice_says("mark")?;
    ensure!(label.contains("Tim kampanye"), "the mark says {label}");
    session.run("document.getElementById('mark').click()", &[])?;
    let panel = session.wait_for_dialog()?;
    let said = session.text(&panel)?;
    ensure!(said.contains("Tim Bima") && said.contains("rekaan untuk latihan"), "it says: {said}");
    let close = session.in_dialog("button[value=close]")?.context("no button to close")?;
    session.fire(&close, Act::Click)?;
    wait::until("the panel closes", || Ok(session.dialog()?.is_none().then_some(())))
}

fn keyboard(player: &mut Player) -> Result<()> {
    open(player, "id")?;
    let (rig, session) = (&player.rig, &player.rig.session);
    let focused = || -> Result<String> {
        let script =
            "const { id, name, value } = document.activeElement; return id || name || value";
        Ok(session.run(script, &[])?.as_str().unwrap_or_default().to_owned())
    };
    session.run("document.querySelector('#stages :checked').focus()", &[])?;
    session.key("\u{E013}")?;
    rig.practice_ready()?;
    let day = session.run("return document.getElementById('day').value", &[])?;
    ensure!(day == "2030-09-21", "the arrow key chose {day}");
    let mut way = Vec::new();
    for _ in 0..20 {
        if way.last().is_some_and(|at| at == "like") {
            break;
        }
        session.key("\u{E004}")?;
        way.push(focused()?);
    }
    for stop in ["role", "account", "mark", "like"] {
        ensure!(way.iter().any(|at| at == stop), "the Tab key went {way:?}, without {stop}");
    }
    // Held down, Enter opens the question and answers it not.
    session.hold_enter(6)?;
    session.wait_for_dialog()?;
    session.release()?;
    ensure!(session.dialog()?.is_some(), "a held key has answered");
    session.key("\u{E00C}")?;
    wait::until("Escape closes it", || Ok(session.dialog()?.is_none().then_some(())))?;
    ensure!(focused()? == "like", "the focus went to {}", focused()?);
    session.ensure_no_dialog()
}
