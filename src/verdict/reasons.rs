//! Every reason of a verdict as a sentence, those for a clear answer included.

use super::{Basis, By, Finding, Limit, Teller, Verdict};
use crate::evidence::Clue;
use crate::law::{Gesture, Level, Subject};
use crate::list::Origin;
use crate::texts::fill;

impl Teller<'_> {
    /// Why the verdict is what it is, account by account.
    pub fn reasons(&self, verdict: &Verdict, gesture: Gesture) -> Vec<String> {
        let mut reasons: Vec<String> = verdict
            .nameless
            .iter()
            .map(|why| {
                let why = self.phrases.plain(&format!("nameless.{}", why.code()));
                self.phrases.fill("reason.no_account", &[("why", &why)])
            })
            .collect();
        for finding in &verdict.findings {
            self.of_finding(finding, &mut reasons);
        }
        if verdict.levels.of(gesture) == Level::Clear
            && !verdict.findings.iter().any(|finding| finding.find.entry().is_some())
        {
            reasons.push(self.phrases.plain("reason.unlisted"));
        }
        reasons
    }

    /// Whose name or link the page shows, for a guess by either.
    pub(super) fn name_hint(&self, finding: &Finding) -> Option<String> {
        let Basis::Name(row) = &finding.find.basis else { return None };
        let id = match finding.find.by.0 {
            By::ListedName => "reason.hint.name",
            By::Ballot(_) => "reason.hint.ballot",
            By::Link => "reason.hint.link",
        };
        let name = finding.find.name.as_str();
        let values = [("name", name), ("who", &row.subject), ("source", &row.source)];
        Some(self.phrases.fill(id, &values))
    }

    /// What was found, and in which field.
    pub(super) fn clue(&self, id: &str, clue: &Clue) -> String {
        let field = self.phrases.plain(&format!("field.{}", clue.field.word()));
        self.phrases.fill(id, &[("field", &field), ("found", &clue.found)])
    }

    fn of_finding(&self, finding: &Finding, reasons: &mut Vec<String>) {
        let phrases = self.phrases;
        let date = phrases.date(Some(finding.stand.day));
        match &finding.find.basis {
            Basis::Entry(entry) => {
                let account =
                    finding.find.key.as_ref().map(ToString::to_string).unwrap_or_default();
                if finding.limits.contains(&Limit::NotInForce) {
                    let values = [("account", account.as_str()), ("date", &date)];
                    reasons.push(phrases.fill("reason.entry.expired", &values));
                    return;
                }
                let kind = phrases.plain(&format!("kind.{}", Subject::from(entry.kind).word()));
                let standing = phrases.plain(&format!("standing.{}", finding.find.sure().word()));
                let values = [
                    ("account", account.as_str()),
                    ("who", &entry.subject),
                    ("kind", &kind),
                    ("standing", &standing),
                ];
                let by = self.marked_by("reason.entry", finding, None);
                let template = by.unwrap_or_else(|| phrases.plain("reason.entry"));
                reasons.push(fill(&template, &values));
            }
            Basis::Name(_) | Basis::Wording => reasons.extend(self.name_hint(finding)),
        }
        let clues = finding.find.clues.iter();
        reasons.extend(clues.map(|clue| self.clue("reason.hint.wording", clue)));
        if let Some((_, clue)) = &finding.find.counter {
            reasons.push(self.clue("reason.hint.counter", clue));
        }
        match finding.stand.subject {
            Subject::ElectionBody => reasons.push(phrases.plain("reason.election_body")),
            Subject::Government => reasons.push(phrases.plain("reason.government")),
            Subject::Incumbent if !finding.stand.vote_near => {}
            _ if finding.find.basis == Basis::Wording => {}
            _ if self.marked_by("status", finding, None).is_some() => {}
            _ => {
                let status = self.status(finding);
                let values = [("date", date.as_str()), ("status", &status)];
                reasons.push(phrases.fill("reason.status", &values));
            }
        }
        for limit in &finding.limits {
            let id = match limit {
                Limit::Reported if finding.find.origin == Origin::Policy => {
                    "reason.policy.unsourced"
                }
                Limit::Reported => "reason.reported",
                Limit::Context => "reason.context",
                Limit::Excepted => "reason.excepted",
                Limit::NotInForce | Limit::Countered => continue,
            };
            reasons.push(phrases.plain(id));
        }
        if finding.practice {
            reasons.push(phrases.fill("reason.practice", &[("date", &date)]));
        }
    }
}
