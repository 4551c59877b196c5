//! The panel behind a mark: what Netra knows of a unit as a whole, with no gesture in hand.
//!
//! A mark says two words. Whoever looks closer wants to know what would be asked about and why, and for a
//! mere mark why it is no more than that. Nothing is held here, and nothing may sound like permission.

use serde::Serialize;

use super::{Basis, Finding, Limit, Order, Teller, Verdict, Why};
use crate::law::{Gesture, Level, Rule, Subject};
use crate::list::Origin;

/// The full panel of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Panel {
    /// Who, and which stage; or that nothing is known.
    pub title: String,
    /// The strictest level of the unit, as it is drawn: what is held is drawn alike, with a way on or without.
    pub level: Level,
    /// Which gestures are asked about and what they can mean, or why nothing is held.
    pub lines: Vec<String>,
    /// The long form.
    pub why: Why,
    /// For somebody whom a superior ordered to follow or like.
    pub order: Order,
    /// The banner of a practice day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practice: Option<String>,
}

/// Gestures of which one rule says the same about one account.
struct Group<'a> {
    finding: &'a Finding,
    rule: &'a Rule,
    /// The rule does not name the gesture; Netra reads it so.
    read: bool,
    gestures: Vec<Gesture>,
}

impl Teller<'_> {
    /// What there is to say of a unit.
    pub fn panel(&self, verdict: &Verdict) -> Panel {
        let level = verdict.levels.highest();
        let asked: Vec<Gesture> = Gesture::ALL
            .into_iter()
            .filter(|gesture| verdict.levels.of(*gesture) >= Level::Warn)
            .collect();
        let first = verdict.first().filter(|_| level > Level::Clear);
        let (title, lines) = match first {
            None => (self.headline(verdict, Gesture::Like), self.unmarked(verdict)),
            Some(finding) if asked.is_empty() => (self.title(finding), self.marked(finding)),
            Some(finding) => (self.title(finding), self.asked(verdict, finding, &asked)),
        };
        Panel {
            title,
            level: level.min(Level::Warn),
            lines,
            why: self.why(verdict, first, &asked),
            order: self.order(verdict),
            practice: self.settings.practice_date.map(|_| self.phrases.plain("practice")),
        }
    }

    /// What each rule says of its gestures, what can follow, what is in doubt, and whom to ask.
    fn asked(&self, verdict: &Verdict, first: &Finding, asked: &[Gesture]) -> Vec<String> {
        let groups = self.groups(verdict, asked);
        let mut lines = Vec::new();
        if groups.is_empty() && first.find.is_own() {
            lines.push(self.phrases.plain("own.no_season"));
            lines.extend(self.doubt_line(first, Gesture::Like));
        }
        for Group { finding, rule, gestures, .. } in &groups {
            lines.push(match gestures.as_slice() {
                [gesture] => self.called(rule, finding, *gesture),
                several => {
                    let act = self.listed(several, &self.object(finding));
                    self.phrases.fill(&rule.text, &[("gesture", &act)])
                }
            });
        }
        // A range and a doubt are told once, however many rules share them.
        let mut once = |line: Option<String>| {
            if let Some(line) = line.filter(|line| !lines.contains(line)) {
                lines.push(line);
            }
        };
        let firsts =
            || groups.iter().filter_map(|group| Some((group.finding, *group.gestures.first()?)));
        firsts().for_each(|(finding, gesture)| once(self.range_line(finding, gesture)));
        firsts().for_each(|(finding, gesture)| once(self.doubt_line(finding, gesture)));
        if asked.len() < Gesture::ALL.len() {
            once(self.the_rest(first));
        }
        once(self.channel_line());
        once(self.others_line(first));
        if asked.iter().any(|gesture| verdict.levels.of(*gesture) == Level::Block) {
            once(Some(self.phrases.plain("block.line")));
        }
        lines
    }

    fn groups<'v>(&'v self, verdict: &'v Verdict, asked: &[Gesture]) -> Vec<Group<'v>> {
        let mut groups: Vec<Group<'v>> = Vec::new();
        for &gesture in asked {
            let Some(finding) = verdict.leading(gesture) else { continue };
            let Some(rule) = self.law.act(&self.case(finding, gesture)) else { continue };
            let read = self.read_as(finding, gesture).is_some();
            let same = |group: &&mut Group<'v>| {
                !read
                    && !group.read
                    && std::ptr::eq(group.finding, finding)
                    && group.rule.text == rule.text
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.gestures.push(gesture),
                None => groups.push(Group { finding, rule, read, gestures: vec![gesture] }),
            }
        }
        groups
    }

    /// "Menyukai, mengomentari, dan membagikan kiriman": several gestures on the same thing.
    fn listed(&self, gestures: &[Gesture], object: &str) -> String {
        let say =
            |gesture: &Gesture| self.phrases.plain(&format!("panel.gesture.{}", gesture.word()));
        let mut words: Vec<String> = gestures.iter().map(say).collect();
        let last = words.pop().unwrap_or_default();
        let id = match words.len() {
            0 => "panel.list.one",
            1 => "panel.list.two",
            _ => "panel.list.more",
        };
        let list = self.phrases.fill(id, &[("first", &words.join(", ")), ("last", &last)]);
        let mut letters = list.chars();
        let start: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        let list = start + letters.as_str();
        let posts = gestures.iter().all(|gesture| gesture.sends());
        let id = if posts { "panel.gestures.posts" } else { "panel.gestures" };
        self.phrases.fill(id, &[("gestures", &list), ("object", object)])
    }

    /// Why the gestures that are not asked about are not.
    fn the_rest(&self, first: &Finding) -> Option<String> {
        if first.limits.contains(&Limit::Context) {
            return Some(self.phrases.plain("panel.rest.context"));
        }
        (first.stand.subject == Subject::GovernmentPost)
            .then(|| self.phrases.plain("panel.rest.government"))
    }

    /// Why a mark is only a mark.
    fn marked(&self, finding: &Finding) -> Vec<String> {
        let limited = finding.limits.iter().find_map(|limit| match limit {
            Limit::Excepted => Some("reason.excepted"),
            Limit::Reported if finding.find.origin == Origin::Policy => {
                Some("reason.policy.unsourced")
            }
            Limit::Reported => Some("notice.reported"),
            // A parent post's account is asked about where it counts.
            Limit::Context | Limit::NotInForce | Limit::Countered => None,
        });
        let why = match (limited, &finding.find.basis) {
            (Some(id), _) => self.phrases.plain(id),
            (None, Basis::Name(_) | Basis::Wording) => self.phrases.plain("doubt.hint"),
            (None, Basis::Entry(_)) => {
                let subject = finding.stand.subject.word();
                let staged = format!("notice.{subject}.{}", finding.stage().word());
                self.phrases.first(&[&staged, &format!("notice.{subject}")])
            }
        };
        vec![why, self.phrases.plain("panel.not_held")]
    }

    /// What silence means, and does not mean.
    fn unmarked(&self, verdict: &Verdict) -> Vec<String> {
        let never = verdict.findings.iter().find_map(|finding| match finding.stand.subject {
            Subject::ElectionBody => Some("reason.election_body"),
            Subject::Government => Some("reason.government"),
            _ => None,
        });
        never.into_iter().chain(["panel.no_mark"]).map(|id| self.phrases.plain(id)).collect()
    }
}
