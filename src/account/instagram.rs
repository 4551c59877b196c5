//! How instagram.com's paths name accounts: by handle only, and most links to posts do not name any.

use super::address::{Address, shorten};
use super::tables::{self, Leads};
use super::{AccountKey, NoAccount, Platform};

/// The site's own limit.
const LONGEST: usize = 30;

type Keys = Result<Vec<AccountKey>, NoAccount>;

/// The account that a path of instagram.com names.
pub(super) fn keys(address: &Address<'_>) -> Keys {
    match address.word(0).as_str() {
        "" => Err(NoAccount::RouteWord("/".to_owned())),
        "stories" if address.word(1) == "highlights" => Err(NoAccount::Opaque),
        first @ ("stories" | "_u") => at(address, 1, first),
        first => at(address, 0, first),
    }
}

/// The account that `ig.me/m/HANDLE` names.
pub(super) fn short_keys(address: &Address<'_>) -> Keys {
    match address.word(0).as_str() {
        "m" => at(address, 1, "m"),
        _ => Err(NoAccount::Opaque),
    }
}

/// A handle in its canonical form: lower case, dots and underscores kept.
///
/// # Errors
/// [`NoAccount`] if the site's own words, the characters or the length forbid it.
pub(super) fn handle(text: &str) -> Result<AccountKey, NoAccount> {
    let written = text.strip_prefix('@').unwrap_or(text);
    if written.contains(char::is_whitespace) {
        return Err(NoAccount::DisplayName(shorten(written)));
    }
    let lower = written.to_ascii_lowercase();
    match tables::route(Platform::Instagram, &lower) {
        Some(Leads::Opaque) => return Err(NoAccount::Opaque),
        Some(Leads::Page) => return Err(NoAccount::RouteWord(lower)),
        None => {}
    }
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_');
    let dots = lower.starts_with('.') || lower.ends_with('.') || lower.contains("..");
    if lower.is_empty() || lower.len() > LONGEST || dots || !lower.bytes().all(allowed) {
        return Err(NoAccount::BadCharacters(shorten(written)));
    }
    Ok(AccountKey::InstagramHandle(lower))
}

fn at(address: &Address<'_>, part: usize, first: &str) -> Keys {
    match address.part(part) {
        "" => Err(NoAccount::RouteWord(first.to_owned())),
        text => handle(text).map(|key| vec![key]),
    }
}
