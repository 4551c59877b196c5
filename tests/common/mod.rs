//! What the tests of verdicts share: the core's parts, and how a case file is read.
#![allow(dead_code)]

pub mod every;
pub mod hints;

use std::path::PathBuf;

use netra::account::{AccountKey, Platform};
use netra::election::{Moment, Zones};
use netra::evidence::Wording;
use netra::law::{Gesture, Law};
use netra::list::{List, pack, rows};
use netra::settings::Settings;
use netra::texts::Texts;
use netra::verdict::{Judge, Sighting, Teller, Unit, Verdict};

/// A file of the test data.
pub fn data(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

/// The text of a file of the test data.
pub fn text(path: &str) -> String {
    std::fs::read_to_string(data(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The small synthetic list.
pub fn small_list() -> Vec<u8> {
    pack(&rows::read_dir(&data("verdicts/list")).expect("the small list has no faults"))
}

/// The list that ships.
pub fn national_list() -> Vec<u8> {
    pack(&rows::read_embedded().expect("the national list has no faults"))
}

/// The core's parts.
pub struct Core {
    pub list: List,
    pub law: Law,
    pub texts: Texts,
    pub zones: Zones,
    pub wording: Wording,
    pub settings: Settings,
}

impl Core {
    pub fn new(list: Vec<u8>) -> Self {
        Self {
            list: List::open(list).expect("a fresh list opens"),
            law: Law::shipped().expect("the law reads"),
            texts: Texts::shipped().expect("the texts read"),
            zones: Zones::shipped().expect("the zones read"),
            wording: Wording::shipped().expect("the wording reads"),
            settings: Settings::default(),
        }
    }

    pub fn verdict(&self, unit: &Unit, moment: Moment) -> Verdict {
        let Self { list, law, zones, wording, settings, .. } = self;
        let judge = Judge { lists: list.into(), law, zones, wording, settings };
        judge.verdict(unit, Platform::Facebook, moment).expect("the list reads")
    }

    pub fn teller(&self) -> Teller<'_> {
        Teller {
            phrases: self.texts.verdict(self.settings.language),
            law: &self.law,
            settings: &self.settings,
            lists: (&self.list).into(),
        }
    }
}

/// A unit with one account, named by its key.
pub fn unit_of(account: &str) -> Unit {
    let key: AccountKey = account.parse().expect("an account key");
    let sighting = Sighting { href: Some(key.link()), ..Sighting::default() };
    Unit { sightings: vec![sighting], ..Unit::default() }
}

/// The gestures that a case's word stands for.
pub fn gestures(word: &str) -> Vec<Gesture> {
    let chosen = |gesture: &Gesture| match word {
        "all" => true,
        "account" => matches!(gesture, Gesture::Follow | Gesture::Friend),
        "direct" => !matches!(gesture, Gesture::Follow | Gesture::Friend),
        word => gesture.word() == word,
    };
    let gestures: Vec<Gesture> = Gesture::ALL.into_iter().filter(chosen).collect();
    assert!(!gestures.is_empty(), "`{word}` stands for no gesture");
    gestures
}

/// The rows of a CSV file, by column.
pub fn table(path: &str) -> Vec<std::collections::HashMap<String, String>> {
    let text = text(path);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{path}: {error}"))).collect()
}

/// Every text that a civil servant can meet, as (section, id, text): dialogs, popup, practice page, the page
/// of the law, the manifest. What the command tells list makers is no such text.
pub fn every_text(language: &str) -> Vec<(String, String, String)> {
    let read = |path: &str| -> serde_json::Value {
        serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let mut all = Vec::new();
    let mut add = |section: &str, texts: &serde_json::Value| {
        for (id, text) in texts.as_object().into_iter().flatten() {
            // The first key of some files says what the file is, to whoever edits it.
            let text = text.as_str().or_else(|| text["message"].as_str()).filter(|_| id != "about");
            if let Some(text) = text {
                all.push((section.to_owned(), id.clone(), text.to_owned()));
            }
        }
    };
    let main = read(&format!("../../extension/data/texts/{language}.json"));
    main.as_object().into_iter().flatten().for_each(|(section, texts)| add(section, texts));
    for folder in ["practice", "options", "doc", "terms", "settings"] {
        add(folder, &read(&format!("../../extension/data/texts/{folder}/{language}.json")));
    }
    add("manifest", &read(&format!("../../extension/_locales/{language}/messages.json")));
    all
}
