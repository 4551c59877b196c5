//! The national list that ships with Netra, read from its rows.

use super::rows::{self, Fault, Source};

const FILES: [(&str, &[u8]); 7] = [
    ("list.csv", include_bytes!("../../extension/data/lists/national/list.csv")),
    ("contests.csv", include_bytes!("../../extension/data/lists/national/contests.csv")),
    ("dates.csv", include_bytes!("../../extension/data/lists/national/dates.csv")),
    ("people.csv", include_bytes!("../../extension/data/lists/national/people.csv")),
    ("offices.csv", include_bytes!("../../extension/data/lists/national/offices.csv")),
    ("parties.csv", include_bytes!("../../extension/data/lists/national/parties.csv")),
    ("accounts.csv", include_bytes!("../../extension/data/lists/national/accounts.csv")),
];

/// The national list of `extension/data/lists/national`.
///
/// # Errors
/// The faults in its rows; a test holds them at none.
pub fn embedded() -> Result<Source, Vec<Fault>> {
    rows::read(&FILES)
}
