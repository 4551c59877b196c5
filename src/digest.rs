//! A short fingerprint that notices when data changed.
//!
//! Not a defence against anybody: it only tells one state of the list, the settings or the rules from
//! the next, and the same on every machine (FNV-1a, 64 bits, as hex).

/// The fingerprint of `parts`; where one part ends and the next begins counts.
pub fn of<T: AsRef<str>>(parts: &[T]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.as_ref().bytes().chain([0xff]) {
            hash ^= u64::from(byte);
            hash = hash.wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
