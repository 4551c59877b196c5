//! Packs lists from their rows.

use std::path::Path;

use anyhow::{Result, anyhow};
use netra::list::rows::{self, Rules, Telling};
use netra::texts::Language;

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

/// The list of a folder; errors in its rows are all named at once. The national list knows accounts of
/// some pairs only, and says so.
pub fn packed(folder: &Path) -> Result<Vec<u8>> {
    let report = rows::check_dir(folder, Rules { allow_uneven: true }, &mut |_, _| {});
    let telling = Telling::shipped(Language::En)?;
    let source = report.source().map_err(|faults| {
        let line = |fault: &rows::Fault| format!("{fault}: {}", telling.fault(fault).mend);
        let lines: Vec<_> = faults.iter().map(line).collect();
        anyhow!("{} has {} errors\n{}", folder.display(), lines.len(), lines.join("\n"))
    })?;
    Ok(netra::list::pack(&source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_holds_what_the_rows_say_today() -> Result<()> {
        let mut files = Files::new();
        pack(&mut files)?;
        let source = netra::list::embedded().map_err(|faults| anyhow!("{faults:?}"))?;
        assert!(files.get(LIST) == Some(&netra::list::pack(&source)), "another list is packed");
        let built = paths::pkg().join("chrome").join(LIST);
        // Without a build there is nothing to compare; `cargo xtask test` builds first.
        if built.is_file() {
            let bytes = std::fs::read(&built)?;
            assert!(files.get(LIST) == Some(&bytes), "{} is stale: build again", built.display());
        }
        Ok(())
    }
}
