//! The same accounts, given to every pair and judged day by day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::super::find::Find;
use super::super::stand::Stander;
use super::super::{Basis, By, Finding, Judge, Part, Surface};
use super::{Difference, Measured};
use crate::day;
use crate::election::{Candidacy, Moment, Seat, Stage, in_office, turns};
use crate::evidence::Field;
use crate::law::Level;
use crate::list::{Entry, Kind, Origin, PackError, Standing};

/// The accounts that every pair is given for the measurement.
const GIVEN: [(&str, Kind, Standing, &[Seat]); 5] = [
    ("the head's account", Kind::Candidate, Standing::Attested, &[Seat::Head]),
    ("the deputy's account", Kind::Candidate, Standing::Attested, &[Seat::Deputy]),
    ("the pair's account", Kind::Candidate, Standing::Registered, &[Seat::Head, Seat::Deputy]),
    ("one source's account", Kind::Candidate, Standing::Reported, &[Seat::Head, Seat::Deputy]),
    ("the team's account", Kind::CampaignTeam, Standing::Attested, &[Seat::Head, Seat::Deputy]),
];

/// Judges the same accounts for every pair, interval by interval.
pub(super) fn all(
    judge: &Judge<'_>,
    people: &[&Candidacy],
    measured: &mut Measured,
) -> Result<(), PackError> {
    for (account, kind, standing, seats) in GIVEN {
        let mut entries = BTreeMap::<u32, Entry>::new();
        for one in people.iter().filter(|one| seats.contains(&one.seat)) {
            let entry = entries.entry(one.number).or_insert_with(|| given(kind, standing));
            entry.people.push(one.person.clone());
        }
        for (first, last) in intervals(judge, measured, &entries, people)? {
            let mut judged = BTreeMap::new();
            for (pair, entry) in &entries {
                judged.insert(*pair, finding(judge, entry, first)?);
            }
            one_interval(judge, measured, account, (first, last), &judged)?;
        }
    }
    Ok(())
}

/// The days between which no answer changes: the contest's own turns and those of anybody in it.
fn intervals(
    judge: &Judge<'_>,
    measured: &Measured,
    entries: &BTreeMap<u32, Entry>,
    people: &[&Candidacy],
) -> Result<Vec<(Date, Option<Date>)>, PackError> {
    let mut firsts = BTreeSet::new();
    for one in people {
        firsts.extend(turns(&measured.contest.calendar, one.prospective_from.as_ref()));
    }
    // Whoever is in office is marked from a year before the vote.
    let vote = measured.contest.calendar.vote.as_ref().and_then(|vote| vote.day);
    firsts.extend(vote.and_then(day::year_before));
    let Some(start) = firsts.first().and_then(|first| first.yesterday().ok()) else {
        return Ok(Vec::new());
    };
    firsts.insert(start);
    for entry in entries.values() {
        let mut stander = Stander::new(judge.lists, judge.zones, None, Moment::Day(start));
        stander.stand(entry, Origin::Shipped)?;
        firsts.extend(stander.turns.iter().map(|(_, day)| *day));
    }
    let ends: Vec<Option<Date>> =
        firsts.iter().skip(1).map(|next| next.yesterday().ok()).chain([None]).collect();
    Ok(firsts.into_iter().zip(ends).collect())
}

fn one_interval(
    judge: &Judge<'_>,
    measured: &mut Measured,
    account: &'static str,
    days: (Date, Option<Date>),
    judged: &BTreeMap<u32, Finding>,
) -> Result<(), PackError> {
    // Who stands the same, in the same contest, must be judged the same.
    let mut alike = BTreeMap::<String, BTreeMap<Level, u32>>::new();
    let mut counts = BTreeMap::<String, usize>::new();
    for (pair, finding) in judged {
        alike.entry(standing(finding)).or_default().insert(finding.levels.highest(), *pair);
        *counts.entry(told(finding)).or_default() += 1;
    }
    for (standing, levels) in alike.iter().filter(|(_, levels)| levels.len() > 1) {
        let first = day::written(days.0);
        measured.unequal.push(format!("{account} on {first}, {standing}: {levels:?}"));
    }
    let Some(most) = counts.iter().max_by_key(|(_, count)| **count).map(|(told, _)| told) else {
        return Ok(());
    };
    for (pair, finding) in judged.iter().filter(|(_, finding)| told(finding) != *most) {
        // Where no two agree, the rest is explained by those that are told.
        let source = reason(judge, measured, finding, judged)?;
        measured.differences.push(Difference {
            pair: *pair,
            account,
            days,
            judged: told(finding),
            most: most.clone(),
            source,
        });
    }
    Ok(())
}

/// The sourced date or office by which a pair stands apart; empty if there is none.
fn reason(
    judge: &Judge<'_>,
    measured: &Measured,
    apart: &Finding,
    judged: &BTreeMap<u32, Finding>,
) -> Result<String, PackError> {
    // The pair stands apart by its own date or office, or lacks one that the others have.
    for finding in std::iter::once(apart).chain(judged.values()) {
        if let Some(first) =
            finding.stand.candidacy.as_ref().and_then(|one| one.prospective_from.as_ref())
        {
            return Ok(first.source.clone());
        }
        let people = finding.find.entry().into_iter().flat_map(|entry| &entry.people);
        for person in people.filter(|_| finding.stand.vote_near) {
            let tenures = judge.lists.shipped().tenures(person)?;
            let held = tenures.iter().filter(|tenure| in_office(tenure, finding.stand.day));
            let sources: Vec<&str> = held
                .map(|tenure| match &tenure.named_for {
                    Some((_, since)) => since.source.as_str(),
                    None => tenure.source.as_str(),
                })
                .collect();
            if !sources.is_empty() {
                return Ok(sources.join("; "));
            }
        }
        let contest = finding.stand.contest.as_ref();
        if let Some(other) = contest.filter(|contest| contest.id != measured.contest.id) {
            let dates = [&other.calendar.registration, &other.calendar.vote];
            let source = dates.into_iter().flatten().map(|dated| dated.source.as_str()).next();
            return Ok(format!("{}: {}", other.id, source.unwrap_or_default()));
        }
    }
    Ok(String::new())
}

/// What "the same evidence, standing, stage and incumbency" is: the account is the same by its making.
fn standing(finding: &Finding) -> String {
    let stand = &finding.stand;
    let point = stand.point;
    format!(
        "{} {} near {} uncertain {}",
        stand.subject.word(),
        point.stage.word(),
        stand.vote_near,
        point.uncertain && point.stage == Stage::Ended,
    )
}

fn told(finding: &Finding) -> String {
    let (stand, level) = (&finding.stand, finding.levels.highest());
    format!("{} ({}, {})", level.word(), stand.subject.word(), stand.point.stage.word())
}

/// Judges a row of the list on a day, as the author of a post.
pub(super) fn finding(judge: &Judge<'_>, entry: &Entry, day: Date) -> Result<Finding, PackError> {
    let mut stander = Stander::new(judge.lists, judge.zones, None, Moment::Day(day));
    let find = Find {
        key: None,
        name: String::new(),
        part: Part::Author,
        surface: Surface::Post,
        basis: Basis::Entry(entry.clone()),
        by: (By::default(), Field::Name),
        origin: Origin::Shipped,
        clues: Vec::new(),
        counter: None,
    };
    judge.finding(&mut stander, find)
}

fn given(kind: Kind, standing: Standing) -> Entry {
    Entry {
        account: String::new(),
        keys: Vec::new(),
        display_name: String::new(),
        subject: String::new(),
        people: Vec::new(),
        kind,
        contests: Vec::new(),
        standing,
        source: String::new(),
        source_date: None,
        from: None,
        until: None,
    }
}
