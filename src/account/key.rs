//! Account keys as text: the same few forms in lists, settings and messages.

use std::fmt;
use std::str::FromStr;

use super::address::shorten;
use super::{AccountKey, Platform, facebook, instagram};

impl AccountKey {
    /// The site on which the account lives.
    pub fn platform(&self) -> Platform {
        match self {
            Self::FacebookId(_) | Self::FacebookHandle(_) | Self::FacebookGroup(_) => {
                Platform::Facebook
            }
            Self::InstagramHandle(_) => Platform::Instagram,
        }
    }

    /// The account's own address, which [`super::keys_of`] reads back as this key.
    pub fn link(&self) -> String {
        match self {
            Self::FacebookId(id) => format!("https://www.facebook.com/profile.php?id={id}"),
            Self::FacebookHandle(handle) => format!("https://www.facebook.com/{handle}"),
            Self::FacebookGroup(group) => format!("https://www.facebook.com/groups/{group}/"),
            Self::InstagramHandle(handle) => format!("https://www.instagram.com/{handle}/"),
        }
    }
}

impl fmt::Display for AccountKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FacebookId(id) => write!(f, "fb:id:{id}"),
            Self::FacebookHandle(handle) => write!(f, "fb:{handle}"),
            Self::FacebookGroup(group) => write!(f, "fb:group:{group}"),
            Self::InstagramHandle(handle) => write!(f, "ig:{handle}"),
        }
    }
}

/// A text that is not an account key in canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadKey(pub String);

impl fmt::Display for BadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is no account key; write fb:id:<digits>, fb:<handle>, fb:group:<group> or ig:<handle>",
            self.0
        )
    }
}

impl std::error::Error for BadKey {}

impl FromStr for AccountKey {
    type Err = BadKey;

    /// Reads the canonical form only, so that one account has one spelling everywhere.
    fn from_str(text: &str) -> Result<Self, BadKey> {
        let key = if let Some(digits) = text.strip_prefix("fb:id:") {
            facebook::number(digits)
        } else if let Some(group) = text.strip_prefix("fb:group:") {
            facebook::group_key(group)
        } else if let Some(handle) = text.strip_prefix("fb:") {
            facebook::handle(handle).ok()
        } else if let Some(handle) = text.strip_prefix("ig:") {
            instagram::handle(handle).ok()
        } else {
            None
        };
        key.filter(|key| key.to_string() == text).ok_or_else(|| BadKey(shorten(text)))
    }
}
