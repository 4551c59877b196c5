//! Campaign wording and what silences it, as data.
//!
//! Each pattern is compiled when the first text meets it: most pages never need the worker to know any.
//! Patterns are written with names for what they share (`{n}` a ballot number, `{o}` an office), so that a number
//! in another language is one word more in one place.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use regex_lite::Regex;
use serde::Deserialize;

use super::fold_text;

/// Longest text in which wording is looked for, in characters: about what a page shows of a post before it is
/// unfolded, and more than twice the longest bio.
const LONGEST_READ: usize = 400;

/// Where on the page a wording stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The account's display name.
    Name,
    /// The account's own handle, read without gaps.
    Handle,
    /// The account's own description.
    Bio,
    /// The post's text.
    Text,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 4] = [Self::Name, Self::Handle, Self::Bio, Self::Text];

    /// The letter in the wording's data.
    pub(super) fn letter(self) -> char {
        match self {
            Self::Name => 'n',
            Self::Handle => 'h',
            Self::Bio => 'b',
            Self::Text => 't',
        }
    }

    /// The word in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Handle => "handle",
            Self::Bio => "bio",
            Self::Text => "text",
        }
    }
}

/// How much a wording says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Speaks for a campaign only beside a candidate's name.
    Weak,
    /// Campaigns speak so; reports and warnings about them too.
    Strong,
    /// Calls to vote for somebody: nobody else speaks so.
    Call,
}

/// Whose wording speaks against a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    /// KPU, KIP, Bawaslu and the like: never marked.
    ElectionBody,
    /// A public office: its posts are looked at one by one.
    Government,
    /// A paper or broadcaster, which writes about every pair.
    Media,
    /// A parody or fan page.
    Parody,
    /// An election of another kind, a shop, a game: silences the field that it stands in.
    Elsewhere,
    /// A report or a warning about campaigns: silences what is no call to vote.
    Report,
}

/// A wording that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clue {
    /// Where.
    pub field: Field,
    /// The words, folded.
    pub found: String,
    /// How much they say.
    pub weight: Weight,
}

/// A text of one field, read once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The text as patterns read it.
    pub folded: String,
    /// Campaign wording that counts, each pattern's first.
    pub clues: Vec<Clue>,
    /// What speaks against a campaign.
    pub counter: Option<(Counter, Clue)>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Pattern {
    #[cfg(feature = "rows")]
    pub id: String,
    /// The letters of the fields in which it counts.
    #[serde(rename = "in")]
    pub fields: String,
    /// 1 weak, 3 a call, strong if there is none.
    #[serde(default)]
    weight: u8,
    /// One of these must stand in the text: far cheaper to look for than the pattern.
    #[serde(default)]
    needs: Vec<String>,
    /// Whole words and phrases, parted by `|`: as good as a pattern of them and far quicker.
    #[serde(default)]
    words: String,
    /// Empty where words are all there is.
    #[serde(default)]
    pub pattern: String,
    #[serde(default)]
    kind: String,
    #[serde(skip)]
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// `None` if the pattern is no regular expression; the data's own test keeps that from shipping.
    pub fn regex(&self, names: &BTreeMap<String, String>) -> Option<&Regex> {
        let compile = || {
            let mut pattern = self.pattern.clone();
            for (name, meant) in names {
                pattern = pattern.replace(&format!("{{{name}}}"), &format!("(?:{meant})"));
            }
            Regex::new(&pattern).ok()
        };
        self.regex.get_or_init(compile).as_ref()
    }

    /// `None` for what speaks for a campaign, or for a kind that nobody knows.
    pub fn counter(&self) -> Option<Counter> {
        Some(match self.kind.as_str() {
            "election body" => Counter::ElectionBody,
            "government" => Counter::Government,
            "media" => Counter::Media,
            "parody" => Counter::Parody,
            "elsewhere" => Counter::Elsewhere,
            "report" => Counter::Report,
            _ => return None,
        })
    }

    fn weight(&self) -> Weight {
        match self.weight {
            1 => Weight::Weak,
            3 => Weight::Call,
            _ => Weight::Strong,
        }
    }

    pub fn find(
        &self,
        names: &BTreeMap<String, String>,
        field: Field,
        folded: &str,
    ) -> Option<String> {
        let worth_it = self.needs.is_empty() || self.needs.iter().any(|word| folded.contains(word));
        if !self.fields.contains(field.letter()) || !worth_it {
            return None;
        }
        let mut words = self.words.split('|').filter(|word| !word.is_empty());
        if let Some(word) = words.find(|word| has_words(folded, word)) {
            return Some(word.to_owned());
        }
        if self.pattern.is_empty() {
            return None;
        }
        self.regex(names)?.find(folded).map(|hit| hit.as_str().to_owned())
    }
}

/// The shipped wording.
#[derive(Debug, Deserialize)]
pub struct Wording {
    /// What patterns share, by name.
    pub(super) names: BTreeMap<String, String>,
    /// Words that stand around a candidate's name and make it no other person's.
    around: String,
    pub(super) patterns: Vec<Pattern>,
    pub(super) counter: Vec<Pattern>,
}

impl Wording {
    /// Reads the shipped file.
    ///
    /// # Errors
    /// Says what is wrong with the file.
    pub fn shipped() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../../extension/data/wording/campaign.json"))
    }

    /// Whether a word may stand beside a candidate's name.
    pub fn is_around(&self, word: &str) -> bool {
        self.around.split(' ').any(|around| around == word)
    }

    /// What a text of `field` says, for a campaign and against it.
    pub fn read(&self, field: Field, text: &str) -> Read {
        let folded = folded(field, text);
        if folded.is_empty() {
            return Read::default();
        }
        let clue = |pattern: &Pattern| {
            let found = pattern.find(&self.names, field, &folded)?;
            Some(Clue { field, found, weight: pattern.weight() })
        };
        let mut clues: Vec<Clue> = self.patterns.iter().filter_map(clue).collect();
        let counter = self.counter(field, &folded);
        // A report of campaigns may still end in a call to vote; another kind of election never does.
        match counter {
            Some((Counter::Elsewhere, _)) => clues.clear(),
            Some((Counter::Report, _)) => clues.retain(|clue| clue.weight == Weight::Call),
            _ => {}
        }
        Read { folded, clues, counter }
    }

    /// What shows that this is no campaign account, the strongest first: an election body in any field
    /// counts before anything else.
    fn counter(&self, field: Field, folded: &str) -> Option<(Counter, Clue)> {
        self.counter.iter().find_map(|pattern| {
            let found = pattern.find(&self.names, field, folded)?;
            Some((pattern.counter()?, Clue { field, found, weight: pattern.weight() }))
        })
    }

    /// What is wrong with the data itself, one sentence per pattern: it does not compile, misses its own
    /// example, or finds what it must leave alone.
    #[cfg(feature = "rows")]
    pub fn faults(&self) -> Vec<String> {
        super::examples::faults(self)
    }
}

/// Whether whole words stand in a folded text.
fn has_words(text: &str, words: &str) -> bool {
    let gap = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == b' ');
    let bytes = text.as_bytes();
    text.match_indices(words).any(|(at, _)| {
        gap(at.checked_sub(1).and_then(|before| bytes.get(before)))
            && gap(bytes.get(at + words.len()))
    })
}

/// A text of a field as its patterns read it: a handle has no gaps.
pub(super) fn folded(field: Field, text: &str) -> String {
    let start = text.char_indices().nth(LONGEST_READ).map_or(text, |(end, _)| &text[..end]);
    let folded = fold_text(start);
    if field == Field::Handle { folded.replace([' ', '_'], "") } else { folded }
}
