//! `cargo xtask law`: the whole law data as one page for people, `docs/hukum.md`.
//!
//! A civil servant, an inspector or a journalist must be able to check what Netra says without reading its
//! code or its data files. A page written by hand would drift from what the dialog says, so it is made from
//! the same files; a test compares it. It reads the files as JSON and not as the core's own types, so that a
//! row, a key or a file that is new shows up by itself.

mod chapter;
mod collect;
mod data;
mod glance;
mod row;
mod words;

use std::path::PathBuf;

use anyhow::{Context, Result};
use netra::law::Law;
use netra::texts::{Language, Texts};

use crate::{paths, run};
use data::Tables;
use words::Words;

/// What makes the page anew.
const COMMAND: &str = "cargo xtask law";

fn path() -> PathBuf {
    paths::root().join("docs/hukum.md")
}

/// Writes the page.
pub fn write() -> Result<()> {
    let path = path();
    let text = page()?;
    std::fs::write(&path, text).with_context(|| format!("write {}", path.display()))?;
    run::step(&path.display().to_string());
    Ok(())
}

/// The page: Indonesian, then English.
fn page() -> Result<String> {
    let tables = data::read()?;
    let texts = Texts::shipped().context("extension/data/texts")?;
    let law = Law::shipped().context("extension/data/law")?;
    let mut page = format!(
        "<!-- Made by `{COMMAND}` from extension/data/law and extension/data/texts. Change those, not this. -->\n\n"
    );
    for language in [Language::Id, Language::En] {
        page.push_str(&part(&tables, &law, &Words::read(&texts, language)?)?);
    }
    while page.ends_with("\n\n") {
        page.pop();
    }
    Ok(page)
}

/// The page in one language.
fn part(tables: &Tables, law: &Law, words: &Words<'_>) -> Result<String> {
    let mut lines = chapter::opening(tables, words);
    let mut number = 0;
    let mut heading = |name: &str| {
        number += 1;
        format!("## {number}. {}", words.chapter(name))
    };
    for table in tables {
        lines.push(heading(&table.name));
        lines.push(chapter::about(table, words));
        lines.extend(chapter::body(table, tables, words)?);
        if table.name == "levels" {
            lines.extend([heading("glance"), words.own("about.glance")]);
            lines.extend(glance::tables(law, words));
        }
    }
    lines.extend([heading("open"), words.own("about.open")]);
    lines.extend(collect::open_questions(tables, words));
    lines.extend([heading("sources"), words.own("about.sources")]);
    lines.push(collect::sources(tables));
    Ok(lines.into_iter().map(|line| line + "\n\n").collect())
}

#[cfg(test)]
mod tests {
    use netra::election::Stage;
    use netra::law::{Gesture, Role, Subject};

    use super::*;

    #[test]
    fn the_page_says_what_the_data_says() {
        let written = std::fs::read_to_string(path()).unwrap_or_default();
        let made = page().unwrap();
        let differs = written.lines().zip(made.lines()).position(|(old, new)| old != new);
        assert!(
            written == made,
            "docs/hukum.md is not what the law data gives (first difference in line {:?}); renew it with `{COMMAND}`",
            differs.map(|line| line + 1)
        );
    }

    #[test]
    fn every_row_with_its_text_and_every_source_is_on_the_page() {
        let page = page().unwrap();
        let texts = Texts::shipped().unwrap();
        for table in data::read().unwrap() {
            for one in table.rows.iter().filter(|one| one["id"].is_string()) {
                let name = format!("`{}/{}`", table.name, data::str_of(one, "id"));
                assert!(page.matches(&name).count() >= 2, "{name} is not there in both languages");
                for language in [Language::Id, Language::En] {
                    let words = Words::read(&texts, language).unwrap();
                    if let Some(id) = one["text"].as_str() {
                        assert!(page.contains(&words.said(id)), "{name}: the text {id} is missing");
                    }
                }
                for source in data::sources_of(one) {
                    assert!(page.contains(&source), "{name}: the source {source} is missing");
                }
                if let Some(quote) = one["quote"].as_str() {
                    assert!(page.contains(quote), "{name}: the quotation is missing");
                }
            }
        }
        assert!(!page.contains("[["), "a word of the page is missing");
        assert!(!page.contains("**["), "a text of the law is missing");
    }

    #[test]
    fn every_word_of_the_data_has_a_name() {
        let texts = Texts::shipped().unwrap();
        let mut ids: Vec<String> = Vec::new();
        ids.extend(Role::ALL.map(|role| format!("role.{}", role.word())));
        ids.extend(Gesture::ALL.map(|gesture| format!("gesture.{}", gesture.word())));
        ids.extend(Subject::ALL.map(|kind| format!("kind.{}", kind.word())));
        ids.extend(Stage::ALL.map(|stage| format!("stage.{}", stage.word())));
        for language in [Language::Id, Language::En] {
            let words = Words::read(&texts, language).unwrap();
            for id in &ids {
                assert!(!words.own(id).starts_with("[["), "{id} has no name in {language:?}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_words() {
        for folder in words::FOLDERS {
            let keys = |language| -> Vec<String> {
                words::file(folder, language).unwrap().into_keys().collect()
            };
            assert_eq!(keys(Language::Id), keys(Language::En), "{folder}");
        }
    }
}
