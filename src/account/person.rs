//! A person's name without what people put before and behind it.
//!
//! An election body writes "H. M. FIKRI ALFARISI, Lc.", the person's own page "Gus Fikri Alfarisi". Titles,
//! degrees and honorifics are no part of a name, `Muh.` and `Mochamad` are one name, and a single letter stands
//! for a word. The words are data: `data/names.csv`, made from titles as they were really written.

use std::sync::OnceLock;

use super::fold_name;

const NAMES: &str = include_str!("data/names.csv");

/// Longest name taken apart, in words.
const MOST_WORDS: usize = 24;

/// The words that a name is known by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonName {
    /// Words in their order, folded, in one spelling each.
    pub words: Vec<String>,
    /// Letters that stand for a word that is not there: `A.` of `A. BASO`, the `Muhammad` of a longer name.
    pub initials: Vec<char>,
}

impl PersonName {
    /// Takes a name apart as it stands on a ballot or a page; what comes after a comma, or in brackets, is left out.
    pub fn of(name: &str) -> Self {
        let before = name.split(',').next().unwrap_or_default();
        let mut plain = String::new();
        let mut depth = 0_u32;
        for letter in before.chars() {
            match letter {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ if depth == 0 => plain.push(letter),
                _ => {}
            }
        }
        let mut found = Self::default();
        let mut last = "";
        let plain = fold_name(&plain);
        for word in plain.split(' ').take(MOST_WORDS) {
            let mut letters = word.chars();
            match (letters.next(), letters.next(), means(word)) {
                (None, ..) | (_, _, Some(Means::Title)) => {}
                (Some(letter), None, _) => found.initials.push(letter),
                (_, _, Some(Means::Same(same))) => found.words.push(same.to_owned()),
                _ => found.words.push(word.to_owned()),
            }
            last = word;
        }
        // `ST` before a name is Siti, behind it an engineer.
        if last == "st" && found.words.len() > 1 {
            found.words.pop();
        }
        while found.words.len() > 1
            && found.words.last().is_some_and(|word| means(word) == Some(Means::Degree))
        {
            found.words.pop();
        }
        found
    }

    /// The same, for a name on a ballot: whoever has more than two words is known without a first `Muhammad`.
    pub fn on_ballot(name: &str) -> Self {
        let mut found = Self::of(name);
        if found.words.len() > 2 && found.words.first().is_some_and(|word| word == "muhammad") {
            found.words.remove(0);
            found.initials.push('m');
        }
        found
    }
}

/// What a word is that is no name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Means {
    Title,
    Degree,
    /// Another spelling of a name.
    Same(&'static str),
}

/// What a word means, found among those with the same first letter.
fn means(word: &str) -> Option<Means> {
    static TABLE: OnceLock<[Vec<(&str, Means)>; 26]> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = [const { Vec::new() }; 26];
        for (what, words) in NAMES.lines().skip(1).filter_map(|line| line.split_once(',')) {
            let means = match what {
                "title" => Means::Title,
                "degree" => Means::Degree,
                same => Means::Same(same),
            };
            for word in words.split(' ') {
                if let Some(with_letter) = letter_of(word).and_then(|at| table.get_mut(at)) {
                    with_letter.push((word, means));
                }
            }
        }
        table
    });
    let with_letter = table.get(letter_of(word)?)?;
    with_letter.iter().find(|(known, _)| *known == word).map(|(_, means)| *means)
}

fn letter_of(word: &str) -> Option<usize> {
    word.bytes().next()?.checked_sub(b'a').map(usize::from)
}

#[cfg(test)]
mod tests {
    use super::PersonName;

    fn words(name: &str) -> String {
        PersonName::of(name).words.join(" ")
    }

    #[test]
    fn titles_degrees_and_spellings_are_no_part_of_a_name() {
        let told = [
            ("Drs. H. Bambang Prasetyo Utomo, M.Si.", "bambang prasetyo utomo"),
            ("Bambang Prasetyo Utomo S.E. M.M", "bambang prasetyo utomo"),
            ("Komjen Pol. (Purn.) SURYO BASKORO", "suryo baskoro"),
            ("Mochamad Ilyas", "muhammad ilyas"),
            ("ROTUA BR. HUTAPEANG", "rotua hutapeang"),
            ("Hj. St. Hasnawati", "siti hasnawati"),
            ("𝗥𝘂𝗱𝗶 𝗛𝗮𝗿𝘁𝗮𝗻𝘁𝗼", "rudi hartanto"),
            ("Sukirman, S.Pd., M.M.", "sukirman"),
        ];
        for (name, expected) in told {
            assert_eq!(words(name), expected, "{name}");
        }
    }

    #[test]
    fn a_letter_stands_for_a_word() {
        let name = PersonName::of("A. BASO RAHMATULLAH");
        assert_eq!((name.words.join(" "), name.initials), ("baso rahmatullah".into(), vec!['a']));
        let name = PersonName::on_ballot("MUHAMMAD BOBBY AFIF NASUTION, S.E.");
        assert_eq!((name.words.len(), name.initials), (3, vec!['m']));
        assert_eq!(PersonName::on_ballot("MUHAMMAD RUDI").words.len(), 2);
    }
}
