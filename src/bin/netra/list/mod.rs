//! `netra list`: write, check, pack, look at and compare lists.
//!
//! Its readers are offices and volunteers in Indonesia, so it speaks Indonesian unless asked otherwise;
//! the sentences are data (`extension/data/texts/lists-*.json`).

mod build;
mod check;
mod diff;
mod report;
mod show;

use std::io::Write;
use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use netra::list::rows::{self, Rules, Telling};
use netra::list::{List, PackError, pack};
use netra::texts::Language;

use crate::Failure;

/// The tasks.
#[derive(Args)]
pub struct Lists {
    #[command(subcommand)]
    task: Task,
    /// Bahasa keluaran (language of the output).
    #[arg(long, global = true, default_value = "id", value_parser = PossibleValuesParser::new(["id", "en"]))]
    language: String,
}

#[derive(Subcommand)]
enum Task {
    /// Periksa semua berkas sebuah daftar (check all files of a list).
    Check(check::Check),
    /// Kemas daftar yang tanpa kesalahan (pack a list without errors).
    Build(build::Build),
    /// Lihat seluruh daftar, atau satu tautan atau nama (show a list, or one link or name).
    Show(show::Show),
    /// Bandingkan dua daftar (compare two lists).
    Diff(diff::Diff),
}

/// Does the task.
pub fn run(lists: &Lists) -> Result<(), Failure> {
    let language = if lists.language == "en" { Language::En } else { Language::Id };
    let telling = Telling::shipped(language)
        .map_err(|error| Failure::unreadable(format!("data/texts: {error}")))?;
    match &lists.task {
        Task::Check(task) => check::run(task, &telling),
        Task::Build(task) => build::run(task, &telling),
        Task::Show(task) => show::run(task, &telling),
        Task::Diff(task) => diff::run(task, &telling),
    }
}

/// Writes to standard output; a reader that closes the pipe early has what it wanted.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A packed list, a folder of rows, or (without a path) the list that ships with Netra.
pub fn open(path: Option<&Path>, telling: &Telling) -> Result<List, Failure> {
    let name = path.map_or_else(|| telling.word("shipped", &[]), |path| path.display().to_string());
    let bytes = match path {
        None => pack(&rows::read_embedded().map_err(|faults| faulty(&name, &faults, telling))?),
        Some(folder) if folder.is_dir() => {
            let report = rows::check_dir(folder, Rules { allow_uneven: true }, &mut |_, _| {});
            pack(&report.source().map_err(|faults| faulty(&name, &faults, telling))?)
        }
        Some(file) => std::fs::read(file).map_err(|error| unreadable(&name, &error, telling))?,
    };
    List::open(bytes).map_err(|error| broken(&name, &error, telling))
}

fn unreadable(name: &str, error: &std::io::Error, telling: &Telling) -> Failure {
    let error = match error.kind() {
        std::io::ErrorKind::NotFound => telling.word("not-found", &[]),
        _ => error.to_string(),
    };
    Failure::unreadable(telling.word("unreadable", &[("file", name), ("error", &error)]))
}

/// The rows cannot be packed: all errors, as the check tells them.
pub fn faulty(name: &str, faults: &[rows::Fault], telling: &Telling) -> Failure {
    let mut lines = vec![telling.word("faulty", &[("file", name)])];
    lines.extend(faults.iter().map(|fault| report::plain(fault, telling)));
    Failure::unreadable(lines.join("\n"))
}

/// What is wrong with a packed list.
fn broken(name: &str, error: &PackError, telling: &Telling) -> Failure {
    let mut values = vec![("file", name.to_owned())];
    let id = match error {
        PackError::NotAList => "pack.not-a-list",
        PackError::NewerVersion(version) => {
            values.push(("version", version.to_string()));
            "pack.newer-version"
        }
        PackError::OlderVersion(version) => {
            values.push(("version", version.to_string()));
            "pack.older-version"
        }
        PackError::CutShort { wanted, found } => {
            values.extend([("wanted", wanted.to_string()), ("found", found.to_string())]);
            "pack.cut-short"
        }
        PackError::WrongChecksum => "pack.wrong-checksum",
        PackError::Absent(page) => {
            values.push(("page", page.to_string()));
            "pack.absent"
        }
        PackError::NoPublisher => "pack.no-publisher",
        PackError::Broken(part) => {
            values.push(("part", (*part).to_owned()));
            "pack.broken"
        }
    };
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, &**value)).collect();
    Failure::unreadable(telling.word(id, &values))
}

/// A record of an opened list makes no sense.
fn record(telling: &Telling) -> impl Fn(PackError) -> Failure {
    |error| broken(&telling.word("list", &[]), &error, telling)
}
