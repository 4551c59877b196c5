//! `netra judge` from the outside: arguments in, an answer and an exit code out.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn netra(args: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Command::new(env!("CARGO_BIN_EXE_netra")).current_dir(root).args(args).output().unwrap()
}

#[test]
fn every_case_is_answered_as_its_row_says() {
    let text = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/judge/cases.json"),
    );
    let cases: Vec<Value> = serde_json::from_str(&text.unwrap()).unwrap();
    let mut wrong = Vec::new();
    for case in &cases {
        let name = case["case"].as_str().unwrap();
        let args: Vec<&str> =
            case["args"].as_array().unwrap().iter().map(|arg| arg.as_str().unwrap()).collect();
        let output = netra(&args);
        let (out, err) =
            (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        let exit = output.status.code().unwrap();
        if exit != case["exit"] {
            wrong.push(format!("{name}: exit {exit}\n{out}{err}"));
            continue;
        }
        for part in case["says"].as_array().into_iter().flatten() {
            let part = part.as_str().unwrap();
            if !out.contains(part) && !err.contains(part) {
                wrong.push(format!("{name}: does not say {part:?}:\n{out}{err}"));
            }
        }
        if let Some(expected) = case["json"].as_object() {
            let answer: Value = serde_json::from_str(&out).unwrap();
            for (pointer, value) in expected {
                let got = answer.pointer(pointer).unwrap_or(&Value::Null);
                if got != value {
                    wrong.push(format!("{name}: {pointer} is {got}, not {value}"));
                }
            }
        }
        if exit != 0 && !out.is_empty() {
            wrong.push(format!("{name}: an error belongs on stderr"));
        }
    }
    assert!(cases.len() >= 15);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
