//! What a page shows: the post, comment, card or header that a button belongs to.

use serde::{Deserialize, Serialize};

/// An account's part in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Wrote the post or comment.
    #[default]
    Author,
    /// Shared somebody's post.
    Sharer,
    /// Wrote the post that was shared.
    Original,
    /// The group in which it stands.
    Group,
    /// The page or profile as a whole.
    Page,
    /// Wrote the post that a comment hangs under.
    Context,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 6] =
        [Self::Author, Self::Sharer, Self::Original, Self::Group, Self::Page, Self::Context];

    /// The word in messages and text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Sharer => "sharer",
            Self::Original => "original",
            Self::Group => "group",
            Self::Page => "page",
            Self::Context => "context",
        }
    }
}

/// Where on the site a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Surface {
    /// A post of the feed, a group or a profile.
    Post,
    /// A comment or reply.
    Comment,
    /// Somebody's card in a list of people or pages.
    Card,
    /// A profile's or page's header.
    Profile,
    /// A post in a dialog.
    Dialog,
    /// A page as a whole.
    Page,
    /// A short video.
    Reel,
    /// A story.
    Story,
    /// An event.
    Event,
    /// A broadcast channel.
    Channel,
    /// A group's header or card.
    Group,
    /// The button that shows a post again under one's own name.
    Repost,
    /// Anything that this version does not know by name.
    #[default]
    #[serde(other)]
    Other,
}

impl Surface {
    /// Every surface.
    pub const ALL: [Self; 13] = [
        Self::Post,
        Self::Comment,
        Self::Card,
        Self::Profile,
        Self::Dialog,
        Self::Page,
        Self::Reel,
        Self::Story,
        Self::Event,
        Self::Channel,
        Self::Group,
        Self::Repost,
        Self::Other,
    ];

    /// The word in messages and text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Comment => "comment",
            Self::Card => "card",
            Self::Profile => "profile",
            Self::Dialog => "dialog",
            Self::Page => "page",
            Self::Reel => "reel",
            Self::Story => "story",
            Self::Event => "event",
            Self::Channel => "channel",
            Self::Group => "group",
            Self::Repost => "repost",
            Self::Other => "other",
        }
    }
}

/// What a page shows of one account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighting {
    /// The link to it, as it stands in the page.
    #[serde(default)]
    pub href: Option<String>,
    /// The name that the page shows.
    #[serde(default)]
    pub name: Option<String>,
    /// Its own description.
    #[serde(default)]
    pub bio: Option<String>,
    /// Links in its description, as they stand in the page.
    #[serde(default)]
    pub links: Vec<String>,
    /// Its part in the unit.
    #[serde(default)]
    pub part: Part,
}

/// One post, comment, card, dialog or page header.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The page reader's own id for it, handed back as it came.
    #[serde(default)]
    pub id: String,
    /// Where on the site it stands.
    #[serde(default)]
    pub surface: Surface,
    /// Every account in it.
    #[serde(default)]
    pub sightings: Vec<Sighting>,
    /// The post's text.
    #[serde(default)]
    pub text: Option<String>,
}
