//! One CSV file as rows of named cells: comma or semicolon, with or without byte order mark.

use jiff::civil::Date;

use super::fault::Faults;

/// Longest cell, in bytes: a packed text's length has 16 bits, and nobody reads more.
const LONGEST: usize = 4000;

/// A file's rows.
#[derive(Debug)]
pub(super) struct Table {
    pub file: &'static str,
    rows: Vec<(u64, Vec<String>)>,
    columns: &'static [&'static str],
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub file: &'static str,
    /// Line in the file, the header being 1.
    pub line: u64,
    cells: &'a [String],
    columns: &'static [&'static str],
}

impl Table {
    /// A file without rows.
    pub(super) fn empty(file: &'static str) -> Self {
        Self { file, rows: Vec::new(), columns: &[] }
    }

    /// Reads a file whose header names all of `columns`, in any order, and no others.
    pub(super) fn read(
        file: &'static str,
        columns: &'static [&'static str],
        bytes: &[u8],
        faults: &mut Faults,
    ) -> Self {
        let mut table = Self { file, rows: Vec::new(), columns };
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let header = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let count = |wanted: u8| header.iter().filter(|byte| **byte == wanted).count();
        let delimiter = if count(b';') > count(b',') { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(bytes);
        let mut order: Vec<usize> = Vec::new();
        let mut lines = Lines { bytes, at: 0, line: 1 };
        for (number, record) in reader.byte_records().enumerate() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    faults.file(file, &error.to_string(), "save it as CSV");
                    return table;
                }
            };
            let line = lines.of(record.position().map_or(0, csv::Position::byte));
            let Some(cells) = texts(&record, file, line, faults) else { continue };
            if number == 0 {
                match arrange(&cells, file, columns, faults) {
                    Some(places) => order = places,
                    None => return table,
                }
            } else if cells.iter().any(|cell| !cell.is_empty()) {
                table.take(line, &cells, &order, faults);
            }
        }
        if order.is_empty() {
            faults.file(file, "empty", "write at least the header");
        }
        table
    }

    fn take(&mut self, line: u64, cells: &[String], order: &[usize], faults: &mut Faults) {
        if cells.len() != order.len() {
            let found = format!("{} cells", cells.len());
            let meant = format!("are not the {} of the header", order.len());
            let mend = "put cells with a comma or semicolon in them between double quotes";
            faults.add(self.file, line, "", &found, &meant, mend);
            return;
        }
        let sorted: Vec<String> = order.iter().map(|at| cells[*at].clone()).collect();
        for (column, cell) in self.columns.iter().zip(&sorted) {
            if cell.len() > LONGEST {
                faults.add(self.file, line, column, cell, "is too long", "shorten it");
                return;
            }
        }
        self.rows.push((line, sorted));
    }

    /// The rows from top to bottom.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            file: self.file,
            line: *line,
            cells,
            columns: self.columns,
        })
    }
}

impl<'a> Row<'a> {
    /// The cell in a column, without spaces around it; empty for a column that the table has not.
    pub(super) fn get(&self, column: &str) -> &'a str {
        let at = self.columns.iter().position(|known| *known == column);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// The cell in a column; an empty one is a fault.
    pub(super) fn required(&self, column: &str, faults: &mut Faults) -> &'a str {
        let cell = self.get(column);
        if cell.is_empty() {
            self.fault(faults, column, "is empty where a value is needed", "fill it in");
        }
        cell
    }

    /// The cell as a date; `None` if it is empty or a fault.
    pub(super) fn date(&self, column: &str, faults: &mut Faults) -> Option<Date> {
        let cell = self.get(column);
        if cell.is_empty() {
            return None;
        }
        let date = (cell.len() == 10).then(|| cell.parse::<Date>().ok()).flatten();
        let date = date.filter(|date| (1945..=2100).contains(&date.year()));
        if date.is_none() {
            self.fault(faults, column, "is no date", "write YYYY-MM-DD, such as 2024-11-27");
        }
        date
    }

    /// The cell as a word of a table; `None` is a fault.
    pub(super) fn word<T: Copy>(
        &self,
        column: &str,
        table: &[(&str, T)],
        faults: &mut Faults,
    ) -> Option<T> {
        let value = super::super::words::value(table, self.get(column));
        if value.is_none() {
            let words: Vec<_> = table.iter().map(|(word, _)| *word).collect();
            let mend = format!("write one of: {}", words.join(", "));
            self.fault(faults, column, "is no word known here", &mend);
        }
        value
    }

    /// The cell as several ids with spaces between.
    pub(super) fn ids(&self, column: &str) -> Vec<String> {
        self.get(column).split_whitespace().map(str::to_owned).collect()
    }

    /// The cell as an id: letters, digits, `-`, `.`, `_`, `/`; `None` is a fault.
    pub(super) fn id(&self, column: &str, faults: &mut Faults) -> Option<String> {
        let cell = self.get(column);
        let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'/');
        if cell.is_empty() || !cell.bytes().all(allowed) {
            let mend = "write letters, digits and hyphens, without spaces";
            self.fault(faults, column, "cannot be an id", mend);
            return None;
        }
        Some(cell.to_owned())
    }

    /// Notes what is wrong with a cell, or with the row if `column` is empty.
    pub(super) fn fault(&self, faults: &mut Faults, column: &str, meant: &str, mend: &str) {
        faults.add(self.file, self.line, column, self.get(column), meant, mend);
    }
}

/// Counts lines. The reader's own count lags by one behind `\r\n`.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the record that starts at `byte` or behind the line ends there; records come in order.
    fn of(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(byte) = self.bytes.get(self.at) {
            if self.at >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}

/// A record's cells as texts without spaces (and no-break spaces) around them.
fn texts(
    record: &csv::ByteRecord,
    file: &str,
    line: u64,
    faults: &mut Faults,
) -> Option<Vec<String>> {
    let cells: Result<Vec<_>, _> = record.iter().map(std::str::from_utf8).collect();
    match cells {
        Ok(cells) => Some(cells.iter().map(|cell| cell.trim().to_owned()).collect()),
        Err(_) => {
            let found = String::from_utf8_lossy(record.as_slice());
            faults.add(file, line, "", &found, "is not UTF-8", "save the file as CSV UTF-8");
            None
        }
    }
}

/// Where each column stands in the header.
fn arrange(
    header: &[String],
    file: &str,
    columns: &'static [&'static str],
    faults: &mut Faults,
) -> Option<Vec<usize>> {
    let mut whole = true;
    for (at, name) in header.iter().enumerate() {
        if !columns.contains(&name.as_str()) {
            let mend = format!("the columns are: {}", columns.join(", "));
            faults.add(file, 1, name, name, "is no column of this file", &mend);
            whole = false;
        } else if header[..at].contains(name) {
            faults.add(file, 1, name, name, "stands there twice", "leave one column out");
            whole = false;
        }
    }
    let mut order = Vec::new();
    for column in columns {
        match header.iter().position(|name| name == column) {
            Some(at) => order.push(at),
            None => {
                faults.add(file, 1, column, "", "is missing in the header", "add the column");
                whole = false;
            }
        }
    }
    whole.then_some(order)
}
