//! The national list that ships: whole, sourced, and with the standings that its sources bear out.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::civil::date;
use netra::account::{AccountKey, fold_name};
use netra::election::{Basis, Office};
use netra::list::{Coverage, Kind, List, embedded, pack};

fn list() -> List {
    let source = embedded().unwrap_or_else(|faults| {
        let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        panic!("{} faults:\n{}", lines.len(), lines.join("\n"))
    });
    List::open(pack(&source)).unwrap()
}

#[test]
fn all_contests_of_2024_are_there_with_their_people() {
    let source = embedded().unwrap();
    let pilkada: Vec<_> = source
        .contests()
        .iter()
        .filter(|contest| contest.id.ends_with("-2024") && !contest.region.is_empty())
        .collect();
    let of = |office| pilkada.iter().filter(|contest| contest.office == office).count();
    assert_eq!(pilkada.len(), 545);
    assert_eq!((of(Office::Governor), of(Office::Regent), of(Office::Mayor)), (37, 415, 93));
    assert_eq!(pilkada.iter().map(|contest| contest.pairs).sum::<u32>(), 1557);
    let ids: BTreeSet<_> = pilkada.iter().map(|contest| contest.id.as_str()).collect();
    let people = source.people().iter().filter(|one| ids.contains(one.contest.as_str()));
    assert_eq!(people.count(), 2 * 1557);
    for contest in source.contests() {
        assert!(contest.calendar.vote.is_some(), "{} has no day of the vote", contest.id);
        assert!(contest.pairs > 0 || contest.id == "dpr-2024", "{} has no pairs", contest.id);
    }
}

#[test]
fn every_row_has_a_source_and_the_list_a_publisher() {
    let list = list();
    let source = embedded().unwrap();
    assert_eq!(source.entries().len(), 70);
    assert!(source.entries().iter().all(|entry| !entry.source.is_empty()));
    assert_eq!(source.entries().iter().filter(|entry| entry.keys.is_empty()).count(), 6);
    assert_eq!(list.about().entries, 64);
    assert!(!list.about().publisher.is_empty() && !list.about().correction.is_empty());
    assert!(list.about().made.is_some());
}

#[test]
fn standings_are_those_that_the_sources_bear_out() {
    let list = list();
    let cases = include_str!("data/lists/national-standings.csv");
    for line in cases.lines().skip(1) {
        let cells: Vec<_> = line.split(',').collect();
        let [key, kind, standing, person] = cells[..] else { panic!("{line}") };
        let entry = list.entry(&AccountKey::from_str(key).unwrap()).unwrap();
        let entry = entry.unwrap_or_else(|| panic!("{key} is not listed"));
        assert_eq!(entry.kind.word(), kind, "{key}");
        assert_eq!(entry.standing.word(), standing, "{key}");
        assert_eq!(entry.people.join(" "), person, "{key}");
    }
}

#[test]
fn two_keys_of_one_page_are_one_account() {
    let list = list();
    let of = |text| list.entry(&AccountKey::from_str(text).unwrap()).unwrap().unwrap();
    let (handle, id) = (of("fb:prabowosubianto"), of("fb:id:100044501016660"));
    assert_eq!(handle.account, id.account);
    assert_eq!(handle.keys.len(), 2);
    assert_eq!(handle.source_date, None);
}

#[test]
fn names_without_a_link_are_hints() {
    let list = list();
    for (name, kind) in [
        ("Bang Apoh", Kind::Candidate),
        ("Radiapoh Hasiholan Sinaga", Kind::Candidate),
        ("Pemkab Simalungun", Kind::Government),
    ] {
        let hints = list.hints(&fold_name(name)).unwrap();
        assert_eq!((hints.len(), hints[0].kind), (1, kind), "{name}");
        assert!(hints[0].keys.is_empty());
    }
}

#[test]
fn dates_are_national_or_sourced_exceptions() {
    let list = list();
    let calendar = |id: &str| list.contest(id).unwrap().unwrap().calendar;
    let simalungun = calendar("bupati-1208-2024");
    let determination = simalungun.determination.unwrap();
    assert_eq!(determination.day, Some(date(2024, 9, 22)));
    assert_eq!(determination.basis, Basis::National);
    let sumedang = calendar("bupati-3211-2024").inauguration.unwrap();
    assert_eq!((sumedang.day, sumedang.basis), (Some(date(2025, 2, 20)), Basis::Own));
    let aceh = calendar("gubernur-11-2024").inauguration.unwrap();
    assert_eq!((aceh.day, aceh.basis), (Some(date(2025, 2, 12)), Basis::Own));
    let simeulue = calendar("bupati-1109-2024").inauguration.unwrap();
    assert_eq!((simeulue.day, simeulue.basis), (None, Basis::Own));
    let palopo = calendar("walikota-7373-2024");
    assert_eq!(palopo.vote.unwrap().day, Some(date(2025, 5, 24)));
    let president = calendar("presiden-2024");
    assert_eq!(president.registration.unwrap().day, Some(date(2023, 10, 19)));
    assert_eq!(president.inauguration.unwrap().day, Some(date(2024, 10, 20)));
    assert_eq!(calendar("bupati-1901-2025").vote.unwrap().day, Some(date(2025, 8, 27)));
}

#[test]
fn what_concerns_all_is_the_presidency_the_parliament_and_the_simultaneous_pilkada() {
    let mut ids: Vec<_> =
        list().national_contests().unwrap().into_iter().map(|contest| contest.id).collect();
    ids.sort();
    assert_eq!(ids, ["dpr-2024", "pilkada-2024", "presiden-2024"]);
}

#[test]
fn coverage_counts_pairs_known_by_a_key() {
    let list = list();
    let of = |id| list.coverage(id).unwrap();
    assert_eq!(of("bupati-3211-2024"), Coverage { known: 1, pairs: 4 });
    assert_eq!(of("bupati-1208-2024"), Coverage { known: 1, pairs: 2 });
    assert_eq!(of("presiden-2024"), Coverage { known: 3, pairs: 3 });
    assert_eq!(of("bupati-1206-2024"), Coverage { known: 0, pairs: 3 });
}

#[test]
fn founding_people_have_their_days_and_offices() {
    let list = list();
    let first = |person: &str, contest: &str| {
        let all = list.candidacies(person).unwrap();
        let one = all.into_iter().find(|one| one.contest == contest).unwrap();
        one.prospective_from.unwrap().day.unwrap()
    };
    assert_eq!(first("radiapoh-hasiholan-sinaga", "bupati-1208-2024"), date(2024, 8, 29));
    assert_eq!(first("dony-ahmad-munir", "bupati-3211-2024"), date(2024, 5, 1));
    assert_eq!(first("prabowo-subianto", "presiden-2024"), date(2023, 10, 22));
    let gibran = list.tenures("gibran-rakabuming-raka").unwrap();
    let mayor = gibran.iter().find(|tenure| tenure.office == Office::Mayor).unwrap();
    assert_eq!(mayor.region_name, "Kota Surakarta");
    assert_eq!(mayor.named_for.as_ref().unwrap().0, "presiden-2024");
    assert_eq!(list.tenures("dony-ahmad-munir").unwrap().len(), 2);
}

#[test]
fn a_list_of_one_side_says_so_in_the_popup() {
    let mut worker = netra::worker::Worker::shipped(pack(&embedded().unwrap())).unwrap();
    let line = |worker: &netra::worker::Worker| worker.popup(0)["list_line"].to_string();
    assert!(line(&worker).contains("hanya akun satu pihak"), "{}", line(&worker));
    worker.settings(&serde_json::json!({ "language": "en" }), &serde_json::Value::Null, 0);
    assert!(line(&worker).contains("one side's accounts"), "{}", line(&worker));
}

#[test]
fn what_is_packed_is_what_the_rows_say() {
    let (source, list) = (embedded().unwrap(), list());
    let mut entries = source.entries().to_vec();
    let order = |entry: &netra::list::Entry| (entry.account.clone(), entry.keys.clone());
    let mut packed = list.entries().unwrap();
    entries.sort_by_key(order);
    packed.sort_by_key(order);
    assert_eq!(packed, entries);
    let contests: Vec<_> = source.contests().iter().chain(source.schedules()).cloned().collect();
    assert_eq!(list.contests().unwrap(), contests);
    assert_eq!(list.everybody().unwrap(), source.people());
    for tenure in source.tenures() {
        assert!(list.tenures(&tenure.person).unwrap().contains(tenure), "{tenure:?}");
    }
    for membership in source.memberships() {
        assert!(list.memberships(&membership.person).unwrap().contains(membership));
    }
    assert_eq!(source.memberships().len(), 2);
    assert_eq!(list.about(), source.about());
}

#[test]
fn coverage_and_the_figures_of_pairs_agree() {
    let list = list();
    let figures = list.figures().unwrap();
    for contest in list.contests().unwrap() {
        let pairs = figures.get(&contest.id).map(Vec::as_slice).unwrap_or_default();
        let known = pairs.iter().filter(|pair| pair.facebook + pair.instagram > 0).count();
        let coverage = list.coverage(&contest.id).unwrap();
        assert_eq!((coverage.known as usize, coverage.pairs as usize), (known, pairs.len()));
    }
    let sumedang = &figures["bupati-3211-2024"][1];
    assert_eq!((sumedang.number, sumedang.facebook, sumedang.instagram), (2, 1, 2));
}
