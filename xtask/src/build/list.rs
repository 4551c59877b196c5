//! Packs lists from their rows.

use std::path::Path;

use anyhow::{Result, anyhow};

use super::Files;
use crate::paths;

/// Where the packed list lies in the package.
const LIST: &str = "data/list.netra";

/// Adds the national list to the package.
pub fn pack(files: &mut Files) -> Result<()> {
    let folder = paths::extension().join("data/lists/national");
    files.insert(LIST.into(), packed(&folder)?);
    Ok(())
}

/// The list of a folder; faults in its rows are all named at once.
pub fn packed(folder: &Path) -> Result<Vec<u8>> {
    let source = netra::list::rows::read_dir(folder).map_err(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        anyhow!("{} has {} faults\n{}", folder.display(), lines.len(), lines.join("\n"))
    })?;
    Ok(netra::list::pack(&source))
}
