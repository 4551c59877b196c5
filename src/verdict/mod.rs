//! From what a page shows to one answer: nothing, a mark, or a question before the gesture goes out.
//!
//! A false alarm on a colleague's holiday picture costs the user's trust, a missed one can cost the user's
//! career, so the answer is made of small rules that each can be read and tested alone:
//!
//! ```text
//! sighting -> keys -> entry or hints  (find)      who is it?
//!                        |
//!             people, contests, day  (stand)      where do they stand today?
//!                        |
//!        law::level, caps, exceptions (judge)     mark, ask, or nothing?
//!                        |
//!              texts, law           (tell)        in which words?
//! ```
//!
//! Everything is a pure function of the list, the settings, the rules and the moment.

#[cfg(feature = "rows")]
pub mod fairness;
mod find;
mod finding;
mod ground;
mod hint;
mod judge;
mod known;
mod levels;
mod marked;
mod office;
mod order;
mod panel;
mod phrase;
mod reasons;
mod stand;
mod tell;
mod title;
mod unit;
mod why;

pub use find::{Basis, By, Find, digest_of};
pub use finding::{Finding, Limit};
pub use hint::HINT;
pub use judge::{Judge, Verdict};
pub use levels::Levels;
pub use order::Order;
pub use panel::Panel;
pub use stand::Stand;
pub use tell::{Dialog, Mark, Teller};
pub use unit::{Part, Sighting, Surface, Unit};
pub use why::{Why, WhyRow};
