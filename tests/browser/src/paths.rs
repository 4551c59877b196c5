//! Where things lie in the repository.

use std::path::PathBuf;

/// The root of the repository.
pub fn root() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).map_or(own.clone(), PathBuf::from)
}

/// The simulated sites.
pub fn site() -> PathBuf {
    root().join("tests/site")
}

/// The program of this name: on the PATH, else where `cargo xtask setup` builds it.
pub fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<_> = std::env::split_paths(&path).collect();
    folders.push(root().join("target/tools/bin"));
    names
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()))
}
