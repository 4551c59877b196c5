//! The laws of the labelled set: large enough, half innocent, nothing twice, every label and trap accounted for.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::hints::{invented, national_list_and_more, rows_of_the_set};
use netra::account::keys_of;
use netra::list::List;

/// What a silent row can be. Every trap has at least one row in the set, and no row another.
const TRAPS: [&str; 39] = [
    "association",
    "campus",
    "choice among goods",
    "community",
    "contest of another kind",
    "council as an office",
    "couple",
    "critic",
    "education",
    "election body",
    "fairness",
    "fans",
    "foreign",
    "government",
    "information on the vote",
    "media",
    "media person",
    "memorial",
    "namesake",
    "neighbourhood",
    "one-word name",
    "ordinary person",
    "other candidates",
    "out of season",
    "parody",
    "party word",
    "place",
    "prayer",
    "prize",
    "public service",
    "queue number",
    "quotes",
    "research",
    "shop",
    "slogan",
    "sports",
    "student council",
    "village head",
    "volunteers of relief",
];

/// What a campaigning row can be.
const KINDS: [&str; 10] = [
    "bio link",
    "campaign on a government page",
    "candidate",
    "handle",
    "legislative",
    "pair",
    "party",
    "post",
    "team",
    "volunteers",
];

#[test]
fn the_set_is_large_half_innocent_and_nothing_in_it_stands_twice() {
    let rows = rows_of_the_set();
    assert!(rows.len() >= 600, "{}", rows.len());
    let innocent = rows.iter().filter(|row| row.is_innocent()).count();
    assert!(innocent.abs_diff(rows.len() - innocent) <= rows.len() / 50, "{innocent} silent");
    let ids: BTreeSet<_> = rows.iter().map(|row| &row.id).collect();
    assert_eq!(ids.len(), rows.len(), "an id stands twice");
    let mut shown = BTreeSet::new();
    for row in &rows {
        let what = (&row.name, &row.bio, &row.text, &row.links, &row.day, &row.handle);
        assert!(shown.insert(what), "{}: stands twice", row.id);
        let said = [&row.name, &row.bio, &row.text].iter().any(|field| !field.is_empty());
        assert!(said, "{}: shows nothing", row.id);
    }
}

#[test]
fn every_label_is_known_and_justified_and_every_trap_is_met() {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows_of_the_set() {
        assert!(["warn", "notice", "silent"].contains(&row.label.as_str()), "{}", row.id);
        assert!(row.why.split_whitespace().count() >= 1, "{}: no reason", row.id);
        // A name of one word is a trap, and can be a candidate's own all the same.
        let kind = row.kind.as_str();
        let campaigns = KINDS.contains(&kind) || kind == "one-word name";
        let known = if row.is_innocent() { TRAPS.contains(&kind) } else { campaigns };
        assert!(known, "{}: `{kind}` is no kind of {} row", row.id, row.label);
        *met.entry(row.kind).or_default() += 1;
    }
    for kind in TRAPS.iter().chain(&KINDS) {
        assert!(met.contains_key(*kind), "no row is of kind `{kind}`");
    }
}

#[test]
fn every_link_names_an_account_and_every_day_and_region_can_be_read() {
    for row in rows_of_the_set() {
        let _ = row.moment();
        assert!(row.region.chars().all(|letter| letter.is_ascii_digit()), "{}", row.id);
        if let Some(href) = row.href() {
            let keys = keys_of(&href, row.platform());
            assert!(keys.is_ok_and(|keys| !keys.is_empty()), "{}: {href}", row.id);
        }
    }
}

#[test]
fn both_halves_hold_their_share_of_each_label() {
    for label in ["warn", "notice", "silent"] {
        let rows: Vec<_> = rows_of_the_set().into_iter().filter(|row| row.label == label).collect();
        let seen = rows.iter().filter(|row| row.is_seen()).count();
        println!("{label}: {} rows, {seen} seen, {} unseen", rows.len(), rows.len() - seen);
        assert!(seen * 3 > rows.len() && (rows.len() - seen) * 3 > rows.len(), "{label}: {seen}");
    }
}

#[test]
fn the_list_of_the_set_is_the_national_one_and_the_invented_contests() {
    let list = List::open(national_list_and_more()).unwrap();
    let shipped = List::open(common::national_list()).unwrap();
    let (more, fewer) = (list.everybody().unwrap(), shipped.everybody().unwrap());
    assert_eq!(more.len(), fewer.len() + invented("people"));
    let pairs: BTreeSet<_> = more.iter().map(|one| (&one.contest, one.number)).collect();
    assert!(pairs.len() > 1_557, "{}", pairs.len());
}
