//! What a gesture is called where it is made: one word for a post, another for a page, a story or an event.
//!
//! The words are texts, looked up from the closest fit to the plainest; a surface that has none of its own
//! is told in the plain words.

use super::{Finding, Teller};
use crate::law::{Gesture, Rule};
use crate::texts::fill;

impl Teller<'_> {
    /// What the user is about to do, and to what: "Menyukai halaman calon".
    pub(super) fn act(&self, finding: &Finding, gesture: Gesture) -> String {
        let here = self.here("gesture", finding, gesture);
        let plain = format!("gesture.{}", gesture.word());
        let template =
            self.by_part(finding, gesture).unwrap_or_else(|| self.phrases.first(&[&here, &plain]));
        fill(&template, &[("object", &self.object(finding))])
    }

    /// The words for a gesture on what an account of this part is not the author of: a post in its group.
    fn by_part(&self, finding: &Finding, gesture: Gesture) -> Option<String> {
        let part = finding.find.part.word();
        let here = format!("{}.in.{part}", self.here("gesture", finding, gesture));
        self.phrases.find(&[&here, &format!("gesture.{}.in.{part}", gesture.word())])
    }

    /// What the law calls the act. What its item does not name is said to be Netra's reading of it.
    pub(super) fn called(&self, rule: &Rule, finding: &Finding, gesture: Gesture) -> String {
        let act = self.act(finding, gesture);
        let read = self.phrases.find(&[&format!("{}.as", rule.text)]);
        match (self.read_as(finding, gesture), read) {
            (Some(like), Some(read)) => fill(&read, &[("gesture", &act), ("as", &like)]),
            _ => self.phrases.fill(&rule.text, &[("gesture", &act)]),
        }
    }

    /// The gesture of the law that one which it does not name is treated like.
    pub(super) fn read_as(&self, finding: &Finding, gesture: Gesture) -> Option<String> {
        let like = self.phrases.find(&[&self.here("as", finding, gesture)]);
        like.filter(|_| self.by_part(finding, gesture).is_none())
    }

    /// What of the gesture the item does not name, in a sentence, and where that can be seen.
    pub(super) fn reading(&self, finding: &Finding, gesture: Gesture) -> Option<String> {
        let here = self.here("reading", finding, gesture);
        let here = self.law.reading(&here).filter(|_| self.by_part(finding, gesture).is_none());
        let rule = here.or_else(|| self.law.reading(&format!("reading.{}", gesture.word())))?;
        let values = [("text", &*self.phrases.plain(&rule.text)), ("source", &rule.source)];
        Some(self.phrases.fill("reading.detail", &values))
    }

    /// The id of a text about a gesture on this surface.
    fn here(&self, kind: &str, finding: &Finding, gesture: Gesture) -> String {
        format!("{kind}.{}.{}", gesture.word(), finding.find.surface.word())
    }

    /// Whose it is, in the words of a sentence: "calon", "partai politik".
    pub(super) fn object(&self, finding: &Finding) -> String {
        let subject = finding.stand.subject.word();
        let staged = format!("object.{subject}.{}", finding.stage().word());
        self.phrases.first(&[&staged, &format!("object.{subject}")])
    }

    /// The account's part, as the beginning of a title; empty where it goes without saying.
    pub(super) fn part_in_title(&self, finding: &Finding, who: &str) -> String {
        let part = self.part("part", finding);
        // "Grup Grup Relawan" says it twice, in either language.
        let said = self.phrases.find(&[&format!("part.{}.said", finding.find.part.word())]);
        let first = who.split_whitespace().next().unwrap_or_default();
        let twice = said.is_some_and(|said| said.split(' ').any(|word| word == first));
        if twice { String::new() } else { part }
    }

    /// The account's part, spelt out.
    pub(super) fn part_spelt(&self, finding: &Finding) -> String {
        self.part("part.long", finding)
    }

    fn part(&self, kind: &str, finding: &Finding) -> String {
        let (part, surface) = (finding.find.part.word(), finding.find.surface.word());
        self.phrases.first(&[&format!("{kind}.{part}.{surface}"), &format!("{kind}.{part}")])
    }
}
