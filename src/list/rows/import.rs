//! A list that somebody takes in for themselves: the same check, from files chosen on a page.
//!
//! A trainer's list comes as the folder that `netra list check` reads. What one person keeps is a single
//! `accounts.csv` under any name, so that no publisher and no contests need be written down for it; it may
//! name the people and contests of the list that ships with Netra, and use the standing `own`.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::fault::{Fault, Faults};
use super::slip::{Severity, Slip};
use super::{FILES, Report, Rules, Telling, Told, check, report};
use crate::day;
use crate::list::{About, List, pack};

/// Most bytes of all files together: a browser keeps them beside everything else.
pub const LARGEST_IMPORT: usize = 5 * 1000 * 1000;

/// For whom a list is taken in.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'a> {
    /// What a list without `list.csv` is called, in the user's language.
    pub publisher: &'a str,
    /// The day it is taken in.
    pub today: Date,
    /// The list that ships with Netra; without it, a single `accounts.csv` can name nobody.
    pub shipped: Option<&'a List>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Imported {
    /// All faults, by file and row.
    pub faults: Vec<Fault>,
    /// Who publishes the list, and its packed form; `None` where an error forbids it.
    pub list: Option<(About, Vec<u8>)>,
}

/// Checks and packs the files of one list, each with the name that the user's computer gives it.
pub fn import(files: &[(&str, &[u8])], owner: Owner<'_>) -> Imported {
    let mut watch = |_: &str, _| {};
    let mut faults = Faults::new(&mut watch);
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    if bytes > LARGEST_IMPORT {
        let name = files.iter().max_by_key(|(_, bytes)| bytes.len()).map_or("", |(name, _)| name);
        let megabytes = bytes.div_ceil(1_000_000);
        faults.file(name, Slip::ImportTooLarge { megabytes, most: LARGEST_IMPORT / 1_000_000 });
        return Imported { faults: faults.sorted(), list: None };
    }
    let report = match files {
        [(name, accounts)] if known(name).is_none_or(|name| name == "accounts.csv") => {
            private(accounts, owner)
        }
        _ => {
            for (name, _) in files.iter().filter(|(name, _)| known(name).is_none()) {
                faults.file(name, Slip::StrayFile { files: FILES.join(", ") });
            }
            let files: Vec<(&str, &[u8])> =
                files.iter().filter_map(|(name, bytes)| Some((known(name)?, *bytes))).collect();
            check(&files, Rules { allow_uneven: true }, &mut |_, _| {})
        }
    };
    let mut faults = faults.sorted();
    faults.extend(report.faults.iter().cloned());
    let list = report.source().ok().map(|source| (source.about().clone(), pack(&source)));
    Imported { faults, list }
}

impl Imported {
    /// The report as our own pages read it: `{errors, warnings, entries?, list?}`, with sentences.
    pub fn told(&self, telling: &Telling) -> Value {
        let faults = |severity| -> Vec<Value> {
            self.of(severity)
                .map(|fault| {
                    let Told { taken, mend } = telling.fault(fault);
                    json!({
                        "file": fault.file, "row": fault.row, "column": fault.column,
                        "found": fault.found, "code": fault.code(),
                        "taken_for": taken, "mend": mend,
                    })
                })
                .collect()
        };
        let mut told = json!({
            "errors": faults(Severity::Error), "warnings": faults(Severity::Warning),
        });
        if let Some((about, _)) = &self.list {
            told["entries"] = json!(about.entries);
            told["list"] = json!({
                "publisher": about.publisher, "contact": about.contact, "entries": about.entries,
                "made": about.made.map(day::written), "expires": about.expires.map(day::written),
            });
        }
        told
    }

    /// The faults of one severity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(move |fault| fault.severity() == severity)
    }
}

/// The file of a list that a name means, in capitals or not.
fn known(name: &str) -> Option<&'static str> {
    FILES.into_iter().find(|known| known.eq_ignore_ascii_case(name))
}

fn private(accounts: &[u8], owner: Owner<'_>) -> Report {
    let about = About {
        publisher: owner.publisher.to_owned(),
        made: Some(owner.today),
        sequence: 1,
        ..About::default()
    };
    report::check_private(accounts, about, owner.shipped)
}
