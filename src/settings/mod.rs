//! What is in force, out of four layers: built-in, an office's proposals, the user's own, an office's demands.
//!
//! The user's object may come from an older Netra, a newer one, or somebody's editor; a policy comes from an
//! administrator's file. A value that makes no sense counts as absent and is named, so that nothing changes in
//! silence and no slip can blind the guard. A key that this version does not know is kept when the user's object
//! is written back.
//!
//! A demand (`enforce`) can only raise protection; what lowers it is refused and named. A proposal (`defaults`) can
//! be anything, because the user can take it back. No key is about one account except to add it.
//!
//! ```text
//! schema  every setting: shape, where it may stand, what raises protection
//!    |
//! layer   one layer as received -> good values, faults
//!    |
//! in_force  value, who decided, locked      change, pause  what the user does
//! ```

mod change;
pub mod exceptions;
pub mod fault;
mod in_force;
pub mod layer;
#[cfg(feature = "cli")]
pub mod managed;
mod mine;
pub mod named;
pub mod parts;
mod pause;
mod reader;
pub mod schema;
mod shape;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::account::Platform;
use crate::day;
use crate::law::{Gesture, Role};
use crate::texts::Language;

pub use exceptions::Exception;
pub use fault::{Allowed, Fault};
pub use in_force::{AllInForce, InForce};
pub use named::Named;
pub use parts::{Institution, Subscription};
pub use pause::Pause;
pub use schema::{Layer, SCHEMA, Setting};
pub use shape::Shape;

/// Most accounts that a user can except; more than that would be a second list.
const MOST_EXCEPTIONS: usize = 1_000;
/// Most accounts that a user can add; a list is the better place for more.
const MOST_OWN: usize = 1_000;
/// Most accounts that a policy can name inline.
const MOST_ACCOUNTS: usize = 5_000;
/// Most lists that one can subscribe to.
const MOST_SUBSCRIPTIONS: usize = 20;

/// What happens where the table warns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// A mark; nothing is held.
    Mark,
    /// The question.
    #[default]
    Warn,
    /// No way on, for registered or attested entries; by a policy only.
    Block,
}

/// The settings in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Language of everything the user reads.
    pub language: Language,
    /// What the user is, for the law.
    pub role: Role,
    /// The user's own region (code without dots), if stated.
    pub region: Option<String>,
    /// Whether Facebook is guarded.
    pub facebook: bool,
    /// Whether Instagram is guarded.
    pub instagram: bool,
    /// Whether each gesture is asked about, in the order of [`Gesture::ALL`].
    pub gestures: [bool; 6],
    /// What happens where the table warns.
    pub strictness: Strictness,
    /// Whether names and wording count.
    pub hints: bool,
    /// Whether accounts are marked on the page.
    pub marks: bool,
    /// A day to practise.
    pub practice_date: Option<Date>,
    /// Accounts the user has excepted, by key.
    pub exceptions: BTreeMap<String, Exception>,
    /// The user's own entries.
    pub own: Vec<Named>,
    /// Accounts that a policy names.
    pub accounts: Vec<Named>,
    /// Lists to be fetched.
    pub subscriptions: Vec<Subscription>,
    /// Who set the policy.
    pub institution: Option<Institution>,
    /// Whether warnings are noted down, on this computer.
    pub journal: bool,
    /// The longest pause, in minutes.
    pub longest_pause: u64,
    /// When the pause of Facebook and of Instagram ends, Unix milliseconds, as stored.
    pauses: [Option<i64>; 2],
    /// Each setting, and who decided it.
    in_force: AllInForce,
    /// The user's object as stored.
    stored: Map<String, Value>,
    /// The policy as received.
    policy: Value,
}

/// What the layers come to, and what was wrong with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The settings in force.
    pub settings: Settings,
    /// Faults of the user's own object.
    pub faults: Vec<Fault>,
    /// Faults of the policy.
    pub policy_faults: Vec<Fault>,
}

impl Default for Settings {
    fn default() -> Self {
        Self::resolve(&Value::Null, &Value::Null).settings
    }
}

impl Settings {
    /// Reads the user's stored object without a policy; absent (`null`) is the built-in settings.
    pub fn read(stored: &Value) -> (Self, Vec<Fault>) {
        let Resolved { settings, faults, .. } = Self::resolve(stored, &Value::Null);
        (settings, faults)
    }

    /// Puts the layers together. Either may be `null`, and neither can keep the other from counting.
    pub fn resolve(stored: &Value, policy: &Value) -> Resolved {
        let (mut faults, mut policy_faults) = (Vec::new(), Vec::new());
        let user = layer::user(stored, &mut faults);
        let (defaults, enforce) = layer::policy(policy, &mut policy_faults);
        let in_force = in_force::decide(&defaults, &user, &enforce);
        let stored = stored.as_object().cloned().unwrap_or_default();
        let settings = Self::of(in_force, stored, policy.clone());
        Resolved { settings, faults, policy_faults }
    }

    fn of(in_force: AllInForce, stored: Map<String, Value>, policy: Value) -> Self {
        let get = |key: &str| in_force.get(key).map_or(&Value::Null, |force| &force.value);
        let on = |key: &str| get(key).as_bool().unwrap_or_default();
        let rows = |key: &str| get(key).as_array().cloned().unwrap_or_default().into_iter();
        let members = |key: &str| get(key).as_object().cloned().unwrap_or_default().into_iter();
        let gesture = |gesture: Gesture| on(&format!("gestures.{}", gesture.word()));
        // What stands in force was checked, so nothing is lost where a part is read a second time.
        Self {
            language: Language::deserialize(get("language")).unwrap_or_default(),
            role: get("role").as_str().and_then(Role::from_word).unwrap_or_default(),
            region: get("region").as_str().map(str::to_owned),
            facebook: on("sites.facebook"),
            instagram: on("sites.instagram"),
            gestures: Gesture::ALL.map(gesture),
            strictness: match get("strictness").as_str() {
                Some("mark") => Strictness::Mark,
                Some("block") => Strictness::Block,
                _ => Strictness::Warn,
            },
            hints: on("hints"),
            marks: on("marks"),
            practice_date: get("practice_date").as_str().and_then(day::read),
            exceptions: members("exceptions")
                .filter_map(|(key, row)| Some((key.clone(), exceptions::read(&key, &row).ok()?)))
                .collect(),
            own: members("own").filter_map(|(key, row)| Named::own(&key, &row).ok()).collect(),
            accounts: rows("accounts")
                .enumerate()
                .filter_map(|(at, row)| Named::account(at, &row).ok())
                .collect(),
            subscriptions: rows("subscriptions")
                .enumerate()
                .filter_map(|(at, row)| Subscription::read(at, &row).ok())
                .collect(),
            institution: Institution::read(get("institution")).ok(),
            journal: on("journal"),
            longest_pause: get("longest_pause").as_u64().unwrap_or_default(),
            pauses: [get("pauses.facebook").as_i64(), get("pauses.instagram").as_i64()],
            in_force,
            stored,
            policy,
        }
    }

    /// Whether a site is guarded at a moment: switched on, and not paused.
    pub fn guards(&self, site: Platform, now_ms: i64) -> bool {
        self.is_on(site) && self.paused_until(site, now_ms).is_none()
    }

    /// Whether a site is switched on.
    pub fn is_on(&self, site: Platform) -> bool {
        match site {
            Platform::Facebook => self.facebook,
            Platform::Instagram => self.instagram,
        }
    }

    /// Whether a gesture is asked about.
    pub fn asks(&self, gesture: Gesture) -> bool {
        let place = Gesture::ALL.iter().position(|each| *each == gesture);
        place.and_then(|place| self.gestures.get(place).copied()).unwrap_or(true)
    }

    /// Every setting with its value, who decided it, and whether it is locked.
    pub fn in_force(&self) -> &AllInForce {
        &self.in_force
    }

    /// The user's object as stored.
    pub fn stored(&self) -> Value {
        Value::Object(self.stored.clone())
    }

    /// The policy as received.
    pub fn policy(&self) -> &Value {
        &self.policy
    }
}
