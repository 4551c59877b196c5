//! The packed form, version 2: what lies where. All numbers are little-endian.
//!
//! A worker that starts for one click must not parse a whole list, so everything is found by binary search
//! in an index of hashes, and only the records found are read.
//!
//! ```text
//! 0    magic `NETRALST`
//! 8    u16 version, u16 number of sections (10)
//! 12   u64 length of all of it in bytes
//! 20   u64 checksum: FNV-1a (64 bit) of bytes 0..20 and of everything from 28 on
//! 28   10 times u32 offset, u32 length of a section: about, strings, records, then the indexes
//!      keys, hints, contests, people, tenures, memberships, regions
//! ```
//!
//! *strings*: each distinct text once, u16 length and UTF-8; a text elsewhere is its u32 offset here.
//! *records*: entries, contests, people, tenures, memberships, one after the other, as `record.rs` reads them.
//! An *index* is a run of (u64 hash, u32 offset into records), sorted by both. The hash is FNV-1a (64 bit)
//! of the key, folded name, id or region code. It only finds records; the text in the record decides.
//! A day is a u32 `yyyymmdd`, 0 for none.

/// First bytes of every packed list.
pub(super) const MAGIC: [u8; 8] = *b"NETRALST";
/// The form written and the newest one read.
pub(super) const VERSION: u16 = 2;
/// Where the checksum lies.
pub(super) const CHECKSUM_AT: usize = 20;
/// Where the section table starts.
pub(super) const TABLE_AT: usize = 28;
/// Number of sections.
pub(super) const SECTIONS: usize = 10;
/// Length of the head with its section table.
pub(super) const HEAD: usize = TABLE_AT + SECTIONS * 8;
/// Length of one line of an index.
pub(super) const INDEX_LINE: usize = 12;
/// Stands for a person's id that follows from contest, number and seat.
pub(super) const DERIVED: u32 = u32::MAX;

/// Sections by their place in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    About,
    Strings,
    Records,
    Keys,
    Hints,
    Contests,
    People,
    Tenures,
    #[cfg_attr(not(feature = "rows"), allow(dead_code, reason = "the worker asks for no party"))]
    Memberships,
    Regions,
}

/// FNV-1a, 64 bit, with its published offset basis and prime, carried on from `state`.
pub(super) fn fnv(state: u64, bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(state, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Where FNV-1a starts.
pub(super) const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash under which a text is found.
pub(super) fn hash(text: &str) -> u64 {
    fnv(FNV_START, text.as_bytes())
}

/// The checksum of a whole list; its own bytes are left out.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    let head = bytes.get(..CHECKSUM_AT).unwrap_or_default();
    let body = bytes.get(TABLE_AT..).unwrap_or_default();
    fnv(fnv(FNV_START, head), body)
}

/// The id of a person whose row gives none.
pub(super) fn derived_person(contest: &str, number: u32, seat: &str) -> String {
    format!("{contest}/{number}/{seat}")
}
