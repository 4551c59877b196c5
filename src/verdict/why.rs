//! The long form: where each thing was read, how sure it is, and what stays open.

use jiff::civil::Date;
use serde::Serialize;

use super::{Finding, Teller, Verdict};
use crate::election::{Basis, Calendar, Dated};
use crate::law::{Gesture, Level, Rule};
use crate::list::Origin;

/// One line of the long form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WhyRow {
    /// What the line is about.
    pub term: String,
    /// What is known of it.
    pub detail: String,
}

/// The long form under "Mengapa?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Why {
    /// Its heading.
    pub summary: String,
    /// Its lines.
    pub rows: Vec<WhyRow>,
}

impl Teller<'_> {
    /// Everything behind a short form: of the finding that decides, if any, and of the gestures asked about.
    pub fn why(&self, verdict: &Verdict, first: Option<&Finding>, asked: &[Gesture]) -> Why {
        let mut rows = Rows { teller: self, rows: Vec::new() };
        if let Some(finding) = first {
            rows.of_account(finding);
            rows.of_contest(finding);
        }
        let led = |gesture: &Gesture| Some((verdict.leading(*gesture)?, *gesture));
        for (finding, gesture) in asked.iter().filter_map(led) {
            rows.of_rules(finding, gesture);
        }
        for (finding, gesture) in asked.iter().filter_map(led) {
            rows.of_notes(finding, gesture);
        }
        if first.is_some() {
            rows.of_channels(verdict.asked_on);
        }
        rows.push("term.reviewed", self.phrases.month_or_day(self.law.reviewed_on()));
        rows.of_list(first);
        rows.of_office();
        rows.of_others(verdict, first);
        Why { summary: self.phrases.plain("why"), rows: rows.rows }
    }

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

struct Rows<'t, 'a> {
    teller: &'t Teller<'a>,
    rows: Vec<WhyRow>,
}

impl Rows<'_, '_> {
    /// Adds a line that says something, and says it once: several gestures share most of their rules.
    fn push(&mut self, term: &str, detail: String) {
        let row = WhyRow { term: self.teller.phrases.plain(term), detail };
        if !row.detail.is_empty() && !self.rows.contains(&row) {
            self.rows.push(row);
        }
    }

    fn of_account(&mut self, finding: &Finding) {
        let phrases = self.teller.phrases;
        let key = finding.find.key.as_ref().map(ToString::to_string);
        self.push("term.account", key.unwrap_or_else(|| finding.find.name.clone()));
        if let Some(row) = finding.find.entry() {
            self.push("term.who", row.subject.clone());
            self.push(
                "term.kind",
                phrases.plain(&format!("kind.{}", finding.stand.subject.kind_word())),
            );
        }
        self.push("term.part", self.teller.part_spelt(finding));
        let sure = finding.find.sure().word();
        let standing = self.teller.marked_by("standing", finding);
        self.push(
            "term.standing",
            standing.unwrap_or_else(|| phrases.plain(&format!("standing.{sure}"))),
        );
        // Where the user read of it, only the user knows.
        if let Some(row) =
            finding.find.row().filter(|row| !finding.find.is_own() || !row.source.is_empty())
        {
            let source =
                if row.source.is_empty() { phrases.plain("missing") } else { row.source.clone() };
            self.push("term.source", source);
            self.push("term.source_date", phrases.date(row.source_date));
        }
        if let Some(name) = self.teller.name_hint(finding) {
            self.push("term.clues", name);
        }
        for clue in &finding.find.clues {
            self.push("term.clues", self.teller.clue("reason.hint.wording", clue));
        }
    }

    fn of_contest(&mut self, finding: &Finding) {
        let Some(contest) = &finding.stand.contest else { return };
        let days = self.days(&contest.calendar);
        let name = self.teller.contest(contest);
        self.push("term.contest", format!("{name}: {days}"));
        if let Some(candidacy) = &finding.stand.candidacy {
            self.push("term.number", candidacy.number.to_string());
        }
    }

    fn days(&self, calendar: &Calendar) -> String {
        let phrases = self.teller.phrases;
        let day = |dated: Option<&Dated>| match dated {
            Some(Dated { day: Some(day), basis: Basis::National, .. }) => {
                phrases.fill("date.national", &[("date", &phrases.date(Some(*day)))])
            }
            Some(Dated { day: Some(day), .. }) => phrases.date(Some(*day)),
            _ => phrases.plain("date.unknown"),
        };
        [
            ("event.registration", &calendar.registration),
            ("event.determination", &calendar.determination),
            ("event.vote", &calendar.vote),
            ("event.result", &calendar.result),
            ("event.inauguration", &calendar.inauguration),
        ]
        .into_iter()
        .map(|(id, dated)| phrases.fill(id, &[("date", &day(dated.as_ref()))]))
        .collect::<Vec<_>>()
        .join("; ")
    }

    fn of_rules(&mut self, finding: &Finding, gesture: Gesture) {
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

    fn of_notes(&mut self, finding: &Finding, gesture: Gesture) {
        let teller = self.teller;
        for rule in teller.law.notes(&teller.case(finding, gesture)) {
            let text = teller.phrases.plain(&rule.text);
            let confidence = teller.phrases.plain(&format!("confidence.{}", rule.confidence));
            let values =
                [("text", text.as_str()), ("confidence", &confidence), ("source", &rule.source)];
            self.push("term.note", teller.phrases.fill("note.detail", &values));
        }
    }

    /// Every channel; of one that nobody has looked at for a year, the name.
    fn of_channels(&mut self, asked_on: Option<Date>) {
        let (teller, phrases) = (self.teller, self.teller.phrases);
        let language = teller.settings.language;
        let fresh = asked_on.is_some_and(|day| teller.law.channels_are_fresh(day));
        let date = phrases.month_or_day(teller.law.channels_checked_on());
        for channel in teller.law.channels() {
            if !fresh {
                self.push("term.channel", channel.name.clone());
                continue;
            }
            let id = if channel.tried { "channel.tried" } else { "channel.detail" };
            let values = [
                ("name", channel.name.as_str()),
                ("how", channel.how.said(language)),
                ("identity", channel.identity.said(language)),
                ("seen", channel.seen_by.said(language)),
                ("date", &date),
                ("source", &channel.source),
            ];
            self.push("term.channel", phrases.fill(id, &values));
            if let (Some(quote), Some(from)) = (&channel.quote, &channel.quoted_from) {
                let values = [("quote", quote.as_str()), ("source", from.said(language))];
                self.push("term.channel", phrases.fill("quote.detail", &values));
            }
        }
    }

    /// Whose list decides; what stands in the settings has no publisher but whoever wrote it there.
    fn of_list(&mut self, first: Option<&Finding>) {
        let (teller, phrases) = (self.teller, self.teller.phrases);
        let origin = first.map_or(Origin::Shipped, |finding| finding.find.origin);
        let Some(about) = teller.lists.about(origin) else {
            let by = first.and_then(|finding| teller.marked_by("publisher", finding));
            return self.push("term.publisher", by.unwrap_or_default());
        };
        let date = phrases.date(about.made);
        let values = [("publisher", about.publisher.as_str()), ("date", &date)];
        self.push("term.publisher", phrases.fill("publisher.detail", &values));
    }

    /// Who set the policy: whoever is held without a way on must know whom to ask.
    fn of_office(&mut self) {
        if let Some(office) = &self.teller.settings.institution {
            let detail = [office.name.as_str(), &office.contact].map(str::trim);
            let detail: Vec<&str> = detail.into_iter().filter(|part| !part.is_empty()).collect();
            self.push("term.office", detail.join("; "));
        }
    }

    fn of_others(&mut self, verdict: &Verdict, first: Option<&Finding>) {
        let teller = self.teller;
        let others: Vec<String> = verdict
            .findings
            .iter()
            .filter(|other| Some(*other) != first && other.levels.highest() > Level::Clear)
            .map(|other| teller.beside(other))
            .collect();
        self.push("term.others", others.join("; "));
    }
}
