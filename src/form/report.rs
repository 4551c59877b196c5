//! What the check of a list says, as lines that name file, row and column.

use serde_json::Value;

use super::{Words, plain};

/// Most lines of each kind that are shown: more would hide the first.
const MOST: usize = 200;

/// A report, ready to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Whether the list can be used.
    pub good: bool,
    /// What it comes to.
    pub summary: Vec<String>,
    /// Errors first, then warnings.
    pub lines: Vec<Line>,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// "Kesalahan" or "Peringatan".
    pub kind: String,
    /// File, row, column.
    pub place: String,
    /// What was found, what it was taken for, how to mend it.
    pub says: Vec<String>,
}

/// Reads `{errors, warnings, entries?, pack?}`, each fault `{file, row, column, found, taken_for, mend}`.
pub fn report(checked: &Value, words: &Words) -> Report {
    let faults = |name: &str| checked[name].as_array().cloned().unwrap_or_default();
    let (errors, warnings) = (faults("errors"), faults("warnings"));
    let good = errors.is_empty();
    let mut summary = vec![if good {
        words.say("import.good", &[("entries", &plain(&checked["entries"]))])
    } else {
        words.say("import.bad", &[("errors", &errors.len().to_string())])
    }];
    if !warnings.is_empty() {
        summary.push(words.say("import.warnings", &[("warnings", &warnings.len().to_string())]));
    }
    let mut lines = Vec::new();
    for (kind, faults) in [("import.error", &errors), ("import.warning", &warnings)] {
        lines.extend(faults.iter().take(MOST).map(|fault| line(kind, fault, words)));
        if let Some(left) = faults.len().checked_sub(MOST).filter(|left| *left > 0) {
            let more = words.say("import.more", &[("count", &left.to_string())]);
            lines.push(Line { kind: words.say(kind, &[]), place: more, says: Vec::new() });
        }
    }
    Report { good, summary, lines }
}

fn line(kind: &str, fault: &Value, words: &Words) -> Line {
    let text = |name: &str| match &fault[name] {
        Value::Null => String::new(),
        value => plain(value),
    };
    let (file, row, column) = (text("file"), text("row"), text("column"));
    let id = match (row.as_str(), column.as_str()) {
        ("" | "0", "") => "import.where.file",
        ("" | "0", _) => "import.where.column",
        (_, "") => "import.where.row",
        _ => "import.where",
    };
    let place = words.say(id, &[("file", &file), ("row", &row), ("column", &column)]);
    let said = |name: &str| {
        let value = text(name);
        let id = format!("import.{name}");
        (!value.is_empty()).then(|| words.say(&id, &[(name, &value)]))
    };
    let mend = Some(text("mend")).filter(|mend| !mend.is_empty());
    let says = [said("found"), said("taken_for"), mend].into_iter().flatten().collect();
    Line { kind: words.say(kind, &[]), place, says }
}
