//! One CSV file as rows of named cells: comma, semicolon or tab, with or without byte order mark.

use super::cell;
use super::fault::Faults;
use super::sheet::{Lines, Sheet};
use super::slip::Slip;

/// Longest cell, in bytes: a packed text's length has 16 bits, and nobody reads more.
const LONGEST: usize = 4000;

/// A file's rows.
#[derive(Debug)]
pub(super) struct Table {
    pub file: &'static str,
    rows: Vec<(u64, Vec<String>)>,
    columns: &'static [&'static str],
    /// Cells of the header, empty ones at its end counted.
    width: usize,
    /// The file as a whole could not be read: nothing can be missed in it.
    pub unread: bool,
    /// Cells of rows that were left out, so that an id in them is not called unknown as well.
    pub loose: Vec<String>,
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
    /// A file without rows; `unread` if it should have had some.
    pub(super) fn empty(file: &'static str, unread: bool) -> Self {
        Self { file, rows: Vec::new(), columns: &[], width: 0, unread, loose: Vec::new() }
    }

    /// Reads a file whose header names all of `columns`, in any order, and no others.
    pub(super) fn read(
        file: &'static str,
        columns: &'static [&'static str],
        bytes: &[u8],
        faults: &mut Faults<'_>,
    ) -> Self {
        let mut table = Self { columns, ..Self::empty(file, true) };
        let sheet = match Sheet::read(bytes) {
            Ok(sheet) => sheet,
            Err(slip) => {
                faults.file(file, slip);
                return table;
            }
        };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(sheet.delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(sheet.bytes);
        let mut order: Option<Vec<usize>> = None;
        let mut lines = Lines::new(&sheet);
        let mut record = csv::ByteRecord::new();
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    faults.file(file, Slip::UnreadableFile { error: error.to_string() });
                    return table;
                }
            }
            let line = lines.of(record.position().map_or(0, csv::Position::byte));
            faults.pass(file, line);
            let Some(cells) = table.texts(&record, line, faults) else { continue };
            if order.is_none() {
                table.width = cells.len();
            }
            match &order {
                None => match arrange(cells, line, file, columns, faults) {
                    Some(places) => order = Some(places),
                    None => return table,
                },
                Some(order) if cells.iter().any(|cell| !cell.is_empty()) => {
                    table.take(line, cells, order, faults);
                }
                Some(_) => {}
            }
        }
        if order.is_none() {
            faults.file(file, Slip::EmptyFile);
        }
        table.unread = order.is_none();
        table
    }

    /// A record's cells as texts.
    fn texts(
        &mut self,
        record: &csv::ByteRecord,
        line: u64,
        faults: &mut Faults<'_>,
    ) -> Option<Vec<String>> {
        let cells: Result<Vec<_>, _> = record.iter().map(std::str::from_utf8).collect();
        if let Ok(cells) = cells {
            return Some(cells.into_iter().map(str::to_owned).collect());
        }
        let bad = record.iter().find(|cell| std::str::from_utf8(cell).is_err()).unwrap_or_default();
        faults.add(self.file, line, "", &String::from_utf8_lossy(bad), Slip::NotUtf8);
        self.loose.extend(record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()));
        None
    }

    /// Takes a row. Excel leaves out the delimiters of empty cells at the end of some rows, and adds
    /// some, in the header too, where cells beside the table were once filled; both change nothing. More
    /// cells than the header has come from a comma inside a cell.
    fn take(
        &mut self,
        line: u64,
        mut cells: Vec<String>,
        order: &[usize],
        faults: &mut Faults<'_>,
    ) {
        let wanted = order.len();
        let spare = cells.len() <= self.width;
        while spare
            && cells.len() > wanted
            && cells.last().is_some_and(|cell| cell.trim().is_empty())
        {
            cells.pop();
        }
        if cells.len() > wanted {
            let slip = Slip::CellCount { cells: cells.len(), wanted };
            faults.add(self.file, line, "", &cells.join(" | "), slip);
            self.loose.extend(cells);
            return;
        }
        cells.resize(wanted, String::new());
        let mut sorted: Vec<String> =
            order.iter().map(|at| std::mem::take(&mut cells[*at])).collect();
        let mut whole = true;
        for (column, cell) in self.columns.iter().zip(&mut sorted) {
            whole &= tidy(self.file, line, column, cell, faults);
        }
        if whole {
            self.rows.push((line, sorted));
        } else {
            self.loose.extend(sorted);
        }
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

    /// Notes what is wrong with a cell, or with the row if `column` is empty.
    pub(super) fn fault(&self, faults: &mut Faults<'_>, column: &str, slip: Slip) {
        faults.add(self.file, self.line, column, self.get(column), slip);
    }
}

/// Takes spaces and invisible marks off a cell; false if its row cannot be used.
fn tidy(file: &str, line: u64, column: &str, cell: &mut String, faults: &mut Faults<'_>) -> bool {
    if let Some(plain) = cell::without_hard_spaces(cell) {
        faults.add(file, line, column, cell, Slip::HardSpaces);
        *cell = plain;
    } else if cell.trim().len() < cell.len() {
        if !cell.trim().is_empty() {
            faults.add(file, line, column, cell, Slip::OuterSpaces);
        }
        *cell = cell.trim().to_owned();
    }
    let slip = match cell::leftover(cell) {
        Some(slip) => Some(slip),
        None => (cell.len() > LONGEST).then_some(Slip::TooLong { most: LONGEST }),
    };
    match slip {
        Some(slip) => {
            faults.add(file, line, column, cell, slip);
            false
        }
        None => true,
    }
}

/// Where each column stands in the header. Empty cells at its end are columns that Excel once knew.
fn arrange(
    mut header: Vec<String>,
    line: u64,
    file: &str,
    columns: &'static [&'static str],
    faults: &mut Faults<'_>,
) -> Option<Vec<usize>> {
    while header.last().is_some_and(|cell| cell.trim().is_empty()) {
        header.pop();
    }
    let names: Vec<String> = header.iter().map(|name| name.trim().to_ascii_lowercase()).collect();
    let mut whole = true;
    let mut fault = |name: &str, slip| {
        faults.add(file, line, name, name, slip);
        whole = false;
    };
    for (at, name) in names.iter().enumerate() {
        if !columns.contains(&name.as_str()) {
            fault(name, Slip::UnknownColumn { columns: columns.join(", ") });
        } else if names[..at].contains(name) {
            fault(name, Slip::ColumnTwice);
        }
    }
    let mut order = Vec::new();
    for column in columns {
        match names.iter().position(|name| name == column) {
            Some(at) => order.push(at),
            None => fault(column, Slip::MissingColumn),
        }
    }
    whole.then_some(order)
}
