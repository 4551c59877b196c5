//! Every pair of every contest of the built list is judged alike, and a one-sided list says that it is.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::OnceLock;

use common::{Core, national_list, small_list, unit_of};
use netra::account::Platform;
use netra::election::Moment;
use netra::law::{Gesture, Level};
use netra::list::{Kind, Standing, rows};
use netra::verdict::Judge;
use netra::verdict::fairness::{Measured, Parties, measure, parties};
use netra::worker::Worker;
use serde_json::{Value, json};

const ONE_SIDED: &str = "Daftar ini belum memuat akun pasangan lain.";

/// The built list, measured once for all tests.
fn measured() -> &'static [Measured] {
    static MEASURED: OnceLock<Vec<Measured>> = OnceLock::new();
    MEASURED.get_or_init(|| {
        let core = Core::new(national_list());
        let Core { list, law, zones, wording, settings, .. } = &core;
        let judge = Judge { lists: list.into(), law, zones, wording, settings };
        measure(&rows::read_embedded().unwrap(), &judge).unwrap()
    })
}

#[test]
fn pairs_that_stand_alike_are_judged_alike_and_every_difference_has_a_source() {
    let all = measured();
    let pairs: usize = all.iter().map(|one| one.pairs.len()).sum();
    assert!(all.len() >= 548 && pairs >= 1_560, "{} contests, {pairs} pairs", all.len());
    let mut wrong = Vec::new();
    let mut differences = 0;
    for one in all {
        let id = &one.contest.id;
        wrong.extend(one.unequal.iter().map(|unequal| format!("{id}: {unequal}")));
        for difference in &one.differences {
            differences += 1;
            if difference.source.is_empty() {
                wrong.push(format!("{id}: no source for {difference:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Registration days of their own, and offices held: the measurement does see differences.
    assert!(differences >= 10, "{differences} differences");
}

#[test]
fn accounts_are_counted_by_contest_pair_and_platform() {
    let all = measured();
    let held = |id: &str, pair: u32| {
        let one = all.iter().find(|one| one.contest.id == id).unwrap();
        let held = &one.pairs[&pair];
        (held.facebook, held.instagram, held.names_only)
    };
    assert_eq!(held("bupati-1208-2024", 1), (0, 2, 3));
    assert_eq!(held("bupati-1208-2024", 2), (0, 0, 0));
    // A page with two links is one account.
    assert_eq!(held("presiden-2024", 2), (1, 2, 0));
    let source = rows::read_embedded().unwrap();
    let of_people = source.entries().iter().filter(|entry| !entry.people.is_empty());
    let listed = of_people.map(|entry| &entry.account).collect::<BTreeSet<_>>().len();
    let counted = |one: &Measured| -> usize {
        one.pairs.values().map(|held| held.facebook + held.instagram + held.names_only).sum()
    };
    let counted: usize = all.iter().map(counted).sum();
    assert!(counted >= listed, "{counted} of {listed}: who stands twice counts twice");
    for one in all {
        assert_eq!(one.known(), source.known_pairs(&one.contest.id) as usize, "{}", one.contest.id);
    }
}

#[test]
fn dialog_and_popup_say_where_the_list_knows_one_side_only() {
    let core = Core::new(national_list());
    let source = rows::read_embedded().unwrap();
    let mut seen = (0, 0);
    for one in measured() {
        let contest = &one.contest;
        let one_sided = one.known() > 0 && one.known() < one.pairs.len();
        let people: Vec<_> = core.list.people(&contest.id).unwrap();
        let of_contest = source.entries().iter().filter(|entry| {
            let person = people.iter().any(|person| entry.people.contains(&person.person));
            person && !entry.keys.is_empty()
        });
        let Some(day) = contest.calendar.determination.as_ref().and_then(|dated| dated.day) else {
            continue;
        };
        for entry in of_contest {
            let key = entry.keys.first().unwrap().to_string();
            let verdict = core.verdict(&unit_of(&key), Moment::Day(day));
            if verdict.levels.of(Gesture::Like) != Level::Warn {
                continue;
            }
            let dialog = core.teller().dialog(&verdict, Gesture::Like).unwrap();
            let said = dialog.lines.iter().any(|line| line == ONE_SIDED);
            assert_eq!(said, one_sided, "{} {key}: {:?}", contest.id, dialog.lines);
            let panel = core.teller().panel(&verdict);
            assert_eq!(panel.lines.iter().any(|line| line == ONE_SIDED), one_sided, "{key}");
            if one_sided { seen.0 += 1 } else { seen.1 += 1 }
        }
        if one.known() > 0 {
            let lines = popup(&contest.region);
            let said = lines.iter().filter(|line| line.contains(&contest.region_name));
            let said: Vec<_> = said.collect();
            assert!(!said.is_empty(), "{}: {lines:?}", contest.id);
            let warned = said.iter().any(|line| line.contains(ONE_SIDED));
            assert_eq!(warned, one_sided, "{}: {said:?}", contest.id);
        }
    }
    assert!(seen.0 >= 3 && seen.1 >= 3, "{seen:?}");
}

/// The popup's coverage for somebody of this region.
fn popup(region: &str) -> Vec<String> {
    let mut worker = Worker::start(national_list(), 0).unwrap();
    if !region.is_empty() {
        worker.settings(&json!({ "region": region }), &serde_json::Value::Null, 0);
    }
    let lines = worker.popup(0)["coverage"].clone();
    lines.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The parties of a list, the small one or the built one.
fn parties_of(list: &[u8], source: &rows::Source) -> Parties {
    let core = Core::new(list.to_vec());
    let Core { list, law, zones, wording, settings, .. } = &core;
    parties(source, &Judge { lists: list.into(), law, zones, wording, settings }).unwrap()
}

#[test]
fn every_party_is_told_with_how_each_of_its_accounts_is_known() {
    let source = rows::read_embedded().unwrap();
    let parties = parties_of(&national_list(), &source);
    assert!(parties.held.len() >= 21, "{}", parties.held.len());
    let rows = source.entries().iter().filter(|entry| entry.kind == Kind::Party);
    assert_eq!(
        parties.accounts().map(|one| &one.account).collect::<BTreeSet<_>>(),
        rows.map(|entry| &entry.account).collect::<BTreeSet<_>>()
    );
    // What one source names is only marked, what two name is asked about: of every party alike.
    for one in parties.accounts() {
        let level = if one.standing == Standing::Reported { Level::Notice } else { Level::Warn };
        assert_eq!(one.level, level, "{one:?}");
        assert!(!one.source.is_empty(), "{one:?}");
    }
    assert_eq!(parties.unequal, Vec::<String>::new());
    let told: Vec<_> = parties.held["PKB"].iter().map(|one| (one.platform, one.standing)).collect();
    assert!(told.contains(&(Some(Platform::Instagram), Standing::Attested)), "{told:?}");
    assert!(told.contains(&(Some(Platform::Facebook), Standing::Reported)), "{told:?}");
    let reported_only = parties
        .held
        .values()
        .filter(|accounts| accounts.iter().all(|account| account.standing == Standing::Reported));
    assert_eq!(parties.only_marked(), reported_only.count());
}

#[test]
fn a_party_that_one_source_names_is_counted_beside_one_that_two_name() {
    let source = rows::read_dir(&common::data("verdicts/list")).unwrap();
    let parties = parties_of(&small_list(), &source);
    let level = |name: &str| parties.held[name][0].level;
    assert_eq!((level("Partai Contoh"), level("Partai Contoh Dua")), (Level::Warn, Level::Notice));
    assert_eq!(parties.only_marked(), 1);
}

#[test]
fn the_command_prints_every_difference_with_its_source() {
    let output = Command::new(env!("CARGO_BIN_EXE_netra")).arg("fairness").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    assert!(text.contains("pair 1 RADIAPOH HASIHOLAN SINAGA"), "{text}");
    let differences: usize = measured().iter().map(|one| one.differences.len()).sum();
    let printed = text.lines().filter(|line| line.contains("; most: ") && line.contains("; by "));
    assert_eq!(printed.count(), differences);
    assert!(!text.contains("NO SOURCE") && !text.contains("UNEQUAL"), "{text}");
    let pkb = "Instagram attested (warn), by dua daftar publik akun partai 2024";
    assert!(text.lines().any(|line| line.starts_with("  PKB: ") && line.contains(pkb)), "{text}");
    let source = rows::read_embedded().unwrap();
    for name in parties_of(&national_list(), &source).held.keys() {
        assert!(text.contains(&format!("\n  {name}: ")), "{name} is not printed: {text}");
    }
}
