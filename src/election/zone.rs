//! Which day it is in a region.
//!
//! Candidates are determined on a day, not at an instant, and the country has three clocks: at 23:30 in
//! Jakarta it is already tomorrow in Jayapura. The day therefore belongs to the contest's region.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use crate::day;

/// Hours ahead of UTC per province.
#[derive(Debug, Clone, Deserialize)]
pub struct Zones {
    default: i8,
    provinces: BTreeMap<String, i8>,
}

impl Zones {
    /// Reads the shipped table.
    ///
    /// # Errors
    /// Says what is wrong with the file.
    pub fn shipped() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../../extension/data/law/zones.json"))
    }

    /// Hours ahead of UTC in `region` (code without dots; empty for the whole country).
    pub fn hours(&self, region: &str) -> i8 {
        region
            .get(..2)
            .and_then(|province| self.provinces.get(province))
            .copied()
            .unwrap_or(self.default)
    }

    /// How far the clock of `region` is ahead of UTC, in milliseconds.
    fn ahead(&self, region: &str) -> i64 {
        i64::from(self.hours(region)) * 3_600_000
    }

    /// The day in `region` at `now_ms`, Unix milliseconds; `None` outside the years that a calendar holds.
    pub fn day(&self, region: &str, now_ms: i64) -> Option<Date> {
        day::holding(now_ms.checked_add(self.ahead(region))?)
    }

    /// Unix milliseconds of the midnight that begins `day` in `region`.
    pub fn begins(&self, region: &str, day: Date) -> i64 {
        day::begins(day) - self.ahead(region)
    }
}

/// The moment of a judgement: a fixed day everywhere, or an instant that each region reads on its own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The same day in every region: a practice day, or the day a script asks about.
    Day(Date),
    /// Unix milliseconds.
    Instant(i64),
}

impl Moment {
    /// The day in `region`. An instant outside the calendar is read as the last day that Netra can name,
    /// on which nothing is open.
    pub fn day_in(self, zones: &Zones, region: &str) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Instant(now_ms) => zones.day(region, now_ms).unwrap_or(Date::MAX),
        }
    }
}
