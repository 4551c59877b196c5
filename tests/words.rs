//! What a user reads: both languages whole, short enough, and never frightening or soothing.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Core, gestures, small_list, table, text};
use netra::election::{Basis as Dates, Calendar, Contest, Dated, Office, Stage, Standpoint};
use netra::evidence::{Clue, Field};
use netra::law::{Gesture, Level, Role, Subject};
use netra::list::{Entry, Kind, Standing};
use netra::settings::Settings;
use netra::verdict::{Basis, Dialog, Find, Finding, Levels, Part, Stand, Surface, Verdict};
use serde_json::{Value, json};

type Section = BTreeMap<String, BTreeMap<String, String>>;

fn texts(language: &str) -> Section {
    let path = format!("../../extension/data/texts/{language}.json");
    serde_json::from_str(&text(&path)).unwrap()
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_places() {
    let (id, en) = (texts("id"), texts("en"));
    assert_eq!(id.keys().collect::<Vec<_>>(), ["page", "popup", "state", "verdict"]);
    for (section, texts) in &id {
        let ids: BTreeSet<_> = texts.keys().collect();
        assert_eq!(ids, en[section].keys().collect(), "{section}");
        for (key, text) in texts {
            assert_eq!(placeholders(text), placeholders(&en[section][key]), "{section} {key}");
        }
    }
}

#[test]
fn every_wording_finds_its_example_and_leaves_the_other_alone() {
    let faults = Core::new(small_list()).wording.faults();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn never() -> Value {
    serde_json::from_str(&text("words/never.json")).unwrap()
}

fn words_of(list: &Value) -> Vec<String> {
    serde_json::from_value(list.clone()).unwrap()
}

/// `text` in lower case without what others are quoted with, its words parted by single spaces.
fn own_voice(text: &str, never: &Value) -> String {
    let mut text = text.to_owned();
    for excepted in never["excepted"].as_array().unwrap() {
        assert!(!excepted["why"].as_str().unwrap().is_empty());
        text = text.replace(excepted["words"].as_str().unwrap(), " ");
    }
    for place in placeholders(&text.clone()) {
        text = text.replace(&format!("{{{place}}}"), " ");
    }
    let plain = text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), " ");
    format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn no_text_says_that_anything_is_safe_or_permitted() {
    let never = never();
    for language in ["id", "en"] {
        for (section, texts) in texts(language) {
            for (key, text) in texts {
                let text = own_voice(&text, &never);
                for word in words_of(&never[language]["ever"]) {
                    assert!(!text.contains(&format!(" {word} ")), "{section} {key}: {word}");
                }
            }
        }
    }
}

/// A contest whose name is among the longest there are.
fn contest(office: Office) -> Contest {
    let vote = Dated { day: "2024-11-27".parse().ok(), basis: Dates::National, source: "x".into() };
    Contest {
        id: "bupati-7109-2024".into(),
        office,
        region: "7109".into(),
        region_name: "Kabupaten Kepulauan Siau Tagulandang Biaro".into(),
        calendar: Calendar { vote: Some(vote), ..Calendar::default() },
        pairs: 4,
    }
}

fn entry(kind: Kind) -> Entry {
    Entry {
        account: "a".into(),
        keys: vec!["ig:nama".parse().unwrap()],
        display_name: String::new(),
        subject: "Radiapoh Hasiholan Sinaga dan Azi Pratama Pangaribuan dari Simalungun".into(),
        people: Vec::new(),
        kind,
        contests: Vec::new(),
        standing: Standing::Attested,
        source: "uji.example".into(),
        source_date: None,
        from: None,
        until: None,
    }
}

fn finding(
    subject: Subject,
    point: Standpoint,
    place: (Part, Surface),
    hint: bool,
    office: Office,
) -> Finding {
    let row = entry(Kind::Candidate);
    let clues = vec![Clue { field: Field::Text, found: "coblos nomor 1".into() }];
    let basis = if hint { Basis::Name(row) } else { Basis::Entry(row) };
    let key = "ig:nama".parse().ok();
    Finding {
        find: Find {
            key,
            name: "Nama".into(),
            part: place.0,
            surface: place.1,
            basis,
            clues,
            counter: None,
        },
        stand: Stand {
            subject,
            point,
            contest: Some(contest(office)),
            candidacy: None,
            vote_near: false,
            others_unlisted: false,
            day: "2024-10-10".parse().unwrap(),
        },
        levels: Levels::all(Level::Warn),
        limits: Vec::new(),
        practice: false,
    }
}

/// Where an account can be met, and more that a sentence depends on: whether the days are quiet and the list
/// one-sided, the dates uncertain, the account a guess. Where a unit stands changes the words of the gesture
/// only, so not every surface is paired with everything.
fn places() -> Vec<(Part, Surface, u8)> {
    let parts =
        Part::ALL.into_iter().flat_map(|part| (0..8).map(move |bits| (part, Surface::Post, bits)));
    let surfaces = Surface::ALL.into_iter().map(|surface| (Part::Author, surface, 0));
    let comments = [Part::Context, Part::Group].map(|part| (part, Surface::Comment, 0));
    parts.chain(surfaces).chain(comments).collect()
}

/// Calls `look` with every question that Netra can ask.
fn every_dialog(mut look: impl FnMut(&str, &str, &Dialog)) {
    let mut core = Core::new(small_list());
    let mut seen = 0;
    for language in ["id", "en"] {
        for role in Role::ALL {
            let settings = json!({ "language": language, "role": role.word() });
            core.settings = Settings::read(&settings).0;
            let warned = Subject::ALL
                .into_iter()
                .flat_map(|subject| Stage::ALL.into_iter().map(move |stage| (subject, stage)));
            for (subject, stage) in warned {
                if core.law.level(subject, stage) != Level::Warn {
                    continue;
                }
                let gestures = Gesture::ALL
                    .into_iter()
                    .filter(|gesture| subject != Subject::GovernmentPost || gesture.sends());
                for gesture in gestures {
                    let here = places();
                    for (part, surface, bits) in here {
                        let bit = |place: u8| bits & (1 << place) != 0;
                        let quiet = bit(0) && stage == Stage::Candidate;
                        let point =
                            Standpoint { stage, uncertain: bit(1), national: !bit(1), quiet };
                        // Some roles have a law of its own for each kind of election.
                        let office = if bit(2) { Office::President } else { Office::Regent };
                        let mut finding = finding(subject, point, (part, surface), bit(2), office);
                        let of_pair =
                            [Subject::Candidate, Subject::CampaignTeam, Subject::Volunteers];
                        finding.stand.others_unlisted = bit(0) && of_pair.contains(&subject);
                        let verdict = Verdict {
                            levels: finding.levels,
                            findings: vec![finding],
                            ..Verdict::default()
                        };
                        let dialog = core.teller().dialog(&verdict, gesture).unwrap();
                        let case = format!(
                            "{language} {role:?} {subject:?} {point:?} {gesture:?} {part:?} {surface:?}"
                        );
                        look(language, &case, &dialog);
                        seen += 1;
                    }
                }
            }
        }
    }
    assert!(seen > 5_000, "only {seen} questions");
}

#[test]
fn every_question_is_short_whole_and_calm() {
    let never = never();
    let short_words = ["id", "en"].map(|language| words_of(&never[language]["short"]));
    let mut longest = (0, String::new());
    every_dialog(|language, case, dialog| {
        let short = format!("{} {}", dialog.title, dialog.lines.join(" "));
        let words = short.split_whitespace().count();
        assert!(words >= 15, "{case}: {short}");
        // A sentence that a newspaper would print; a semicolon is a place to breathe.
        let told = std::iter::once(&dialog.title).chain(&dialog.lines);
        for sentence in told.flat_map(|line| line.split(['.', ';', '?', ':'])) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 24, "{case}: {words} words in {sentence:?}");
        }
        if words > longest.0 {
            longest = (words, format!("{case}: {short}"));
        }
        let voice = own_voice(&short, &never);
        for word in &short_words[usize::from(language == "en")] {
            assert!(!voice.contains(&format!(" {word} ")), "{case}: {word} in {short}");
        }
        let rows = dialog.why.rows.iter();
        let rest: String = rows.map(|row| format!("{}: {}\n", row.term, row.detail)).collect();
        for gap in ['[', '{', '}'] {
            assert!(!format!("{short}{rest}").contains(gap), "{case}: {short} {rest}");
        }
    });
    assert!(longest.0 <= 60, "{} words: {}", longest.0, longest.1);
}

/// The words that may follow one another in the id of a text that is looked up by gesture, part and surface.
fn is_looked_up(id: &str) -> bool {
    let gesture = |word: &str| Gesture::from_word(word).is_some();
    let part = |word: &str| Part::ALL.iter().any(|part| part.word() == word);
    let surface = |word: &str| Surface::ALL.iter().any(|surface| surface.word() == word);
    match id.split('.').collect::<Vec<_>>()[..] {
        ["reading", "detail"] => true,
        ["gesture" | "reading", one] => gesture(one),
        ["gesture" | "reading" | "as", one, here] => gesture(one) && surface(here),
        ["gesture", one, "in", whose] => gesture(one) && part(whose),
        ["gesture", one, here, "in", whose] => gesture(one) && surface(here) && part(whose),
        ["part", "long", whose] | ["part", whose, "said"] => part(whose),
        ["part", "long", whose, here] => part(whose) && surface(here),
        ["part", whose] => part(whose),
        ["part", whose, here] => part(whose) && surface(here),
        _ => false,
    }
}

#[test]
fn every_text_about_a_place_is_of_a_place_that_there_is() {
    let mut seen = 0;
    for id in texts("id")["verdict"].keys() {
        if ["gesture.", "reading.", "as.", "part."].iter().any(|start| id.starts_with(start)) {
            assert!(is_looked_up(id), "{id} is a text that nobody looks up");
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} texts");
    for wrong in ["gesture.like.stroy", "gesture.like.in.event", "part.writer", "as.join"] {
        assert!(!is_looked_up(wrong), "{wrong}");
    }
}

/// What a word of the table stands for.
fn roles(word: &str) -> Vec<Role> {
    let asn = [Role::Unstated, Role::Pns, Role::Cpns, Role::Pppk, Role::PppkPartTime];
    match word {
        "asn" => asn.to_vec(),
        "village" => vec![Role::VillageHead, Role::VillageStaff, Role::Bpd],
        word => vec![Role::from_word(word).unwrap()],
    }
}

fn office(election: &str) -> Office {
    match election {
        "pemilu" => Office::Legislature,
        "pilkada" => Office::Mayor,
        other => panic!("{other}"),
    }
}

fn kinds(word: &str) -> Vec<Subject> {
    match word {
        "campaign" => vec![Subject::Candidate, Subject::CampaignTeam, Subject::Volunteers],
        word => vec![Subject::ALL.into_iter().find(|subject| subject.word() == word).unwrap()],
    }
}

#[test]
fn each_gesture_is_called_forbidden_only_where_a_rule_names_it() {
    let mut core = Core::new(small_list());
    let mut wrong = Vec::new();
    let rows = table("words/acts.csv");
    assert!(rows.len() >= 20);
    for row in &rows {
        for role in roles(&row["roles"]) {
            core.settings = Settings::read(&json!({ "role": role.word() })).0;
            let stage = Stage::ALL.into_iter().find(|stage| stage.word() == row["stages"]).unwrap();
            let office = office(&row["election"]);
            for (kind, gesture) in kinds(&row["kinds"])
                .into_iter()
                .flat_map(|kind| gestures(&row["gestures"]).into_iter().map(move |one| (kind, one)))
            {
                let point = Standpoint { stage, ..Standpoint::default() };
                let place = (Part::Author, Surface::Post);
                let finding = finding(kind, point, place, false, office);
                let verdict = Verdict {
                    levels: finding.levels,
                    findings: vec![finding],
                    ..Verdict::default()
                };
                let act = core.teller().dialog(&verdict, gesture).unwrap().lines.remove(0);
                if !act.contains(&row["says"]) {
                    wrong.push(format!("{role:?} {kind:?} {stage:?} {gesture:?}: {act}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_long_form_notes_what_belongs_to_the_case_and_no_more() {
    let mut core = Core::new(small_list());
    let rows = table("words/notes.csv");
    assert!(rows.len() >= 15);
    let mut wrong = Vec::new();
    for row in &rows {
        core.settings = Settings::read(&json!({ "role": row["role"] })).0;
        let (word, quiet) = match row["stage"].strip_suffix(" quiet") {
            Some(word) => (word, true),
            None => (&*row["stage"], false),
        };
        let stage = Stage::ALL.into_iter().find(|stage| stage.word() == word).unwrap();
        let point = Standpoint { stage, quiet, ..Standpoint::default() };
        let place = (Part::Author, Surface::Post);
        let finding =
            finding(kinds(&row["kind"])[0], point, place, false, office(&row["election"]));
        let verdict =
            Verdict { levels: finding.levels, findings: vec![finding], ..Verdict::default() };
        let dialog = core.teller().dialog(&verdict, gestures(&row["gesture"])[0]).unwrap();
        let notes = dialog.why.rows.iter().filter(|one| one.term == "Catatan");
        let notes: Vec<&str> = notes.map(|one| one.detail.as_str()).collect();
        if !notes.iter().any(|note| note.contains(&row["says"])) {
            wrong.push(format!("{}: not among {notes:#?}", row["case"]));
        }
        if notes.iter().any(|note| note.contains(&row["never"])) {
            wrong.push(format!("{}: says {:?}", row["case"], row["never"]));
        }
        assert!(notes.iter().all(|note| note.contains("Dibaca di: ")), "{notes:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_discipline_of_pns_is_never_shown_to_others() {
    let others: Vec<String> = Role::ALL
        .into_iter()
        .filter(|role| !matches!(role, Role::Unstated | Role::Pns | Role::Cpns))
        .map(|role| format!(" {role:?} "))
        .collect();
    let mut shown = 0;
    every_dialog(|_, case, dialog| {
        let rows = dialog.why.rows.iter().map(|row| row.detail.as_str());
        let lines = dialog.lines.iter().map(String::as_str);
        let names =
            rows.chain(lines).any(|text| text.contains("94/2021") || text.contains("42/2004"));
        shown += usize::from(names);
        assert!(!names || !others.iter().any(|role| case.contains(role.as_str())), "{case}");
    });
    assert!(shown > 100, "PNS read their own rules");
}
