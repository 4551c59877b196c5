//! A verdict in words: the mark, and the short form of the question.
//!
//! The short form is read in a hurry, with a finger on the button: who and which stage; what this gesture
//! is; what it can lead to; what is in doubt; one channel; where the list is one-sided, that it is. At most
//! sixty words, nothing that frightens and
//! nothing that soothes. The rest stands under "Mengapa?".

use serde::Serialize;

use super::{Basis, Finding, Limit, Order, Verdict, Why};
use crate::election::{Contest, Office};
use crate::law::{Case, Election, Gesture, Law, Level, Subject};
use crate::list::{Layers, Origin};
use crate::settings::Settings;
use crate::texts::{Phrases, fill};

/// Longest short form, in words.
const LONGEST_SHORT_FORM: usize = 60;

/// How much a title tells, richest first: words of the name, and what it says of the contest.
/// A long name with a long region would drown the sentence; what a title leaves out stands under "Mengapa?".
const TITLES: [Detail; 6] = [
    Detail { name: 6, contest: Told::IfUncertain },
    Detail { name: 4, contest: Told::IfUncertain },
    Detail { name: 3, contest: Told::IfUncertain },
    Detail { name: 3, contest: Told::Name },
    Detail { name: 3, contest: Told::Nothing },
    Detail { name: 2, contest: Told::Nothing },
];

/// What a phrase says of the contest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// Its name, and that its dates are the national schedule's, or uncertain.
    Dates,
    /// Its name, and its dates only if they are uncertain.
    IfUncertain,
    /// Its name.
    Name,
    /// Nothing.
    Nothing,
}

#[derive(Clone, Copy)]
struct Detail {
    name: usize,
    contest: Told,
}

/// Longest name in a title, in letters, for names written without spaces.
const LONGEST_NAME_LETTERS: usize = 60;

/// The mark of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Notice or warn.
    pub level: Level,
    /// Whose account it is.
    pub who: String,
    /// What it says.
    pub label: String,
}

/// The question before a gesture goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dialog {
    /// Who, and which stage.
    pub title: String,
    /// What the gesture is, what it can lead to, what is in doubt, whom to ask.
    pub lines: Vec<String>,
    /// Label of the way back.
    pub cancel: String,
    /// Label of the way on; none where a policy leaves none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proceed: Option<String>,
    /// The long form.
    pub why: Why,
    /// For somebody whom a superior ordered to do it.
    pub order: Order,
    /// Label of "not a campaign account", where an exact entry is the cause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_campaign: Option<String>,
    /// The banner of a practice day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practice: Option<String>,
}

/// Puts verdicts into words, in one language, for one role.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The texts.
    pub phrases: Phrases<'a>,
    /// The rules.
    pub law: &'a Law,
    /// The user's settings.
    pub settings: &'a Settings,
    /// Whose lists they are.
    pub lists: Layers<'a>,
}

impl Teller<'_> {
    /// The mark of a unit; `None` where it is clear.
    pub fn mark(&self, verdict: &Verdict) -> Option<Mark> {
        let level = verdict.levels.highest();
        let finding = verdict.first().filter(|_| level > Level::Clear)?;
        // What is held is drawn alike, with a way on or without.
        let level = level.min(Level::Warn);
        Some(Mark { level, who: self.who(finding), label: self.label(finding) })
    }

    /// The question for a gesture; `None` where it is not held.
    pub fn dialog(&self, verdict: &Verdict, gesture: Gesture) -> Option<Dialog> {
        if verdict.levels.of(gesture) < Level::Warn {
            return None;
        }
        let finding = verdict.leading(gesture)?;
        let blocked = verdict.levels.of(gesture) == Level::Block;
        let lines = [
            self.act_line(finding, gesture),
            self.range_line(finding, gesture),
            self.doubt_line(finding, gesture),
            self.channel_line(),
            self.others_line(finding),
            blocked.then(|| self.phrases.plain("block.line")),
        ];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        Some(Dialog {
            title: self.title_beside(finding, &lines),
            lines,
            cancel: self.phrases.plain("cancel"),
            proceed: (!blocked).then(|| self.phrases.plain("proceed")),
            why: self.why(verdict, Some(finding), &[gesture]),
            order: self.order(verdict),
            not_campaign: finding
                .find
                .entry()
                .filter(|_| !blocked)
                .map(|_| self.phrases.plain("not_campaign")),
            practice: self.settings.practice_date.map(|_| self.phrases.plain("practice")),
        })
    }

    /// One line for a verdict: the dialog's title, a mark with its name, or that nothing is known.
    pub fn headline(&self, verdict: &Verdict, gesture: Gesture) -> String {
        let Some(finding) = verdict.leading(gesture) else {
            return self.phrases.plain("headline.clear");
        };
        match verdict.levels.of(gesture) {
            Level::Warn | Level::Block => self.title(finding),
            Level::Notice => {
                let (who, label) = (self.who(finding), self.label(finding));
                self.phrases.fill("headline.notice", &[("who", &who), ("label", &label)])
            }
            Level::Clear if finding.find.entry().is_some() && finding.limits.is_empty() => {
                let (who, status) = (self.who(finding), self.status(finding));
                self.phrases.fill("headline.known", &[("who", &who), ("status", &status)])
            }
            Level::Clear => self.phrases.plain("headline.clear"),
        }
    }

    fn act_line(&self, finding: &Finding, gesture: Gesture) -> Option<String> {
        match self.law.act(&self.case(finding, gesture)) {
            Some(rule) => Some(self.called(rule, finding, gesture)),
            // Outside every season there is no rule to tell of, only what the user wanted to be asked.
            None => finding.find.is_own().then(|| self.phrases.plain("own.no_season")),
        }
    }

    /// What the gesture can lead to.
    pub(super) fn range_line(&self, finding: &Finding, gesture: Gesture) -> Option<String> {
        let rule = self.law.range(&self.case(finding, gesture))?;
        Some(self.phrases.plain(&rule.text))
    }

    /// What is in doubt; of a hint, that it is one.
    pub(super) fn doubt_line(&self, finding: &Finding, gesture: Gesture) -> Option<String> {
        let id = match finding.find.basis {
            Basis::Entry(_) if finding.find.is_own() => "own.unchecked",
            Basis::Entry(_) => self.law.doubt(&self.case(finding, gesture))?.text.as_str(),
            _ => "doubt.hint",
        };
        Some(self.phrases.plain(id))
    }

    /// Whom to ask.
    pub(super) fn channel_line(&self) -> Option<String> {
        Some(self.phrases.plain(&self.law.channel()?.text))
    }

    /// That the list is one-sided here: whoever is warned about one pair should know it.
    pub(super) fn others_line(&self, finding: &Finding) -> Option<String> {
        let listed = finding.find.entry().is_some();
        (listed && finding.stand.others_unlisted).then(|| self.phrases.plain("others.unlisted"))
    }

    /// The cell of the law that a finding and a gesture make.
    pub fn case(&self, finding: &Finding, gesture: Gesture) -> Case {
        let (subject, stage) = (finding.stand.subject, finding.stage());
        let office = finding.stand.contest.as_ref().map(|contest| contest.office);
        let election = office.map(Election::from).unwrap_or_default();
        let (quiet, day) = (finding.stand.point.quiet, Some(finding.stand.day));
        Case { role: self.settings.role, gesture, subject, stage, election, quiet, day }
    }

    /// The richest title that leaves the short form short.
    fn title_beside(&self, finding: &Finding, lines: &[String]) -> String {
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
        let status = self.status_with(finding, detail.contest);
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
        self.status_with(finding, Told::Dates)
    }

    fn status_with(&self, finding: &Finding, told: Told) -> String {
        let (subject, point) = (finding.stand.subject.word(), finding.stand.point);
        if let Some(by) = self.marked_by("status", finding) {
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
        let mut words: Vec<&str> = name.split_whitespace().collect();
        let whole = words.len() <= most;
        words.truncate(most);
        let mut short: String = words.join(" ").chars().take(LONGEST_NAME_LETTERS).collect();
        if !whole {
            short.push('\u{2026}');
        }
        short
    }

    fn label(&self, finding: &Finding) -> String {
        let subject = finding.stand.subject.word();
        let stage = format!("mark.{subject}.{}", finding.stage().word());
        let label = self.phrases.first(&[&stage, &format!("mark.{subject}")]);
        let label = match finding.find.basis {
            Basis::Entry(_) => label,
            Basis::Name(_) => self.phrases.fill("mark.hint", &[("label", &label)]),
            Basis::Wording => self.phrases.plain("mark.hint.wording"),
        };
        let excepted = finding.limits.contains(&Limit::Excepted);
        if let Some(by) = self.marked_by("mark", finding).filter(|_| !excepted) {
            return fill(&by, &[("label", &label)]);
        }
        let around = [
            (Limit::Excepted, "mark.excepted"),
            (Limit::Reported, "mark.reported"),
            (Limit::Context, "mark.context"),
        ];
        match around.iter().find(|(limit, _)| finding.limits.contains(limit)) {
            Some((_, id)) => self.phrases.fill(id, &[("label", &label)]),
            None => label,
        }
    }
}
