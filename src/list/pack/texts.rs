//! Writes texts: in place, or once for all places that have them.

use std::collections::HashMap;

/// Shortest text worth a place of its own, in bytes: a reference to it takes up to four.
const SHORTEST: usize = 5;

/// Texts written so far.
pub(super) struct Texts {
    /// Each text with the number of its places, or, once settled, with its own place if it has one.
    known: HashMap<String, u64>,
    strings: Option<Vec<u8>>,
}

/// A text that has no place yet.
const NOWHERE: u64 = u64::MAX;

impl Texts {
    /// Counts in how many places each text stands.
    pub(super) fn counting() -> Self {
        Self { known: HashMap::new(), strings: None }
    }

    /// Everything was counted: from now on texts are written.
    pub(super) fn settled(self) -> Self {
        let several = |(text, count): (String, u64)| {
            (count > 1 && text.len() >= SHORTEST).then_some((text, NOWHERE))
        };
        Self {
            known: self.known.into_iter().filter_map(several).collect(),
            strings: Some(Vec::new()),
        }
    }

    /// Writes one text, or where it stands.
    pub(super) fn write(&mut self, text: &str, into: &mut Vec<u8>) {
        let Some(strings) = &mut self.strings else {
            match self.known.get_mut(text) {
                Some(count) => *count += 1,
                None => drop(self.known.insert(text.to_owned(), 1)),
            }
            return;
        };
        match self.known.get_mut(text) {
            Some(place) => {
                if *place == NOWHERE {
                    *place = strings.len() as u64;
                    strings.extend(varint(text.len() as u64));
                    strings.extend(text.as_bytes());
                }
                into.extend(varint(*place * 2));
            }
            None => inline(text, into),
        }
    }

    /// The texts that have places of their own, in the order in which they were met.
    pub(super) fn strings(&mut self) -> Vec<u8> {
        self.strings.take().unwrap_or_default()
    }
}

/// Writes a text where it is read.
pub(super) fn inline(text: &str, into: &mut Vec<u8>) {
    into.extend(varint(text.len() as u64 * 2 + 1));
    into.extend(text.as_bytes());
}

/// A number as unsigned LEB128.
pub(super) fn varint(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(10);
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
