//! Accounts that no list's publisher answers for: the user's own marks, and those that a policy names.
//!
//! Whoever reads a question must know that it comes from themselves or from their institution, and not
//! from a list that somebody has checked.

use super::title::cut;
use super::{Basis, Finding, Teller};
use crate::list::Origin;

impl Teller<'_> {
    /// `kind.own` or `kind.policy` for an account that no list's publisher answers for; of the institution's name
    /// at most so many words where the line is short.
    pub(super) fn marked_by(
        &self,
        kind: &str,
        finding: &Finding,
        most: Option<usize>,
    ) -> Option<String> {
        let Basis::Entry(_) = finding.find.basis else { return None };
        let named = self.settings.institution.as_ref().map(|office| office.name.clone());
        let named = named.map(|name| most.map_or_else(|| name.clone(), |most| cut(&name, most)));
        let institution = named.unwrap_or_else(|| self.phrases.plain("policy.nameless"));
        match finding.find.origin {
            _ if finding.find.is_own() => Some(self.phrases.plain(&format!("{kind}.own"))),
            Origin::Policy => {
                Some(self.phrases.fill(&format!("{kind}.policy"), &[("institution", &institution)]))
            }
            _ => None,
        }
    }
}
