//! Every row of the demo, in both browsers.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::{self, Case, Player};
use netra_browser::harness::{Shared, Suite};

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        match case::all() {
            Ok(cases) => {
                for case in cases {
                    let name = case.id.clone();
                    suite.on(&shared, &name, move |player| comes_out(player, &case));
                }
            }
            Err(error) => suite.add("rows can be read", || Err(error)),
        }
    }
    suite.run()
}

fn comes_out(player: &mut Player, case: &Case) -> Result<()> {
    let row = player.play(case)?;
    ensure!(row.is_as_expected(), "expected {}, got {}", row.expected, row.got);
    let unread = player.rig.session.is_unread()?;
    ensure!(unread == case.unread, "declared unread: {unread}");
    Ok(())
}
