//! An address, taken apart: which site, which path parts, which parameters.
//!
//! Pages and list makers write addresses in more ways than a URL parser accepts (no scheme, a bare handle,
//! a doubled prefix), and a parser for all of the web is large, so this reads just what the two sites need.
//! Hosts are compared whole: `facebook.com.example` is another site.

use percent_encoding::percent_decode_str;

use super::tables::{self, Role};
use super::{NoAccount, Platform};

/// Longest address read, in bytes; longer ones name nobody. The sites' own redirects stay below half of it.
const LONGEST: usize = 8192;
/// Most path parts read; the account stands in the first few.
const PARTS: usize = 16;

/// An address on one of the two sites.
#[derive(Debug)]
pub(super) struct Address<'a> {
    pub platform: Platform,
    pub role: Role,
    /// Path parts, percent-decoded, without empty ones.
    pub parts: Vec<String>,
    /// Path, query and fragment as written, without the slash before them.
    pub rest: &'a str,
    query: &'a str,
    pub fragment: &'a str,
}

impl<'a> Address<'a> {
    /// Takes `text` apart; what has no host of its own is an address of `site`.
    pub(super) fn read(text: &'a str, site: Platform) -> Result<Self, NoAccount> {
        if text.len() > LONGEST {
            return Err(NoAccount::NotALink);
        }
        let text = text.trim_matches(is_padding);
        if text.is_empty() {
            return Err(NoAccount::NotALink);
        }
        let (host, rest) = split_host(text)?;
        let (platform, role) = match &host {
            None => (site, Role::Site),
            Some(host) if host.is_empty() => return Err(NoAccount::NotALink),
            Some(host) => {
                let known = tables::host(host);
                known.ok_or_else(|| NoAccount::OtherSite(shorten(host)))?
            }
        };
        let bare = host.is_none() && !text.starts_with(is_slash);
        if bare && points_into_its_page(text) {
            return Err(NoAccount::NotALink);
        }
        let rest = rest.trim_start_matches(is_slash);
        let (before, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (path, query) = before.split_once('?').unwrap_or((before, ""));
        if bare && path.contains(char::is_whitespace) {
            return Err(NoAccount::DisplayName(shorten(path)));
        }
        Ok(Self { platform, role, parts: parts(path)?, rest, query, fragment })
    }

    /// The first value of a parameter, decoded; `+` is a space there.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        self.query.split('&').find_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            // Addresses copied out of HTML keep `&amp;`.
            let key = key.strip_prefix("amp;").unwrap_or(key);
            if key != name {
                return None;
            }
            let value = value.replace('+', " ");
            percent_decode_str(&value).decode_utf8().ok().map(|text| text.into_owned())
        })
    }

    /// The path part at `at`, or an empty text.
    pub(super) fn part(&self, at: usize) -> &str {
        self.parts.get(at).map_or("", String::as_str)
    }

    /// The path part at `at` in lower case, or an empty text.
    pub(super) fn word(&self, at: usize) -> String {
        self.part(at).to_ascii_lowercase()
    }
}

/// White space, controls and the invisible marks that come along when an address is copied.
fn is_padding(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '"' | '<' | '>')
}

fn is_slash(c: char) -> bool {
    c == '/' || c == '\\'
}

/// `?tab=1` and `#top` point into the page they stand on.
fn points_into_its_page(text: &str) -> bool {
    text.starts_with('?') || (text.starts_with('#') && !text.starts_with("#!"))
}

/// The host, in lower case and without user and port, if the text has one, and what follows it.
fn split_host(text: &str) -> Result<(Option<String>, &str), NoAccount> {
    if text.starts_with("//") || text.starts_with("\\\\") {
        return Ok(take_host(text));
    }
    if let Some(rest) = strip_scheme(text) {
        // `https://https://www.facebook.com/x`: the second one counts.
        let rest = rest.trim_start_matches(is_slash);
        return if strip_scheme(rest).is_some() { split_host(rest) } else { Ok(take_host(rest)) };
    }
    if text.starts_with(is_slash) {
        return Ok((None, text));
    }
    // `www.facebook.com:443/x` has a port where `mailto:` has its scheme.
    if scheme(text).is_some_and(|scheme| tables::host(&scheme.to_ascii_lowercase()).is_none()) {
        return Err(NoAccount::NotALink);
    }
    let (host, rest) = take_host(text);
    let named = host.filter(|host| tables::host(host).is_some() || is_foreign(host, rest));
    Ok(if named.is_some() { (named, rest) } else { (None, text) })
}

fn take_host(text: &str) -> (Option<String>, &str) {
    let text = text.trim_start_matches(is_slash);
    let end = text.find(['/', '\\', '?', '#']).unwrap_or(text.len());
    let (authority, rest) = text.split_at(end);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => host,
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    (Some(host.to_lowercase()), rest)
}

/// What follows `http:` or `https:`.
pub(super) fn strip_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once(':')?;
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")).then_some(rest)
}

fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let starts = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (starts && scheme.bytes().all(allowed)).then_some(scheme)
}

/// Whether a text without scheme is the address of another site rather than a handle with dots in it:
/// `pkb.id` and `psi.or.id` are handles, `wa.me/62811` and `tiktok.com` are not.
fn is_foreign(host: &str, rest: &str) -> bool {
    const SUFFIXES: [&str; 5] = [".com", ".net", ".org", ".co.id", ".go.id"];
    let leads_on = rest.trim_start_matches(is_slash);
    let is_name = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    let has_path = rest.starts_with(is_slash) && !leads_on.is_empty() && !leads_on.starts_with('?');
    is_name
        && host.contains('.')
        && (host.starts_with("www.") || has_path || SUFFIXES.iter().any(|s| host.ends_with(s)))
}

fn parts(path: &str) -> Result<Vec<String>, NoAccount> {
    let mut parts = Vec::new();
    for part in path.split(is_slash).take(PARTS * 4) {
        let decoded = percent_decode_str(part)
            .decode_utf8()
            .map_err(|_| NoAccount::BadCharacters(shorten(part)))?;
        match decoded.trim_matches(is_padding) {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part if parts.len() < PARTS => parts.push(part.to_owned()),
            _ => {}
        }
    }
    Ok(parts)
}

/// At most 80 characters of a text, for messages.
pub(super) fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
