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
//! | `accounts.csv` | one link, or one display name without a link (a hint, never an entry). Rows with the same `account` are links of one account |

mod accounts;
mod contests;
mod fault;
mod people;
mod source;
mod table;

use std::path::Path;

pub use super::embedded::embedded as read_embedded;
pub use fault::Fault;
pub use source::Source;

use fault::Faults;
use table::Table;

/// The files of a list. Only `offices.csv` may be missing.
pub const FILES: [&str; 6] =
    ["list.csv", "contests.csv", "dates.csv", "people.csv", "offices.csv", "accounts.csv"];

/// Longest file read: the offsets of the packed form must fit 32 bits.
const LARGEST: usize = 256 << 20;

/// Reads a list from the CSV files in `dir`.
///
/// # Errors
/// Every fault found, each with its file, row and column.
pub fn read_dir(dir: &Path) -> Result<Source, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut files = Vec::new();
    for name in FILES {
        match std::fs::read(dir.join(name)) {
            Ok(bytes) => files.push((name, bytes)),
            Err(error) if name == "offices.csv" && error.kind() == std::io::ErrorKind::NotFound => {
            }
            Err(error) => faults.file(name, &error.to_string(), "put the file beside the others"),
        }
    }
    faults.none()?;
    let files: Vec<_> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    read(&files)
}

/// Reads a list from the contents of its files, each with its name of [`FILES`].
///
/// # Errors
/// Every fault found, each with its file, row and column.
pub fn read(files: &[(&str, &[u8])]) -> Result<Source, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut table = |name: &'static str, columns: &'static [&'static str]| {
        let bytes = files.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes);
        match bytes {
            Some(bytes) if bytes.len() > LARGEST => {
                faults.file(name, "larger than 256 MiB", "split the list");
                Table::empty(name)
            }
            Some(bytes) => Table::read(name, columns, bytes, &mut faults),
            None if name == "offices.csv" => Table::empty(name),
            None => {
                faults.file(name, "missing", "put the file beside the others");
                Table::empty(name)
            }
        }
    };
    let list = table("list.csv", &accounts::LIST);
    let contest_rows = table("contests.csv", &contests::CONTESTS);
    let date_rows = table("dates.csv", &contests::DATES);
    let people_rows = table("people.csv", &people::PEOPLE);
    let office_rows = table("offices.csv", &people::TENURES);
    let account_rows = table("accounts.csv", &accounts::ACCOUNTS);
    faults.none()?;

    let about = accounts::about(&list, &mut faults);
    let (mut contests, schedules) = contests::contests(&contest_rows, &date_rows, &mut faults);
    let people = people::people(&people_rows, &mut contests, &mut faults);
    let tenures = people::tenures(&office_rows, &contests, &mut faults);
    let entries =
        accounts::entries(&account_rows, &contests, &schedules, &people, &tenures, &mut faults);
    faults.none()?;
    Ok(Source::new(about, contests, schedules, people, tenures, entries))
}
