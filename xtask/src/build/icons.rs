//! Draws the toolbar and store icons from their SVG sources.

use std::fs;

use anyhow::{Context, Result, anyhow};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::Files;
use crate::paths;

/// Width and height in pixels: toolbar (16, 32), extension page (48), store (128).
const SIZES: [u16; 4] = [16, 32, 48, 128];

/// Adds `icons/<name>-<size>.png` for each `extension/icons/<name>.svg`.
pub fn draw(files: &mut Files) -> Result<()> {
    let folder = paths::extension().join("icons");
    for entry in fs::read_dir(&folder).with_context(|| format!("list {}", folder.display()))? {
        let path = entry?.path();
        if path.extension() != Some("svg".as_ref()) {
            continue;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let tree = Tree::from_data(&fs::read(&path)?, &Options::default())
            .with_context(|| format!("parse {}", path.display()))?;
        for size in SIZES {
            let png = render(&tree, size).with_context(|| format!("draw {}", path.display()))?;
            files.insert(format!("icons/{name}-{size}.png"), png);
        }
    }
    Ok(())
}

fn render(tree: &Tree, size: u16) -> Result<Vec<u8>> {
    let mut pixels = Pixmap::new(size.into(), size.into()).ok_or_else(|| anyhow!("no pixels"))?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = f32::from(size) / width.max(height);
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}
