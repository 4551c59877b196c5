//! The `netra` command: the same core as in the browser, for list makers, trainers and scripts.
//!
//! Exit codes: 0 an answer was given, 1 something could not be read or a list has
//! errors, 2 the question made no sense.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[path = "netra/answer.rs"]
mod answer;
#[path = "netra/fairness.rs"]
mod fairness;
#[path = "netra/judge.rs"]
mod judge;
#[path = "netra/list/mod.rs"]
mod list;
#[path = "netra/policy/mod.rs"]
mod policy;

/// Recognises candidate and campaign accounts and judges what a gesture on them can mean.
#[derive(Parser)]
#[command(name = "netra", version)]
struct Command {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Say what a gesture on an account can mean on a day.
    Judge(Box<judge::Question>),
    /// Measure whether a list and the judging treat all pairs of a contest alike.
    Fairness(fairness::Question),
    /// Daftar akun: periksa, kemas, lihat, bandingkan (lists: check, pack, show, compare).
    List(list::Lists),
    /// Kebijakan kantor: periksa, ekspor (an office's policy: check, export).
    Policy(policy::Policies),
}

fn main() -> ExitCode {
    let Command { task } = Command::parse();
    let done = match task {
        Task::Judge(question) => judge::run(&question),
        Task::Fairness(question) => fairness::run(&question),
        Task::List(lists) => list::run(&lists),
        Task::Policy(policies) => policy::run(&policies),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.text.is_empty() {
                eprintln!("netra: {}", failure.text);
            }
            ExitCode::from(failure.code)
        }
    }
}

/// Why there is no answer.
struct Failure {
    /// 1 or 2.
    code: u8,
    /// What went wrong, and what to do.
    text: String,
}

impl Failure {
    /// The answer was given, and it is bad.
    fn told() -> Self {
        Self { code: 1, text: String::new() }
    }

    /// Something could not be read.
    fn unreadable(text: impl Into<String>) -> Self {
        Self { code: 1, text: text.into() }
    }

    /// The question made no sense.
    fn question(text: impl Into<String>) -> Self {
        Self { code: 2, text: text.into() }
    }
}
