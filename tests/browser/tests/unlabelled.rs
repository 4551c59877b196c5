//! Without one known word: what is still held by marks that need no language.
//!
//! The labels of both sites change, and no table has every language. So all tables are emptied, the rows that
//! ask are played again, and the share that still asks is printed.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::Write;
use std::sync::Arc;

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::{self, Case, Player};
use netra_browser::harness::{Shared, Suite};
use netra_browser::package;
use netra_browser::rig::Plan;

/// Empties every table: each object with lists of words by language.
const EMPTY: &str = "
(function empty(value) {
  if (!value || typeof value !== 'object') return;
  if (Array.isArray(value.en) && Array.isArray(value.id)) value.en = value.id = [];
  Object.values(value).forEach(empty);
})(netra.rules);
";

/// How many words the scripts in a page still know.
const WORDS: &str = "() => {
    const count = (value) => !value || typeof value !== 'object' ? 0
        : Array.isArray(value.en) && Array.isArray(value.id) ? value.en.length + value.id.length
        : Object.values(value).reduce((sum, part) => sum + count(part), 0);
    return count(netra.rules);
}";

/// Of these at least half must still be held.
const HALF: [(&str, &str); 4] =
    [("facebook", "like"), ("facebook", "comment"), ("facebook", "share"), ("instagram", "like")];

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        match unlabelled(browser) {
            Ok((folder, shared)) => {
                let folder = Arc::new(folder);
                for site in ["facebook", "instagram"] {
                    let folder = folder.clone();
                    let name = format!("{site}::is_still_guarded_without_a_word");
                    suite.on(&shared, &name, move |player| {
                        // The package is there as long as a browser may run it.
                        let _folder = folder;
                        still_held(player, site)
                    });
                }
            }
            Err(error) => suite.add(&format!("{browser}::package"), || Err(error)),
        }
    }
    suite.run()
}

fn unlabelled(browser: Browser) -> Result<(tempfile::TempDir, Shared)> {
    let folder = package::copied(browser)?;
    let rules = folder.path().join("content/page-rules.js");
    fs::OpenOptions::new().append(true).open(rules)?.write_all(EMPTY.as_bytes())?;
    let shared = Shared::new(Plan::with_extension(browser).package(folder.path()));
    Ok((folder, shared))
}

/// The address without its question for a language.
fn without_language(url: &str) -> String {
    let parts = url.split(['?', '&']);
    let others = parts.filter(|part| !part.starts_with("locale=") && !part.starts_with("hl="));
    others.collect::<Vec<_>>().join("&")
}

fn still_held(player: &mut Player, site: &str) -> Result<()> {
    let asks = |case: &Case| {
        case.site == site && case.expected == "asked" && ["id", "en"].contains(&&*case.language)
    };
    let mut seen = HashSet::new();
    let mut shares: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in case::all()?.into_iter().filter(asks) {
        // Without its words a page is the same in every language.
        let Case { url, before, target, act, .. } = &case;
        if !seen.insert(format!("{} {before:?} {target} {act}", without_language(url))) {
            continue;
        }
        let row = player.play(&case)?;
        let (held, all) = shares.entry(case.gesture).or_default();
        *held += usize::from(row.got == "asked");
        *all += 1;
    }
    let words = player.rig.in_page_world(WORDS)?;
    ensure!(words == 0, "{words} words are left: this test shows nothing");
    let browser = player.rig.session.browser();
    for (gesture, (held, all)) in &shares {
        eprintln!("{browser} {site} {gesture}: {held} of {all} rows held without a label");
    }
    for (_, gesture) in HALF.iter().filter(|(of, _)| *of == site) {
        let (held, all) = shares.get(*gesture).copied().unwrap_or_default();
        ensure!(all > 0 && held * 2 >= all, "{site} {gesture}: only {held} of {all} rows are held");
    }
    Ok(())
}
