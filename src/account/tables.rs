//! The sites' hosts and their own path words, read from the data files beside this module.
//!
//! None of these lists is official. They are unions of what public programs know, so they are data: a
//! word that a site adds tomorrow is a line in a file.

use std::sync::OnceLock;

use super::Platform;

const HOSTS: &str = include_str!("data/hosts.csv");
const ROUTES: &str = include_str!("data/routes.csv");
const WRAPPERS: &str = include_str!("data/wrappers.csv");

/// What a host does with its paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Paths are the site's own.
    Site,
    /// The first path part is an account, or a code.
    Short,
    /// Every path is a code.
    Opaque,
    /// Every path leads on to the address in the parameter `u`.
    Redirect,
}

/// Where a reserved path word leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leads {
    /// To a page of the site itself.
    Page,
    /// To something of somebody's, but the link does not say whose.
    Opaque,
}

/// Which site a host belongs to. `host` in lower case, without port.
pub(super) fn host(host: &str) -> Option<(Platform, Role)> {
    for line in HOSTS.lines().skip(1) {
        let mut cells = line.split(',');
        if cells.next() == Some(host) {
            let platform = platform(cells.next()?)?;
            let role = match cells.next()? {
                "site" => Role::Site,
                "short" => Role::Short,
                "opaque" => Role::Opaque,
                _ => Role::Redirect,
            };
            return Some((platform, role));
        }
    }
    let locale = host.strip_suffix(".facebook.com")?;
    is_locale(locale).then_some((Platform::Facebook, Role::Site))
}

/// Locale hosts such as `id-id.facebook.com`: two or three letters, a hyphen, two letters.
fn is_locale(label: &str) -> bool {
    let letters = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase());
    label.split_once('-').is_some_and(|(language, country)| {
        (2..=3).contains(&language.len())
            && country.len() == 2
            && letters(language)
            && letters(country)
    })
}

/// Where a first path word leads that can never be an account; `word` in lower case.
pub(super) fn route(platform: Platform, word: &str) -> Option<Leads> {
    type Rows = Vec<(Platform, &'static str, Leads)>;
    static ROWS: OnceLock<Rows> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let mut rows: Rows = ROUTES
            .lines()
            .skip(1)
            .filter_map(|line| {
                let mut cells = line.split(',');
                let platform = self::platform(cells.next()?)?;
                let word = cells.next()?;
                let leads = if cells.next()? == "opaque" { Leads::Opaque } else { Leads::Page };
                Some((platform, word, leads))
            })
            .collect();
        rows.sort_unstable_by_key(|row| (row.0, row.1));
        rows
    });
    let found = rows.binary_search_by_key(&(platform, word), |row| (row.0, row.1)).ok()?;
    Some(rows[found].2)
}

/// The parameter in which a path that only leads on holds the real address; `path` as `first/second`.
pub(super) fn wrapper(platform: Platform, path: &str) -> Option<&'static str> {
    WRAPPERS.lines().skip(1).find_map(|line| {
        let mut cells = line.split(',');
        let fits = self::platform(cells.next()?)? == platform && cells.next()? == path;
        fits.then(|| cells.next()).flatten()
    })
}

fn platform(word: &str) -> Option<Platform> {
    match word {
        "facebook" => Some(Platform::Facebook),
        "instagram" => Some(Platform::Instagram),
        _ => None,
    }
}

/// Whether a site uses a word, in lower case, for pages of its own.
#[cfg(feature = "rows")]
pub fn is_route_word(platform: Platform, word: &str) -> bool {
    route(platform, word).is_some()
}
