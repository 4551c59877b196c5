//! What the background worker holds, and how it answers the pages: JSON in, JSON out.
//!
//! `web` turns these values into JavaScript's and back and does nothing else, so that every answer can be
//! tested without a browser. A page is never trusted to send what it should: each part of a message is
//! checked and bounded, and what is left out is named.

mod answer;
mod look;
mod message;
mod mine;
mod options;
mod popup;
mod settings;
mod taken;

use std::fmt;

use serde_json::Value;

use crate::account::Platform;
use crate::digest;
use crate::election::{Moment, Zones};
use crate::evidence::Wording;
use crate::law::{Law, Level};
use crate::list::{Layer, List, Origin, PackError};
use crate::settings::{Exception, Settings};
use crate::texts::Texts;
use crate::verdict::{Finding, HINT, Judge, Teller, Unit, Verdict, digest_of};

use settings::Received;

/// The version of this Netra.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Milliseconds of a day: the longest that an answer without known turns is kept.
const DAY_MS: i64 = 86_400_000;

/// Why the core does not start.
#[derive(Debug)]
pub enum StartError {
    /// The packed list cannot be read.
    List(PackError),
    /// A shipped data file cannot be read (which, and why).
    Data(&'static str, serde_json::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List(error) => write!(f, "The list of accounts cannot be used: {error}"),
            Self::Data(file, error) => write!(f, "data/{file} cannot be read: {error}"),
        }
    }
}

impl std::error::Error for StartError {}

/// The core with one list and the settings in force.
#[derive(Debug)]
pub struct Worker {
    list: List,
    /// Lists that were taken in besides.
    taken: Vec<Layer>,
    settings: Settings,
    received: Received,
    law: Law,
    texts: Texts,
    zones: Zones,
    wording: Wording,
    built_ms: i64,
}

impl Worker {
    /// Opens a packed list. `built_ms` is when this Netra was built, Unix milliseconds: a clock that
    /// stands before it is wrong.
    ///
    /// # Errors
    /// [`StartError`] says what cannot be read.
    pub fn start(list: Vec<u8>, built_ms: i64) -> Result<Self, StartError> {
        Ok(Self {
            list: List::open(list).map_err(StartError::List)?,
            taken: Vec::new(),
            settings: Settings::default(),
            received: Received::default(),
            law: Law::shipped().map_err(|error| StartError::Data("law", error))?,
            texts: Texts::shipped().map_err(|error| StartError::Data("texts", error))?,
            zones: Zones::shipped().map_err(|error| StartError::Data("law/zones.json", error))?,
            wording: Wording::shipped().map_err(|error| StartError::Data("wording", error))?,
            built_ms,
        })
    }

    /// Opens the list that ships with Netra. The day it was made stands for the day of the build: a date
    /// that is in the package anyway, so that the same sources give the same bytes.
    ///
    /// # Errors
    /// As [`Worker::start`].
    pub fn shipped(list: Vec<u8>) -> Result<Self, StartError> {
        let mut worker = Self::start(list, 0)?;
        let made = worker.list.about().made;
        worker.built_ms = made.map(|day| worker.zones.begins("", day)).unwrap_or_default();
        Ok(worker)
    }

    /// Changes whenever an answer to the same question on the same day may differ.
    pub fn epoch(&self) -> String {
        digest::of(&[
            self.list.about().sequence.to_string(),
            self.taken_digest(),
            self.settings.stored().to_string(),
            self.settings.policy().to_string(),
            self.law.version().to_owned(),
        ])
    }

    /// Answers a `judge` message.
    pub fn judge(&self, message: &Value, now_ms: i64) -> Value {
        match self.answer(message, now_ms) {
            Ok(answer) => answer,
            Err(trouble) => trouble.to_json(),
        }
    }

    /// Answers an `explain` message: `{panel}`, the whole unit told without a gesture in hand.
    pub fn explain(&self, message: &Value, now_ms: i64) -> Value {
        match self.explained(message, now_ms) {
            Ok(answer) => answer,
            Err(trouble) => trouble.to_json(),
        }
    }

    /// "Bukan akun kampanye": the settings to store, with the account that decides for the unit excepted.
    ///
    /// # Errors
    /// A sentence, where the message makes no sense; nothing must be stored then.
    pub fn except(&mut self, message: &Value, now_ms: i64) -> Result<Value, String> {
        let site = message::site(message).map_err(|trouble| trouble.text)?;
        let unit = message.get("unit").ok_or_else(|| "the message has no unit".to_owned())?;
        let (unit, _) = message::unit(unit).map_err(|trouble| trouble.text)?;
        let verdict =
            self.verdict(&unit, site, self.moment(now_ms)).map_err(|error| self.damage(&error))?;
        let warned = |finding: &&Finding| finding.levels.highest() == Level::Warn;
        let first = verdict.first().filter(warned);
        let Some((first, key)) = first.and_then(|first| Some((first, first.find.key.clone()?)))
        else {
            return Ok(self.settings.except(Vec::new()));
        };
        if first.find.entry().is_none() {
            let exception = Exception { entry: HINT.to_owned(), stage: first.stage() };
            return Ok(self.settings.except(vec![(key, exception)]));
        }
        // Several lists may know the account, and the user has said it of the account.
        let rows: Vec<_> = verdict.findings.iter().filter(warned).collect();
        let rows = rows.into_iter().filter(|row| row.find.key.as_ref() == Some(&key));
        let (marked, listed): (Vec<_>, Vec<_>) =
            rows.partition(|row| row.find.origin == Origin::User);
        // What the user marked is no longer marked: nothing is left to be excepted.
        if !marked.is_empty() {
            self.settings.unmark(&key);
        }
        let stage = listed.iter().map(|row| row.stage()).next().unwrap_or(first.stage());
        let alike = listed.iter().filter(|row| row.stage() == stage);
        let digests: Vec<String> =
            alike.filter_map(|row| row.find.entry()).map(digest_of).collect();
        if digests.is_empty() {
            return Ok(self.settings.except(Vec::new()));
        }
        let exception = Exception { entry: digests.join(" "), stage };
        Ok(self.settings.except(vec![(key, exception)]))
    }

    /// The moment to judge: a clock before the build is set right to the build's own.
    fn moment(&self, now_ms: i64) -> Moment {
        Moment::Instant(now_ms.max(self.built_ms))
    }

    fn verdict(&self, unit: &Unit, site: Platform, moment: Moment) -> Result<Verdict, PackError> {
        let judge = Judge {
            lists: self.lists(),
            settings: &self.settings,
            law: &self.law,
            zones: &self.zones,
            wording: &self.wording,
        };
        judge.verdict(unit, site, moment)
    }

    fn teller(&self) -> Teller<'_> {
        Teller {
            phrases: self.texts.verdict(self.settings.language),
            law: &self.law,
            settings: &self.settings,
            lists: self.lists(),
        }
    }
}
