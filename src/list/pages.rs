//! The pages of a packed list: unpacked when something in them is asked for, and kept.
//!
//! A list that ships with Netra, or that a user brought, lies in memory as it was packed. Of a list with a million
//! accounts only the head does: its pages are given one by one, and the least used ones are forgotten again, so that
//! the worker's memory has a bound. A page that is not there is an error that names it; whoever keeps the pages
//! gives it, and asks again.

use std::sync::{Mutex, PoisonError};

use miniz_oxide::inflate;

use super::PackError;
use super::form::{self, FNV_START, PAGE, PAGE_LINE};

/// Unpacked pages of a list that is not in memory as a whole: 6 MiB.
const MOST_GIVEN: usize = 96;

/// Where a packed page lies, and how it is known to be whole.
#[derive(Debug, Clone, Copy)]
struct Line {
    from: usize,
    until: usize,
    hash: u64,
}

/// All pages of a list.
#[derive(Debug)]
pub(super) struct Pages {
    lines: Vec<Line>,
    /// The whole list as packed, if it is in memory.
    packed: Option<Vec<u8>>,
    open: Mutex<Open>,
}

/// What is unpacked now.
#[derive(Debug, Default)]
struct Open {
    pages: Vec<Option<Page>>,
    count: usize,
    clock: u64,
}

#[derive(Debug)]
struct Page {
    bytes: Vec<u8>,
    used: u64,
}

impl Pages {
    /// The pages that the lines of a head describe; they lie from `from` on, one after the other.
    pub(super) fn new(lines: &[u8], from: usize) -> Result<Self, PackError> {
        let broken = PackError::Broken("pages");
        let (lines, rest) = lines.as_chunks::<PAGE_LINE>();
        if !rest.is_empty() {
            return Err(broken);
        }
        let mut place = from;
        let mut pages = Vec::with_capacity(lines.len());
        for line in lines {
            let [a, b, c, d, hash @ ..] = *line;
            let length = u32::from_le_bytes([a, b, c, d]) as usize;
            let until = place.checked_add(length).ok_or_else(|| broken.clone())?;
            pages.push(Line { from: place, until, hash: u64::from_le_bytes(hash) });
            place = until;
        }
        let open = Open { pages: pages.iter().map(|_| None).collect(), ..Open::default() };
        Ok(Self { lines: pages, packed: None, open: Mutex::new(open) })
    }

    /// Where the last packed page ends.
    pub(super) fn end(&self) -> Option<usize> {
        self.lines.last().map(|line| line.until)
    }

    /// Keeps the whole list, and makes sure that every page is as it was packed.
    pub(super) fn keep(&mut self, packed: Vec<u8>) -> Result<(), PackError> {
        for line in &self.lines {
            let bytes = packed.get(line.from..line.until).ok_or(PackError::WrongChecksum)?;
            if form::fnv(FNV_START, bytes) != line.hash {
                return Err(PackError::WrongChecksum);
            }
        }
        self.packed = Some(packed);
        Ok(())
    }

    /// Takes a packed page that was asked for.
    pub(super) fn give(&self, number: u32, packed: &[u8]) -> Result<(), PackError> {
        let line = self.lines.get(number as usize).ok_or(PackError::Broken("pages"))?;
        if form::fnv(FNV_START, packed) != line.hash {
            return Err(PackError::WrongChecksum);
        }
        let page = unpacked(packed)?;
        self.lock().put(number as usize, page, MOST_GIVEN);
        Ok(())
    }

    /// Where each packed page lies in the list, in bytes.
    pub(super) fn places(&self) -> Vec<std::ops::Range<usize>> {
        self.lines.iter().map(|line| line.from..line.until).collect()
    }

    /// Looks at the unpacked bytes from `from` to `until`; while it does, nobody else can.
    pub(super) fn with<T>(
        &self,
        from: usize,
        until: usize,
        look: impl FnOnce(&[u8]) -> T,
    ) -> Result<T, PackError> {
        let mut open = self.lock();
        let broken = || PackError::Broken("pages");
        let length = until.checked_sub(from).ok_or_else(broken)?;
        let (number, within) = (from / PAGE, from % PAGE);
        if within + length <= PAGE {
            let page = self.page(&mut open, number)?;
            return Ok(look(page.get(within..within + length).ok_or_else(broken)?));
        }
        let mut bytes = Vec::with_capacity(length.min(PAGE * 2));
        let mut at = from;
        while at < until {
            let (number, within) = (at / PAGE, at % PAGE);
            let end = (number + 1).saturating_mul(PAGE).min(until);
            let page = self.page(&mut open, number)?;
            bytes.extend_from_slice(page.get(within..within + (end - at)).ok_or_else(broken)?);
            at = end;
        }
        Ok(look(&bytes))
    }

    fn page<'a>(&self, open: &'a mut Open, number: usize) -> Result<&'a [u8], PackError> {
        if !open.has(number) {
            let line = self.lines.get(number).ok_or(PackError::Broken("pages"))?;
            let absent = || PackError::Absent(u32::try_from(number).unwrap_or(u32::MAX));
            let packed = self.packed.as_ref().ok_or_else(absent)?;
            let packed = packed.get(line.from..line.until).ok_or(PackError::WrongChecksum)?;
            open.put(number, unpacked(packed)?, usize::MAX);
        }
        open.get(number).ok_or(PackError::Broken("pages"))
    }

    /// What a panic elsewhere left is whole: pages are put in as a whole or not at all.
    fn lock(&self) -> std::sync::MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn has(&self, number: usize) -> bool {
        self.pages.get(number).is_some_and(Option::is_some)
    }

    fn get(&mut self, number: usize) -> Option<&[u8]> {
        self.clock += 1;
        let page = self.pages.get_mut(number)?.as_mut()?;
        page.used = self.clock;
        Some(&page.bytes)
    }

    /// Puts a page in, and forgets the one that was not asked for longest where there would be more than `most`.
    fn put(&mut self, number: usize, bytes: Vec<u8>, most: usize) {
        if !self.has(number) && self.count >= most {
            let used = |at: &usize| self.pages[*at].as_ref().map_or(u64::MAX, |page| page.used);
            if let Some(oldest) = (0..self.pages.len()).min_by_key(used) {
                self.pages[oldest] = None;
                self.count -= 1;
            }
        }
        self.count += usize::from(!self.has(number));
        self.clock += 1;
        let used = self.clock;
        if let Some(place) = self.pages.get_mut(number) {
            *place = Some(Page { bytes, used });
        }
    }
}

fn unpacked(packed: &[u8]) -> Result<Vec<u8>, PackError> {
    inflate::decompress_to_vec_with_limit(packed, PAGE).map_err(|_| PackError::Broken("pages"))
}
