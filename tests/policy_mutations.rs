//! A thousand spoilt policies and stored settings, made from the schema: the fault of that key is named, every other key
//! still counts, and the judge goes on judging.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::small_list;
use netra::settings::{Layer, SCHEMA, Setting, Settings, Shape};
use netra::worker::Worker;
use serde_json::{Value, json};

const NOW: i64 = 1_728_529_200_000;

/// The same numbers in every run (Numerical Recipes' generator).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Values that no setting understands, whatever its shape, and near misses of single shapes.
fn spoilt(setting: &Setting, layer: Layer) -> Vec<Value> {
    let mut all = vec![json!("zzz"), json!(-7), json!(1.5), json!([[]]), json!(["x"]), json!("")];
    all.push(json!("x".repeat(3_000)));
    match setting.shape {
        Shape::Bool(_) => all.extend([json!("true"), json!(2), json!({}), json!([])]),
        Shape::Choice(words, ..) => {
            all.extend([
                json!(words[0].to_uppercase()),
                json!(format!(" {}", words[1])),
                json!(true),
            ]);
            all.extend([json!({}), json!([words[0]]), json!(0)]);
        }
        Shape::Region => all.extend([json!("321"), json!("32.11"), json!(3211), json!("٣٢١١")]),
        Shape::Day => all.extend([json!("2024-02-30"), json!("10-10-2024"), json!(20_241_010)]),
        Shape::Minutes(most) => all.extend([json!(most + 1), json!("15"), json!(true), json!({})]),
        Shape::Instant => all.extend([json!("2024"), json!(true), json!({}), json!([])]),
        Shape::Accounts => all.extend([json!({}), json!([{}]), json!([null]), json!(true)]),
        Shape::Subscriptions => all.extend([
            json!([{ "address": "http://x.id/a", "key": "K", "publisher": "P" }]),
            json!([{ "address": "https://x.id/a", "key": 1, "publisher": "P" }]),
            json!(true),
        ]),
        Shape::Institution => all.extend([json!({}), json!({ "name": 1 }), json!({ "nama": "X" })]),
        Shape::Own | Shape::Exceptions => {
            all.extend([json!({ "x": {} }), json!({ "ig:x": 1 }), json!(true), json!([])]);
        }
    }
    if layer == Layer::User && setting.key == "strictness" {
        all.push(json!("block"));
    }
    // Milliseconds may come as a float.
    all.retain(|value| setting.shape != Shape::Instant || *value != json!(1.5));
    all
}

/// A good value, other than the built-in one where there is another.
fn good(setting: &Setting, layer: Layer) -> Value {
    match setting.shape {
        Shape::Bool(_) => json!(layer == Layer::Enforce),
        Shape::Choice(words, ..) if layer == Layer::Enforce => json!(words[words.len() - 1]),
        Shape::Choice(words, ..) => json!(words[0]),
        Shape::Region => json!("1206"),
        Shape::Day => json!("2024-10-11"),
        Shape::Minutes(_) => json!(30),
        Shape::Instant => json!(NOW + 60_000),
        Shape::Accounts => {
            json!([{ "link": "ig:tambahan", "name": "T", "kind": "party", "source": "S" }])
        }
        Shape::Subscriptions => {
            json!([{ "address": "https://x.id/a", "key": "K", "publisher": "P" }])
        }
        Shape::Institution => json!({ "name": "BKPSDM", "contact": "" }),
        Shape::Own => json!({ "ig:sendiri": { "name": "S", "kind": "party" } }),
        Shape::Exceptions => json!({ "ig:lain": { "entry": "x", "stage": "candidate" } }),
    }
}

fn put(object: &mut Value, key: &str, value: Value) {
    match key.split_once('.') {
        Some((group, member)) => object[group][member] = value,
        None => object[key] = value,
    }
}

/// Every key of a layer with a good value.
fn whole(layer: Layer) -> Value {
    let mut all = json!({});
    for setting in SCHEMA.iter().filter(|setting| setting.stands_in(layer)) {
        put(&mut all, setting.key, good(setting, layer));
    }
    all
}

/// The guard still warns: a site that is not switched off is judged, whatever the object was.
fn judges(worker: &mut Worker, stored: &Value, policy: &Value) -> bool {
    worker.settings(stored, &json!({ "value": policy, "state": "applied" }), NOW);
    let unit = json!({ "id": "1", "surface": "post",
        "sightings": [{ "href": "/uji_calon/", "part": "author" }] });
    let message = json!({ "kind": "judge", "site": "instagram", "units": [unit] });
    let answer = worker.judge(&message, NOW);
    worker.options(NOW)["settings"].as_array().is_some_and(|rows| rows.len() > 15)
        && answer["units"][0]["level"]["like"].is_string()
        && (answer["off"] == true || answer["units"][0]["level"]["share"] != "clear")
}

#[test]
fn every_good_value_is_taken() {
    for layer in [Layer::User, Layer::Defaults, Layer::Enforce] {
        let (stored, policy) = match layer {
            Layer::User => (whole(layer), Value::Null),
            _ => (Value::Null, json!({ layer.word(): whole(layer) })),
        };
        let resolved = Settings::resolve(&stored, &policy);
        assert_eq!((&resolved.faults, &resolved.policy_faults), (&vec![], &vec![]));
        for setting in SCHEMA.iter().filter(|setting| setting.stands_in(layer)) {
            let force = &resolved.settings.in_force()[setting.key];
            assert_eq!((force.by, &force.value), (layer, &good(setting, layer)), "{}", setting.key);
        }
    }
}

#[test]
fn a_thousand_spoilt_objects_name_their_key_and_blind_nobody() {
    let mut numbers = Numbers(20_261_123);
    let mut worker = Worker::start(small_list(), 0).unwrap();
    let layers = [Layer::User, Layer::Defaults, Layer::Enforce];
    let wholes = layers.map(whole);
    let mut seen = std::collections::BTreeSet::new();
    for round in 0..1_000 {
        let at = numbers.below(layers.len());
        let layer = layers[at];
        let here: Vec<&Setting> =
            SCHEMA.iter().filter(|setting| setting.stands_in(layer)).collect();
        let setting = *numbers.one(&here);
        let bad = numbers.one(&spoilt(setting, layer)).clone();
        let mut object = wholes[at].clone();
        put(&mut object, setting.key, bad.clone());
        let (stored, policy) = match layer {
            Layer::User => (object, Value::Null),
            _ => (Value::Null, json!({ layer.word(): object })),
        };
        let told = format!("round {round}: {} {} = {bad}", layer.word(), setting.key);
        let resolved = Settings::resolve(&stored, &policy);
        let faults = if layer == Layer::User { &resolved.faults } else { &resolved.policy_faults };
        let key = match layer {
            Layer::User => setting.key.to_owned(),
            _ => format!("{}.{}", layer.word(), setting.key),
        };
        assert!(!faults.is_empty(), "{told}: no fault");
        for fault in faults {
            let of_key = fault.key == key || fault.key.starts_with(&format!("{key}."));
            assert!(of_key, "{told}: {fault:?}");
            assert!(!fault.found.is_empty() && fault.found.chars().count() <= 80, "{told}");
        }
        for other in here.iter().filter(|other| other.key != setting.key) {
            let force = &resolved.settings.in_force()[other.key];
            assert_eq!(force.value, good(other, layer), "{told}: {} was lost", other.key);
        }
        assert!(judges(&mut worker, &stored, &policy), "{told}: blind");
        seen.insert((at, setting.key));
    }
    assert_eq!(
        seen.len(),
        layers
            .map(|layer| SCHEMA.iter().filter(|one| one.stands_in(layer)).count())
            .iter()
            .sum::<usize>()
    );
}

#[test]
fn whole_objects_of_another_shape_blind_nobody() {
    let mut worker = Worker::start(small_list(), 0).unwrap();
    for odd in [json!([]), json!("x"), json!(7), json!(true), json!([{}])] {
        let resolved = Settings::resolve(&odd, &odd);
        assert_eq!(resolved.faults[0].key, "settings");
        assert_eq!(resolved.policy_faults[0].key, "policy");
        for layer in ["defaults", "enforce"] {
            let faults = Settings::resolve(&Value::Null, &json!({ layer: odd })).policy_faults;
            assert_eq!(faults[0].key, layer);
        }
        for group in ["sites", "gestures", "pauses"] {
            let faults = Settings::resolve(&json!({ group: odd }), &Value::Null).faults;
            assert_eq!(faults[0].key, group);
        }
        assert!(judges(&mut worker, &odd, &odd), "{odd}");
        assert!(judges(&mut worker, &Value::Null, &json!({ "enforce": odd, "defaults": odd })));
    }
}

/// What version 0.1.0 stored, key by key.
#[test]
fn settings_of_earlier_versions_still_load() {
    let stored = json!({
        "language": "en", "role": "pppk", "region": "1206", "hints": false,
        "practice_date": "2024-10-10", "sites": { "facebook": false, "instagram": true },
        "exceptions": { "ig:uji_calon": { "entry": "0123456789abcdef", "stage": "candidate" } },
    });
    let (settings, faults) = Settings::read(&stored);
    assert_eq!(faults, []);
    assert_eq!(settings.stored(), stored);
    assert_eq!(settings.language, netra::texts::Language::En);
    assert_eq!(settings.role, netra::law::Role::Pppk);
    assert_eq!(settings.region.as_deref(), Some("1206"));
    assert!(!settings.hints && !settings.facebook && settings.instagram);
    assert_eq!(settings.practice_date.unwrap().to_string(), "2024-10-10");
    assert_eq!(settings.exceptions["ig:uji_calon"].entry, "0123456789abcdef");
    // What that version did not know is as it was there: everything on, the question asked.
    assert_eq!(settings.gestures, [true; 6]);
    assert!(settings.marks && !settings.journal);
}
