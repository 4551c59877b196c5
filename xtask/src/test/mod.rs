//! `cargo xtask test`: every check, on any machine, in one run.
//!
//! Each check and each test counts once. Nothing is tried again and nothing is skipped; what failed is
//! shown whole, at the end, where it is looked for. The last line is `N passed, N failed`.

mod browsers;
mod checks;
mod libtest;

use anyhow::Result;

use crate::{build, run, setup};

/// What the run takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Leave the browsers out (a quick look while writing; not what counts).
    #[arg(long)]
    without_browsers: bool,
}

/// What a check came to.
#[derive(Default)]
pub struct Tally {
    passed: usize,
    failed: Vec<String>,
}

impl Tally {
    /// Runs one check and counts it.
    fn check(&mut self, what: &str, check: impl FnOnce() -> Result<()>) {
        match run::timed(what, check) {
            Ok(()) => self.passed += 1,
            Err(error) => {
                eprintln!("    FAILED: {what}");
                self.failed.push(format!("{error:#}"));
            }
        }
    }

    /// Adds the tests of one run of cargo.
    fn add(&mut self, what: &str, outcome: libtest::Outcome) {
        self.passed += outcome.passed;
        eprintln!("    {what}: {} passed, {} failed", outcome.passed, outcome.failures.len());
        self.failed.extend(outcome.failures.into_iter().map(|text| format!("{what}: {text}")));
    }
}

/// Sets up, builds and runs everything; returns whether all passed.
pub fn everything(arguments: &Arguments) -> Result<bool> {
    setup::all()?;
    build::all()?;
    let mut tally = Tally::default();
    checks::all(&mut tally);
    tally.add("core and command", libtest::run(&["--package", "netra", "--features", "cli"], &[])?);
    tally.add("build", libtest::run(&["--package", "xtask"], &[])?);
    if !arguments.without_browsers {
        browsers::all(&mut tally)?;
    }
    for failure in &tally.failed {
        println!("\n--- FAILED\n{failure}");
    }
    println!("\n{} passed, {} failed", tally.passed, tally.failed.len());
    Ok(tally.failed.is_empty())
}
