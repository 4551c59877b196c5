//! A list that cannot be read is told of in its user's language, whatever is wrong with it.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::small_list;
use netra::list::PackError;
use netra::texts::{Language, Texts};
use netra::worker::Worker;
use serde_json::{Value, json};

/// Every way in which a list can be unreadable.
const ALL: [PackError; 8] = [
    PackError::NotAList,
    PackError::NewerVersion(9),
    PackError::OlderVersion(1),
    PackError::CutShort { wanted: 300, found: 90 },
    PackError::WrongChecksum,
    PackError::Absent(3),
    PackError::NoPublisher,
    PackError::Broken("keys"),
];

#[test]
fn every_damage_has_a_sentence_of_its_own_in_both_languages() {
    let texts = Texts::shipped().unwrap();
    for language in [Language::Id, Language::En] {
        let phrases = texts.popup(language);
        let known = phrases.all();
        let ids: Vec<String> = ALL.iter().map(|one| format!("damage.{}", one.word())).collect();
        for id in &ids {
            assert!(known.contains_key(id), "{language:?} {id}");
        }
        let shipped: Vec<_> = known.keys().filter(|id| id.starts_with("damage.")).collect();
        assert_eq!(shipped.len(), ALL.len(), "{shipped:?}");
        // What a list maker reads in English is not what the user reads.
        for (one, id) in ALL.iter().zip(&ids) {
            assert_ne!(phrases.plain(id), one.to_string());
        }
    }
}

#[test]
fn a_damaged_list_is_refused_in_the_users_language() {
    let whole = small_list();
    let changed = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        bytes
    };
    let cases = [
        (b"tidak apa-apa".repeat(9), "Berkas ini bukan daftar Netra.", "not a Netra list"),
        (whole[..90].to_vec(), "terpotong: 90 dari ", "cut short: 90 of "),
        (changed(whole.len() - 1), "Isi daftar ini rusak atau berubah.", "damaged or were changed"),
    ];
    for (bytes, indonesian, english) in cases {
        for (language, wanted) in [("id", indonesian), ("en", english)] {
            let mut worker = Worker::start(small_list(), 0).unwrap();
            worker.settings(&json!({ "language": language }), &Value::Null, 0);
            let said = worker.set_list("own", bytes.clone()).unwrap_err();
            assert!(said.contains(wanted), "{said}");
        }
    }
}
