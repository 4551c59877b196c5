//! From CSV rows to a checked source: what list makers write, and what is wrong with it.
//!
//! Rows are written by many hands in spreadsheets, so every fault names file, row and column, what was found,
//! what it was taken for, and what to do; all faults are reported at once.
//!
//! The files, each with a header, in any order of columns, parted by commas or semicolons, UTF-8 with or
//! without byte order mark. Days are `YYYY-MM-DD`; several ids in one cell are parted by spaces.
//!
//! | file | one row is |
//! |---|---|
//! | `list.csv` | the list: who publishes it, where to object, its edition |
//! | `contests.csv` | a contest: `office` is president, legislature, governor, regent or mayor; `region` a code without dots, empty for the whole country; `schedule` the national schedule it follows, if any |
//! | `dates.csv` | a day `of` a schedule, or of one contest that left it. `basis` is national or own; an empty day with `own` is known to differ, but not yet when |
//! | `people.csv` | one person in one contest. Without an id the person is `<contest>/<number>/<seat>`; with one, contests and accounts of the person join |
//! | `offices.csv` | an office that a person holds, and a contest the person is publicly named for |
//! | `parties.csv` | a party that a person belonged to, from when until when |
//! | `accounts.csv` | one link, or one display name without a link (a hint, never an entry). Rows with the same `account` are links of one account |
//!
//! `docs/lists.md` has every column.

mod accounts;
mod cell;
mod contests;
mod dates;
mod export;
mod fairness;
mod fault;
mod ids;
mod import;
mod link;
mod namesakes;
mod offices;
mod owners;
mod people;
mod region;
mod report;
mod sheet;
mod slip;
mod source;
mod table;
mod teams;
mod telling;

use std::path::Path;

pub use super::embedded::embedded as read_embedded;
pub use export::export;
pub use fault::Fault;
pub use import::{Imported, LARGEST_IMPORT, Owner, import};
pub use report::{Report, Rules, check, check_dir};
pub use slip::{Severity, Slip};
pub use source::Source;
pub use telling::{Telling, Told};

/// The files of a list, in the order of reports. `offices.csv` and `parties.csv` may be missing.
pub const FILES: [&str; 7] = [
    "list.csv",
    "contests.csv",
    "dates.csv",
    "people.csv",
    "offices.csv",
    "parties.csv",
    "accounts.csv",
];

/// The columns of a file of [`FILES`], in the order in which they are documented.
pub fn columns(file: &str) -> &'static [&'static str] {
    match file {
        "list.csv" => &accounts::LIST,
        "contests.csv" => &contests::CONTESTS,
        "dates.csv" => &dates::DATES,
        "people.csv" => &people::PEOPLE,
        "offices.csv" => &offices::TENURES,
        "parties.csv" => &offices::PARTIES,
        "accounts.csv" => &accounts::ACCOUNTS,
        _ => &[],
    }
}

/// Reads a list from the CSV files in `dir`; contests with one side only are let pass and noted in it.
///
/// # Errors
/// Every error found, each with its file, row and column.
pub fn read_dir(dir: &Path) -> Result<Source, Vec<Fault>> {
    check_dir(dir, LENIENT, &mut |_, _| {}).source()
}

/// Reads a list from the contents of its files, each with its name of [`FILES`], as [`read_dir`] does.
///
/// # Errors
/// Every error found, each with its file, row and column.
pub fn read(files: &[(&str, &[u8])]) -> Result<Source, Vec<Fault>> {
    check(files, LENIENT, &mut |_, _| {}).source()
}

const LENIENT: Rules = Rules { allow_uneven: true };
