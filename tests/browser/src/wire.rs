//! Speaks WebDriver: JSON over HTTP to a driver on this computer.
//!
//! Written here because the commands that the tests stand on (shadow roots that are closed, Chromium's
//! devtools, Firefox's add-ons and chrome context) are the ones that client libraries leave to the caller.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;

/// How long a driver may take for one command; starting a browser on a busy computer is the longest.
const LONGEST: Duration = Duration::from_secs(90);

/// What a driver says when it can not do what it is asked.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// WebDriver's error code, such as `no such element`.
    pub code: String,
    /// The driver's own words.
    pub message: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let first = self.message.lines().next().unwrap_or_default();
        write!(f, "{}: {first}", self.code)
    }
}

impl std::error::Error for Refusal {}

/// A line to one driver, or to one session of it.
#[derive(Clone)]
pub struct Wire {
    base: String,
    agent: ureq::Agent,
}

impl Wire {
    /// A line to the driver on this port.
    pub fn to_port(port: u16) -> Wire {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(LONGEST))
            .proxy(None);
        Wire { base: format!("http://127.0.0.1:{port}"), agent: config.build().into() }
    }

    /// The line to something below, such as `session/<id>`.
    pub fn below(&self, path: &str) -> Wire {
        Wire { base: format!("{}/{path}", self.base), agent: self.agent.clone() }
    }

    /// Sends a command that changes or asks something with arguments.
    ///
    /// # Errors
    /// A [`Refusal`], or that the driver is not there.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.post(self.url(path)).content_type("application/json");
        let answer = request.send(body.to_string()).with_context(|| self.url(path))?;
        Self::value(answer)
    }

    /// Asks something without arguments. Errors as for [`Wire::post`].
    pub fn get(&self, path: &str) -> Result<Value> {
        Self::value(self.agent.get(self.url(path)).call().with_context(|| self.url(path))?)
    }

    /// Ends something. Errors as for [`Wire::post`].
    pub fn delete(&self, path: &str) -> Result<Value> {
        Self::value(self.agent.delete(self.url(path)).call().with_context(|| self.url(path))?)
    }

    fn url(&self, path: &str) -> String {
        if path.is_empty() { self.base.clone() } else { format!("{}/{path}", self.base) }
    }

    fn value(mut answer: ureq::http::Response<ureq::Body>) -> Result<Value> {
        let body = answer.body_mut().with_config().limit(64 << 20).read_to_string()?;
        let mut whole: Value = serde_json::from_str(&body).context("the driver's answer")?;
        let value = whole["value"].take();
        match value["error"].as_str() {
            Some(code) => {
                let message = value["message"].as_str().unwrap_or_default().to_owned();
                Err(Refusal { code: code.to_owned(), message }.into())
            }
            None => Ok(value),
        }
    }
}

/// Whether an error is the driver's refusal with this code.
pub fn is_refusal(error: &anyhow::Error, code: &str) -> bool {
    error.downcast_ref::<Refusal>().is_some_and(|refusal| refusal.code == code)
}
