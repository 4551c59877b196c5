//! `docs/lists.md` is true: its tables have the columns that are read, and its example is a list.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use netra::list::rows::{self, Fault, Rules, Severity};
use netra::list::{List, pack};

const PAGE: &str = include_str!("../docs/lists.md");

/// The page's halves, Indonesian and English.
fn halves() -> [&'static str; 2] {
    let (id, en) = PAGE.split_once("\n# Writing a list for Netra\n").unwrap();
    [id, en]
}

#[test]
fn every_column_is_documented_in_both_languages_and_no_other() {
    for half in halves() {
        for file in rows::FILES {
            let (_, from) = half.split_once(&format!("### `{file}`\n")).unwrap();
            let table = from.split("\n#").next().unwrap();
            let names: Vec<&str> = table
                .lines()
                .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
                .map(|(name, _)| name)
                .collect();
            assert_eq!(names, rows::columns(file), "{file}");
        }
    }
}

#[test]
fn every_word_of_the_columns_is_explained() {
    let words = [
        "president",
        "legislature",
        "governor",
        "regent",
        "mayor",
        "registration",
        "determination",
        "campaign_from",
        "campaign_until",
        "quiet_from",
        "quiet_until",
        "vote",
        "result",
        "inauguration",
        "national",
        "own",
        "head",
        "deputy",
        "facebook",
        "instagram",
        "candidate",
        "campaign team",
        "volunteers",
        "party",
        "incumbent",
        "government",
        "election body",
        "registered",
        "attested",
        "reported",
    ];
    for half in halves() {
        for word in words {
            assert!(half.contains(&format!("`{word}`")), "{word}");
        }
    }
}

#[test]
fn the_example_is_the_list_that_the_page_says() {
    let [id, _] = halves();
    let block = |file: &str| {
        let (_, from) = id.split_once(&format!("`{file}`\n\n```csv\n")).unwrap();
        from.split("\n```").next().unwrap()
    };
    let files = rows::FILES.map(|file| (file, block(file).as_bytes()));
    let report = rows::check(&files, Rules::default(), &mut |_, _| {});
    let errors: Vec<String> = report.of(Severity::Error).map(Fault::code).collect();
    assert_eq!(errors, ["uneven"]);
    let report = rows::check(&files, Rules { allow_uneven: true }, &mut |_, _| {});
    let list = List::open(pack(&report.source().unwrap())).unwrap();
    assert!(list.about().uneven);
    let coverage = list.coverage("bupati-3211-2024").unwrap();
    assert_eq!((coverage.known, coverage.pairs), (1, 4));
    let parties = list.memberships("dony-ahmad-munir").unwrap();
    assert_eq!(
        parties.iter().map(|one| one.party.as_str()).collect::<Vec<_>>(),
        ["PPP", "Partai Gerindra"]
    );
    let entry = list.entry(&"fb:donyahmadmunir".parse().unwrap()).unwrap().unwrap();
    assert_eq!(entry.people, ["dony-ahmad-munir"]);
}
