//! What the popup shows of the core: its texts, the list, and how little a missing mark means.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Worker;
use crate::day;
use crate::election::Contest;
use crate::list::{About, Origin, PackError};

impl Worker {
    /// The popup's model: `{texts, language, sites, coverage, list, list_line, exceptions,
    /// exceptions_line?, practice?, clock?}`.
    pub fn popup(&self, now_ms: i64) -> Value {
        let phrases = self.texts.popup(self.settings.language);
        let about = self.list.about();
        let exceptions = self.settings.exceptions.len();
        let coverage = match self.coverage() {
            Ok(coverage) => coverage,
            Err(error) => vec![self.damage(&error)],
        };
        let mut answer = json!({
            "texts": phrases.all(),
            "language": self.settings.language,
            "sites": self.sites(),
            "coverage": coverage,
            "list": {
                "publisher": about.publisher,
                "made": about.made.map(day::written),
                "entries": about.entries,
            },
            "list_line": self.list_line(now_ms),
            "exceptions": exceptions,
        });
        if exceptions > 0 {
            let count = exceptions.to_string();
            answer["exceptions_line"] = json!(phrases.fill("exceptions", &[("count", &count)]));
        }
        if let Some(banner) = self.practice_banner() {
            answer["practice"] = json!(banner);
        }
        if now_ms < self.built_ms {
            answer["clock"] = json!(phrases.plain("state.clock"));
        }
        answer
    }

    fn list_line(&self, now_ms: i64) -> String {
        let phrases = self.texts.popup(self.settings.language);
        let about = self.list.about();
        let entries = about.entries.to_string();
        let made = self.made();
        let values =
            [("publisher", about.publisher.as_str()), ("date", &made), ("entries", &entries)];
        let mut line = phrases.fill("list.detail", &values);
        let today = self.moment(now_ms).day_in(&self.zones, "");
        if let Some(expires) = about.expires.filter(|expires| *expires < today) {
            let date = self.texts.verdict(self.settings.language).date(Some(expires));
            line = format!("{line}. {}", phrases.fill("list.expired", &[("date", &date)]));
        }
        if about.uneven {
            line = format!("{}. {}", line.trim_end_matches('.'), phrases.plain("list.uneven"));
        }
        line
    }

    fn made(&self) -> String {
        self.made_of(self.list.about())
    }

    fn made_of(&self, about: &About) -> String {
        match about.made {
            Some(day) => self.texts.verdict(self.settings.language).date(Some(day)),
            None => self.texts.popup(self.settings.language).plain("coverage.undated"),
        }
    }

    /// One sentence per contest of the user's region; without a region, per national contest with pairs.
    fn coverage(&self) -> Result<Vec<String>, PackError> {
        let contests = match &self.settings.region {
            Some(region) => self.lists().contests_in(region)?,
            None => self.lists().national_contests()?,
        };
        let mut seen = BTreeSet::new();
        let mut lines = Vec::new();
        for (of, contest) in contests {
            if seen.insert((of, contest.id.clone())) {
                lines.extend(self.coverage_of(of, &contest)?);
            }
        }
        Ok(lines)
    }

    /// Of how many pairs of a contest the list knows an account; `None` where it has no pairs.
    pub(super) fn coverage_of(
        &self,
        of: Origin,
        contest: &Contest,
    ) -> Result<Option<String>, PackError> {
        let coverage = self.lists().coverage(of, &contest.id)?;
        if coverage.pairs == 0 {
            return Ok(None);
        }
        let (known, pairs) = (coverage.known.to_string(), coverage.pairs.to_string());
        let made = self.lists().about(of).map_or_else(String::new, |about| self.made_of(about));
        let values = [
            ("known", known.as_str()),
            ("pairs", &pairs),
            ("region", &contest.region_name),
            ("date", &made),
        ];
        let phrases = self.texts.popup(self.settings.language);
        let mut line = phrases.fill("coverage", &values);
        if coverage.known > 0 && coverage.known < coverage.pairs {
            line = format!("{line} {}", phrases.plain("coverage.others"));
        }
        Ok(Some(line))
    }
}
