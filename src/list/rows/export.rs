//! What somebody keeps for themselves as one `accounts.csv`: the rows that were taken in, and the accounts
//! marked by hand. What is written here can be taken in again, and is judged the same.

use std::collections::BTreeSet;

use super::columns;
use super::fault::Faults;
use super::table::Table;
use crate::account::Platform;
use crate::day;
use crate::list::Standing;
use crate::settings::Named;

/// By this Excel knows that the letters are UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";
const FILE: &str = "accounts.csv";

/// `accounts.csv` with the rows of the one that was taken in, if any, and one row of the standing `own` for
/// each account that the user marked.
///
/// # Errors
/// The CSV writer's, which has none while it writes to memory.
pub fn export(own: &[Named], accounts: Option<&[u8]>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(MARK.to_vec());
    writer.write_record(columns(FILE))?;
    let mut watch = |_: &str, _| {};
    let mut faults = Faults::new(&mut watch);
    let table = match accounts {
        Some(bytes) => Table::read(FILE, columns(FILE), bytes, &mut faults),
        None => Table::empty(FILE, false),
    };
    let mut ids = BTreeSet::new();
    for row in table.rows() {
        ids.insert(row.get("account").to_owned());
        writer.write_record(columns(FILE).iter().map(|column| row.get(column)))?;
    }
    let mut free = (1..).map(|at| format!("own-{at}")).filter(|id| !ids.contains(id));
    for named in own {
        let id = free.next().unwrap_or_default();
        writer.write_record(columns(FILE).iter().map(|column| cell(column, &id, named)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn cell(column: &str, id: &str, named: &Named) -> String {
    match column {
        "account" => id.to_owned(),
        "platform" => match named.key.platform() {
            Platform::Facebook => "facebook".to_owned(),
            Platform::Instagram => "instagram".to_owned(),
        },
        "link" => named.key.link(),
        "subject" => subject(named),
        "kind" => named.kind.word().to_owned(),
        "standing" => Standing::Own.word().to_owned(),
        "note" => named.added.map(day::written).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The name on one line, and not as a formula, which a spreadsheet would compute.
fn subject(named: &Named) -> String {
    let name: Vec<&str> = named.name.split_whitespace().collect();
    let name = name.join(" ");
    let name = name.trim_start_matches(['=', '+', '-', '@', '\'', ' ']);
    if name.is_empty() { named.key.to_string() } else { name.to_owned() }
}
