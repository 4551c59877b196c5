//! Never blind in silence: a page that lost one of the things by which Netra reads it.
//!
//! Facebook changes its markup several times a year. What is asked about on the page as it was must be asked about still,
//! or the page is declared unread before the press lands; never silently neither. The share still held is printed.

use std::collections::{BTreeMap, HashSet};

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::{self, Case, Player, Step};
use netra_browser::harness::{Shared, Suite};
use netra_browser::wait;

/// What a page can lose, by its name in the simulated pages' `without=`.
const LANDMARKS: [&str; 6] =
    ["role", "aria-label", "data-ad-rendering-role", "aria-posinset", "data-pagelet", "heading"];

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        for landmark in LANDMARKS {
            suite.on(&shared, &format!("held_or_declared_without_{landmark}"), move |player| {
                without(player, landmark)
            });
        }
    }
    suite.run()
}

/// What became of a press that is asked about on the page as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Got {
    Held,
    Declared,
    Neither,
    /// The page never had what was to be taken away.
    Untouched,
}

fn without(player: &mut Player, landmark: &str) -> Result<()> {
    let mut counts: BTreeMap<Got, usize> = BTreeMap::new();
    let mut silent = Vec::new();
    let browser = player.rig.session.browser();
    for case in shared_out(one_of_each_page(case::all()?), browser) {
        let got = pressed(player, &case, landmark).with_context(|| case.id.clone())?;
        *counts.entry(got).or_default() += 1;
        if got == Got::Neither {
            silent.push(case.id);
        }
    }
    println!("{browser}, without {landmark}: {counts:?}");
    ensure!(counts.keys().any(|got| *got != Got::Untouched), "no page has a {landmark}");
    ensure!(silent.is_empty(), "neither held nor declared: {}", silent.join(", "));
    Ok(())
}

/// The first row of each page and gesture that is asked about, in Indonesian.
fn one_of_each_page(cases: Vec<Case>) -> Vec<Case> {
    let mut seen = HashSet::new();
    let asked = |case: &Case| case.expected == "asked" && case.language == "id";
    let mut first = |case: &Case| seen.insert((case.url.clone(), case.gesture.clone()));
    cases.into_iter().filter(|case| asked(case) && first(case)).collect()
}

/// Every other row: what a page shows is the same in both browsers, and together they play them all.
fn shared_out(cases: Vec<Case>, browser: Browser) -> impl Iterator<Item = Case> {
    let first = usize::from(browser == Browser::Firefox);
    cases.into_iter().skip(first).step_by(2)
}

fn pressed(player: &mut Player, case: &Case, landmark: &str) -> Result<Got> {
    player.prepare("id", case.practice_date.as_deref())?;
    let session = &player.rig.session;
    let last = case.last();
    for text in case.before.iter().chain([&last]).filter_map(Step::pasted) {
        session.copy(text)?;
    }
    let joint = if case.url.contains('?') { '&' } else { '?' };
    session.open_page(&format!("{}{joint}without={landmark}", case.url))?;
    let mut before = None;
    for step in &case.before {
        step.fire(session, &step.aim(session, before)?)?;
        session.settle()?;
        // What leads to the control may be held itself now.
        if session.dialog()?.is_some() {
            return Ok(Got::Held);
        }
        before = Some(step);
    }
    let taken = "return document.documentElement.dataset.taken ?? '0'";
    if session.run(taken, &[])? == "0" {
        return Ok(Got::Untouched);
    }
    let control = last.aim(session, before)?;
    let already = session.actions()?.len();
    // What is said only after the press comes too late.
    let declared = session.is_unread()?;
    last.fire(session, &control)?;
    // A touch that is not judged in time is stopped, and the user told to press once more.
    let stopped = || -> Result<bool> { Ok(last.act.is_by_touch() && session.asks_again()?) };
    wait::until("something happens", || {
        let any = session.dialog()?.is_some() || session.actions()?.len() > already;
        Ok((any || stopped()?).then_some(()))
    })?;
    session.settle()?;
    // A finger does not hover: with it, the note comes when it touches, before the click.
    let declared = declared || (last.act.is_by_touch() && session.is_unread()?);
    Ok(match (session.dialog()?.is_some() || stopped()?, declared) {
        (true, _) => Got::Held,
        (false, true) => Got::Declared,
        (false, false) => Got::Neither,
    })
}
