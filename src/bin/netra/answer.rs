//! A verdict for people at a terminal and for scripts.

use jiff::civil::Date;
use netra::election::Stage;
use netra::law::{Gesture, Level, Rule};
use netra::verdict::{Basis, Finding, Teller, Verdict};
use serde_json::{Value, json};

/// A verdict on its way out.
pub struct Answer<'a> {
    /// Words.
    pub teller: Teller<'a>,
    /// What was judged.
    pub verdict: &'a Verdict,
    /// The gesture asked about.
    pub gesture: Gesture,
    /// The day asked about.
    pub on: Date,
}

impl Answer<'_> {
    /// One object; keys that do not apply are null.
    pub fn json(&self) -> String {
        let finding = self.verdict.leading(self.gesture);
        let kind = finding
            .filter(|finding| finding.find.basis != Basis::Wording)
            .map(|finding| finding.stand.subject.kind_word());
        let row = finding.and_then(|finding| finding.find.row());
        let stand = finding.map(|finding| &finding.stand);
        let contest = stand.and_then(|stand| stand.contest.as_ref());
        json!({
            "level": self.level().word(),
            "role": self.teller.settings.role.word(),
            "gesture": self.gesture.word(),
            "on": self.on.to_string(),
            "kind": kind,
            "stage": finding.map_or(Stage::None, Finding::stage).word(),
            "quiet": stand.is_some_and(|stand| stand.point.quiet),
            "uncertain": stand.is_some_and(|stand| stand.point.uncertain),
            "national_schedule": stand.is_some_and(|stand| stand.point.national),
            "sure": finding.map(|finding| finding.find.sure().word()),
            "account": finding.and_then(|finding| finding.find.key.as_ref()).map(ToString::to_string),
            "who": row.map(|row| row.subject.as_str()),
            "part": finding.map(|finding| finding.find.part.word()),
            "contest": contest.map(|contest| contest.id.as_str()),
            "source": row.map(|row| row.source.as_str()),
            "source_date": row.and_then(|row| row.source_date).map(|day| day.to_string()),
            "headline": self.teller.headline(self.verdict, self.gesture),
            "reasons": self.teller.reasons(self.verdict, self.gesture),
            "others_unlisted": stand.is_some_and(|stand| stand.others_unlisted),
            "law": finding.map_or(Value::Null, |finding| self.law(finding)),
            "order": self.teller.order(self.verdict),
            "dialog": self.teller.dialog(self.verdict, self.gesture),
        })
        .to_string()
    }

    /// The same, to be read.
    pub fn plain(&self) -> String {
        let level = self.teller.phrases.plain(&format!("level.{}", self.level().word()));
        let headline = self.teller.headline(self.verdict, self.gesture);
        let mut lines = vec![format!("[{level}] {headline}")];
        if let Some(dialog) = self.teller.dialog(self.verdict, self.gesture) {
            lines.extend(dialog.lines.iter().map(|line| format!("  {line}")));
            lines.push(String::new());
            lines.push(dialog.why.summary.clone());
            let rows = dialog.why.rows.iter();
            lines.extend(rows.map(|row| format!("  {}: {}", row.term, row.detail)));
            lines.push(String::new());
        }
        let order = self.teller.order(self.verdict);
        lines.push(order.summary);
        lines.extend(order.lines.iter().map(|line| format!("  {line}")));
        lines.push(String::new());
        let reasons = self.teller.reasons(self.verdict, self.gesture);
        lines.extend(reasons.iter().map(|reason| format!("- {reason}")));
        lines.join("\n")
    }

    fn level(&self) -> Level {
        self.verdict.levels.of(self.gesture)
    }

    /// The rules behind a warning.
    fn law(&self, finding: &Finding) -> Value {
        if self.level() < Level::Warn {
            return Value::Null;
        }
        let case = self.teller.case(finding, self.gesture);
        let law = self.teller.law;
        let Some(act) = law.act(&case) else { return Value::Null };
        let one = |rule: &Rule| {
            json!({
                "rule": rule.id,
                "instrument": law.instrument(rule).map(|instrument| instrument.short.as_str()),
                "item": rule.item.said(self.teller.settings.language),
                "citation": self.teller.citation(rule),
                "quote": rule.quote,
                "source": rule.source,
                "confidence": rule.confidence,
            })
        };
        let mut answer = one(act);
        answer["range"] = law.range(&case).map_or(Value::Null, one);
        answer["doubt"] = law.doubt(&case).map_or(Value::Null, one);
        answer["reviewed_on"] = json!(law.reviewed_on());
        answer
    }
}
