//! Whether somebody in office faces a vote soon: no candidate yet, but a follow given now stays.

use super::stand::Stander;
use crate::day;
use crate::election::{Contest, in_office, near_turns, vote_is_near};
use crate::list::{Of, Origin, PackError};

impl Stander<'_> {
    /// The contest that makes an incumbent worth a mark.
    pub(super) fn near_vote(
        &mut self,
        person: &str,
        origin: Origin,
    ) -> Result<Option<Of<Contest>>, PackError> {
        for (held, tenure) in self.lists.tenures(origin, person)? {
            let day = self.day(&tenure.region);
            if let Some(from) = tenure.from {
                self.turn(&tenure.region, from);
            }
            if let Some(past) = tenure.until.and_then(day::next) {
                self.turn(&tenure.region, past);
            }
            let mut contests = if tenure.region.is_empty() {
                self.lists.national_contests()?
            } else {
                self.lists.contests_in(&tenure.region)?
            };
            contests.retain(|(_, contest)| {
                contest.office == tenure.office && contest.region == tenure.region
            });
            if let Some((id, since)) = &tenure.named_for {
                if let Some(since) = since.day {
                    self.turn(&tenure.region, since);
                }
                if since.day.is_some_and(|since| since <= day) {
                    contests.extend(self.lists.contest(held, id)?);
                }
            }
            for (of, contest) in contests {
                for turn in near_turns(&contest) {
                    self.turn(&contest.region, turn);
                }
                let today = self.day(&contest.region);
                if in_office(&tenure, day) && vote_is_near(&contest, today) {
                    return Ok(Some((of, contest)));
                }
            }
        }
        Ok(None)
    }
}
