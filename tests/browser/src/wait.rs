//! Waiting for a condition, with a deadline.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long a page, a browser or the extension may take for one thing before the test fails.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Asks until there is an answer. Each question is a round trip to the browser, so no pause is needed.
///
/// # Errors
/// The question's own error, or that `what` did not happen within [`PATIENCE`].
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if Instant::now() > deadline {
            bail!("waited {} s in vain: {what}", PATIENCE.as_secs());
        }
    }
}

/// Stays while the condition holds, asking twice a second: for a person, who may take as long as they like.
pub fn forever(mut holds: impl FnMut() -> bool) {
    while holds() {
        std::thread::sleep(Duration::from_millis(500));
    }
}
