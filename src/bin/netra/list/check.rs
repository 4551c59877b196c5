//! `netra list check`: every fault of a list in one run.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use netra::list::rows::{self, Report, Rules, Severity, Telling};
use serde_json::json;

use super::{report, say};
use crate::Failure;

/// What to check.
#[derive(Args)]
pub struct Check {
    /// Folder berkas CSV (folder with the CSV files).
    pub dir: PathBuf,
    /// Izinkan pemilihan yang hanya satu pihaknya tercantum; ditulis di daftar
    /// (let contests pass in which one pair has entries and another none; noted in the list).
    #[arg(long)]
    pub allow_uneven: bool,
    /// Tampilkan semua kesalahan, bukan paling banyak 20 per jenis (show all faults, not 20 of a kind).
    #[arg(long)]
    all: bool,
    /// Jawab sebagai satu objek JSON (answer as one JSON object).
    #[arg(long)]
    json: bool,
}

/// Faults of one kind shown before the rest is only counted.
const MOST: usize = 20;

/// Checks, tells and fails where there is an error.
pub fn run(task: &Check, telling: &Telling) -> Result<(), Failure> {
    let report = of(&task.dir, task.allow_uneven, telling)?;
    let count = |severity| report.of(severity).count().to_string();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if task.json {
        let faults = report::json(&report, telling);
        let answer = json!({
            "list": task.dir.display().to_string(),
            "good": errors == "0",
            "errors": report.of(Severity::Error).count(),
            "warnings": report.of(Severity::Warning).count(),
            "faults": faults,
        });
        say(&answer.to_string());
    } else {
        let most = if task.all { usize::MAX } else { MOST };
        let end = if errors == "0" { "check.good" } else { "check.bad" };
        let end = telling.word(end, &[("errors", &errors), ("warnings", &warnings)]);
        say(&format!(
            "{}{}{end}",
            report::all(&report, most, telling),
            if report.faults.is_empty() { "" } else { "\n" }
        ));
    }
    if errors == "0" { Ok(()) } else { Err(Failure::told()) }
}

/// Checks a folder with progress on standard error.
pub fn of(dir: &Path, allow_uneven: bool, telling: &Telling) -> Result<Report, Failure> {
    if !dir.is_dir() {
        let name = dir.display().to_string();
        return Err(Failure::question(telling.word("no-folder", &[("dir", &name)])));
    }
    let live = std::io::stderr().is_terminal();
    let mut shown = false;
    let report = rows::check_dir(dir, Rules { allow_uneven }, &mut |file, row| {
        shown = true;
        let text = telling.word("progress", &[("file", file), ("row", &row.to_string())]);
        let (before, after) = if live { ("\r\x1b[K", "") } else { ("", "\n") };
        let _ = write!(std::io::stderr(), "{before}{text}{after}");
    });
    if live && shown {
        let _ = write!(std::io::stderr(), "\r\x1b[K");
    }
    Ok(report)
}
