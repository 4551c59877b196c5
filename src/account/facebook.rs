//! How facebook.com's paths name accounts.
//!
//! One account has up to two keys: its number and its handle. Links inside groups show only numbers, so
//! both are kept apart here and joined by the list.

use super::address::{Address, shorten};
use super::tables::{self, Leads};
use super::{AccountKey, NoAccount, Platform};

/// Handles seen run from 3 to 42 characters without dots; the site's own rule ends at 50.
const HANDLE: std::ops::RangeInclusive<usize> = 3..=50;
/// Numbers seen run from 1 to 17 digits.
const LONGEST_ID: usize = 20;
/// Fewer digits behind a hyphen are a year or a district in a name, not a page's number.
const SHORTEST_SLUG_ID: usize = 6;

type Keys = Result<Vec<AccountKey>, NoAccount>;

/// The accounts that a path of facebook.com names.
pub(super) fn keys(address: &Address<'_>) -> Keys {
    match address.word(0).as_str() {
        "" => Err(NoAccount::RouteWord("/".to_owned())),
        "profile.php" | "permalink.php" | "story.php" => parameter_id(address),
        "photo.php" | "photo" | "photos" | "media" => photo(address),
        "groups" => group(address),
        "people" | "pages" => named_with_number(address),
        "profile" => number(address.part(1)).ok_or_else(|| reserved("profile")).map(one),
        "pg" => handle_or_number(address, 1),
        "p" => slug_number(address.part(1)).ok_or(NoAccount::Opaque).map(one),
        "stories" => number(address.part(1)).ok_or(NoAccount::Opaque).map(one),
        "watch" => watch(address),
        first if first.starts_with("pfbid") => Err(NoAccount::Opaque),
        _ => handle_or_number(address, 0),
    }
}

/// The account that m.me and fb.me name.
pub(super) fn short_keys(address: &Address<'_>) -> Keys {
    match address.word(0).as_str() {
        "" => Err(NoAccount::RouteWord("/".to_owned())),
        "j" | "g" | "ch" | "e" | "p" | "s" | "v" => Err(NoAccount::Opaque),
        _ => handle_or_number(address, 0),
    }
}

/// A handle in its canonical form: lower case, without dots.
///
/// # Errors
/// [`NoAccount`] if the site's own words, the characters or the length forbid it.
pub(super) fn handle(text: &str) -> Result<AccountKey, NoAccount> {
    let written = text.strip_prefix('@').unwrap_or(text);
    if written.contains(char::is_whitespace) {
        return Err(NoAccount::DisplayName(shorten(written)));
    }
    let lower = written.to_ascii_lowercase();
    let folded = lower.replace('.', "");
    if lower.ends_with(".php") {
        return Err(reserved(&lower));
    }
    for word in [&lower, &folded] {
        match tables::route(Platform::Facebook, word) {
            Some(Leads::Opaque) => return Err(NoAccount::Opaque),
            Some(Leads::Page) => return Err(reserved(word)),
            None => {}
        }
    }
    let letters = folded.bytes().all(|b| b.is_ascii_alphanumeric());
    let only_digits = folded.bytes().all(|b| b.is_ascii_digit());
    if !letters || only_digits || !HANDLE.contains(&folded.len()) || folded.starts_with("pfbid") {
        return Err(NoAccount::BadCharacters(shorten(written)));
    }
    Ok(AccountKey::FacebookHandle(folded))
}

/// An account's number.
pub(super) fn number(text: &str) -> Option<AccountKey> {
    is_number(text).then(|| AccountKey::FacebookId(text.to_owned()))
}

/// A group's number or slug.
pub(super) fn group_key(text: &str) -> Option<AccountKey> {
    let lower = text.to_ascii_lowercase();
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    let fits = !lower.is_empty() && lower.len() <= 80 && lower.bytes().all(allowed);
    let own =
        matches!(lower.as_str(), "feed" | "discover" | "joins" | "create" | "search" | "browse");
    (fits && !own && lower != "." && lower != "..").then_some(AccountKey::FacebookGroup(lower))
}

fn is_number(text: &str) -> bool {
    (1..=LONGEST_ID).contains(&text.len())
        && !text.starts_with('0')
        && text.bytes().all(|b| b.is_ascii_digit())
}

fn one(key: AccountKey) -> Vec<AccountKey> {
    vec![key]
}

fn reserved(word: &str) -> NoAccount {
    NoAccount::RouteWord(shorten(word))
}

fn parameter_id(address: &Address<'_>) -> Keys {
    let id = address.parameter("id").as_deref().and_then(number);
    id.map(one).ok_or(NoAccount::Opaque)
}

/// The path part at `at` as a number, a page's old name with number, or a handle.
fn handle_or_number(address: &Address<'_>, at: usize) -> Keys {
    let part = address.part(at);
    if part.is_empty() {
        return Err(reserved(&address.word(0)));
    }
    if let Some(id) = number(part) {
        return Ok(one(id));
    }
    // `PAGE_POST`, as the site's own interfaces write a post.
    if let Some((page, post)) = part.split_once('_')
        && is_number(post)
        && let Some(id) = number(page)
    {
        return Ok(one(id));
    }
    if part.contains('-') && !part.contains(char::is_whitespace) {
        // `Words-12345678`, or `Words/12345678` with the words in the handle's place.
        let next = Some(address.part(at + 1)).filter(|next| next.len() >= SHORTEST_SLUG_ID);
        if let Some(id) = slug_number(part).or_else(|| next.and_then(number)) {
            return Ok(one(id));
        }
    }
    handle(part).map(one)
}

/// The number behind the last hyphen of `Words-12345678`.
fn slug_number(part: &str) -> Option<AccountKey> {
    let (_, digits) = part.rsplit_once('-')?;
    if digits.len() < SHORTEST_SLUG_ID { None } else { number(digits) }
}

/// `people/Name/N`, `pages/Name/N`, `pages/category/Kind/Name-N`.
fn named_with_number(address: &Address<'_>) -> Keys {
    let first = address.word(0);
    if address.parts.len() < 2 {
        return Err(reserved(&first));
    }
    let from = if first == "pages" && address.word(1) == "category" { 3 } else { 2 };
    let found = address.parts.iter().skip(from).find_map(|part| number(part));
    let slug = address.parts.iter().skip(from.min(address.parts.len() - 1));
    found
        .or_else(|| slug.rev().find_map(|part| slug_number(part)))
        .map(one)
        .ok_or(NoAccount::Opaque)
}

fn group(address: &Address<'_>) -> Keys {
    let part = address.part(1);
    if part.is_empty() {
        return Err(reserved("groups"));
    }
    let group = group_key(part).ok_or_else(|| {
        if part.contains(char::is_whitespace) {
            NoAccount::DisplayName(shorten(part))
        } else if part.bytes().all(|b| b.is_ascii_alphabetic()) {
            reserved(part)
        } else {
            NoAccount::BadCharacters(shorten(part))
        }
    })?;
    if address.word(2) == "user" {
        let member = address.part(3);
        if let Some(account) = number(member).or_else(|| handle(member).ok()) {
            return Ok(vec![account, group]);
        }
    }
    Ok(one(group))
}

/// A photo's set often names its owner: `a.<album>.<owner>`, `pb.<owner>.…`; in a group the group is named.
fn photo(address: &Address<'_>) -> Keys {
    if let Some(id) = address.parameter("id").as_deref().and_then(number) {
        return Ok(one(id));
    }
    let named = address.parameter("idorvanity");
    if let Some(group) = named.as_deref().and_then(group_key) {
        return Ok(one(group));
    }
    if let Some(handle) = address.parameter("vanity").and_then(|text| handle(&text).ok()) {
        return Ok(one(handle));
    }
    let set = address.parameter("set").unwrap_or_default();
    let mut fields = set.split('.');
    let owner = match fields.next() {
        Some("a") => {
            let numbers: Vec<&str> = fields.collect();
            numbers.split_last().filter(|(_, before)| !before.is_empty()).map(|(last, _)| *last)
        }
        Some("pb") => fields.next(),
        _ => None,
    };
    owner.and_then(number).map(one).ok_or(NoAccount::Opaque)
}

fn watch(address: &Address<'_>) -> Keys {
    const OWN: [&str; 9] =
        ["live", "saved", "search", "latest", "following", "topic", "hashtag", "explore", "shows"];
    let word = address.word(1);
    if word.is_empty() || OWN.contains(&word.as_str()) {
        return Err(NoAccount::Opaque);
    }
    handle_or_number(address, 1)
}
