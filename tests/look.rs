//! "Periksa tautan": what is pasted is answered with a verdict and reasons, and silence is no permission.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::small_list;
use netra::worker::Worker;
use serde_json::{Value, json};

fn look(text: &str) -> Value {
    let worker = Worker::start(small_list(), 0).unwrap();
    let now = "2024-10-10T03:00:00Z".parse::<jiff::Timestamp>().unwrap().as_millisecond();
    worker.look(&json!({ "kind": "look", "text": text }), now)
}

fn found(text: &str) -> Vec<Value> {
    look(text)["found"].as_array().unwrap_or_else(|| panic!("{text}: {}", look(text))).clone()
}

#[test]
fn a_link_a_key_and_a_handle_give_the_same_verdict() {
    for text in [
        "https://www.instagram.com/uji_calon/?igsh=x",
        "ig:uji_calon",
        "@uji_calon",
        "uji_calon",
        "  instagram.com/UJI_CALON  ",
    ] {
        let [one] = &found(text)[..] else { panic!("{text}: {:?}", found(text)) };
        assert_eq!(one["account"], "ig:uji_calon", "{text}");
        assert_eq!(one["link"], "https://www.instagram.com/uji_calon/");
        assert_eq!(one["level"]["like"], "warn");
        assert!(one["reasons"][0].as_str().unwrap().contains("ada di daftar: Abdi Karo Contoh"));
        assert!(one["headline"].as_str().unwrap().contains("Abdi Karo Contoh"));
        assert_eq!(one["panel"]["level"], "warn");
    }
}

#[test]
fn a_name_gives_every_account_of_that_name() {
    let accounts: Vec<_> = found("abdi karo")
        .iter()
        .map(|one| (one["account"].clone(), one["level"]["like"].clone()))
        .collect();
    assert!(accounts.contains(&(json!("ig:uji_calon"), json!("warn"))), "{accounts:?}");
    assert!(accounts.contains(&(json!("fb:ujicalonkpu"), json!("warn"))), "{accounts:?}");
    assert!(accounts.contains(&(json!("ig:uji_satusumber"), json!("notice"))), "{accounts:?}");
    assert!(!accounts.iter().any(|(account, _)| account == "ig:uji_pasangan"));
    // Known by display name only: a hint.
    let hints = found("Kang Abdi Karo");
    assert!(
        hints.iter().any(|one| one["name"] == "Kang Abdi Karo" && one["level"]["like"] == "notice"),
        "{hints:?}"
    );
}

#[test]
fn a_group_is_told_as_a_group() {
    let [group] = &found("https://www.facebook.com/groups/ujirelawan/")[..] else { panic!() };
    assert_eq!(group["account"], "fb:group:ujirelawan");
    assert!(group["panel"].to_string().contains("grup tempat"), "{}", group["panel"]);
    let [page] = &found("fb:ujicalonkpu")[..] else { panic!() };
    assert!(!page["panel"].to_string().contains("grup tempat"), "{}", page["panel"]);
}

#[test]
fn what_is_not_on_the_list_is_not_allowed_either() {
    for text in ["https://www.facebook.com/orang.lain.sekali", "orang.lain", "Siti Tidak Dikenal"] {
        let [one] = &found(text)[..] else { panic!("{text}: {:?}", found(text)) };
        assert_eq!(one["level"]["like"], "clear");
        let reasons = one["reasons"].to_string();
        assert!(reasons.contains("bukan berarti boleh"), "{text}: {reasons}");
    }
}

#[test]
fn a_link_that_names_nobody_says_why() {
    for text in [
        "https://www.facebook.com/share/1KVk3/",
        "https://www.facebook.com/watch",
        "https://www.tiktok.com/@uji",
    ] {
        let [one] = &found(text)[..] else { panic!("{text}: {:?}", found(text)) };
        assert_eq!(one["account"], Value::Null);
        assert!(
            one["reasons"].to_string().contains("tidak menyebut akun"),
            "{text}: {}",
            one["reasons"]
        );
    }
}

#[test]
fn an_account_of_the_list_that_is_clear_today_is_still_told() {
    for text in ["fb:ujikpu", "KPU Contoh"] {
        let [one] = &found(text)[..] else { panic!("{text}: {:?}", found(text)) };
        assert_eq!((&one["account"], &one["who"]), (&json!("fb:ujikpu"), &json!("KPU Contoh")));
        assert_eq!(one["level"]["like"], "clear");
        assert!(one["reasons"][0].as_str().unwrap().contains("fb:ujikpu ada di daftar"));
    }
}

#[test]
fn nonsense_is_answered_with_a_trouble() {
    for message in [
        json!({}),
        json!({ "text": "  " }),
        json!({ "text": 7 }),
        json!({ "text": "x".repeat(10_000) }),
    ] {
        let worker = Worker::start(small_list(), 0).unwrap();
        assert_eq!(worker.look(&message, 0)["trouble"]["code"], "bad_message", "{message}");
    }
    for text in ["a", "?", "://", "fb:", "ig:.", "\u{0}", "https://", "بودي", "%"] {
        let answer = look(text);
        assert_eq!(answer["found"].as_array().unwrap().len(), 1, "{text}: {answer}");
    }
}
