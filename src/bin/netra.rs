//! The `netra` command.

fn main() {}
