//! The check: all faults of a list in one run, and the list itself where none forbids it.

use std::collections::BTreeMap;
use std::path::Path;

use super::accounts::{self, Known};
use super::fault::{Fault, Faults};
use super::ids::Ids;
use super::slip::{Severity, Slip};
use super::source::Source;
use super::table::Table;
use super::{FILES, columns, contests, fairness, namesakes, offices, people};
use crate::list::{About, Entry, List};

/// Longest file read: the offsets of the packed form must fit 32 bits.
const LARGEST: usize = 256 << 20;

/// What a list maker has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rules {
    /// A contest may have entries for one pair and none for another; the list says so.
    pub allow_uneven: bool,
}

/// What the check found.
#[derive(Debug, Clone)]
pub struct Report {
    /// All faults, by file and row.
    pub faults: Vec<Fault>,
    source: Option<Source>,
}

impl Report {
    /// The faults of one severity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(move |fault| fault.severity() == severity)
    }

    /// The list.
    ///
    /// # Errors
    /// The errors that forbid it; warnings do not.
    pub fn source(self) -> Result<Source, Vec<Fault>> {
        match self.source {
            Some(source) => Ok(source),
            None => {
                let mut faults = self.faults;
                faults.retain(|fault| fault.severity() == Severity::Error);
                Err(faults)
            }
        }
    }
}

/// Whether a list can do without a file.
fn may_miss(file: &str) -> bool {
    matches!(file, "offices.csv" | "parties.csv")
}

/// Checks the CSV files in `dir`; `watch` hears the file and the row now and then.
pub fn check_dir(dir: &Path, rules: Rules, watch: &mut dyn FnMut(&str, u64)) -> Report {
    let mut files = Vec::new();
    let mut unreadable = Vec::new();
    for name in FILES {
        match std::fs::read(dir.join(name)) {
            Ok(bytes) => files.push((name, bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => unreadable.push((name, error.to_string())),
        }
    }
    let files: Vec<_> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    run(&files, &unreadable, rules, watch)
}

/// Checks the contents of a list's files, each with its name of [`FILES`].
pub fn check(files: &[(&str, &[u8])], rules: Rules, watch: &mut dyn FnMut(&str, u64)) -> Report {
    run(files, &[], rules, watch)
}

fn run(
    files: &[(&str, &[u8])],
    unreadable: &[(&str, String)],
    rules: Rules,
    watch: &mut dyn FnMut(&str, u64),
) -> Report {
    let mut faults = Faults::new(watch);
    let mut table = |name: &'static str| {
        if let Some((_, error)) = unreadable.iter().find(|(known, _)| *known == name) {
            faults.file(name, Slip::UnreadableFile { error: error.clone() });
            return Table::empty(name, true);
        }
        match files.iter().find(|(known, _)| *known == name) {
            Some((_, bytes)) if bytes.len() > LARGEST => {
                faults.file(name, Slip::TooLarge);
                Table::empty(name, true)
            }
            Some((_, bytes)) => Table::read(name, columns(name), bytes, &mut faults),
            None if may_miss(name) => Table::empty(name, false),
            None => {
                faults.file(name, Slip::MissingFile);
                Table::empty(name, true)
            }
        }
    };
    let [list, contests, dates, people, offices, parties, accounts] = FILES.map(&mut table);
    let tables = Tables { list, contests, dates, people, offices, parties, accounts };
    let about = accounts::about(&tables.list, &mut faults);
    let source = tables.source(about, rules, None, &mut faults);
    reported(source, faults)
}

/// Checks an `accounts.csv` that stands alone, kept by somebody for themselves: it may name the people and
/// contests of `base`, and needs neither a publisher nor contests of its own.
pub(super) fn check_private(accounts: &[u8], about: About, base: Option<&List>) -> Report {
    let mut watch = |_: &str, _| {};
    let mut faults = Faults::new(&mut watch);
    let [list, contests, dates, people, offices, parties, _] =
        FILES.map(|name| Table::empty(name, false));
    let accounts = Table::read("accounts.csv", columns("accounts.csv"), accounts, &mut faults);
    let tables = Tables { list, contests, dates, people, offices, parties, accounts };
    let source = tables.source(about, Rules { allow_uneven: true }, Some(base), &mut faults);
    reported(source, faults)
}

fn reported(source: Source, faults: Faults<'_>) -> Report {
    let faults = faults.sorted();
    let good = faults.iter().all(|fault| fault.severity() == Severity::Warning);
    Report { faults, source: good.then_some(source) }
}

struct Tables {
    list: Table,
    contests: Table,
    dates: Table,
    people: Table,
    offices: Table,
    parties: Table,
    accounts: Table,
}

impl Tables {
    /// The list; `private` where it is somebody's own, and the list whose ids it may name.
    fn source(
        &self,
        mut about: About,
        rules: Rules,
        private: Option<Option<&List>>,
        faults: &mut Faults<'_>,
    ) -> Source {
        let (mut contests, schedules) = contests::contests(&self.contests, &self.dates, faults);
        let contest_ids = Ids::of(&self.contests, |row| row.get("contest").to_owned());
        let people = people::people(&self.people, &mut contests, &contest_ids, faults);
        let tenures = offices::tenures(&self.offices, &contests, &contest_ids, faults);
        let person = |table| Ids::of(table, |row| row.get("person").to_owned());
        let people_ids = || people::ids(&self.people).and(person(&self.offices));
        let memberships = offices::memberships(&self.parties, &people_ids(), faults);
        let schedule_ids = Ids::of(&self.contests, |row| row.get("schedule").to_owned());
        let known = Known {
            people: people_ids().and(person(&self.parties)),
            contests: contest_ids.and(schedule_ids),
            made: about.made,
            private: private.is_some(),
            base: private.flatten(),
        };
        let entries = accounts::entries(&self.accounts, &known, faults);
        namesakes::check(&self.accounts, &people, faults);
        let people: Vec<_> = people.into_iter().map(|(one, _)| one).collect();
        fairness::outside(&contests, &people, &entries, faults);
        let entries: Vec<Entry> = entries.into_iter().map(|(entry, _)| entry).collect();
        let lines: BTreeMap<&str, u64> =
            self.contests.rows().map(|row| (row.get("contest"), row.line)).collect();
        let allowed = rules.allow_uneven;
        about.uneven = fairness::uneven(&contests, &lines, &people, &entries, allowed, faults);
        Source::new(about, contests, schedules, people, tenures, memberships, entries)
    }
}
