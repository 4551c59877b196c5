//! Looking through a whole list, for somebody who asks by name. The guard never does: it asks by key.

use super::form::{INDEX_LINE, Section};
use super::lookup::{List, line_offset};
use super::{Entry, PackError};
use crate::account::fold_name;

impl List {
    /// Every row about an account, in the order of the rows, hints behind them.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn entries(&self) -> Result<Vec<Entry>, PackError> {
        self.rows().collect()
    }

    /// At most `most` rows of which the subject or the display name has `folded_name` in it, as
    /// [`fold_name`] folds it. An empty name is nobody's.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn named(&self, folded_name: &str, most: usize) -> Result<Vec<Entry>, PackError> {
        let has = |text: &str| !folded_name.is_empty() && fold_name(text).contains(folded_name);
        self.rows()
            .filter(|row| {
                row.as_ref().map_or(true, |entry| has(&entry.subject) || has(&entry.display_name))
            })
            .take(most)
            .collect()
    }

    fn rows(&self) -> impl Iterator<Item = Result<Entry, PackError>> {
        let mut places = self.offsets(Section::Keys);
        places.extend(self.offsets(Section::Hints));
        places.into_iter().map(|at| self.at(at, "keys")?.entry())
    }

    /// The places of an index's records, in the order in which they were written.
    pub(super) fn offsets(&self, index: Section) -> Vec<u32> {
        let (lines, _) = self.section(index).as_chunks::<INDEX_LINE>();
        let mut offsets: Vec<u32> = lines.iter().map(line_offset).collect();
        offsets.sort_unstable();
        offsets
    }
}
