//! Which ids a list knows, so that a slip in one row is not told again for every row that names it.

use std::collections::BTreeSet;

use super::table::{Row, Table};

/// Ids that rows name.
#[derive(Debug, Default)]
pub(super) struct Ids {
    known: BTreeSet<String>,
    open: bool,
}

impl Ids {
    /// The ids that `id` reads in the rows of a table, faulty ones too, and whatever stands in rows that
    /// were left out. A table that could not be read knows every id.
    pub(super) fn of(table: &Table, id: impl Fn(Row<'_>) -> String) -> Self {
        let mut known: BTreeSet<String> = table.rows().map(id).collect();
        known.extend(table.loose.iter().cloned());
        known.remove("");
        Self { known, open: table.unread }
    }

    /// Adds the ids of another table.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.known.extend(other.known);
        self.open |= other.open;
        self
    }

    /// Whether an id is known.
    pub(super) fn has(&self, id: &str) -> bool {
        self.open || self.known.contains(id)
    }
}
