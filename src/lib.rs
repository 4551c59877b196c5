//! Netra's core: who a link names, what is known of that account, and what a gesture on it can mean today.
//!
//! A civil servant must hear of a campaign account *before* the like or the follow goes out, so every
//! answer here is a pure function of its arguments: no clock, no network, no browser. The day comes in as
//! an argument, the list as bytes, the settings as data. `web` (wasm32 only) and the `netra` command are
//! thin callers of the same functions.
//!
//! ```text
//! account  <-  list, election  <-  evidence  <-  verdict  ->  law, texts, settings
//!                                                  ^
//!                              worker (messages)  --+--  the `netra` command
//! ```

pub mod account;
pub mod day;
pub mod digest;
pub mod election;
pub mod evidence;
pub mod form;
pub mod law;
pub mod list;
pub mod nfkc;
pub mod settings;
pub mod texts;
pub mod verdict;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod worker;
