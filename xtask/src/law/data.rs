//! The law's files as they are: tables of rows, in the order in which a reader asks.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::paths;

/// A file of `extension/data/law`.
pub struct Table {
    /// Its name without ending.
    pub name: String,
    /// The whole file.
    pub file: Value,
    /// Its rows, if it has some.
    pub rows: Vec<Value>,
}

pub type Tables = Vec<Table>;

/// The order of the chapters; a file that is not named here comes after them.
const ORDER: [&str; 10] = [
    "levels",
    "acts",
    "ranges",
    "doubts",
    "readings",
    "orders",
    "notes",
    "instruments",
    "channels",
    "zones",
];

/// Reads every file.
pub fn read() -> Result<Tables> {
    let folder = paths::extension().join("data/law");
    let mut tables = Vec::new();
    for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension() != Some("json".as_ref()) {
            continue;
        }
        let text = std::fs::read(&path).with_context(|| path.display().to_string())?;
        let file: Value =
            serde_json::from_slice(&text).with_context(|| path.display().to_string())?;
        let rows = file.as_array().or_else(|| file["rows"].as_array()).cloned().unwrap_or_default();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        tables.push(Table { name, file, rows });
    }
    tables.sort_by_key(|table| {
        let place = ORDER.iter().position(|name| *name == table.name);
        (place.unwrap_or(ORDER.len()), table.name.clone())
    });
    Ok(tables)
}

/// A string of a row, empty if there is none.
pub fn str_of<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

/// The words of an array, empty if there is none.
pub fn list_of<'a>(row: &'a Value, key: &str) -> Vec<&'a str> {
    row[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Where a row was read, each source by itself.
pub fn sources_of(row: &Value) -> Vec<String> {
    let mut sources: Vec<String> = list_of(row, "sources").into_iter().map(str::to_owned).collect();
    let mut open = 0_usize;
    let mut one = String::new();
    for letter in str_of(row, "source").chars() {
        match letter {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            _ => {}
        }
        // A semicolon inside brackets belongs to one source's remark.
        if letter == ';' && open == 0 {
            sources.push(std::mem::take(&mut one));
        } else {
            one.push(letter);
        }
    }
    sources.push(one);
    sources.iter().map(|source| source.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}

/// The short name of an instrument.
pub fn instrument(tables: &[Table], id: &str) -> String {
    let all = tables.iter().find(|table| table.name == "instruments");
    let found = all.and_then(|table| table.rows.iter().find(|one| str_of(one, "id") == id));
    found.map_or_else(|| id.to_owned(), |one| str_of(one, "short").to_owned())
}
