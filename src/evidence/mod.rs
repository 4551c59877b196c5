//! What speaks for a campaign besides an exact entry, and what speaks against it.
//!
//! Most campaign accounts are on no list, so a name or a slogan is worth a mark; but "Sahabat", "relawan"
//! and "coblos" also belong to Bawaslu, the Red Cross and KPU's own voter education. A hint therefore
//! never accuses alone, and a page that shows itself to be an election body, an office, a paper or a
//! parody silences the hints about it.

#[cfg(feature = "rows")]
mod examples;
mod fold;
mod part;
mod weigh;
mod who;
mod wording;

pub use fold::{LONGEST_TEXT, fold_text};
pub use weigh::{Evidence, Seen, weigh};
pub use who::{Fit, Who};
pub use wording::{Clue, Counter, Field, Read, Weight, Wording};

/// Words of a bio in which links are looked for.
pub const LONGEST_BIO: usize = 200;

use crate::list::Standing;

/// How the answer is known, by how strictly it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// A display name or campaign wording; the account is on no list.
    Hint,
    /// One source.
    Reported,
    /// Two nameable sources, or an official one.
    Attested,
    /// Registered at KPU.
    Registered,
    /// Marked by the user.
    Own,
}

impl Sure {
    /// The word in data and answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Reported => "reported",
            Self::Attested => "attested",
            Self::Registered => "registered",
            Self::Own => "own",
        }
    }
}

impl From<Standing> for Sure {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Reported => Self::Reported,
            Standing::Attested => Self::Attested,
            Standing::Registered => Self::Registered,
            Standing::Own => Self::Own,
        }
    }
}
