//! Where things lie, so that no other file spells a path of the repository from its root.

use std::path::PathBuf;

/// The root of the repository (or of an unpacked source zip).
pub fn root() -> PathBuf {
    // `cargo xtask` sets the variable at run time; the compiled-in value serves a binary started by hand.
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map_or(own.clone(), PathBuf::from)
}

/// What the browser loads, as it is written.
pub fn extension() -> PathBuf {
    root().join("extension")
}

/// Build output.
pub fn pkg() -> PathBuf {
    root().join("pkg")
}

/// The simulated sites, an npm package.
pub fn site() -> PathBuf {
    root().join("tests/site")
}

/// An npm tool of the simulated sites, such as `tsc`.
pub fn npm_tool(name: &str) -> PathBuf {
    site().join("node_modules/.bin").join(name)
}

/// Tools that are built here because no package brings them.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}
