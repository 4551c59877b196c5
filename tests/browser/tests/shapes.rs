//! Small still pages on which a button could be taken for another, or for another's: what Netra reads on each.
//!
//! They stand beside the simulated sites because each shows one shape of markup only. What is to become of a button
//! stands in its `data-expect`, which Netra does not look at.

use std::collections::BTreeMap;
use std::fs::File;

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::harness::{Shared, Suite};
use netra_browser::paths;
use netra_browser::scene::DAY;
use serde::Deserialize;

/// One page of `tests/site/shapes`.
#[derive(Debug, Clone, Deserialize)]
struct Shape {
    id: String,
    url: String,
    /// What it stands on.
    fact: String,
}

fn main() {
    let mut suite = Suite::default();
    match shapes() {
        Ok(shapes) => {
            for browser in Browser::ALL {
                let shared = Shared::guarded(browser);
                for shape in shapes.clone() {
                    let name = format!("{}_is_read", shape.id);
                    suite.on(&shared, &name, move |player| is_read(player, &shape));
                }
            }
        }
        Err(error) => suite.add("shapes_can_be_read", || Err(error)),
    }
    suite.run()
}

fn shapes() -> Result<Vec<Shape>> {
    let path = paths::site().join("shapes/shapes.json");
    let file = File::open(&path).with_context(|| path.display().to_string())?;
    let shapes: Vec<Shape> = serde_json::from_reader(file).context("shapes.json")?;
    ensure!(shapes.iter().all(|shape| !shape.fact.is_empty()), "a shape stands on nothing");
    Ok(shapes)
}

/// For each place in the document that expects something: what.
const EXPECTED: &str = "const found = [...document.querySelectorAll('[data-expect]')];
    const name = element => element.getAttribute('aria-label') ?? element.textContent;
    return Object.fromEntries(found.map((element, at) => [at, [element.dataset.expect, name(element)]]));";

fn is_read(player: &mut Player, shape: &Shape) -> Result<()> {
    player.prepare("id", Some(DAY))?;
    let session = &player.rig.session;
    session.open(&shape.url)?;
    let expected = session.run(EXPECTED, &[])?;
    let expected: BTreeMap<usize, (String, String)> = serde_json::from_value(expected)?;
    ensure!(!expected.is_empty(), "nothing is expected on this page");
    let reading = player.rig.read_page()?;
    for (at, (outcome, name)) in expected {
        let which = format!(
            "return document.querySelectorAll('[data-expect]')[{at}].matches(arguments[0])"
        );
        let mut read = None;
        for button in &reading.buttons {
            if session.run(&which, &[button.path.clone().into()])? == true {
                read = Some(button);
            }
        }
        let button = read.with_context(|| format!("{name:?} is not read at all"))?;
        let found = button.outcome().to_string();
        ensure!(found == outcome, "{name:?} is {found}, not {outcome}: {}", button.why());
    }
    Ok(())
}
