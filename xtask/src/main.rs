//! Builds, shows and tests the extension.

fn main() {}
