//! The practice page's invented list: what a trainer is offered, and that no real site is judged by it.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use common::{Core, national_list, text};
use netra::account::{Platform, keys_of};
use netra::election::Stage;
use netra::law::{Gesture, Level, Role, Subject};
use netra::list::rows::{self, Source};
use netra::list::{List, pack};
use netra::worker::Worker;
use serde_json::{Value, json};

fn source() -> Source {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("extension/data/practice/list");
    rows::read_dir(&folder).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn page() -> Value {
    serde_json::from_str(&text("../../extension/data/practice/page.json")).unwrap()
}

fn texts(language: &str) -> BTreeMap<String, String> {
    let path = format!("../../extension/data/texts/practice/{language}.json");
    serde_json::from_str(&text(&path)).unwrap()
}

fn array<'a>(value: &'a Value, key: &str) -> &'a Vec<Value> {
    value[key].as_array().unwrap()
}

fn string<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

/// What the page sends for an account, one unit per gesture (`unitsOf` of practice.js).
fn message(account: &Value) -> Value {
    let page = page();
    let units = array(account, "gestures").iter().map(|gesture| {
        let gesture = gesture.as_str().unwrap();
        let own = account["surfaces"][gesture].as_str();
        let surface = own.unwrap_or_else(|| string(&page["surfaces"], gesture));
        let part =
            account["part"].as_str().unwrap_or(if surface == "post" { "author" } else { "page" });
        let sighting = json!({ "href": account["href"], "name": account["name"], "part": part });
        let mut unit = json!({ "id": gesture, "surface": surface, "sightings": [sighting] });
        if surface == "post" {
            unit["text"] = json!(texts("id")[&format!("post.{}", string(account, "id"))]);
        }
        unit
    });
    json!({ "site": account["site"], "units": units.collect::<Vec<_>>() })
}

fn noon(day: &str) -> i64 {
    format!("{day}T12:00:00+07:00").parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

fn stage_of(word: &str) -> Stage {
    Stage::ALL.into_iter().find(|stage| stage.word() == word).unwrap()
}

/// What the law's table says of an account at a stage. The incumbent is one before the registration, a candidate from
/// it, and neither once the vote is over. What one source names is at most marked.
fn expected(core: &Core, account: &Value, stage: Stage, gesture: Gesture) -> Level {
    let Some(kind) = account["kind"].as_str() else { return Level::Clear };
    let subject = Subject::ALL.into_iter().find(|subject| subject.word() == kind).unwrap();
    let subject = match (subject, stage) {
        (Subject::Incumbent, Stage::None) => Subject::Incumbent,
        (Subject::Incumbent, _) => Subject::Candidate,
        (subject, _) => subject,
    };
    let most = if account["standing"] == "reported" { Level::Notice } else { Level::Warn };
    if core.law.covers(subject, gesture) {
        core.law.level(subject, stage).min(most)
    } else {
        Level::Clear
    }
}

#[test]
fn every_stage_role_account_and_gesture_has_the_tables_level() {
    let (page, list) = (page(), pack(&source()));
    let core = Core::new(list.clone());
    let mut worker = Worker::shipped(list).unwrap();
    let (mut warned, mut marked, mut wrong) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for (role, step) in Role::ALL
        .iter()
        .flat_map(|role| array(&page, "stages").iter().map(move |step| (role, step)))
    {
        worker.settings(
            &json!({ "language": "id", "role": role.word(), "region": page["region"] }),
            &serde_json::Value::Null,
            0,
        );
        let stage = stage_of(string(step, "stage"));
        for account in array(&page, "accounts") {
            let answer = worker.judge(&message(account), noon(string(step, "day")));
            for unit in array(&answer, "units") {
                let gesture = Gesture::from_word(string(unit, "id")).unwrap();
                let level = string(&unit["level"], gesture.word());
                let case = format!("{} {role:?} {} {gesture:?}", account["id"], step["id"]);
                let due = expected(&core, account, stage, gesture);
                if level != due.word() {
                    wrong.push(format!("{case}: {level}, not {}", due.word()));
                }
                let dialog = &unit["dialog"][gesture.word()];
                let whole = dialog["lines"].as_array().is_some_and(|lines| lines.len() >= 3);
                if whole != (due == Level::Warn) || dialog.to_string().contains("\"[") {
                    wrong.push(format!("{case}: the question is {dialog}"));
                }
                match due {
                    Level::Warn => drop(warned.insert((stage.word(), gesture))),
                    Level::Notice => drop(marked.insert(stage.word())),
                    Level::Clear | Level::Block => {}
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // A trainer can show every gesture asked about in every stage that warns, and a mark outside them.
    for stage in ["prospective", "candidate", "ended"] {
        for gesture in Gesture::ALL {
            assert!(
                warned.contains(&(stage, gesture)),
                "{gesture:?} is never asked about: {stage}"
            );
        }
    }
    assert!(marked.contains("none") && marked.contains("ended") && marked.contains("after"));
}

#[test]
fn every_stage_of_the_table_is_offered_and_its_day_is_right() {
    let page = page();
    let core = Core::new(pack(&source()));
    let contest = |id: &str| core.list.contest(id).unwrap().unwrap();
    // One day for both, so that a trainer changes the account and nothing else.
    let (contest, other) = (contest("bupati-9999-2030"), contest("dpr-rekaan-2030"));
    let mut offered = BTreeSet::new();
    for step in array(&page, "stages") {
        let day = string(step, "day").parse().unwrap();
        let point = netra::election::standpoint(&contest.calendar, None, day);
        assert_eq!(point.stage.word(), string(step, "stage"), "{step}");
        assert_eq!(netra::election::standpoint(&other.calendar, None, day), point, "{step}");
        assert_eq!(point.quiet, string(step, "id") == "quiet", "{step}");
        assert!(string(&page["days"], "from") <= string(step, "day"));
        assert!(string(step, "day") <= string(&page["days"], "until"));
        offered.insert(point.stage.word());
    }
    assert_eq!(offered, Stage::ALL.map(Stage::word).into());
}

/// What the page shows of an account on the day of a stage, for a role: the answer to its like.
fn like(id: &str, role: Role, stage: &str) -> Value {
    let page = page();
    let mut worker = Worker::shipped(pack(&source())).unwrap();
    let stored = json!({ "language": "id", "role": role.word(), "region": page["region"] });
    worker.settings(&stored, &Value::Null, 0);
    let account = array(&page, "accounts").iter().find(|account| account["id"] == id).unwrap();
    let step = array(&page, "stages").iter().find(|step| step["id"] == stage).unwrap();
    let answer = worker.judge(&message(account), noon(string(step, "day")));
    array(&answer, "units").iter().find(|unit| unit["id"] == "like").unwrap().clone()
}

#[test]
fn a_pilkada_and_a_pemilu_can_be_shown_each_by_its_own_law() {
    let asked = |id: &str| like(id, Role::VillageHead, "candidate")["dialog"].to_string();
    let (pilkada, pemilu) = (asked("pair"), asked("legislator"));
    assert!(pilkada.contains("UU 10/2016") && pilkada.contains("Pilkada"), "{pilkada}");
    assert!(pemilu.contains("UU 7/2017") && pemilu.contains("Pemilu"), "{pemilu}");
    assert!(!pemilu.contains("UU 10/2016"), "{pemilu}");
    let quiet = |id: &str| like(id, Role::Pns, "quiet")["dialog"].to_string();
    assert!(quiet("legislator").contains("PKPU 15/2023"), "{}", quiet("legislator"));
    assert!(quiet("pair").contains("PKPU 13/2024"), "{}", quiet("pair"));
}

#[test]
fn an_account_that_one_source_names_can_be_shown_only_marked() {
    let told = like("one-source", Role::Pns, "candidate");
    assert_eq!(told["level"]["like"], "notice", "{told}");
    assert_eq!(told["mark"]["level"], "notice", "{told}");
    assert_eq!(like("legislator", Role::Pns, "candidate")["level"]["like"], "warn");
}

#[test]
fn nobody_invented_is_known_on_a_real_site() {
    let real = List::open(national_list()).unwrap();
    let mut worker = Worker::shipped(national_list()).unwrap();
    worker.settings(&json!({ "hints": true, "region": "9999" }), &serde_json::Value::Null, 0);
    let page = page();
    for account in array(&page, "accounts") {
        let platform =
            if account["site"] == "instagram" { Platform::Instagram } else { Platform::Facebook };
        let keys = keys_of(string(account, "href"), platform).expect("the link names an account");
        for key in keys {
            assert!(real.entry(&key).unwrap().is_none(), "{key} is on the national list");
        }
        for step in array(&page, "stages") {
            let mut message = message(account);
            for unit in message["units"].as_array_mut().unwrap() {
                // Words alone may hint at a campaign, whoever writes them.
                unit.as_object_mut().unwrap().remove("text");
            }
            let answer = worker.judge(&message, noon(string(step, "day")));
            for unit in array(&answer, "units") {
                let levels: Vec<_> = unit["level"].as_object().unwrap().values().collect();
                assert!(
                    levels.iter().all(|level| *level == "clear"),
                    "{account} is judged: {unit}"
                );
            }
        }
    }
    let names: Vec<String> =
        array(&page, "accounts").iter().map(|one| string(one, "name").to_owned()).collect();
    let packed = String::from_utf8_lossy(&national_list()).into_owned();
    assert!(
        !names.iter().any(|name| packed.contains(name)),
        "an invented name is in the national list"
    );
    for contest in ["bupati-9999-2030", "dpr-rekaan-2030"] {
        assert!(real.contest(contest).unwrap().is_none(), "{contest}");
    }
}

#[test]
fn the_page_and_the_list_name_the_same_people() {
    let page = page();
    let list = List::open(pack(&source())).unwrap();
    let mut listed = 0;
    for account in array(&page, "accounts") {
        let platform =
            if account["site"] == "instagram" { Platform::Instagram } else { Platform::Facebook };
        let keys = keys_of(string(account, "href"), platform).unwrap();
        let found: Vec<_> = keys.iter().flat_map(|key| list.entry(key).unwrap()).collect();
        assert_eq!(found.is_empty(), account["kind"].is_null(), "{account}");
        for entry in found {
            listed += 1;
            assert_eq!(entry.subject, string(account, "name"));
            assert!(entry.source.contains("rekaan"), "{account} does not say that it is invented");
        }
    }
    assert!(listed >= 10);
    assert!(list.about().publisher.contains("rekaan"));
    assert_eq!(texts("id").keys().collect::<Vec<_>>(), texts("en").keys().collect::<Vec<_>>());
    for account in array(&page, "accounts") {
        for key in ["account", "post"] {
            assert!(texts("id").contains_key(&format!("{key}.{}", string(account, "id"))));
        }
    }
}

#[test]
fn the_pages_own_words_never_soothe() {
    let never: Value = serde_json::from_str(&text("words/never.json")).unwrap();
    let excepted: Vec<String> =
        array(&never, "excepted").iter().map(|one| string(one, "words").to_lowercase()).collect();
    for language in ["id", "en"] {
        for (id, text) in texts(language) {
            let own =
                excepted.iter().fold(text.to_lowercase(), |own, words| own.replace(words, ""));
            let words: Vec<&str> = own.split(|letter: char| !letter.is_alphanumeric()).collect();
            for word in array(&never[language], "ever") {
                let word = word.as_str().unwrap();
                assert!(
                    !words.join(" ").contains(&format!(" {word} ")),
                    "{language} {id} says {word}"
                );
            }
        }
    }
}
