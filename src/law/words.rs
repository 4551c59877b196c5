//! The words in which a rule states what is done, to whom, and how Netra answers.

use serde::{Deserialize, Serialize};

use crate::list::Kind;

/// What the user is about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gesture {
    /// Any reaction.
    Like,
    /// A comment or reply.
    Comment,
    /// A share or repost.
    Share,
    /// A follow.
    Follow,
    /// A friend request.
    Friend,
    /// Joining a group.
    Join,
}

impl Gesture {
    /// Every gesture.
    pub const ALL: [Self; 6] =
        [Self::Like, Self::Comment, Self::Share, Self::Follow, Self::Friend, Self::Join];

    /// The word in messages and data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::Comment => "comment",
            Self::Share => "share",
            Self::Follow => "follow",
            Self::Friend => "friend",
            Self::Join => "join",
        }
    }

    /// The gesture with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gesture| gesture.word() == word)
    }

    /// Whether it answers one post (like, comment, share) and not an account.
    pub fn sends(self) -> bool {
        matches!(self, Self::Like | Self::Comment | Self::Share)
    }
}

/// What Netra does, mildest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing.
    #[default]
    Clear,
    /// A mark; nothing is held.
    Notice,
    /// The gesture is held and asked about.
    Warn,
    /// The gesture is held, with no way on: an office's policy says so, no rule of the table does.
    #[serde(skip_deserializing)]
    Block,
}

impl Level {
    /// The word in messages and data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Notice => "notice",
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }
}

/// What an account counts as on a day: its kind, or a post on a government page that campaigns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// A person or pair.
    #[serde(rename = "candidate")]
    Candidate,
    /// A campaign team.
    #[serde(rename = "campaign team")]
    CampaignTeam,
    /// Volunteers.
    #[serde(rename = "volunteers")]
    Volunteers,
    /// A party.
    #[serde(rename = "party")]
    Party,
    /// Somebody in office whose vote is near.
    #[serde(rename = "incumbent")]
    Incumbent,
    /// A public office's page.
    #[serde(rename = "government")]
    Government,
    /// A post with campaign wording on a public office's page.
    #[serde(rename = "government post")]
    GovernmentPost,
    /// An election body.
    #[serde(rename = "election body")]
    ElectionBody,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Self; 8] = [
        Self::Candidate,
        Self::CampaignTeam,
        Self::Volunteers,
        Self::Party,
        Self::Incumbent,
        Self::Government,
        Self::GovernmentPost,
        Self::ElectionBody,
    ];

    /// The word in data and text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::CampaignTeam => "campaign team",
            Self::Volunteers => "volunteers",
            Self::Party => "party",
            Self::Incumbent => "incumbent",
            Self::Government => "government",
            Self::GovernmentPost => "government post",
            Self::ElectionBody => "election body",
        }
    }

    /// The kind in the design's words: a government post is an act of the government's page.
    pub fn kind_word(self) -> &'static str {
        if self == Self::GovernmentPost { Self::Government.word() } else { self.word() }
    }
}

impl From<Kind> for Subject {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Candidate => Self::Candidate,
            Kind::CampaignTeam => Self::CampaignTeam,
            Kind::Volunteers => Self::Volunteers,
            Kind::Party => Self::Party,
            Kind::Incumbent => Self::Incumbent,
            Kind::Government => Self::Government,
            Kind::ElectionBody => Self::ElectionBody,
        }
    }
}
