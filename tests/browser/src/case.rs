//! The rows of the demo: what is pressed where, and whether Netra must ask.
//!
//! The rows are data, in `tests/site/cases`; the demo shows them and the tests prove them, by this code.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::gesture::Act;
use crate::paths;
use crate::rig::Rig;
use crate::wait;

/// One row as it is written.
#[derive(Debug, Clone, Deserialize)]
pub struct Case {
    /// Its name in reports.
    pub id: String,
    /// `facebook` or `instagram`.
    pub site: String,
    /// The simulated page.
    pub url: String,
    /// Where the control is: feed, group, profile, card …
    pub surface: String,
    /// `like` or `follow`.
    pub gesture: String,
    /// The language of the page and of Netra: `id` or `en`.
    pub language: String,
    /// Whom the gesture is for, as an account key or a name.
    pub account: String,
    /// The `data-testid` of the control.
    pub target: String,
    /// How it is pressed.
    pub act: Act,
    /// The day for which Netra judges, `YYYY-MM-DD`.
    pub practice_date: Option<String>,
    /// `asked` or `passed`.
    pub expected: String,
}

/// One row as it came out.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// `chrome` or `firefox`.
    pub browser: String,
    /// As in [`Case`].
    pub site: String,
    /// As in [`Case`].
    pub surface: String,
    /// As in [`Case`].
    pub gesture: String,
    /// As in [`Case`].
    pub language: String,
    /// As in [`Case`].
    pub account: String,
    /// As in [`Case`].
    pub expected: String,
    /// What happened: `asked`, `passed`, or in words what else.
    pub got: String,
    /// Milliseconds from the press to the dialog (see [`crate::latency`]).
    pub dialog_ms: Option<f64>,
}

impl Row {
    /// Whether it came out as written.
    pub fn is_as_expected(&self) -> bool {
        self.got == self.expected
    }
}

/// Reads all rows, in the order of file names and lines.
pub fn all() -> Result<Vec<Case>> {
    let folder = paths::site().join("cases");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|path| path.extension() == Some("json".as_ref()));
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let rows: Vec<Case> = serde_json::from_slice(&fs::read(&file)?)
            .with_context(|| file.display().to_string())?;
        cases.extend(rows);
    }
    if cases.is_empty() {
        bail!("{} has no rows", folder.display());
    }
    Ok(cases)
}

/// Plays rows in one browser, one after the other.
pub struct Player {
    /// The browser.
    pub rig: Rig,
    settings: Value,
}

impl Player {
    /// Plays in this browser.
    pub fn new(rig: Rig) -> Player {
        Player { rig, settings: Value::Null }
    }

    /// Plays one row; the page and, if Netra asked, the dialog stay as they are, for a picture.
    ///
    /// # Errors
    /// That the rig, the page or the browser failed; a row that came out otherwise is no error.
    pub fn play(&mut self, case: &Case) -> Result<Row> {
        let done = self.got(case);
        let (got, dialog_ms) = done.with_context(|| case.id.clone())?;
        Ok(Row {
            browser: self.rig.session.browser().to_string(),
            site: case.site.clone(),
            surface: case.surface.clone(),
            gesture: case.gesture.clone(),
            language: case.language.clone(),
            account: case.account.clone(),
            expected: case.expected.clone(),
            got,
            dialog_ms,
        })
    }

    /// Stores what the case needs; nothing if it is stored already.
    pub fn prepare(&mut self, language: &str, practice_date: Option<&str>) -> Result<()> {
        let mut settings = json!({ "language": language });
        if let Some(day) = practice_date {
            settings["practice_date"] = day.into();
        }
        if settings != self.settings {
            self.rig.set_settings(&settings)?;
            self.settings = settings;
        }
        Ok(())
    }

    /// Stores the settings anew the next time, because the extension has changed them.
    pub fn forget_settings(&mut self) {
        self.settings = Value::Null;
    }

    fn got(&mut self, case: &Case) -> Result<(String, Option<f64>)> {
        self.prepare(&case.language, case.practice_date.as_deref())?;
        let session = &self.rig.session;
        session.open_page(&case.url)?;
        let control = session.control(&case.target)?;
        session.aim(&control, case.act)?;
        session.watch_dialog()?;
        session.fire(&control, case.act)?;
        let count = || -> Result<usize> { Ok(session.actions()?.len()) };
        let happened = wait::until("something happens", || {
            Ok((session.dialog()?.is_some() || count()? > 0).then_some(()))
        });
        session.settle()?;
        let (asked, passed) = (session.dialog()?.is_some(), count()?);
        let got = match (asked, passed) {
            (true, 0) => "asked".to_owned(),
            (false, 1) => "passed".to_owned(),
            (false, 0) => {
                format!("nothing ({})", happened.err().map_or(String::new(), |e| e.to_string()))
            }
            (true, n) => format!("asked, yet done {n} times"),
            (false, n) => format!("done {n} times"),
        };
        let dialog_ms = if asked { session.dialog_ms()? } else { None };
        Ok((got, dialog_ms.map(|ms| (ms * 10.0).round() / 10.0)))
    }
}
