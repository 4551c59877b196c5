//! Requests that nobody may make while Netra runs: to hosts that neither the simulated sites nor the browsers' makers run.
//!
//! Every browser that is started with the extension is watched, in every suite, so that a request of Netra's own fails
//! the test during which it came, whatever that test is about.

use std::sync::{Mutex, PoisonError};

use anyhow::{Result, ensure};

use crate::proxy::{Record, Request};

/// Hosts that the browsers' makers run, asked by the browser itself when it likes (updates, start page).
const BROWSERS_OWN: [&str; 7] = [
    "google.com",
    "googleapis.com",
    "gvt1.com",
    "duckduckgo.com",
    "mozilla.com",
    "mozilla.org",
    "mozilla.net",
];

/// The browsers of this process that run with the extension.
static WATCHED: Mutex<Vec<Watched>> = Mutex::new(Vec::new());

/// One browser's requests, and how many of them were judged.
struct Watched {
    record: Record,
    judged: usize,
}

impl Watched {
    fn new(record: &Record) -> Watched {
        Watched { record: record.clone(), judged: 0 }
    }

    /// The requests elsewhere since the last question.
    fn news(&mut self) -> Vec<Request> {
        let all = self.record.all();
        let news = all[self.judged..].iter().filter(|request| is_elsewhere(request));
        let news = news.cloned().collect();
        self.judged = all.len();
        news
    }
}

/// Whether the browser itself asks this host when it likes.
pub fn is_browsers_own(host: &str) -> bool {
    BROWSERS_OWN.iter().any(|own| format!(".{host}").ends_with(&format!(".{own}")))
}

/// The simulated sites answer what is asked of them; what was refused and is not the browser's own is somebody else's.
fn is_elsewhere(request: &Request) -> bool {
    request.path.is_none() && !is_browsers_own(&request.host)
}

/// Judges the requests of a browser from now on.
pub(crate) fn watch(record: &Record) {
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner).push(Watched::new(record));
}

/// Fails if a watched browser has asked elsewhere since the last question; each request is told once.
///
/// # Errors
/// The hosts.
pub(crate) fn ensure_nothing_asked() -> Result<()> {
    let mut watched = WATCHED.lock().unwrap_or_else(PoisonError::into_inner);
    let asked: Vec<Request> = watched.iter_mut().flat_map(Watched::news).collect();
    ensure!(asked.is_empty(), "asked of hosts that no page names: {asked:?}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_elsewhere_is_told_once() {
        let record = Record::default();
        let mut watched = Watched::new(&record);
        record.note("www.facebook.com", Some("/"));
        record.note("update.googleapis.com", None);
        record.note("mozilla.org", None);
        assert_eq!(watched.news(), []);
        record.note("kantor.example", None);
        // A name that only ends in the letters of a maker's.
        record.note("notgoogle.com", None);
        let hosts: Vec<String> = watched.news().into_iter().map(|request| request.host).collect();
        assert_eq!(hosts, ["kantor.example", "notgoogle.com"]);
        assert_eq!(watched.news(), []);
    }
}
