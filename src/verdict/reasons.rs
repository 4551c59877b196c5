//! Every reason of a verdict as a sentence, those for a clear answer included.

use super::{Basis, Finding, Limit, Teller, Verdict};
use crate::law::{Gesture, Level, Subject};

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
                reasons.push(phrases.fill("reason.entry", &values));
            }
            Basis::Name(row) => {
                let values = [
                    ("name", finding.find.name.as_str()),
                    ("who", &row.subject),
                    ("source", &row.source),
                ];
                reasons.push(phrases.fill("reason.hint.name", &values));
            }
            Basis::Wording => {}
        }
        for clue in &finding.find.clues {
            let field = phrases.plain(&format!("field.{}", clue.field.word()));
            let values = [("field", field.as_str()), ("found", &clue.found)];
            reasons.push(phrases.fill("reason.hint.wording", &values));
        }
        if let Some((_, clue)) = &finding.find.counter {
            let field = phrases.plain(&format!("field.{}", clue.field.word()));
            let values = [("field", field.as_str()), ("found", &clue.found)];
            reasons.push(phrases.fill("reason.hint.counter", &values));
        }
        match finding.stand.subject {
            Subject::ElectionBody => reasons.push(phrases.plain("reason.election_body")),
            Subject::Government => reasons.push(phrases.plain("reason.government")),
            Subject::Incumbent if !finding.stand.vote_near => {}
            _ if finding.find.basis == Basis::Wording => {}
            _ => {
                let status = self.status(finding);
                let values = [("date", date.as_str()), ("status", &status)];
                reasons.push(phrases.fill("reason.status", &values));
            }
        }
        for limit in &finding.limits {
            let id = match limit {
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
