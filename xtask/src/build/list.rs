//! Packs the national list from its rows.

use anyhow::{Result, anyhow};

use super::Files;
use crate::paths;

/// Where the packed list lies in the package.
const LIST: &str = "data/list.netra";

/// Adds the packed list to the package; faults in the rows are all named at once.
pub fn pack(files: &mut Files) -> Result<()> {
    let folder = paths::extension().join("data/lists/national");
    let source = netra::list::rows::read_dir(&folder).map_err(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        anyhow!("the national list has {} faults\n{}", lines.len(), lines.join("\n"))
    })?;
    files.insert(LIST.into(), netra::list::pack(&source));
    Ok(())
}
