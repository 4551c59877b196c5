//! The packed form, version 3: what lies where. All numbers are little-endian.
//!
//! A worker that starts for one click must not parse a whole list, and a list of a million accounts must not lie in
//! memory as a whole. So a list is cut into pages that are packed one by one (deflate), and everything is found by a
//! hash whose place is known: looking an account up opens a page or two.
//!
//! ```text
//! 0    magic `NETRALST`
//! 8    u16 version, u16 number of sections (10)
//! 12   u64 length of all of it in bytes
//! 20   u64 checksum: FNV-1a (64 bit) of the head, bytes 0..20 and 28 to its end
//! 28   u32 number of pages, u32 length of a page before packing
//! 36   10 times u32 offset, u32 length of a section, in the bytes before packing
//! 116  for each page u32 length as packed, u64 FNV-1a (64 bit) of the packed bytes; here the head ends
//!      the packed pages, one after the other
//! ```
//!
//! The sections are about, strings, records, and seven tables: keys, hints, contests, people, tenures, memberships,
//! regions. A *varint* is an unsigned LEB128 number.
//!
//! * *strings*: texts that stand in several places, each once: varint length and UTF-8.
//! * A *text* elsewhere is a varint: `2n + 1` and then n bytes of UTF-8, or twice its place in the strings.
//! * *records*: accounts, contests, people, tenures, memberships, one after the other, each behind its varint length.
//! * A *table*: u32 number of lines; u32 number of buckets, a power of two; the place of each bucket's end as u32,
//!   counted from the first bucket; the buckets. A line stands in the bucket that the highest bits of its hash name:
//!   u16, the lowest bits of the hash; varint length of the rest; the rest, which is the
//!   varint place of a record and, in keys and hints, what one row says of the account. The hash is FNV-1a (64 bit), finished by [`spread`], of the key, folded
//!   name, id or region code. It only finds lines; the text in the entry or record decides.
//! * A day is a varint `yyyymmdd`, 0 for none.

/// First bytes of every packed list.
pub(super) const MAGIC: [u8; 8] = *b"NETRALST";
/// The form written and the newest one read.
pub(super) const VERSION: u16 = 3;
/// Where the checksum lies.
pub(super) const CHECKSUM_AT: usize = 20;
/// Where the number of pages lies.
pub(super) const PAGES_AT: usize = 28;
/// Where the section table starts.
pub(super) const TABLE_AT: usize = 36;
/// Number of sections.
pub(super) const SECTIONS: usize = 10;
/// Where the lines of the pages start.
pub(super) const PAGE_LINES_AT: usize = TABLE_AT + SECTIONS * 8;
/// Length of one page's line.
pub(super) const PAGE_LINE: usize = 12;
/// Length of a page before packing: small enough to be read for one account, large enough to pack well.
pub(super) const PAGE: usize = 64 * 1024;
/// Lines that a bucket holds in the mean.
#[cfg(feature = "rows")]
pub(super) const BUCKET: usize = 16;
/// Stands for a person's id that follows from contest, number and seat: no text is in such a place.
pub(super) const DERIVED: u64 = u64::MAX - 1;

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

impl Section {
    /// What the section is called where something in it makes no sense.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Strings => "strings",
            Self::Records => "records",
            Self::Keys => "keys",
            Self::Hints => "hints",
            Self::Contests => "contests",
            Self::People => "people",
            Self::Tenures => "tenures",
            Self::Memberships => "memberships",
            Self::Regions => "regions",
        }
    }
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
    spread(fnv(FNV_START, text.as_bytes()))
}

/// FNV-1a leaves the highest bits of short texts alike; these are the last steps of splitmix64, which spread them.
fn spread(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// The bucket of a hash among a power of two of buckets.
pub(super) fn bucket(hash: u64, buckets: u32) -> u32 {
    let bits = buckets.trailing_zeros();
    if bits == 0 { 0 } else { (hash >> (64 - bits)) as u32 }
}

/// The part of a hash that a line carries.
pub(super) fn check_of(hash: u64) -> u16 {
    hash as u16
}

/// The checksum of a head; its own bytes are left out.
pub(super) fn checksum(head: &[u8]) -> u64 {
    let before = head.get(..CHECKSUM_AT).unwrap_or_default();
    let behind = head.get(PAGES_AT..).unwrap_or_default();
    fnv(fnv(FNV_START, before), behind)
}

/// The id of a person whose row gives none.
pub(super) fn derived_person(contest: &str, number: u32, seat: &str) -> String {
    format!("{contest}/{number}/{seat}")
}
