//! Looking through a whole list, for somebody who asks by name. The guard never does: it asks by key.

use super::form::Section;
use super::lookup::List;
use super::{Entry, PackError};
use crate::account::fold_name;

impl List {
    /// Every row about an account, by account and key, hints behind them.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn entries(&self) -> Result<Vec<Entry>, PackError> {
        let mut found = self.of_table(Section::Keys)?;
        found.extend(self.of_table(Section::Hints)?);
        Ok(found)
    }

    /// At most `most` rows of which the subject or the display name has `folded_name` in it, as
    /// [`fold_name`] folds it. An empty name is nobody's.
    ///
    /// # Errors
    /// [`PackError::Broken`] where a record makes no sense.
    pub fn named(&self, folded_name: &str, most: usize) -> Result<Vec<Entry>, PackError> {
        let has = |text: &str| !folded_name.is_empty() && fold_name(text).contains(folded_name);
        let mut found = self.entries()?;
        found.retain(|entry| has(&entry.subject) || has(&entry.display_name));
        found.truncate(most);
        Ok(found)
    }

    fn of_table(&self, table: Section) -> Result<Vec<Entry>, PackError> {
        let mut found = self.all_entries(table)?;
        let order = |entry: &Entry| {
            let key = entry.keys.first().map(ToString::to_string);
            (entry.account.clone(), key, entry.display_name.clone())
        };
        found.sort_by_cached_key(order);
        Ok(found)
    }
}
