//! A fault in a list's rows.

use std::fmt;

/// What is wrong in one cell, row or file of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Name of the file.
    pub file: String,
    /// Line in the file, the header being 1; 0 where the whole file is meant.
    pub row: u64,
    /// Name of the column; empty where the whole row or file is meant.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// What it was taken for, and why that is wrong.
    pub meant: String,
    /// What to do.
    pub mend: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.row > 0 {
            write!(f, ", row {}", self.row)?;
        }
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": `{}` {}; {}", self.found, self.meant, self.mend)
    }
}

impl std::error::Error for Fault {}

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    /// Notes what is wrong with a whole file.
    pub(super) fn file(&mut self, file: &str, found: &str, mend: &str) {
        self.add(file, 0, "", found, "cannot be read as a list's file", mend);
    }

    /// Notes a fault.
    pub(super) fn add(
        &mut self,
        file: &str,
        row: u64,
        column: &str,
        found: &str,
        meant: &str,
        mend: &str,
    ) {
        self.0.push(Fault {
            file: file.to_owned(),
            row,
            column: column.to_owned(),
            found: found.chars().take(120).collect(),
            meant: meant.to_owned(),
            mend: mend.to_owned(),
        });
    }

    /// Ends the reading if anything was wrong so far.
    pub(super) fn none(&mut self) -> Result<(), Vec<Fault>> {
        if self.0.is_empty() { Ok(()) } else { Err(std::mem::take(&mut self.0)) }
    }
}
