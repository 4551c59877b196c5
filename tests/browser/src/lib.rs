//! Drives the built extension in real browsers.
