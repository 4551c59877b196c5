//! Names as they are compared: two spellings of one name fold to the same text.
//!
//! Pages write names in capitals, in letters borrowed from mathematics, with icons and invisible marks. A
//! folded name is for comparing only and never shown.

use unicode_normalization::char::is_combining_mark;

use crate::nfkc::nfkc;

/// Longest name read, in characters.
const LONGEST: usize = 1000;

/// `name` in NFKC and lower case, words parted by single spaces; apostrophes, zero-width and private-use
/// characters dropped, all other punctuation parting words. At most 1,000 characters are read.
pub fn fold_name(name: &str) -> String {
    let lower = nfkc(&name.chars().take(LONGEST).collect::<String>()).to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    let mut parted = false;
    for c in nfkc(&lower).chars() {
        if c.is_alphanumeric() || is_combining_mark(c) {
            if parted && !folded.is_empty() {
                folded.push(' ');
            }
            parted = false;
            folded.push(c);
        } else if !is_dropped(c) {
            parted = true;
        }
    }
    folded
}

/// What stands in a name without parting words.
fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | '`' | '´' | 'ʼ'
            | '\u{00ad}' | '\u{034f}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
    )
}
