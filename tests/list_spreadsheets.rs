//! Files that a real spreadsheet program saved (`tests/data/lists/libreoffice/README.md` says which).
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use netra::list::pack;
use netra::list::rows::{self, Report, Rules, Severity};

fn lists() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists")
}

/// The check of a folder, with another `accounts.csv` if one is given.
fn check(folder: &str, accounts: Option<&str>) -> Report {
    let read = |name: &'static str| {
        let own = accounts.filter(|_| name == "accounts.csv");
        let path = own.map_or_else(|| lists().join(folder).join(name), |path| lists().join(path));
        (name, std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    let files: Vec<_> = rows::FILES.into_iter().map(read).collect();
    let files: Vec<_> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    rows::check(&files, Rules { allow_uneven: true }, &mut |_, _| {})
}

#[test]
fn a_list_that_libreoffice_saved_is_the_same_list() {
    let saved = check("libreoffice/semicolons", None);
    let errors: Vec<String> = saved.of(Severity::Error).map(ToString::to_string).collect();
    assert_eq!(errors, [""; 0]);
    let plain = pack(&check("small", None).source().unwrap());
    assert_eq!(pack(&saved.source().unwrap()), plain);
}

#[test]
fn what_libreoffice_turned_is_named_cell_by_cell() {
    let report = check("small", Some("libreoffice/turned-accounts.csv"));
    let mut found: Vec<_> = report
        .of(Severity::Error)
        .filter(|fault| fault.file == "accounts.csv")
        .map(|fault| (fault.row, fault.column.clone(), fault.code()))
        .collect();
    found.sort();
    let told: Vec<String> =
        found.iter().map(|(row, column, code)| format!("{row} {} {code}", column)).collect();
    assert_eq!(
        told,
        [
            "2 from date-two-ways",
            "2 source_date date-other-order",
            "3 from date-two-ways",
            "3 source_date date-two-ways",
            "4 link rounded-number",
            "4 source_date date-two-ways",
            "5 display_name spreadsheet-error",
        ]
    );
}
