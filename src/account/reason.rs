//! Why a link names no account: a page is full of such links, and a list maker must learn which it was.

use std::fmt;

/// Why a text names no account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAccount {
    /// Empty, too long, a fragment, or a scheme that is no web address.
    NotALink,
    /// An address on a host that is neither Facebook's nor Instagram's (the host).
    OtherSite(String),
    /// The path starts with a word of the site itself (the word).
    RouteWord(String),
    /// The site alone knows whose link this is: share links, posts and reels by code.
    Opaque,
    /// A name as people show it, where a handle belongs (the text).
    DisplayName(String),
    /// A handle with characters or a length that the site does not allow (the text).
    BadCharacters(String),
}

impl NoAccount {
    /// A stable word for the reason, for tables and tests.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotALink => "not-a-link",
            Self::OtherSite(_) => "other-site",
            Self::RouteWord(_) => "route-word",
            Self::Opaque => "opaque",
            Self::DisplayName(_) => "display-name",
            Self::BadCharacters(_) => "bad-characters",
        }
    }
}

impl fmt::Display for NoAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => f.write_str("this is not a link"),
            Self::OtherSite(host) => write!(f, "`{host}` is neither Facebook nor Instagram"),
            Self::RouteWord(word) => write!(f, "`{word}` is a page of the site, not an account"),
            Self::Opaque => {
                f.write_str("only the site knows whose link this is; use the profile's own link")
            }
            Self::DisplayName(text) => {
                write!(f, "`{text}` is a display name; use the profile's link")
            }
            Self::BadCharacters(text) => write!(f, "`{text}` cannot be a handle on this site"),
        }
    }
}

impl std::error::Error for NoAccount {}
