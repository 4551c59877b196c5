//! Account keys as text: the same few forms in lists, settings and messages.

use std::fmt;

use super::{AccountKey, Platform};

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

impl std::str::FromStr for AccountKey {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        Err(BadKey(text.to_owned()))
    }
}
