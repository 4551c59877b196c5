//! Named tests over a shared browser, reported in libtest's words.
//!
//! Starting a browser takes seconds, so the tests of one file share one; they run one after the other,
//! which also keeps the measured times honest.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use libtest_mimic::{Arguments, Failed, Trial};

use crate::browser::Browser;
use crate::case::Player;
use crate::elsewhere;
use crate::rig::Plan;
use crate::scene::{BOTH, Scene};

/// The tests of one file.
#[derive(Default)]
pub struct Suite {
    trials: Vec<Trial>,
}

/// A browser that is started by the first test that needs it.
///
/// If it can not start, each test that needs it fails with the reason.
#[derive(Clone)]
pub struct Shared {
    plan: Plan,
    slot: Arc<Mutex<Option<Player>>>,
}

impl Shared {
    /// A browser to be started by this plan.
    pub fn new(plan: Plan) -> Shared {
        Shared { plan, slot: Arc::default() }
    }

    /// The browser of the plan, with the package as it was built.
    pub fn guarded(browser: Browser) -> Shared {
        Shared::new(Plan::with_extension(browser))
    }

    /// Uses the browser.
    pub fn with<T>(&self, work: impl FnOnce(&mut Player) -> Result<T>) -> Result<T> {
        let mut slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        let player = match slot.take() {
            Some(player) => player,
            None => Player::new(self.plan.start()?),
        };
        let done = work(slot.insert(player));
        if done.is_err() {
            // A failed test may leave keys held and dialogs open: the next one gets a fresh browser.
            *slot = None;
        }
        done
    }
}

impl Suite {
    /// Adds a test on a shared browser.
    pub fn on<F>(&mut self, shared: &Shared, name: &str, test: F)
    where
        F: FnOnce(&mut Player) -> Result<()> + Send + 'static,
    {
        let shared = shared.clone();
        self.add(&format!("{}::{name}", shared.plan.browser()), move || shared.with(test));
    }

    /// Adds a test once for each site, on a shared browser.
    pub fn on_each_site(
        &mut self,
        shared: &Shared,
        name: &str,
        test: fn(&mut Player, Scene) -> Result<()>,
    ) {
        for scene in BOTH {
            self.on(shared, &format!("{}::{name}", scene.site), move |player| test(player, scene));
        }
    }

    /// Adds a test that brings its own browser.
    pub fn add<F>(&mut self, name: &str, test: F)
    where
        F: FnOnce() -> Result<()> + Send + 'static,
    {
        let run = move || {
            let done = test();
            // What came in this test is this test's, however it ended.
            let asked = elsewhere::ensure_nothing_asked();
            done.and(asked).map_err(|error| Failed::from(format!("{error:#}")))
        };
        self.trials.push(Trial::test(name, run));
    }

    /// Runs the tests that the command line names and ends the process as libtest does.
    pub fn run(self) -> ! {
        let mut arguments = Arguments::from_args();
        arguments.test_threads = Some(1);
        // The trials own the browsers, which end with the last trial; only then does the process.
        let conclusion = libtest_mimic::run(&arguments, self.trials);
        // What came between the last test and the end of its browser.
        if let Err(error) = elsewhere::ensure_nothing_asked() {
            let suite = std::env::args().next().unwrap_or_default();
            eprintln!("{suite}: {error:#}");
            std::process::exit(101);
        }
        conclusion.exit()
    }
}
