//! "Saya diperintah atasan": what a civil servant reads who was told to follow or like an account.
//!
//! The founding cases came as letters from a superior. Netra names what it read and what it did not find,
//! then advises to keep the order and to ask; it never tells anybody to disobey.

use serde::Serialize;

use super::{Basis, By, Teller, Verdict};
use crate::law::{Gesture, Level};
use crate::list::Standing;

/// Each piece of advice, by text id.
const ADVICE: [&str; 3] = ["order.advice.keep", "order.advice.writing", "order.advice.ask"];

/// The part of a dialog or panel for somebody under orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Order {
    /// Its heading.
    pub summary: String,
    /// What the rules say of orders, then advice, each line marked as advice.
    pub lines: Vec<String>,
}

impl Teller<'_> {
    /// What to say of an order to follow or like; the account that decides for the unit is meant.
    pub fn order(&self, verdict: &Verdict) -> Order {
        let known = verdict.first().filter(|finding| match finding.find.basis {
            Basis::Entry(_) => true,
            // The founding letter's accounts are known by name only; a mark that rests on more than one
            // source is known well enough to say that no rule is.
            Basis::Name(ref row)
                if row.standing > Standing::Reported && finding.find.by.0 == By::ListedName =>
            {
                finding.stage().is_open() || finding.levels.highest() > Level::Clear
            }
            // Of a mere guess, only that no order excuses it; nothing may sound as if it were known.
            Basis::Name(_) | Basis::Wording => finding.stage().is_open(),
        });
        let rule = known.and_then(|finding| self.law.order(&self.case(finding, Gesture::Follow)));
        let said = rule.map_or("order.unknown", |rule| rule.text.as_str());
        let lines = [said].into_iter().chain(ADVICE).map(|id| self.phrases.plain(id)).collect();
        Order { summary: self.phrases.plain("order.summary"), lines }
    }
}
