//! The question comes while the hand is still on the button.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::latency::median;
use netra_browser::scene::{BOTH, Scene};

/// Presses for each measurement.
const PRESSES: usize = 15;
/// Units from one listed author to the next, in the mixed feed.
const STRIDE: usize = 10;
/// Most milliseconds, as a median, while the background runs.
const WARM_MS: f64 = 100.0;
/// Most milliseconds, as a median, when it has to be started first.
const ASLEEP_MS: f64 = 400.0;

/// Whether the background runs when the press comes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Background {
    Warm,
    Asleep,
}

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        for scene in BOTH {
            let name = format!("{}::dialog_within_{WARM_MS}_ms_when_warm", scene.site);
            suite
                .on(&shared, &name, move |player| within(player, scene, WARM_MS, Background::Warm));
            let name = format!("{}::dialog_within_{ASLEEP_MS}_ms_when_asleep", scene.site);
            suite.on(&shared, &name, move |player| {
                within(player, scene, ASLEEP_MS, Background::Asleep)
            });
        }
    }
    suite.run()
}

fn within(player: &mut Player, scene: Scene, most: f64, background: Background) -> Result<()> {
    player.enter(scene.mixed)?;
    let mut times = Vec::new();
    for turn in 1..=PRESSES {
        if background == Background::Asleep {
            // A page keeps its answers: on a new one nothing is known of the units further down.
            player.enter(scene.mixed)?;
        }
        let control = player.scroll_to(turn * STRIDE)?;
        let session = &player.rig.session;
        match background {
            Background::Warm => session.aim(&control, Act::Click)?,
            Background::Asleep => {
                session.bring(&control)?;
                player.rig.stop_background()?;
            }
        }
        session.watch_dialog()?;
        session.fire(&control, Act::Click)?;
        session.wait_for_dialog()?;
        times.push(session.dialog_ms()?.context("the dialog came unseen")?);
        player.cancel()?;
    }
    let middle = median(&times).context("no times")?;
    eprintln!("median {middle:.0} ms of {times:.0?}");
    ensure!(middle <= most, "median {middle:.0} ms, more than {most}: {times:.0?}");
    Ok(())
}
