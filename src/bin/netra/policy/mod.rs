//! `netra policy`: for administrators who roll Netra out. A file is checked by the very rules that the browser's own
//! check has, and written in the form of each place where a browser looks for it.

use std::collections::BTreeMap;
use std::io::Write;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use netra::settings::managed;
use netra::texts::{Language, Texts, fill};

use crate::Failure;

mod check;
mod export;
mod file;
mod table;
mod target;

/// Policies.
#[derive(Args)]
pub struct Policies {
    #[command(subcommand)]
    task: Task,
    /// Bahasa jawaban: id atau en (language of the answer).
    #[arg(long, global = true, default_value = "id", value_parser = PossibleValuesParser::new(["id", "en"]))]
    language: String,
}

#[derive(Subcommand)]
enum Task {
    /// Periksa berkas kebijakan (check a policy file).
    Check(check::Check),
    /// Tulis kebijakan dalam bentuk yang dibaca peramban (write a policy as browsers read it).
    Export(export::Export),
    /// Tulis skema kebijakan yang dibaca Chrome (write the schema that Chrome reads).
    Schema,
    /// Tulis tabel semua pengaturan, Markdown (write the table of all settings, Markdown).
    Table,
}

/// What the command says, in one language.
pub struct Words {
    own: BTreeMap<String, String>,
    texts: Texts,
    language: Language,
}

impl Words {
    /// The words of a language.
    pub fn of(language: &str) -> Result<Self, Failure> {
        let unreadable =
            |error: serde_json::Error| Failure::unreadable(format!("data/texts: {error}"));
        let (language, own) = match language {
            "en" => (Language::En, include_str!("../../../../extension/data/texts/policy/en.json")),
            _ => (Language::Id, include_str!("../../../../extension/data/texts/policy/id.json")),
        };
        Ok(Self {
            own: serde_json::from_str(own).map_err(unreadable)?,
            texts: Texts::shipped().map_err(unreadable)?,
            language,
        })
    }

    /// A text with its places filled; one that is missing is seen.
    pub fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(self.own.get(id).map_or(&format!("[{id}]"), |text| text), values)
    }
}

/// Does what was asked.
pub fn run(policies: &Policies) -> Result<(), Failure> {
    let words = Words::of(&policies.language)?;
    match &policies.task {
        Task::Check(check) => check::run(check, &words),
        Task::Export(export) => export::run(export, &words),
        Task::Schema => print(&format!("{:#}\n", managed::schema())),
        Task::Table => print(&table::table(&words)),
    }
}

/// Writes to standard output; a reader that closes the pipe early has what it wanted.
fn print(text: &str) -> Result<(), Failure> {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    Ok(())
}
