//! The driver processes: chromedriver and geckodriver, each on a free port, ended with the value that
//! holds them.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, anyhow};

use crate::browser::Browser;
use crate::paths;
use crate::wire::Wire;

/// A running driver.
pub struct Driver {
    process: Child,
    wire: Wire,
}

impl Driver {
    /// Starts the browser's driver and waits until it says on which port it listens.
    pub fn start(browser: Browser) -> Result<Driver> {
        let (name, arguments): (_, &[&str]) = match browser {
            Browser::Chrome => ("chromedriver", &["--port=0"]),
            // Extension pages are privileged; without this the driver may not look into them.
            Browser::Firefox => ("geckodriver", &["--port", "0", "--allow-system-access"]),
        };
        let path = paths::program(&[name])
            .ok_or_else(|| anyhow!("{name} is missing: `cargo xtask setup` brings it"))?;
        let mut process = Command::new(&path)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("start {}", path.display()))?;
        let output = process.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
        let Some(port) = port else {
            drop(process.kill());
            return Err(anyhow!("{} ended without naming its port", path.display()));
        };
        // A driver whose pipe is full stands still: read on, and forget.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Driver { process, wire: Wire::to_port(port) })
    }

    /// The line to this driver.
    pub fn wire(&self) -> &Wire {
        &self.wire
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// The port in "… on port 12345." (chromedriver) or "… Listening on 127.0.0.1:12345" (geckodriver).
fn port_in(line: &str) -> Option<u16> {
    let after = line.split(" on port ").nth(1).or_else(|| line.split("127.0.0.1:").nth(1))?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    // chromedriver first repeats the 0 that it was given.
    digits.parse().ok().filter(|port| *port != 0)
}
