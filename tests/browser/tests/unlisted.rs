//! Whoever is on no list notices nothing: presses on unlisted accounts reach the page as without Netra.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::rig::{Plan, Rig};
use netra_browser::scene::{BOTH, DAY, Scene};

/// Presses for each site with the core awake.
const AWAKE: usize = 150;
/// Presses for each site with the background stopped right before.
const ASLEEP: usize = 25;
/// Units from one press to the next when asleep.
const STRIDE: usize = 12;
/// From this unit on nothing was ever in view.
const UNSEEN: usize = 500;

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let (guarded, alone) =
            (Shared::guarded(browser), Shared::new(Plan::without_extension(browser)));
        for scene in BOTH {
            let alone = alone.clone();
            let name = format!("{}::{AWAKE}_presses_reach_the_page_as_without_netra", scene.site);
            suite.on(&guarded, &name, move |player| {
                player.prepare("id", Some(DAY))?;
                let with = press_all(&player.rig, scene)?;
                let without = alone.with(|player| press_all(&player.rig, scene))?;
                same(&with, &without)
            });
        }
        for scene in BOTH {
            let name =
                format!("{}::{ASLEEP}_presses_wake_the_background_and_none_is_lost", scene.site);
            suite.on(&guarded, &name, move |player| asleep(player, scene));
        }
    }
    suite.run()
}

/// Presses Like on one unit after the other, by turns in every way, and returns what the page saw.
fn press_all(rig: &Rig, scene: Scene) -> Result<Vec<String>> {
    let session = &rig.session;
    session.open_page(scene.unlisted)?;
    walk_ahead(rig)?;
    let acts = [Act::Click, Act::Enter, Act::Space];
    for number in 1..=AWAKE {
        session.hook("scrollTo", &[(number - 1).into()])?;
        let control = session.control(&format!("g{number}-like"))?;
        session.press(&control, acts[number % acts.len()])?;
    }
    session.settle()?;
    session.ensure_no_dialog()?;
    let done = session.actions()?;
    ensure!(done.len() == AWAKE && done.iter().all(|a| a == "like"), "done {} times", done.len());
    session.events()
}

/// Shows every unit once and lets the focus touch its Like, so that a core that is awake knows them all
/// before the first press.
fn walk_ahead(rig: &Rig) -> Result<()> {
    let script = "const [count, done] = arguments;
        const drawn = () => new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)));
        (async () => {
            for (let n = 1; n <= count; n++) {
                siteHooks.scrollTo(n - 1);
                await drawn();
                document.querySelector(`[data-testid=\"g${n}-like\"]`).focus();
            }
        })().then(() => done(''), error => done(String(error)));";
    let said = rig.session.run_async(script, &[AWAKE.into()])?;
    ensure!(said == "", "{said}");
    Ok(())
}

fn same(with: &[String], without: &[String]) -> Result<()> {
    let differs = with.iter().zip(without).position(|(a, b)| a != b);
    if let Some(at) = differs {
        let around =
            |lines: &[String]| lines[at.saturating_sub(3)..(at + 3).min(lines.len())].join("\n  ");
        anyhow::bail!(
            "event {at} differs; with:\n  {}\nwithout:\n  {}",
            around(with),
            around(without)
        );
    }
    ensure!(with.len() == without.len(), "{} events with, {} without", with.len(), without.len());
    Ok(())
}

fn asleep(player: &mut Player, scene: Scene) -> Result<()> {
    let mut given_back = 0;
    for turn in 1..=ASLEEP {
        // A page keeps its answers: on a new one nothing is known of the units further down.
        player.enter(scene.unlisted)?;
        let control = player.scroll_to(turn * STRIDE)?;
        let session = &player.rig.session;
        session.bring(&control)?;
        session.clear_log()?;
        // With the button down the node becomes another's: nobody can have been asked about that one before.
        let script = "const [index, unit] = arguments;
            const become = () => siteHooks.recycle(index, unit);
            document.addEventListener('pointerdown', become, { capture: true, once: true });";
        session.run(script, &[(turn * STRIDE - 1).into(), format!("g{}", UNSEEN + turn).into()])?;
        player.rig.stop_background()?;
        session.fire(&control, Act::Click)?;
        player.wait_for_actions(1).with_context(|| format!("press {turn}"))?;
        session.settle()?;
        session.ensure_no_dialog()?;
        let done = session.actions()?;
        ensure!(done == ["like"], "press {turn}: the page did {done:?}");
        let clicks: Vec<_> =
            session.events()?.into_iter().filter(|line| line.starts_with("window click")).collect();
        ensure!(clicks.len() == 1, "press {turn}: {clicks:?}");
        given_back += usize::from(clicks[0].ends_with("trusted=false"));
    }
    eprintln!("{given_back} of {ASLEEP} presses were stopped and given back");
    ensure!(given_back > 0, "no press met a sleeping background: this test shows nothing");
    Ok(())
}
