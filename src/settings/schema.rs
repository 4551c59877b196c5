//! Every setting in one table: its key, its shape, where it may stand, and which values raise protection.
//!
//! The options page, the browsers' own schema of policies, the documentation for administrators and the check
//! of a policy are all made from this table, so that none of them can promise what another refuses.

use serde_json::{Value, json};

use super::shape::Shape;

/// The layers, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// What Netra does by itself.
    Builtin,
    /// A policy's proposal, which the user can change.
    Defaults,
    /// The user's own.
    User,
    /// A policy's demand; it can only raise protection.
    Enforce,
}

impl Layer {
    /// The word in models and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Builtin => "builtin",
            Self::Defaults => "defaults",
            Self::User => "user",
            Self::Enforce => "enforce",
        }
    }
}

/// Which values raise protection, and so may stand in `enforce`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Raises {
    /// None: it has no bearing on protection, or lowers it.
    Nothing,
    /// `true`.
    True,
    /// Every choice but the first; the later, the stricter.
    Later,
    /// Every number: the smaller, the stricter.
    Smaller,
    /// Every entry: what several layers name adds up.
    Adds,
    /// It only says who set the policy.
    Says,
}

/// One setting.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Its key; a dot parts a group from its member.
    pub key: &'static str,
    /// What it can be.
    pub shape: Shape,
    /// Whether the user can set it.
    pub user: bool,
    /// Whether a policy can propose it.
    pub defaults: bool,
    /// What a policy can demand.
    pub raises: Raises,
}

/// What asks, mildest first; the last only by a policy.
pub const STRICTNESS: [&str; 3] = ["mark", "warn", "block"];
/// Languages.
pub const LANGUAGES: [&str; 2] = ["id", "en"];
/// Roles, as [`crate::law::Role`] has them.
pub const ROLES: [&str; 11] = [
    "unstated",
    "pns",
    "cpns",
    "pppk",
    "pppk_part_time",
    "non_asn",
    "polri",
    "tni",
    "village_head",
    "village_staff",
    "bpd",
];
/// The longest pause, in minutes: what is paused until tomorrow is back the next day.
pub const LONGEST_PAUSE: u64 = 24 * 60;

const fn shared(key: &'static str, shape: Shape, raises: Raises) -> Setting {
    Setting { key, shape, user: true, defaults: true, raises }
}

const fn own(key: &'static str, shape: Shape) -> Setting {
    Setting { key, shape, user: true, defaults: false, raises: Raises::Nothing }
}

const fn offices(key: &'static str, shape: Shape, raises: Raises) -> Setting {
    Setting { key, shape, user: false, defaults: true, raises }
}

/// The table.
pub const SCHEMA: [Setting; 25] = [
    shared("sites.facebook", Shape::Bool(true), Raises::True),
    shared("sites.instagram", Shape::Bool(true), Raises::True),
    shared("gestures.like", Shape::Bool(true), Raises::True),
    shared("gestures.comment", Shape::Bool(true), Raises::True),
    shared("gestures.share", Shape::Bool(true), Raises::True),
    shared("gestures.follow", Shape::Bool(true), Raises::True),
    shared("gestures.friend", Shape::Bool(true), Raises::True),
    shared("gestures.join", Shape::Bool(true), Raises::True),
    shared("strictness", Shape::Choice(&STRICTNESS, "warn", "block"), Raises::Later),
    shared("hints", Shape::Bool(true), Raises::True),
    shared("marks", Shape::Bool(true), Raises::True),
    shared("role", Shape::Choice(&ROLES, "unstated", ""), Raises::Nothing),
    shared("language", Shape::Choice(&LANGUAGES, "id", ""), Raises::Nothing),
    shared("region", Shape::Region, Raises::Nothing),
    offices("longest_pause", Shape::Minutes(LONGEST_PAUSE), Raises::Smaller),
    shared("subscriptions", Shape::Subscriptions, Raises::Adds),
    offices("accounts", Shape::Accounts, Raises::Adds),
    offices("institution", Shape::Institution, Raises::Says),
    own("pauses.facebook", Shape::Instant),
    own("pauses.instagram", Shape::Instant),
    own("practice_date", Shape::Day),
    own("exceptions", Shape::Exceptions),
    own("own", Shape::Own),
    own("journal", Shape::Bool(false)),
    own("welcomed", Shape::Bool(false)),
];

impl Setting {
    /// The setting with this key.
    pub fn find(key: &str) -> Option<&'static Self> {
        SCHEMA.iter().find(|setting| setting.key == key)
    }

    /// Whether it may stand in a layer, with some value at least.
    pub fn stands_in(&self, layer: Layer) -> bool {
        match layer {
            Layer::Builtin => true,
            Layer::Defaults => self.defaults,
            Layer::User => self.user,
            Layer::Enforce => self.raises != Raises::Nothing,
        }
    }

    /// Whether a good value may be demanded by a policy.
    pub fn may_enforce(&self, value: &Value) -> bool {
        match self.raises {
            Raises::Nothing => false,
            Raises::True => *value == json!(true),
            Raises::Later => self.shape.rank(value) > 0,
            Raises::Smaller | Raises::Adds | Raises::Says => true,
        }
    }

    /// What may be demanded, in a word or two.
    pub fn enforceable(&self) -> String {
        match (self.raises, self.shape) {
            (Raises::True, _) => "true".to_owned(),
            (Raises::Later, Shape::Choice(words, ..)) => words[1..].join(", "),
            _ => String::new(),
        }
    }
}
