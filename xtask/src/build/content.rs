//! The content scripts: as they are written, line for line, without comments and indentation.
//!
//! They load with every page, so each byte is paid for thousands of times a day; the comments are for the
//! reader of the source. Only lines that hold nothing but a comment go, and spaces at the start of a line: no
//! script has a text that runs over lines, so none can be touched (a test looks).

use super::Files;

/// Where the dialog's style is written; the package carries it inside `content/page-rules.js`.
const STYLE: &str = "content/ask.css";

/// Makes the content scripts of the package as small as plain means allow.
pub fn lighten(files: &mut Files) {
    files.remove(STYLE);
    for (name, bytes) in files.iter_mut() {
        if name.starts_with("content/") && name.ends_with(".js") {
            let text = String::from_utf8_lossy(bytes);
            *bytes = without_comments(&text).into_bytes();
        }
    }
}

/// The text without the lines that are only a comment, without empty lines and without indentation.
pub(super) fn without_comments(text: &str) -> String {
    let mut inside = false;
    let mut kept = String::with_capacity(text.len());
    for line in text.lines() {
        let bare = line.trim();
        let opens = bare.starts_with("/*");
        let closes = bare.ends_with("*/");
        let comment = inside || opens || bare.starts_with("//") || bare.is_empty();
        inside = (inside || opens) && !closes;
        if !comment {
            kept.push_str(line.trim_start());
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_script_has_a_text_that_runs_over_lines() {
        let folder = crate::paths::extension().join("content");
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let odd = text.lines().find(|line| line.matches('`').count() % 2 == 1);
            assert!(odd.is_none(), "{}: {odd:?}", path.display());
        }
    }

    #[test]
    fn only_lines_that_are_comments_go() {
        let text = "// why\n/** @param {string} a */\nconst f = (a) => {\n  /**\n   * long\n   */\n\n  return `https://x/${a}`; // kept\n};\n";
        assert_eq!(
            without_comments(text),
            "const f = (a) => {\nreturn `https://x/${a}`; // kept\n};\n"
        );
    }
}
