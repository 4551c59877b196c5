//! Runs Rust tests and reads how many passed and which failed.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result};

use crate::run;

/// What one run came to.
#[derive(Default)]
pub struct Outcome {
    /// How many tests passed.
    pub passed: usize,
    /// What failed, each with what it printed.
    pub failures: Vec<String>,
}

/// Runs `cargo test` for the named package and shows each test as it ends; `which` are words for the test
/// programs themselves, such as a part of the names of the tests to run.
pub fn run(package: &[&str], which: &[&str]) -> Result<Outcome> {
    let named: Vec<&str> = [package, which].concat();
    run::step(&format!("cargo test {}", named.join(" ")));
    let mut command = run::cargo();
    // A failed file must not hide the files after it.
    command.args(["test", "--no-fail-fast"]).args(package);
    command.args(["--", "--format", "pretty"]).args(which);
    let mut process = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start `cargo test`")?;
    let output = process.stdout.take().context("`cargo test` has no output")?;
    let mut reader = Reader::default();
    for line in BufReader::new(output).lines() {
        let line = line.context("the output of `cargo test` cannot be read")?;
        // With the seconds that the file took.
        let is_result = line.starts_with("test result: ") && !line.contains("ok. 0 passed");
        if is_result || line.ends_with(" ok") || line.contains("FAILED") {
            eprintln!("    {line}");
        }
        reader.take(&line);
    }
    let ended = process.wait()?;
    let mut outcome = reader.end();
    // A test that does not compile, or a process that dies, prints no result line.
    if !ended.success() && outcome.failures.is_empty() {
        outcome.failures.push(format!("`cargo test {}` ended with {ended}", named.join(" ")));
    }
    Ok(outcome)
}

/// Reads libtest's words line by line.
#[derive(Default)]
struct Reader {
    outcome: Outcome,
    failed: usize,
    /// Text of the failures of the file that runs now.
    story: Vec<String>,
    telling: bool,
}

impl Reader {
    fn take(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            self.outcome.passed += count(result, "passed");
            self.failed = count(result, "failed");
            self.close();
        } else if line == "failures:" {
            self.telling = true;
        } else if self.telling {
            self.story.push(line.to_owned());
        }
    }

    /// Cuts the story at its `---- name ----` lines: one failure each.
    fn close(&mut self) {
        let mut told: Vec<String> = Vec::new();
        for line in std::mem::take(&mut self.story) {
            if line.starts_with("---- ") {
                told.push(line);
            } else if let Some(last) = told.last_mut() {
                last.push('\n');
                last.push_str(&line);
            }
        }
        told.resize_with(self.failed, || "a test failed without a word".to_owned());
        self.outcome.failures.append(&mut told);
        self.telling = false;
        self.failed = 0;
    }

    fn end(mut self) -> Outcome {
        if self.telling {
            self.outcome.failures.push(self.story.join("\n"));
            self.story.clear();
        }
        self.outcome
    }
}

/// The number before a word in `ok. 12 passed; 0 failed; …`.
fn count(result: &str, word: &str) -> usize {
    let words: Vec<_> = result.split([' ', ';']).filter(|part| !part.is_empty()).collect();
    let at = words.iter().position(|found| *found == word);
    at.and_then(|at| words.get(at.checked_sub(1)?)?.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Outcome {
        let mut reader = Reader::default();
        text.lines().for_each(|line| reader.take(line));
        reader.end()
    }

    #[test]
    fn results_of_several_files_add_up() {
        let outcome = read(
            "test a ... ok\n\ntest result: ok. 8 passed; 0 failed; 0 ignored\n\
             test result: ok. 13 passed; 0 failed; 0 ignored",
        );
        assert_eq!((outcome.passed, outcome.failures.len()), (21, 0));
    }

    #[test]
    fn each_failure_keeps_its_own_words() {
        let outcome = read(
            "failures:\n\n---- one ----\nfirst\n---- two ----\nsecond\n\nfailures:\n    one\n    two\n\n\
             test result: FAILED. 3 passed; 2 failed; 0 ignored",
        );
        assert_eq!(outcome.passed, 3);
        assert_eq!(outcome.failures.len(), 2);
        assert!(outcome.failures[0].contains("first") && !outcome.failures[0].contains("second"));
    }

    #[test]
    fn a_failure_without_words_still_counts() {
        assert_eq!(read("test result: FAILED. 0 passed; 2 failed").failures.len(), 2);
    }
}
