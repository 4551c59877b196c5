//! Hints must meet every pair of a contest alike: the same page about each pair of all contests, judged on its vote day.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Core, national_list};
use netra::account::PersonName;
use netra::election::{Candidacy, Contest, Moment, Office};
use netra::law::Level;
use netra::verdict::{Part, Sighting, Surface, Unit};

/// What a page shows: display name, bio, post.
type Page = (String, String, String);

fn capital(name: &str) -> String {
    let letters = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_string() + letters.as_str())
    };
    let words = PersonName::of(name).words;
    let words =
        words.iter().map(|word| letters(word).replacen(&word[..1], &word[..1].to_uppercase(), 1));
    words.collect::<Vec<_>>().join(" ")
}

/// What people call somebody: the first word but a Muhammad, where there is another.
fn first(name: &str) -> String {
    let name = capital(name);
    let called = name.split(' ').find(|word| *word != "Muhammad");
    called.unwrap_or(&name).to_owned()
}

/// A page with nothing but the name, then pages with more and more; `None` for the last: a pair has two names.
fn pages(contest: &Contest, pair: &[&Candidacy]) -> Vec<(&'static str, Page)> {
    let office = match contest.office {
        Office::President => "presiden",
        Office::Governor => "gubernur",
        Office::Mayor => "wali kota",
        _ => "bupati",
    };
    let (region, number) = (&contest.region_name, pair[0].number);
    let mut pages = Vec::new();
    for one in pair {
        let name = &one.name;
        let own = capital(name);
        let bio = format!("Calon {office} {region} nomor urut {number}");
        let post = format!("Mohon doa dan dukungan, coblos nomor {number}");
        pages.push(("name", (name.clone(), String::new(), String::new())));
        pages.push(("name and bio", (name.clone(), bio, String::new())));
        pages.push(("name and post", (format!("{own} Official"), String::new(), post)));
        let friends = format!("{region} 2024");
        pages.push((
            "friends and region",
            (format!("Sahabat {own}"), friends.clone(), String::new()),
        ));
        pages.push((
            "first name and region",
            (format!("Relawan {}", first(name)), friends, String::new()),
        ));
    }
    let [head, deputy] = [pair[0], pair[pair.len() - 1]].map(|one| first(&one.name));
    pages.push(("pair", (format!("{head} - {deputy}"), format!("Untuk {region}"), String::new())));
    let tag = format!("Ayo #{head}{deputy}2024 {region}");
    pages.push(("hashtag", ("Warga Biasa".to_owned(), String::new(), tag)));
    pages
}

#[test]
fn every_pair_of_a_contest_is_met_alike() {
    let mut core = Core::new(national_list());
    let mut by_contest: BTreeMap<String, BTreeMap<u32, Vec<Candidacy>>> = BTreeMap::new();
    for one in core.list.everybody().unwrap() {
        let pairs = by_contest.entry(one.contest.clone()).or_default();
        pairs.entry(one.number).or_default().push(one);
    }
    let (mut contests, mut pairs, mut name_only) = (0, 0, 0);
    let mut per_page: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut widest = (0.0_f64, String::new());
    let mut unlike = Vec::new();
    for (id, people) in &by_contest {
        let contest = core.list.contest(id).unwrap().unwrap();
        let Some(day) = contest.calendar.vote.as_ref().and_then(|vote| vote.day) else { continue };
        if people.values().any(|pair| pair.len() < 2) {
            continue;
        }
        contests += 1;
        core.settings.region = Some(contest.region.clone()).filter(|region| !region.is_empty());
        let mut recalls: Vec<(f64, String)> = Vec::new();
        let mut alone: BTreeSet<Vec<bool>> = BTreeSet::new();
        for (number, pair) in people {
            pairs += 1;
            let pages = pages(&contest, &pair.iter().collect::<Vec<_>>());
            let (mut met, mut missed, mut names) = (0, Vec::new(), Vec::new());
            for (kind, (name, bio, text)) in &pages {
                let sighting = Sighting {
                    name: Some(name.clone()),
                    bio: Some(bio.clone()),
                    part: Part::Author,
                    ..Sighting::default()
                };
                let text = Some(text.clone());
                let unit = Unit {
                    sightings: vec![sighting],
                    text,
                    surface: Surface::Post,
                    ..Unit::default()
                };
                let level = core.verdict(&unit, Moment::Day(day)).levels.highest();
                let found = level >= Level::Notice;
                let (some, all) = per_page.entry(kind).or_default();
                (*some, *all) = (*some + usize::from(found), *all + 1);
                if *kind == "name" {
                    names.push(found);
                } else if found {
                    met += 1;
                } else {
                    missed.push(format!("{kind} \"{name}\""));
                }
            }
            alone.insert(names);
            let recall = f64::from(met) / (pages.len() - pair.len()) as f64;
            recalls.push((recall, format!("pair {number} misses {}", missed.join(", "))));
        }
        name_only += usize::from(alone.iter().flatten().any(|found| *found));
        if alone.len() > 1 {
            unlike.push(format!("{id}: {alone:?}"));
        }
        recalls.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (low, high) = (recalls.first().unwrap(), recalls.last().unwrap());
        if high.0 - low.0 > widest.0 {
            widest = (high.0 - low.0, format!("{id}: {:.2} to {:.2}; {}", low.0, high.0, low.1));
        }
    }
    println!(
        "{contests} contests, {pairs} pairs; {name_only} contests where a name alone is marked"
    );
    for (kind, (some, all)) in per_page {
        println!("  {kind}: {some} of {all}");
    }
    println!("widest gap between pairs of a contest: {:.2}, {}", widest.0, widest.1);
    assert!(contests >= 545, "{contests}");
    assert!(unlike.is_empty(), "a name alone meets one pair only:\n{}", unlike.join("\n"));
    assert!(widest.0 <= 0.21, "{widest:?}");
}
