//! Lists from rows to lookup: what is written is found, what is wrong is named, what is damaged is refused.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;
use std::str::FromStr;

use jiff::civil::date;
use netra::account::{AccountKey, fold_name};
use netra::election::{Basis, Office, Seat};
use netra::list::{Coverage, Kind, List, PackError, Standing, pack, rows};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists").join(name)
}

fn small_files() -> Vec<(&'static str, String)> {
    let read = |name| (name, std::fs::read_to_string(folder("small").join(name)).unwrap());
    rows::FILES.into_iter().map(read).collect()
}

fn read(files: &[(&'static str, String)]) -> Result<rows::Source, Vec<rows::Fault>> {
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    rows::read(&files)
}

fn small() -> Vec<u8> {
    pack(&rows::read_dir(&folder("small")).unwrap())
}

fn key(text: &str) -> AccountKey {
    AccountKey::from_str(text).unwrap()
}

#[test]
fn an_account_is_found_by_each_of_its_keys_with_that_rows_standing() {
    let list = List::open(small()).unwrap();
    let by_handle = list.entry(&key("fb:budicontoh")).unwrap().unwrap();
    assert_eq!(by_handle.account, "budi-fb");
    assert_eq!(by_handle.keys, [key("fb:budicontoh"), key("fb:id:100000000000001")]);
    assert_eq!(by_handle.people, ["budi-contoh"]);
    assert_eq!((by_handle.kind, by_handle.standing), (Kind::Candidate, Standing::Registered));
    assert_eq!(by_handle.source_date, Some(date(2030, 9, 23)));
    assert_eq!((by_handle.from, by_handle.until), (Some(date(2030, 8, 1)), None));
    let by_id = list.entry(&key("fb:id:100000000000001")).unwrap().unwrap();
    assert_eq!(by_id.account, "budi-fb");
    assert_eq!(by_id.keys[0], key("fb:id:100000000000001"));
    assert_eq!((by_id.standing, by_id.source.as_str()), (Standing::Reported, "koran.example"));
    assert_eq!(by_id.source_date, None);
    let group = list.entry(&key("fb:group:temanbudi")).unwrap().unwrap();
    assert_eq!((group.kind, group.contests), (Kind::Volunteers, vec!["bupati-3299-2030".into()]));
    assert!(list.entry(&key("ig:ani.umpama_")).unwrap().is_some());
    for absent in ["ig:aniumpama_", "fb:aniumpama", "ig:budicontoh", "fb:id:100000000000002"] {
        assert_eq!(list.entry(&key(absent)).unwrap(), None, "{absent}");
    }
}

#[test]
fn a_row_with_a_name_only_is_a_hint_and_no_entry() {
    let list = List::open(small()).unwrap();
    let hints = list.hints(&fold_name("BUDI  CONTOH official")).unwrap();
    assert_eq!(hints.len(), 1);
    assert_eq!((hints[0].account.as_str(), hints[0].keys.len()), ("budi-nama", 0));
    assert_eq!(list.hints("budi contoh").unwrap(), []);
    assert_eq!(list.about().entries, 6);
}

#[test]
fn contests_people_and_offices_come_back_as_written() {
    let list = List::open(small()).unwrap();
    assert_eq!(list.about().publisher, "Penerbit Contoh");
    assert_eq!((list.about().sequence, list.about().made), (7, Some(date(2030, 12, 2))));

    let contest = list.contest("bupati-3299-2030").unwrap().unwrap();
    assert_eq!((contest.office, contest.pairs), (Office::Regent, 2));
    assert_eq!(
        (contest.region.as_str(), contest.region_name.as_str()),
        ("3201", "Kabupaten Bogor")
    );
    let vote = contest.calendar.vote.unwrap();
    assert_eq!((vote.day, vote.basis), (Some(date(2030, 11, 27)), Basis::National));
    let inauguration = contest.calendar.inauguration.unwrap();
    assert_eq!((inauguration.day, inauguration.basis), (None, Basis::Own));
    assert_eq!(inauguration.source, "belum.example");
    assert_eq!(contest.calendar.result, None);
    assert_eq!(list.contest("bupati-3299-2031").unwrap(), None);

    let people = list.people("bupati-3299-2030").unwrap();
    let seats: Vec<_> =
        people.iter().map(|one| (one.number, one.seat, one.person.as_str())).collect();
    assert_eq!(
        seats,
        [
            (1, Seat::Head, "budi-contoh"),
            (1, Seat::Deputy, "bupati-3299-2030/1/deputy"),
            (2, Seat::Head, "bupati-3299-2030/2/head"),
            (2, Seat::Deputy, "bupati-3299-2030/2/deputy"),
        ]
    );
    assert_eq!(people[0].name, "BUDI CONTOH, S.H.");
    assert_eq!(people[0].prospective_from.as_ref().unwrap().day, Some(date(2030, 5, 1)));
    assert_eq!(list.people("walikota-3276-2030").unwrap(), []);

    let mut contests: Vec<_> =
        list.candidacies("budi-contoh").unwrap().into_iter().map(|one| one.contest).collect();
    contests.sort();
    assert_eq!(contests, ["bupati-3299-2030", "presiden-2030"]);
    assert_eq!(list.candidacies("bupati-3299-2030/2/head").unwrap().len(), 1);
    assert_eq!(list.candidacies("nobody").unwrap(), []);

    let tenures = list.tenures("budi-contoh").unwrap();
    assert_eq!((tenures.len(), tenures[0].office), (1, Office::Mayor));
    assert_eq!(tenures[0].region_name, "Kota Depok");
    let (named_for, named) = tenures[0].named_for.clone().unwrap();
    assert_eq!((named_for.as_str(), named.day), ("bupati-3299-2030", Some(date(2030, 3, 1))));
    assert_eq!(list.tenures("tuti-pejabat").unwrap()[0].from, None);
}

#[test]
fn contests_are_found_by_region_and_by_what_concerns_all() {
    let list = List::open(small()).unwrap();
    let ids = |contests: Vec<netra::election::Contest>| {
        let mut ids: Vec<_> = contests.into_iter().map(|contest| contest.id).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(list.contests_in("3201").unwrap()), ["bupati-3299-2030", "gubernur-32-2030"]);
    assert_eq!(ids(list.contests_in("32").unwrap()), ["gubernur-32-2030"]);
    assert_eq!(ids(list.contests_in("").unwrap()), [""; 0]);
    assert_eq!(ids(list.contests_in("9").unwrap()), [""; 0]);
    assert_eq!(ids(list.national_contests().unwrap()), ["pilkada-2030", "presiden-2030"]);
    let schedule = list.contest("pilkada-2030").unwrap().unwrap();
    assert_eq!(schedule.calendar.inauguration.unwrap().day, Some(date(2031, 2, 20)));
    assert_eq!(list.coverage("bupati-3299-2030").unwrap(), Coverage { known: 2, pairs: 2 });
    assert_eq!(list.coverage("gubernur-32-2030").unwrap(), Coverage { known: 0, pairs: 0 });
    assert_eq!(list.coverage("nothing").unwrap(), Coverage { known: 0, pairs: 0 });
}

#[test]
fn the_same_rows_always_give_the_same_bytes() {
    assert_eq!(small(), small());
    let mut files = small_files();
    files.iter_mut().for_each(|(_, text)| *text = text.replace('\n', "\r\n").replace("\r\r", "\r"));
    assert_eq!(pack(&read(&files).unwrap()), small());
}

#[test]
fn a_list_cut_anywhere_is_refused() {
    let whole = small();
    for length in 0..whole.len() {
        let error = List::open(whole[..length].to_vec()).expect_err("cut");
        assert!(matches!(error, PackError::CutShort { .. }), "{length}: {error}");
    }
    let mut longer = whole.clone();
    longer.push(0);
    assert_eq!(List::open(longer).unwrap_err(), PackError::WrongChecksum);
}

#[test]
fn a_flipped_bit_is_noticed() {
    let whole = small();
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            assert!(List::open(bytes).is_err(), "byte {at} bit {bit}");
        }
    }
}

#[test]
fn a_list_says_what_is_wrong_with_it() {
    assert_eq!(List::open(b"PK\x03\x04 something else".to_vec()).unwrap_err(), PackError::NotAList);
    let mut newer = small();
    newer[8] = 4;
    assert_eq!(List::open(newer).unwrap_err(), PackError::NewerVersion(4));
    let mut older = small();
    older[8] = 2;
    assert_eq!(List::open(older).unwrap_err(), PackError::OlderVersion(2));
    let mut damaged = small();
    *damaged.last_mut().unwrap() ^= 1;
    assert_eq!(List::open(damaged).unwrap_err(), PackError::WrongChecksum);
    for error in [PackError::NotAList, PackError::NoPublisher, PackError::Broken("keys")] {
        assert!(error.to_string().starts_with("the list") || error.to_string().starts_with("this"));
    }
}
