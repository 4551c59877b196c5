//! The rows of the demo: what is pressed where, and whether Netra must ask.
//!
//! The rows are data, in `tests/site/cases`; the demo shows them and the tests prove them, by this code.

use std::collections::HashSet;
use std::fs;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::browser::Browser;
use crate::gesture::Act;
use crate::paths;

mod player;
mod step;

pub use player::Player;
pub use step::Step;

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
    /// `like`, `comment`, `share`, `follow`, `friend` or `join`; of a row that is no gesture, the one that it
    /// could be taken for.
    pub gesture: String,
    /// The language of the page: `id`, `en`, or one that Netra does not speak.
    pub language: String,
    /// Whom the gesture is for, as an account key or a name.
    pub account: String,
    /// What is done before, such as opening the menu in which the control is. None of it may be asked about.
    #[serde(default)]
    pub before: Vec<Step>,
    /// The `data-testid` of the control.
    pub target: String,
    /// How it is pressed.
    pub act: Act,
    /// What is typed or pasted, or which key is pressed.
    #[serde(default)]
    pub text: String,
    /// The day for which Netra judges, `YYYY-MM-DD`.
    pub practice_date: Option<String>,
    /// `asked` or `passed`.
    pub expected: String,
    /// What the page itself records when the press reaches it.
    pub action: String,
    /// Whether Netra says that it cannot read the page.
    #[serde(default)]
    pub unread: bool,
}

impl Case {
    /// The step that the row is about.
    pub fn last(&self) -> Step {
        Step { act: self.act, target: self.target.clone(), text: self.text.clone() }
    }

    /// The language in which Netra speaks: the page's, or Indonesian where it does not know that one.
    pub fn own_language(&self) -> &str {
        if self.language == "en" { "en" } else { "id" }
    }

    /// The row, come out like this.
    fn row(&self, browser: Browser, got: String, dialog_ms: Option<f64>) -> Row {
        Row {
            id: self.id.clone(),
            browser: browser.to_string(),
            site: self.site.clone(),
            surface: self.surface.clone(),
            gesture: self.gesture.clone(),
            language: self.language.clone(),
            account: self.account.clone(),
            act: self.act,
            expected: self.expected.clone(),
            got,
            dialog_ms,
        }
    }

    /// The row, not played to its end.
    pub fn failed(&self, browser: Browser, error: &anyhow::Error) -> Row {
        self.row(browser, format!("error: {error:#}"), None)
    }
}

/// One row as it came out.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// As in [`Case`]; for people, not in the file.
    #[serde(skip)]
    pub id: String,
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
    /// As in [`Case`]; for people, not in the file.
    #[serde(skip)]
    pub act: Act,
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

/// The first row of each kind (site, place, gesture, what it does, language): what a reader wants to see; the tests
/// play them all.
pub fn of_each_kind(cases: Vec<Case>) -> Vec<Case> {
    let mut seen = HashSet::new();
    let kind = |case: &Case| {
        let Case { site, surface, gesture, action, expected, language, .. } = case;
        [site, surface, gesture, action, expected, language].map(String::clone)
    };
    cases.into_iter().filter(|case| seen.insert(kind(case))).collect()
}
