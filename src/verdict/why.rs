//! The long form: where each thing was read, how sure it is, and what stays open.

use jiff::civil::Date;
use serde::Serialize;

use super::{By, Finding, Teller, Verdict};
use crate::election::{Basis, Calendar, Dated};
use crate::law::{Gesture, Level};
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
}

/// The lines of a long form as they are written.
pub(super) struct Rows<'t, 'a> {
    pub(super) teller: &'t Teller<'a>,
    rows: Vec<WhyRow>,
}

impl Rows<'_, '_> {
    /// Adds a line that says something, and says it once: several gestures share most of their rules.
    pub(super) fn push(&mut self, term: &str, detail: String) {
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
        let standing = self.teller.marked_by("standing", finding, None);
        self.push(
            "term.standing",
            standing.unwrap_or_else(|| phrases.plain(&format!("standing.{sure}"))),
        );
        // Where the user read of it, only the user knows.
        let ballot = matches!(finding.find.by.0, By::Ballot(_));
        if let Some(row) = finding
            .find
            .row()
            .filter(|row| !(finding.find.is_own() || ballot) || !row.source.is_empty())
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
            let by = first.and_then(|finding| teller.marked_by("publisher", finding, None));
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
