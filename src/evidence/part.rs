//! Parts of names: two of a longer one, one word, or one word of each of a pair.
//!
//! They say little by themselves: a couple bears a pair's first names, and half a village a candidate's last one. So
//! they count only beside campaign wording and in the contest's own region.

use super::{Field, Fit};
use crate::list::{Person, Place};

/// Words of a text in which pairs are looked for.
const MOST_WORDS: usize = 80;

/// The words in which pairs are looked for.
pub(super) fn words_of(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split(' ').take(MOST_WORDS).collect();
    words.retain(|word| !matches!(*word, "dan" | "x"));
    words
}

/// Whether a name of each of a pair stands side by side, or run together in a handle or a hashtag.
pub(super) fn is_pair(field: Field, words: &[&str], head: &Person, deputy: &Person) -> bool {
    let mut before = "";
    for word in words {
        let side_by_side = calls(before, head) && calls(word, deputy);
        let run = field == Field::Handle || word.starts_with('#');
        if side_by_side || (run && has_run(word, head, deputy)) {
            return true;
        }
        before = word;
    }
    false
}

/// A word of somebody's name, or all of its first letters.
fn calls(word: &str, person: &Person) -> bool {
    if word.len() < 3 || word == "muhammad" {
        return false;
    }
    let mut letters = String::new();
    for known in &person.known_as.words {
        if known == word {
            return true;
        }
        letters.extend(known.chars().next());
    }
    letters == word
}

/// One name of each of a pair, run together: `rudililis`.
fn has_run(run: &str, head: &Person, deputy: &Person) -> bool {
    for first in &head.known_as.words {
        for second in &deputy.known_as.words {
            let long = first.len() > 2 && second.len() > 2;
            if long && run.contains(first.as_str()) && run.contains(&format!("{first}{second}")) {
                return true;
            }
        }
    }
    false
}

/// How a display name's words fit a part of a longer name, or a name of one word.
pub(super) fn part_of(words: &[String], person: &Person, place: &Place) -> Option<Fit> {
    let known = &person.known_as.words;
    // Who bears the region's name is not meant by everybody who names the region.
    let own = |word: &&String| !place.run.contains(word.as_str());
    let two = |first: &String, last: &String| {
        words.windows(2).any(|two| matches!(two, [a, b] if a == first && b == last))
    };
    if known.len() > 2
        && (two(known.first()?, known.last()?) || known.windows(2).any(|k| two(&k[0], &k[1])))
    {
        return Some(Fit::Part);
    }
    let long = |word: &&String| word.len() > 2 && *word != "muhammad";
    known.iter().filter(own).filter(long).any(|word| words.contains(word)).then_some(Fit::Word)
}
