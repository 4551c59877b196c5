//! One cell as a value: a day, a word, an id. What it was taken for is said where it is none of them.

use jiff::civil::Date;

use super::fault::Faults;
use super::slip::Slip;
use super::table::Row;
use crate::day;
use crate::list::words;

/// Years that a list can speak of; others are slips of the hand.
const YEARS: std::ops::RangeInclusive<i16> = 1945..=2100;

impl<'a> Row<'a> {
    /// The cell in a column; an empty one is a fault.
    pub(super) fn required(&self, column: &str, faults: &mut Faults<'_>) -> &'a str {
        let cell = self.get(column);
        if cell.is_empty() {
            self.fault(faults, column, Slip::Empty);
        }
        cell
    }

    /// The cell as a date; `None` if it is empty or a fault.
    pub(super) fn date(&self, column: &str, faults: &mut Faults<'_>) -> Option<Date> {
        let cell = self.get(column);
        if cell.is_empty() {
            return None;
        }
        let date = read_day(cell);
        if date.is_none() {
            self.fault(faults, column, other_order(cell));
        }
        date
    }

    /// A first and a last day, in two columns of these names.
    pub(super) fn span(
        &self,
        [first, last]: [&str; 2],
        faults: &mut Faults<'_>,
    ) -> (Option<Date>, Option<Date>) {
        let (from, until) = (self.date(first, faults), self.date(last, faults));
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            self.fault(faults, last, Slip::DaysTurned);
        }
        (from, until)
    }

    /// The cell as a word of a table, in capitals or not; `None` is a fault.
    pub(super) fn word<T: Copy>(
        &self,
        column: &str,
        table: &[(&str, T)],
        faults: &mut Faults<'_>,
    ) -> Option<T> {
        let value = words::value(table, self.get(column));
        if value.is_none() {
            let words: Vec<_> = table.iter().map(|(word, _)| *word).collect();
            self.fault(faults, column, Slip::UnknownWord { words: words.join(", ") });
        }
        value
    }

    /// The cell as several ids with spaces between.
    pub(super) fn ids(&self, column: &str) -> Vec<String> {
        self.get(column).split_whitespace().map(str::to_owned).collect()
    }

    /// The cell as an id: letters, digits, `-`, `.`, `_`, `/`; `None` is a fault.
    pub(super) fn id(&self, column: &str, faults: &mut Faults<'_>) -> Option<String> {
        let cell = self.get(column);
        let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'/');
        if cell.is_empty() || !cell.bytes().all(allowed) {
            self.fault(faults, column, Slip::BadId);
            return None;
        }
        Some(cell.to_owned())
    }
}

fn read_day(cell: &str) -> Option<Date> {
    day::read(cell).filter(|date| YEARS.contains(&date.year()))
}

/// What a cell that is no date was meant for: spreadsheets turn days about when they save.
fn other_order(cell: &str) -> Slip {
    let parts: Vec<&str> = cell.split(['/', '-', '.', ' ']).collect();
    let [first, second, year] = parts[..] else { return Slip::NotADate };
    // LibreOffice shows days as 09/23/30.
    let short = cell.contains('/') && year.len() == 2;
    let year = if short { format!("20{year}") } else { year.to_owned() };
    let date = |month: &str, day: &str| read_day(&format!("{year:0>4}-{month:0>2}-{day:0>2}"));
    match (date(second, first), date(first, second)) {
        (Some(one), Some(other)) if one != other => {
            Slip::DateTwoWays { first: day::written(one), second: day::written(other) }
        }
        (Some(one), _) | (None, Some(one)) => Slip::DateOtherOrder { read: day::written(one) },
        (None, None) => {
            let turned = read_day(&format!("{first:0>4}-{second:0>2}-{year:0>2}"));
            turned.map_or(Slip::NotADate, |one| Slip::DateOtherOrder { read: day::written(one) })
        }
    }
}

/// What a spreadsheet left in a cell instead of a value.
pub(super) fn leftover(cell: &str) -> Option<Slip> {
    const ERRORS: [&str; 8] =
        ["#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NULL!", "#NUM!", "Err:5"];
    if ERRORS.iter().any(|error| cell.starts_with(error)) {
        return Some(Slip::SpreadsheetError);
    }
    let lines = cell.lines().count();
    if lines > 1 {
        return Some(Slip::LineBreak { lines });
    }
    cell.starts_with('=').then_some(Slip::Formula)
}

/// The cell without invisible marks, its no-break spaces made plain; `None` if there are none.
pub(super) fn without_hard_spaces(cell: &str) -> Option<String> {
    let invisible = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hard = |c: char| matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
    if !cell.contains(|c| invisible(c) || hard(c)) {
        return None;
    }
    let plain: String =
        cell.chars().filter(|c| !invisible(*c)).map(|c| if hard(c) { ' ' } else { c }).collect();
    Some(plain.trim().to_owned())
}
