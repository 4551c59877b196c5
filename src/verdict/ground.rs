//! The law in the long form: each rule with its instrument, its ground and where it was read.

use super::why::Rows;
use super::{Finding, Teller};
use crate::law::{Gesture, Rule};

impl Teller<'_> {
    /// A rule with its instrument, its ground and where it was read.
    pub fn citation(&self, rule: &Rule) -> String {
        let confidence = self.phrases.plain(&format!("confidence.{}", rule.confidence));
        let short = self.law.instrument(rule).map(|instrument| instrument.short.as_str());
        let id = if short.is_some() { "rule.detail" } else { "rule.detail.bare" };
        let values = [
            ("instrument", short.unwrap_or_default()),
            ("item", rule.item.said(self.settings.language)),
            ("confidence", confidence.as_str()),
            ("source", rule.source.as_str()),
        ];
        self.phrases.fill(id, &values)
    }

    fn remark(&self, rule: &Rule) -> Option<String> {
        let instrument = self.law.instrument(rule)?;
        let date = instrument.date.as_deref().and_then(crate::day::read);
        let remark = instrument.remarks.said(self.settings.language);
        let (numbers, date) = (instrument.numbers.join("; "), self.phrases.date(date));
        let values = [("numbers", numbers.as_str()), ("date", &date), ("remark", remark)];
        Some(self.phrases.fill("rule.numbers", &values).trim().to_owned())
    }
}

impl Rows<'_, '_> {
    pub(super) fn of_rules(&mut self, finding: &Finding, gesture: Gesture) {
        let teller = self.teller;
        let case = teller.case(finding, gesture);
        if let Some(rule) = teller.law.act(&case) {
            self.push("term.rule", teller.citation(rule));
            self.push("term.rule", teller.remark(rule).unwrap_or_default());
            let skb = rule.instrument.as_deref() == Some("skb-2-2022");
            let reading = teller.reading(finding, gesture).filter(|_| skb);
            self.push("term.reading", reading.unwrap_or_default());
            if let Some(quote) = &rule.quote {
                let language = teller.settings.language;
                let source = match &rule.quoted_from {
                    Some(from) => format!("{}; {}", from.said(language), rule.source),
                    None => rule.source.clone(),
                };
                let values = [("quote", quote.as_str()), ("source", &source)];
                self.push("term.quote", teller.phrases.fill("quote.detail", &values));
            }
        }
        if let Some(rule) = teller.law.range(&case) {
            let range = teller.phrases.plain(&rule.text);
            self.push("term.range", format!("{range} {}", teller.citation(rule)));
        }
        if let Some(rule) = teller.law.doubt(&case) {
            let mut doubt = teller.phrases.plain(&rule.text);
            if !rule.source.is_empty() {
                doubt = format!("{doubt} ({})", rule.source);
            }
            self.push("term.doubt", doubt);
        }
    }

    pub(super) fn of_notes(&mut self, finding: &Finding, gesture: Gesture) {
        let teller = self.teller;
        for rule in teller.law.notes(&teller.case(finding, gesture)) {
            let text = teller.phrases.plain(&rule.text);
            let confidence = teller.phrases.plain(&format!("confidence.{}", rule.confidence));
            let values =
                [("text", text.as_str()), ("confidence", &confidence), ("source", &rule.source)];
            self.push("term.note", teller.phrases.fill("note.detail", &values));
        }
    }
}
