//! The answer to a `judge` message.

use serde_json::{Map, Value, json};

use super::message::{self, MOST_UNITS, Trouble};
use super::{DAY_MS, Worker};
use crate::account::Platform;
use crate::election::Moment;
use crate::law::{Gesture, Level};
use crate::list::PackError;
use crate::verdict::{Levels, Teller, Verdict};

impl Worker {
    pub(super) fn answer(&self, message: &Value, now_ms: i64) -> Result<Value, Trouble> {
        let site = message::site(message)?;
        let units = message::units(message)?;
        let gestures = message::gestures(message);
        let now_ms = now_ms.max(self.built_ms);
        // A pause ends by itself: whoever asked then asks anew.
        let mut until = self.settings.paused_until(site, now_ms);
        let mut answers = Vec::new();
        let teller = self.teller();
        for unit in units.iter().take(MOST_UNITS) {
            let id = unit.get("id").cloned().unwrap_or_default();
            let mut answer = match self.one(unit, site, now_ms, &teller, &gestures) {
                Ok((answer, turn)) => {
                    until = until.into_iter().chain(turn).min();
                    answer
                }
                Err(trouble) => trouble.to_json(),
            };
            answer["id"] = id;
            answers.push(answer);
        }
        let mut answer = json!({
            "epoch": self.epoch(),
            "until": until.unwrap_or(now_ms.saturating_add(DAY_MS)),
            "language": self.settings.language,
            "units": answers,
        });
        if units.len() > MOST_UNITS {
            let ids: Vec<Value> = units
                .iter()
                .skip(MOST_UNITS)
                .map(|unit| unit.get("id").cloned().unwrap_or_default())
                .collect();
            answer["left"] = json!({ "units": ids, "most": MOST_UNITS });
        }
        if let Some(banner) = self.practice_banner() {
            answer["practice"] = json!(banner);
        }
        if !self.settings.guards(site, now_ms) {
            answer["off"] = json!(true);
        }
        Ok(answer)
    }

    /// The panel of one unit, for a closer look.
    pub(super) fn explained(&self, message: &Value, now_ms: i64) -> Result<Value, Trouble> {
        let site = message::site(message)?;
        let unit = message.get("unit").ok_or_else(|| {
            Trouble::new("bad_message", "`unit` must be what the page reader made of a unit")
        })?;
        let (unit, _) = message::unit(unit)?;
        if !self.settings.guards(site, now_ms) {
            let popup = self.texts.popup(self.settings.language);
            return Err(Trouble::new("off", popup.plain("here.off")));
        }
        let verdict = self
            .verdict(&unit, site, self.moment(now_ms))
            .map_err(|error| self.list_trouble(&error))?;
        Ok(json!({ "panel": self.teller().panel(&verdict) }))
    }

    fn one(
        &self,
        unit: &Value,
        site: Platform,
        now_ms: i64,
        teller: &Teller<'_>,
        gestures: &[Gesture],
    ) -> Result<(Value, Option<i64>), Trouble> {
        let (unit, left) = message::unit(unit)?;
        if !self.settings.guards(site, now_ms) {
            return Ok((json!({ "level": levels(Levels::default()) }), None));
        }
        let verdict = self
            .verdict(&unit, site, Moment::Instant(now_ms))
            .map_err(|error| self.list_trouble(&error))?;
        let turn = verdict
            .turns
            .iter()
            .map(|(region, day)| self.zones.begins(region, *day))
            .filter(|turn| *turn > now_ms)
            .min();
        let mut answer = told(&verdict, teller, gestures);
        let contest = verdict
            .first()
            .and_then(|finding| Some((finding.stand.of, finding.stand.contest.as_ref()?)));
        if let Some((of, contest)) = contest.filter(|_| verdict.levels.highest() > Level::Clear) {
            let coverage =
                self.coverage_of(of, contest).map_err(|error| self.list_trouble(&error))?;
            if let Some(coverage) = coverage {
                answer["coverage"] = json!(coverage);
            }
        }
        if left > 0 {
            answer["left"] = json!(left);
        }
        Ok((answer, turn))
    }

    pub(super) fn list_trouble(&self, error: &PackError) -> Trouble {
        Trouble::new("list", self.damage(error))
    }

    pub(super) fn practice_banner(&self) -> Option<String> {
        let day = self.settings.practice_date?;
        let date = self.texts.verdict(self.settings.language).date(Some(day));
        let popup = self.texts.popup(self.settings.language);
        Some(popup.fill("practice.banner", &[("date", &date)]))
    }
}

fn told(verdict: &Verdict, teller: &Teller<'_>, gestures: &[Gesture]) -> Value {
    let mut answer = json!({ "level": levels(verdict.levels) });
    if let Some(mark) = teller.mark(verdict).filter(|_| teller.settings.marks) {
        answer["mark"] = json!(mark);
    }
    if verdict.levels.highest() >= Level::Warn {
        let dialogs: Map<String, Value> = gestures
            .iter()
            .filter_map(|gesture| {
                let dialog = teller.dialog(verdict, *gesture)?;
                Some((gesture.word().to_owned(), json!(dialog)))
            })
            .collect();
        answer["dialog"] = Value::Object(dialogs);
    }
    answer
}

pub(super) fn levels(levels: Levels) -> Value {
    let words = Gesture::ALL.into_iter().map(|gesture| {
        let level = levels.of(gesture).word();
        (gesture.word().to_owned(), json!(level))
    });
    Value::Object(words.collect())
}
