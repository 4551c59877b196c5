//! Plays rows in one browser, one after the other.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Case, Row, Step};
use crate::rig::Rig;
use crate::wait;

/// A browser with what is stored in it.
pub struct Player {
    /// The browser.
    pub rig: Rig,
    settings: Value,
    /// Whether the page is shown as on a phone.
    phone: bool,
}

/// Width and height of a phone, in CSS pixels.
const PHONE: (u32, u32) = (360, 740);

/// How a row came out, and the milliseconds to the dialog.
type Got = (String, Option<f64>);

/// The page never drew what the step is done on; for a row that is an outcome, not the end of the run.
fn nothing_there(step: &Step) -> Got {
    (format!("no element to {step}"), None)
}

impl Player {
    /// Plays in this browser.
    pub fn new(rig: Rig) -> Player {
        Player { rig, settings: Value::Null, phone: false }
    }

    /// Plays one row; the page and, if Netra asked, the dialog stay as they are, for a picture.
    ///
    /// # Errors
    /// That the rig, the page or the browser failed; a row that came out otherwise is no error.
    pub fn play(&mut self, case: &Case) -> Result<Row> {
        let done = self.got(case);
        let (got, dialog_ms) = done.with_context(|| case.id.clone())?;
        Ok(case.row(self.rig.session.browser(), got, dialog_ms))
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

    fn got(&mut self, case: &Case) -> Result<Got> {
        self.prepare(case.own_language(), case.practice_date.as_deref())?;
        let last = case.last();
        let phone = last.act.is_by_touch();
        if self.phone != phone {
            self.rig.set_viewport(phone.then_some(PHONE))?;
            self.phone = phone;
        }
        let session = &self.rig.session;
        for text in case.before.iter().chain([&last]).filter_map(Step::pasted) {
            session.copy(text)?;
        }
        session.open_page(&case.url)?;
        let mut before = None;
        for step in &case.before {
            let element = match step.aim(session, before) {
                Err(error) if error.is::<wait::Vain>() => return Ok(nothing_there(step)),
                aimed => aimed?,
            };
            step.fire(session, &element)?;
            session.settle()?;
            if session.dialog()?.is_some() {
                return Ok((format!("asked already by: {step}"), None));
            }
            before = Some(step);
        }
        self.press(&last, before, &case.action)
    }

    /// Does the step that the row is about, and sees what comes of it.
    fn press(&self, last: &Step, before: Option<&Step>, action: &str) -> Result<Got> {
        let session = &self.rig.session;
        let element = match last.aim(session, before) {
            Err(error) if error.is::<wait::Vain>() => return Ok(nothing_there(last)),
            aimed => aimed?,
        };
        session.watch_dialog()?;
        let already = session.actions()?.len();
        last.fire(session, &element)?;
        let done = || -> Result<Vec<String>> { Ok(session.actions()?.split_off(already)) };
        let asked_again =
            || -> Result<bool> { Ok(last.act.is_by_touch() && session.asks_again()?) };
        let mut happened = wait::until("something happens", || {
            let any = session.dialog()?.is_some() || !done()?.is_empty() || asked_again()?;
            Ok(any.then_some(()))
        });
        // A touch that could not be judged in time is not given back: the user touches once more.
        if asked_again()? {
            last.fire(session, &element)?;
            happened = wait::until("something happens", || {
                Ok((session.dialog()?.is_some() || !done()?.is_empty()).then_some(()))
            });
        }
        session.settle()?;
        let (asked, done) = (session.dialog()?.is_some(), done()?);
        let got = match (asked, done.as_slice()) {
            (true, []) => "asked".to_owned(),
            (false, [one]) if one == action => "passed".to_owned(),
            (false, []) => {
                format!("nothing ({})", happened.err().map_or(String::new(), |e| e.to_string()))
            }
            (true, done) => format!("asked, yet did {}", done.join(", ")),
            (false, done) => format!("did {}", done.join(", ")),
        };
        let dialog_ms = if asked { session.dialog_ms()? } else { None };
        Ok((got, dialog_ms.map(|ms| (ms * 10.0).round() / 10.0)))
    }
}
