//! One account in two rows: written twice, or said to be two people's.

use std::collections::BTreeMap;

use super::fault::Faults;
use super::slip::Slip;
use super::table::Row;
use crate::account::AccountKey;
use crate::list::Entry;

/// Where each account stands: its place among the entries, and its row.
#[derive(Debug, Default)]
pub(super) struct Owners(BTreeMap<AccountKey, (usize, u64)>);

impl Owners {
    /// Gives the entry back if its account is new. Otherwise it is joined to the earlier one: the better
    /// known row gives standing and source, and a page of two people counts for both, for the strictest
    /// contest decides.
    pub(super) fn take(
        &mut self,
        row: Row<'_>,
        entry: Entry,
        entries: &mut [(Entry, u64)],
        faults: &mut Faults<'_>,
    ) -> Option<Entry> {
        let Some(key) = entry.keys.first() else { return Some(entry) };
        let Some((at, line)) = self.0.get(key).copied() else {
            self.0.insert(key.clone(), (entries.len(), row.line));
            return Some(entry);
        };
        // The place was noted when the entry was pushed; entries are never taken out.
        let (earlier, _) = entries.get_mut(at)?;
        let written = key.to_string();
        let slip = if earlier.kind != entry.kind {
            Slip::TwoKinds { key: written, row: line }
        } else if earlier.people != entry.people || earlier.subject != entry.subject {
            Slip::TwoPeople { key: written, row: line }
        } else {
            Slip::SameAccount { key: written, row: line }
        };
        row.fault(faults, "link", slip);
        if earlier.standing < entry.standing {
            earlier.standing = entry.standing;
            earlier.source = entry.source;
            earlier.source_date = entry.source_date;
            (earlier.from, earlier.until) = (entry.from, entry.until);
        }
        join(&mut earlier.people, entry.people);
        join(&mut earlier.contests, entry.contests);
        None
    }
}

fn join(ids: &mut Vec<String>, more: Vec<String>) {
    for id in more {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
}
