//! What can be wrong with a packed list.

use std::fmt;

/// Why a packed list cannot be read, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// The bytes do not start as a list does.
    NotAList,
    /// Made for a newer Netra (the version found).
    NewerVersion(u16),
    /// Made by an older Netra, in a form that is no longer read (the version found).
    OlderVersion(u16),
    /// The file ends too early: bytes wanted and bytes there.
    CutShort {
        /// Length that the head promises, in bytes.
        wanted: u64,
        /// Length found, in bytes.
        found: u64,
    },
    /// The contents do not match their checksum.
    WrongChecksum,
    /// A page that is not in memory (its number): give it, and ask again.
    Absent(u32),
    /// Nobody signs as publisher.
    NoPublisher,
    /// A record that the checksum covers makes no sense (which part): the tool that packed it is broken.
    Broken(&'static str),
}

impl PackError {
    /// The word by which the texts tell of it to whoever only uses the list (`damage.WORD`).
    pub fn word(&self) -> &'static str {
        match self {
            Self::NotAList => "not-a-list",
            Self::NewerVersion(_) => "newer-version",
            Self::OlderVersion(_) => "older-version",
            Self::CutShort { .. } => "cut-short",
            Self::WrongChecksum => "wrong-checksum",
            Self::Absent(_) => "absent",
            Self::NoPublisher => "no-publisher",
            Self::Broken(_) => "broken",
        }
    }
}

/// For whoever makes lists; to others the texts say it (see [`PackError::word`]).
impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAList => f.write_str("this is not a packed Netra list"),
            Self::NewerVersion(version) => {
                write!(f, "the list is in form {version}, made for a newer Netra; update Netra")
            }
            Self::OlderVersion(version) => {
                write!(f, "the list is in form {version}, made by an older Netra; build it again")
            }
            Self::CutShort { wanted, found } => {
                write!(f, "the list is cut short: {found} of {wanted} bytes; fetch it again")
            }
            Self::WrongChecksum => {
                f.write_str("the list is damaged (wrong checksum); fetch it again")
            }
            Self::Absent(page) => write!(f, "page {page} of the list is not in memory"),
            Self::NoPublisher => f.write_str("the list names no publisher"),
            Self::Broken(part) => write!(f, "the list is damaged in its {part}; pack it again"),
        }
    }
}

impl std::error::Error for PackError {}
