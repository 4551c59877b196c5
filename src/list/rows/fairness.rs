//! Whether a list warns of one side only, and whether its rows belong to the days of their contests.
//!
//! A list that knows one pair's accounts and none of another's in the same contest warns of one side
//! alone. That may be all that could be found, but it must be said, so it stands in the packed list.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::fault::Faults;
use super::slip::Slip;
use super::source::known_pairs;
use crate::day;
use crate::election::{Candidacy, Contest, Dated};
use crate::list::Entry;

/// Years before the vote and after the inauguration in which a row can belong to a contest.
const YEARS: i64 = 2;

/// Notes every contest in which one pair is known and another is not; true if there is one.
pub(super) fn uneven(
    contests: &[Contest],
    lines: &BTreeMap<&str, u64>,
    people: &[Candidacy],
    entries: &[Entry],
    allowed: bool,
    faults: &mut Faults<'_>,
) -> bool {
    let known = known_pairs(people, entries);
    let mut numbers: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for one in people {
        numbers.entry(&one.contest).or_default().insert(one.number);
    }
    let mut any = false;
    for contest in contests {
        let Some(pairs) = numbers.get(contest.id.as_str()) else { continue };
        let Some(listed) = known.get(&contest.id).filter(|listed| listed.len() < pairs.len())
        else {
            continue;
        };
        any = true;
        let without: Vec<String> = pairs.difference(listed).map(ToString::to_string).collect();
        let (id, without) = (contest.id.clone(), without.join(", "));
        let count = |some: &BTreeSet<u32>| u32::try_from(some.len()).unwrap_or(u32::MAX);
        let (known, pairs) = (count(listed), count(pairs));
        let slip = if allowed {
            Slip::UnevenAllowed { contest: id, known, pairs, without }
        } else {
            Slip::Uneven { contest: id, known, pairs, without }
        };
        let line = lines.get(contest.id.as_str()).copied().unwrap_or(0);
        faults.add("contests.csv", line, "contest", &contest.id, slip);
    }
    any
}

/// Warns of rows whose days meet none of their contests.
pub(super) fn outside(
    contests: &[Contest],
    people: &[Candidacy],
    entries: &[(Entry, u64)],
    faults: &mut Faults<'_>,
) {
    let by_id: BTreeMap<&str, &Contest> =
        contests.iter().map(|contest| (contest.id.as_str(), contest)).collect();
    let mut stands: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for one in people {
        stands.entry(&one.person).or_default().push(&one.contest);
    }
    for (entry, line) in entries.iter().filter(|(entry, _)| entry.from.or(entry.until).is_some()) {
        let named = entry.contests.iter().map(String::as_str);
        let theirs = entry.people.iter().filter_map(|person| stands.get(person.as_str())).flatten();
        let spans: Vec<(&str, Date, Date)> = named
            .chain(theirs.copied())
            .filter_map(|id| span(by_id.get(id)?).map(|(from, until)| (id, from, until)))
            .collect();
        let meets = |(_, from, until): &&(&str, Date, Date)| {
            entry.from.is_none_or(|day| day <= *until) && entry.until.is_none_or(|day| *from <= day)
        };
        if let (Some((contest, from, until)), None) = (spans.first(), spans.iter().find(meets)) {
            let slip = Slip::OutsideContest {
                contest: (*contest).to_owned(),
                from: day::written(*from),
                until: day::written(*until),
            };
            let found =
                [entry.from, entry.until].map(|day| day.map(day::written).unwrap_or_default());
            faults.add("accounts.csv", *line, "until", &found.join(" … "), slip);
        }
    }
}

/// The days in which a contest can concern an account.
fn span(contest: &Contest) -> Option<(Date, Date)> {
    let of = |dated: &Option<Dated>| dated.as_ref().and_then(|dated| dated.day);
    let vote = of(&contest.calendar.vote)?;
    let last = of(&contest.calendar.inauguration).unwrap_or(vote);
    let far = jiff::SignedDuration::from_hours(24 * 365 * YEARS);
    Some((vote.checked_sub(far).ok()?, last.checked_add(far).ok()?))
}
