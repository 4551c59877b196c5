//! The bytes of one file as spreadsheets write them: which character parts the cells, what is no CSV at all.

use super::slip::Slip;

/// A file's text, ready for the CSV reader.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet<'a> {
    /// The file without byte order mark and without Excel's `sep=` line.
    pub bytes: &'a [u8],
    /// What parts the cells.
    pub delimiter: u8,
    /// Lines taken off at the top.
    pub skipped: u64,
}

impl<'a> Sheet<'a> {
    /// Looks at the first bytes and the first line.
    ///
    /// # Errors
    /// The slip of a file that is a spreadsheet itself, or text in another form than UTF-8.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Slip> {
        // Zip (xlsx, ods) and the old xls.
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(Slip::Spreadsheet);
        }
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Err(Slip::Utf16);
        }
        let mut bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut skipped = 0;
        let mut told = None;
        if let [b's', b'e', b'p', b'=', delimiter, rest @ ..] = bytes {
            let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| at + 1);
            bytes = &rest[end..];
            (skipped, told) = (1, Some(*delimiter));
        }
        let header = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let count = |wanted: u8| header.iter().filter(|byte| **byte == wanted).count();
        let most = [b',', b';', b'\t'].into_iter().max_by_key(|one| (count(*one), *one == b','));
        let delimiter = told.or(most).unwrap_or(b',');
        Ok(Self { bytes, delimiter, skipped })
    }
}

/// Counts lines. The CSV reader's own count lags by one behind `\r\n`.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// Starts at the top of a sheet.
    pub(super) fn new(sheet: &Sheet<'a>) -> Self {
        Self { bytes: sheet.bytes, at: 0, line: 1 + sheet.skipped }
    }

    /// The line of the record that starts at `byte` or behind the line ends there; records come in order.
    pub(super) fn of(&mut self, byte: u64) -> u64 {
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
