//! One plain form of what people write, so that a slogan is found however it is dressed up.

use crate::nfkc::nfkc;

/// Longest text that is read, in characters; the rest of a longer one is cut off.
pub const LONGEST_TEXT: usize = 4_000;

/// Compatibility forms resolved (bold and script letters become plain ones), lower case, marks and
/// punctuation as single spaces; `#` is kept, for a hashtag is a word of its own.
pub fn fold_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len().min(LONGEST_TEXT));
    let mut gap = false;
    let plain = nfkc(&text.chars().take(LONGEST_TEXT).collect::<String>());
    for letter in plain.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() || letter == '#' {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.push(letter);
        } else if !is_invisible(letter) {
            gap = true;
        }
    }
    folded
}

/// Zero-width characters and joiners split a word for a program but for no reader.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}')
}
