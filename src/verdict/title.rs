//! The first line of a question: who, and which stage, as richly as the short form has room for.

use super::{Basis, Finding, Limit, Teller};
use crate::election::{Contest, Office};
use crate::law::Subject;
use crate::list::Origin;
use crate::texts::fill;

/// Longest short form, in words.
const LONGEST_SHORT_FORM: usize = 60;

/// How much a title tells, richest first: words of a name (an owner's or an institution's), and what it says of the contest.
/// A long name with a long region would drown the sentence; what a title leaves out stands under "Mengapa?".
pub(super) const TITLES: [Detail; 6] = [
    Detail { name: 6, contest: Told::IfUncertain },
    Detail { name: 4, contest: Told::IfUncertain },
    Detail { name: 3, contest: Told::IfUncertain },
    Detail { name: 3, contest: Told::Name },
    Detail { name: 3, contest: Told::Nothing },
    Detail { name: 2, contest: Told::Nothing },
];

/// What a phrase says of the contest.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Its name, and that its dates are the national schedule's, or uncertain.
    Dates,
    /// Its name, and its dates only if they are uncertain.
    IfUncertain,
    /// Its name.
    Name,
    /// Nothing.
    Nothing,
}

/// What a phrase of the long form tells.
const WHOLE: Detail = Detail { name: TITLES[0].name, contest: Told::Dates };

#[derive(Clone, Copy)]
pub(super) struct Detail {
    pub(super) name: usize,
    contest: Told,
}

/// Longest name in a title, in letters, for names written without spaces.
const LONGEST_NAME_LETTERS: usize = 60;

impl Teller<'_> {
    /// The richest title that leaves the short form short.
    pub(super) fn title_beside(&self, finding: &Finding, lines: &[String]) -> String {
        let words = |text: &str| text.split_whitespace().count();
        let room = LONGEST_SHORT_FORM.saturating_sub(lines.iter().map(|line| words(line)).sum());
        let mut titles = TITLES.iter().map(|detail| self.title_with(finding, *detail));
        let shortest = TITLES.last().map(|detail| self.title_with(finding, *detail));
        titles.find(|title| words(title) <= room).or(shortest).unwrap_or_default()
    }

    /// Who and which stage.
    pub(super) fn title(&self, finding: &Finding) -> String {
        self.title_with(finding, TITLES[0])
    }

    fn title_with(&self, finding: &Finding, detail: Detail) -> String {
        let who = self.name(finding, detail.name);
        let part = self.part_in_title(finding, &who);
        let status = self.status_with(finding, detail);
        let reported = finding.limits.contains(&Limit::Reported);
        let id = match finding.find.basis {
            Basis::Entry(_) if reported && finding.find.origin != Origin::Policy => {
                "title.reported"
            }
            Basis::Entry(_) => "title",
            Basis::Name(_) => "title.hint",
            Basis::Wording => "title.wording",
        };
        self.phrases.fill(id, &[("part", &part), ("who", &who), ("status", &status)])
    }

    /// An account that stands beside the one which decides: who, its part, and which stage.
    pub(super) fn beside(&self, finding: &Finding) -> String {
        let (who, part) = (self.who(finding), self.part_spelt(finding));
        let status = match finding.find.basis {
            Basis::Entry(_) => self.status(finding),
            Basis::Name(_) | Basis::Wording => self.phrases.plain("standing.hint"),
        };
        let values = [("who", who.as_str()), ("part", &part), ("status", &status)];
        self.phrases.fill("others.detail", &values)
    }

    /// The stage as a phrase, with the contest and whose schedule its dates are.
    pub(super) fn status(&self, finding: &Finding) -> String {
        self.status_with(finding, WHOLE)
    }

    fn status_with(&self, finding: &Finding, detail: Detail) -> String {
        let told = detail.contest;
        let (subject, point) = (finding.stand.subject.word(), finding.stand.point);
        if let Some(by) = self.marked_by("status", finding, Some(detail.name)) {
            return by;
        }
        if finding.stand.subject == Subject::Incumbent && !finding.stand.vote_near {
            return self.phrases.plain("status.incumbent.far");
        }
        let stage = format!("status.{subject}.{}", point.stage.word());
        let sharper = match (point.quiet, point.uncertain) {
            (true, _) => format!("{stage}.quiet"),
            (false, true) => format!("{stage}.uncertain"),
            (false, false) => stage.clone(),
        };
        let template = self.phrases.first(&[&sharper, &stage, &format!("status.{subject}")]);
        let contest = finding.stand.contest.as_ref().filter(|_| told != Told::Nothing);
        let contest = contest.map_or_else(String::new, |contest| {
            let id = match (point.uncertain, point.national) {
                (true, _) if told != Told::Name => "contest.in.uncertain",
                (_, true) if told == Told::Dates => "contest.in.national",
                _ => "contest.in",
            };
            self.phrases.fill(id, &[("contest", &self.contest(contest))])
        });
        fill(&template, &[("contest", &contest)])
    }

    /// A contest as people call it.
    pub(super) fn contest(&self, contest: &Contest) -> String {
        let id = match contest.office {
            Office::President => "contest.president",
            Office::Legislature => "contest.legislature",
            _ if contest.region.is_empty() => "contest.simultaneous",
            Office::Governor | Office::Regent | Office::Mayor => "contest.local",
        };
        let vote = contest.calendar.vote.as_ref().and_then(|vote| vote.day);
        let year = match vote {
            Some(day) => day.year().to_string(),
            None => contest.id.rsplit('-').next().unwrap_or_default().to_owned(),
        };
        self.phrases.fill(id, &[("region", &contest.region_name), ("year", &year)])
    }

    /// The owner's name: the list's for a listed account, the page's for a hint.
    pub(super) fn who(&self, finding: &Finding) -> String {
        self.name(finding, TITLES[0].name)
    }

    fn name(&self, finding: &Finding, most: usize) -> String {
        let listed = finding.find.entry().map(|entry| entry.subject.as_str());
        let key = finding.find.key.as_ref().map(ToString::to_string).unwrap_or_default();
        let nobody = self.phrases.plain("who.nobody");
        let name = [listed.unwrap_or_default(), &finding.find.name, &key, &nobody]
            .into_iter()
            .find(|name| !name.trim().is_empty())
            .unwrap_or_default();
        cut(name, most)
    }
}

/// The first words of a name, for a line that is read in a hurry; the whole of it stands under "Mengapa?".
pub(super) fn cut(name: &str, most: usize) -> String {
    let mut words = name.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(most).collect();
    let first = first.join(" ");
    let mut short: String = first.chars().take(LONGEST_NAME_LETTERS).collect();
    if words.next().is_some() || short.len() < first.len() {
        short.push('\u{2026}');
    }
    short
}
