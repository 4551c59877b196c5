//! Faults for people at a terminal and for scripts.

use std::collections::BTreeMap;

use netra::list::rows::{Fault, Report, Severity, Slip, Telling};
use serde_json::{Value, json};

/// One fault on three lines: where and what, what it was taken for, how to mend it.
pub fn plain(fault: &Fault, telling: &Telling) -> String {
    group(&[fault], telling)
}

/// Faults that differ in their row only, told once.
fn group(faults: &[&Fault], telling: &Telling) -> String {
    let Some(fault) = faults.first() else { return String::new() };
    let told = telling.fault(fault);
    let mut place = fault.file.clone();
    if fault.row > 0 {
        place += &telling.word("place.row", &[("row", &rows(faults))]);
    }
    if !fault.column.is_empty() {
        place += &telling.word("place.column", &[("column", &fault.column)]);
    }
    if !fault.found.is_empty() {
        place += &telling.word("place.found", &[("found", &printable(&fault.found))]);
    }
    let mend = telling.word("mend", &[("mend", &told.mend)]);
    format!("{place}\n    {}\n    {mend}", told.taken)
}

/// Rows in order, runs of them as `8-11`.
fn rows(faults: &[&Fault]) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for fault in faults {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == fault.row => *last = fault.row,
            _ => runs.push((fault.row, fault.row)),
        }
    }
    let run = |(first, last): &(u64, u64)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

/// Line ends and marks that a terminal would act on, made visible.
fn printable(found: &str) -> String {
    found
        .chars()
        .flat_map(|c| if c.is_control() { c.escape_debug().collect() } else { vec![c] })
        .collect()
}

/// All faults, errors first, those that differ in their row only together; of one kind at most `most`.
pub fn all(report: &Report, most: usize, telling: &Telling) -> String {
    let mut lines = Vec::new();
    for (severity, heading) in [(Severity::Error, "errors"), (Severity::Warning, "warnings")] {
        let faults: Vec<&Fault> = report.of(severity).collect();
        if faults.is_empty() {
            continue;
        }
        lines.push(telling.word(heading, &[("count", &faults.len().to_string())]));
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for same in groups(faults) {
            let count = seen.entry(same.first().map(|fault| fault.code()).unwrap_or_default());
            let count = count.or_default();
            *count += 1;
            if *count <= most {
                lines.push(group(&same, telling));
            }
        }
        for (code, count) in seen.into_iter().filter(|(_, count)| *count > most) {
            let rest = (count - most).to_string();
            lines.push(telling.word("more", &[("count", &rest), ("code", &code)]));
        }
        lines.push(String::new());
    }
    lines.join("\n")
}

/// Faults that differ in their row only, in the order in which the first of each stands.
fn groups(faults: Vec<&Fault>) -> Vec<Vec<&Fault>> {
    let mut groups: Vec<Vec<&Fault>> = Vec::new();
    let mut places: BTreeMap<(&str, &str, &str, &Slip), usize> = BTreeMap::new();
    for fault in faults {
        let like = (fault.file.as_str(), fault.column.as_str(), fault.found.as_str(), &fault.slip);
        let at = *places.entry(like).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(fault),
            None => groups.push(vec![fault]),
        }
    }
    groups
}

/// All faults with their sentences.
pub fn json(report: &Report, telling: &Telling) -> Value {
    let fault = |fault: &Fault| {
        let told = telling.fault(fault);
        let mut value = serde_json::to_value(fault).unwrap_or_default();
        value["severity"] = json!(fault.severity());
        value["taken"] = json!(told.taken);
        value["mend"] = json!(told.mend);
        value
    };
    report.faults.iter().map(fault).collect()
}
