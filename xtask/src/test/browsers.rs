//! The tests in the browsers, which take most of the time of a run.
//!
//! A test in a browser waits more than it computes, so the two browsers are driven side by side. What measures
//! how long a person waits runs before them, with nothing beside it.

use std::thread;

use anyhow::{Result, anyhow};

use super::{Tally, libtest};
use crate::run;

const PACKAGE: [&str; 2] = ["--package", "netra-browser"];
/// Part of the names of the tests that hold a wait within some milliseconds.
const MEASURED: &str = "_within_";
/// Part of the names of the tests in one of the two browsers; all others go with the other browser's.
const FIREFOX: &str = "firefox::";

/// Runs every test of the package once.
pub fn all(tally: &mut Tally) -> Result<()> {
    run::timed("building the browsers' tests", || {
        run::shown(run::cargo().args(["test", "--quiet", "--no-run"]).args(PACKAGE))
    })?;
    tally.add("measured", libtest::run(&PACKAGE, &[MEASURED])?);
    let skipped = ["--skip", MEASURED];
    let firefox = [&skipped[..], &[FIREFOX]].concat();
    let others = [&skipped[..], &["--skip", FIREFOX]].concat();
    let (firefox, others) = thread::scope(|scope| {
        let firefox = scope.spawn(|| libtest::run(&PACKAGE, &firefox));
        let others = libtest::run(&PACKAGE, &others);
        (firefox.join(), others)
    });
    tally.add("firefox", firefox.map_err(|_| anyhow!("the thread of Firefox's tests died"))??);
    tally.add("chrome and the rest", others?);
    Ok(())
}
