//! A pause: the user lets a site be for a while, inside what the office allows.
//!
//! It is stored as the moment at which it ends, so it ends by itself and outlives a restart. A pause that reaches
//! further than a pause may last is none: it was written before the office set its bound, by other hands, or
//! before the clock was set back.

use super::Settings;
use crate::account::Platform;
use crate::election::{Moment, Zones};

const MINUTE_MS: i64 = 60_000;

/// How long a user can pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pause {
    /// 15 minutes.
    Quarter,
    /// One hour.
    Hour,
    /// Until the next midnight on the clock of the user's region.
    Tomorrow,
}

impl Pause {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Quarter, Self::Hour, Self::Tomorrow];

    /// The word in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quarter => "15m",
            Self::Hour => "1h",
            Self::Tomorrow => "tomorrow",
        }
    }

    /// The pause with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pause| pause.word() == word)
    }

    /// When a pause that begins now ends, Unix milliseconds.
    pub fn ends(self, settings: &Settings, zones: &Zones, now_ms: i64) -> i64 {
        match self {
            Self::Quarter => now_ms.saturating_add(15 * MINUTE_MS),
            Self::Hour => now_ms.saturating_add(60 * MINUTE_MS),
            Self::Tomorrow => {
                let region = settings.region.as_deref().unwrap_or_default();
                let today = Moment::Instant(now_ms).day_in(zones, region);
                let tomorrow = crate::day::next(today).unwrap_or(today);
                zones.begins(region, tomorrow)
            }
        }
    }
}

impl Settings {
    /// The pauses that may be begun now: those that are not longer than a pause may last.
    pub fn pauses_allowed(&self, zones: &Zones, now_ms: i64) -> Vec<Pause> {
        let fits = |pause: &Pause| pause.ends(self, zones, now_ms) <= self.latest_end(now_ms);
        Pause::ALL.into_iter().filter(fits).collect()
    }

    /// When the pause of a site ends, if it is paused now.
    pub fn paused_until(&self, site: Platform, now_ms: i64) -> Option<i64> {
        let [facebook, instagram] = self.pauses;
        let end = match site {
            Platform::Facebook => facebook,
            Platform::Instagram => instagram,
        };
        end.filter(|end| now_ms < *end && *end <= self.latest_end(now_ms))
    }

    /// Whether some stored pause is over, or further off than a pause may last: it is to be forgotten, or it would
    /// come into force once its end has drawn near.
    pub fn has_dead_pause(&self, now_ms: i64) -> bool {
        let sites = [Platform::Facebook, Platform::Instagram];
        let stored = self.pauses.iter().flatten().count();
        stored > sites.into_iter().filter_map(|site| self.paused_until(site, now_ms)).count()
    }

    fn latest_end(&self, now_ms: i64) -> i64 {
        let minutes = i64::try_from(self.longest_pause).unwrap_or(i64::MAX);
        now_ms.saturating_add(minutes.saturating_mul(MINUTE_MS))
    }
}
