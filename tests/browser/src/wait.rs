//! Waiting for a condition, with a deadline.

use std::time::{Duration, Instant};

use anyhow::Result;

/// How long a page, a browser or the extension may take for one thing before the test fails. Chromium reads its policies
/// some five seconds after its start, and more than ten where others use the computer.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What was waited for did not happen within [`PATIENCE`].
#[derive(Debug, Clone)]
pub struct Vain(String);

impl std::fmt::Display for Vain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "waited {} s in vain: {}", PATIENCE.as_secs(), self.0)
    }
}

impl std::error::Error for Vain {}

/// Asks until there is an answer. Each question is a round trip to the browser, so no pause is needed.
///
/// # Errors
/// The question's own error, or [`Vain`].
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if Instant::now() > deadline {
            return Err(Vain(what.to_owned()).into());
        }
    }
}

/// Stays while the condition holds, asking twice a second: for a person, who may take as long as they like.
pub fn forever(mut holds: impl FnMut() -> bool) {
    while holds() {
        std::thread::sleep(Duration::from_millis(500));
    }
}
