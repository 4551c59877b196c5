//! The tables of a packed list: lines found by the hash of a text.

use super::PackError;
use super::form::{self, Section};
use super::pages::Pages;
use super::record::varint;

/// Bytes before the places of the buckets.
const TABLE_HEAD: usize = 8;

/// One table, in the bytes before packing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    pages: &'a Pages,
    from: usize,
    until: usize,
    section: Section,
}

/// What a table says of itself, each checked against its length.
struct Shape {
    buckets: u32,
    /// Where the first bucket starts.
    first: usize,
}

impl<'a> Table<'a> {
    pub(super) fn new(pages: &'a Pages, (from, until): (usize, usize), section: Section) -> Self {
        Self { pages, from, until, section }
    }

    /// What stands behind the lines whose hash may be that of `text`.
    pub(super) fn find(&self, text: &str) -> Result<Vec<Vec<u8>>, PackError> {
        let Some(shape) = self.shape()? else { return Ok(Vec::new()) };
        let hash = form::hash(text);
        let (from, until) = self.bucket(&shape, form::bucket(hash, shape.buckets))?;
        let mut found = Vec::new();
        self.lines(from, until, |check, rest| {
            if check == form::check_of(hash) {
                found.push(rest.to_vec());
            }
        })?;
        Ok(found)
    }

    /// What stands behind every line, by hash.
    pub(super) fn all(&self) -> Result<Vec<Vec<u8>>, PackError> {
        let Some(shape) = self.shape()? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        self.lines(shape.first, self.until, |_, rest| found.push(rest.to_vec()))?;
        Ok(found)
    }

    /// `None` for a table without lines.
    fn shape(&self) -> Result<Option<Shape>, PackError> {
        if self.until.saturating_sub(self.from) < TABLE_HEAD {
            return Err(self.broken());
        }
        let [lines, buckets] = self.numbers(self.from)?;
        if lines == 0 {
            return Ok(None);
        }
        let places = (buckets as usize).checked_mul(4).ok_or_else(|| self.broken())?;
        let first = (self.from + TABLE_HEAD).checked_add(places).ok_or_else(|| self.broken())?;
        if !buckets.is_power_of_two() || first > self.until {
            return Err(self.broken());
        }
        Ok(Some(Shape { buckets, first }))
    }

    /// Where a bucket starts and ends.
    fn bucket(&self, shape: &Shape, bucket: u32) -> Result<(usize, usize), PackError> {
        let place = self.from + TABLE_HEAD + bucket as usize * 4;
        let [from, until] = match bucket {
            // The first bucket starts where the places end; its own is the second number read.
            0 => [0, self.numbers::<1>(place)?[0]],
            _ => self.numbers(place - 4)?,
        };
        let (from, until) = (shape.first + from as usize, shape.first + until as usize);
        if from > until || until > self.until {
            return Err(self.broken());
        }
        Ok((from, until))
    }

    fn numbers<const N: usize>(&self, at: usize) -> Result<[u32; N], PackError> {
        self.pages.with(at, at + N * 4, |bytes| {
            let mut found = [0; N];
            for (place, number) in found.iter_mut().zip(bytes.as_chunks::<4>().0) {
                *place = u32::from_le_bytes(*number);
            }
            found
        })
    }

    /// Calls `take` with the check and the rest of each line.
    fn lines(
        &self,
        from: usize,
        until: usize,
        mut take: impl FnMut(u16, &[u8]),
    ) -> Result<(), PackError> {
        let whole = self.pages.with(from, until, |mut rest| {
            while let Some((check, behind)) = rest.split_first_chunk::<2>() {
                rest = behind;
                let length = usize::try_from(varint(&mut rest)?).ok()?;
                take(u16::from_le_bytes(*check), rest.get(..length)?);
                rest = rest.get(length..)?;
            }
            Some(())
        })?;
        whole.ok_or_else(|| self.broken())
    }

    fn broken(&self) -> PackError {
        PackError::Broken(self.section.name())
    }
}
