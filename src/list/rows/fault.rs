//! A fault in a list's rows: where it is, what stands there, and what kind of fault it is.

use std::fmt;

use serde::Serialize;

use super::slip::{Severity, Slip};

/// Longest excerpt of what was found, in characters.
const LONGEST_EXCERPT: usize = 120;

/// How many rows go by between two calls of a watcher.
const STEP: u64 = 10_000;

/// What is wrong in one cell, row or file of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Name of the file.
    pub file: String,
    /// Line in the file, the header being 1; 0 where the whole file is meant.
    pub row: u64,
    /// Name of the column; empty where the whole row or file is meant.
    pub column: String,
    /// What stands there, cut at 120 characters.
    pub found: String,
    /// What is wrong with it.
    #[serde(flatten)]
    pub slip: Slip,
}

impl Fault {
    /// Whether the list can be built all the same.
    pub fn severity(&self) -> Severity {
        self.slip.severity()
    }

    /// The slip's code, such as `route-word`.
    pub fn code(&self) -> String {
        self.values()
            .remove("code")
            .and_then(|code| code.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The slip's code and values by name.
    pub(super) fn values(&self) -> serde_json::Map<String, serde_json::Value> {
        match serde_json::to_value(&self.slip) {
            Ok(serde_json::Value::Object(values)) => values,
            _ => serde_json::Map::new(),
        }
    }
}

impl fmt::Display for Fault {
    /// Place, find and code; the sentences are [`super::Telling`]'s.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.row > 0 {
            write!(f, ", row {}", self.row)?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": `{}` ({})", self.found, self.code())
    }
}

impl std::error::Error for Fault {}

/// The faults found so far, and who watches the reading.
pub(super) struct Faults<'a> {
    found: Vec<Fault>,
    watch: &'a mut dyn FnMut(&str, u64),
}

impl<'a> Faults<'a> {
    /// No faults yet; `watch` hears the file and the number of rows read, now and then.
    pub(super) fn new(watch: &'a mut dyn FnMut(&str, u64)) -> Self {
        Self { found: Vec::new(), watch }
    }

    /// Notes what is wrong with a whole file.
    pub(super) fn file(&mut self, file: &str, slip: Slip) {
        self.add(file, 0, "", "", slip);
    }

    /// Notes a fault.
    pub(super) fn add(&mut self, file: &str, row: u64, column: &str, found: &str, slip: Slip) {
        self.found.push(Fault {
            file: file.to_owned(),
            row,
            column: column.to_owned(),
            found: found.chars().take(LONGEST_EXCERPT).collect(),
            slip,
        });
    }

    /// Notes that a row of a file was read.
    pub(super) fn pass(&mut self, file: &str, row: u64) {
        if row.is_multiple_of(STEP) {
            (self.watch)(file, row);
        }
    }

    /// The faults from top to bottom, in the order of the files.
    pub(super) fn sorted(self) -> Vec<Fault> {
        let mut found = self.found;
        let place = |fault: &Fault| super::FILES.iter().position(|name| *name == fault.file);
        found.sort_by(|a, b| (place(a), a.row, &a.slip).cmp(&(place(b), b.row, &b.slip)));
        found.dedup();
        found
    }
}
