//! Writes a table: lines in buckets, by the hash of a text.

use super::offset;
use super::texts::varint;
use crate::list::form::{self, BUCKET};

/// Lines written so far, in the order of the rows.
#[derive(Default)]
pub(super) struct Table(Vec<(u64, Vec<u8>)>);

impl Table {
    /// Adds what stands behind a line.
    pub(super) fn add(&mut self, text: &str, rest: Vec<u8>) {
        self.0.push((form::hash(text), rest));
    }

    /// The table as it is read.
    pub(super) fn bytes(mut self) -> Vec<u8> {
        // Stable: lines of one text stay in the order of the rows.
        self.0.sort_by_key(|(hash, _)| *hash);
        let count = (self.0.len() / BUCKET).max(1).next_power_of_two();
        let mut ends = vec![0; count];
        let mut lines = Vec::new();
        for (hash, rest) in &self.0 {
            lines.extend(form::check_of(*hash).to_le_bytes());
            lines.extend(varint(rest.len() as u64));
            lines.extend(rest);
            ends[form::bucket(*hash, offset(count)) as usize] = lines.len();
        }
        let mut bytes = Vec::from(offset(self.0.len()).to_le_bytes());
        bytes.extend(offset(count).to_le_bytes());
        let mut end = 0;
        for bucket in ends {
            // An empty bucket ends where the one before it does.
            end = end.max(bucket);
            bytes.extend(offset(end).to_le_bytes());
        }
        bytes.extend(lines);
        bytes
    }
}
