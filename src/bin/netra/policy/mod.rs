//! `netra policy`: for administrators who roll Netra out.

use std::io::Write;

use clap::{Args, Subcommand};
use netra::settings::managed;

use crate::Failure;

/// Policies.
#[derive(Args)]
pub struct Policies {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Tulis skema kebijakan yang dibaca Chrome (write the schema that Chrome reads).
    Schema,
}

/// Does what was asked.
pub fn run(policies: &Policies) -> Result<(), Failure> {
    match &policies.task {
        Task::Schema => print(&format!("{:#}\n", managed::schema())),
    }
}

/// Writes to standard output; a reader that closes the pipe early has what it wanted.
fn print(text: &str) -> Result<(), Failure> {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    Ok(())
}
