//! `netra list build`: the packed list. The same rows always give the same bytes.

use std::path::PathBuf;

use clap::Args;
use netra::list::rows::{Severity, Telling};
use netra::list::{List, pack};

use super::{broken, check, report, say, unreadable};
use crate::Failure;

/// What to pack.
#[derive(Args)]
pub struct Build {
    /// Folder berkas CSV (folder with the CSV files).
    dir: PathBuf,
    /// Berkas hasil (file to write).
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Izinkan pemilihan yang hanya satu pihaknya tercantum; ditulis di daftar
    /// (let contests pass in which one pair has entries and another none; noted in the list).
    #[arg(long)]
    allow_uneven: bool,
}

/// Packs and writes; nothing is written where there is an error.
pub fn run(task: &Build, telling: &Telling) -> Result<(), Failure> {
    let report = check::of(&task.dir, task.allow_uneven, telling)?;
    let warnings = report.of(Severity::Warning).count().to_string();
    let source = report.source().map_err(|faults| {
        let mut lines: Vec<String> =
            faults.iter().map(|fault| report::plain(fault, telling)).collect();
        let count = faults.len().to_string();
        lines.push(telling.word("build.bad", &[("errors", &count)]));
        Failure::unreadable(lines.join("\n"))
    })?;
    let bytes = pack(&source);
    let name = task.output.display().to_string();
    // Whoever packs a list must be able to open it.
    let list = List::open(bytes.clone()).map_err(|error| broken(&name, &error, telling))?;
    std::fs::write(&task.output, &bytes).map_err(|error| unreadable(&name, &error, telling))?;
    let about = list.about();
    say(&telling.word(
        "build.good",
        &[
            ("file", &name),
            ("bytes", &bytes.len().to_string()),
            ("entries", &about.entries.to_string()),
            ("contests", &source.contests().len().to_string()),
            ("warnings", &warnings),
        ],
    ));
    if about.uneven {
        say(&telling.word("show.uneven", &[]));
    }
    Ok(())
}
