//! Drives the built extension in real browsers.
//!
//! What Netra promises is about a real press in a real browser: whether it reaches the page or is held.
//! So the tests press with trusted input, in Chromium and in Firefox, on simulated pages that are served
//! under the true host names with the true strict headers. Nothing leaves the computer: all traffic goes
//! through a proxy of ours, which knows these hosts only and writes down every request.
//!
//! ```text
//! browser  ->  proxy (records, refuses all else)  ->  site (TLS, tests/site)
//!    ^
//! driver process  <-  wire (WebDriver)  <-  session  <-  page, dialog, extension  <-  case  <-  tests, demo
//! ```
//!
//! A page from a file can stand in for the simulated sites: `saved` serves it under its own address, and
//! `try_page` says for each of its buttons what Netra would do (`cargo xtask try`).
//!
//! The whole rig is synchronous: one browser does one thing at a time, and a wait is a condition that is
//! asked again until a deadline, never a pause.

pub mod axe;
pub mod browser;
pub mod case;
pub mod certificate;
pub mod cli;
pub mod dialog;
pub mod driver;
pub mod elsewhere;
pub mod extension;
pub mod gesture;
pub mod harness;
pub mod keys;
pub mod latency;
pub mod marks;
pub mod own_pages;
pub mod package;
pub mod page;
pub mod paths;
pub mod policy;
pub mod practice;
pub mod proxy;
pub mod rig;
pub mod saved;
pub mod scene;
pub mod session;
pub mod site;
pub mod try_page;
pub mod viewport;
pub mod wait;
pub mod wire;

pub use browser::Browser;
pub use rig::Rig;
pub use session::Session;
