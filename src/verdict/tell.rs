//! A verdict in words: the mark, and the short form of the question.
//!
//! The short form is read in a hurry, with a finger on the button: who and which stage; what this gesture
//! is; what it can lead to; what is in doubt; one channel; where the list is one-sided, that it is. At most
//! sixty words, nothing that frightens and nothing that soothes. The rest stands under "Mengapa?".

use serde::Serialize;

use super::title::TITLES;
use super::{Basis, By, Finding, Limit, Order, Verdict, Why};
use crate::law::{Case, Election, Gesture, Law, Level};
use crate::list::Layers;
use crate::settings::Settings;
use crate::texts::{Phrases, fill};

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
    /// Label of "not a campaign account", where the account has a link by which it can be kept in mind.
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
                .key
                .as_ref()
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

    fn label(&self, finding: &Finding) -> String {
        let subject = finding.stand.subject.word();
        let stage = format!("mark.{subject}.{}", finding.stage().word());
        let label = self.phrases.first(&[&stage, &format!("mark.{subject}")]);
        let label = match finding.find.basis {
            Basis::Entry(_) => label,
            // Who writes "Sahabat" before a candidate's name is not the candidate.
            Basis::Name(_) if finding.find.by.0 != By::ListedName && finding.find.has_wording() => {
                self.phrases.plain("mark.hint.wording")
            }
            Basis::Name(_) => self.phrases.fill("mark.hint", &[("label", &label)]),
            Basis::Wording => self.phrases.plain("mark.hint.wording"),
        };
        let excepted = finding.limits.contains(&Limit::Excepted);
        if let Some(by) =
            self.marked_by("mark", finding, Some(TITLES[0].name)).filter(|_| !excepted)
        {
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
