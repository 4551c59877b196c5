//! Regions by their code, as the ministry's list of 2025 writes them.
//!
//! A region can be newer than the list, so an unknown code or another name is a warning.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::account::fold_name;

const REGIONS: &str = include_str!("data/regions.csv");

/// Whether a text is empty (the whole country) or the code of a province, regency or city.
pub(super) fn is_code(code: &str) -> bool {
    matches!(code.len(), 0 | 2 | 4) && code.bytes().all(|b| b.is_ascii_digit())
}

/// The region's name in the ministry's list.
pub(super) fn name(code: &str) -> Option<&'static str> {
    static NAMES: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    let read = || REGIONS.lines().skip(1).filter_map(|line| line.trim().split_once(',')).collect();
    NAMES.get_or_init(read).get(code).copied()
}

/// Whether two names mean one region: case, punctuation and the words for its rank aside.
pub(super) fn same_name(one: &str, other: &str) -> bool {
    let bare = |name: &str| {
        let folded = fold_name(name);
        let rank = ["kabupaten ", "kota ", "provinsi ", "administrasi ", "kab "];
        let mut text = folded.as_str();
        while let Some(rest) = rank.iter().find_map(|word| text.strip_prefix(word)) {
            text = rest;
        }
        text.replace(' ', "")
    };
    bare(one) == bare(other)
}
