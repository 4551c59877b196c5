//! A clean list that nobody here wrote, 519 legislators of another country (CC0, the project
//! `unitedstates/congress-legislators`): a good list must come through whole.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use netra::account::AccountKey;
use netra::list::rows::{self, Fault, Rules, Severity};
use netra::list::{List, pack};
use yaml_rust2::{Yaml, YamlLoader};

/// The one row that names nobody: a page without a handle, written without its number.
const NOBODY: &str = "Congressman-Cleo-Fields";

/// Each account as the list writes it: site, value, whose. Numbers are integers there.
fn accounts() -> Vec<(&'static str, String, String)> {
    let text = include_str!("data/lists/legislators-social-media.yaml");
    let list = YamlLoader::load_from_str(text).unwrap();
    let people = list[0].as_vec().unwrap();
    assert_eq!(people.len(), 519);
    let mut all = Vec::new();
    for person in people {
        let id = person["id"]["bioguide"].as_str().unwrap();
        for site in ["facebook", "instagram"] {
            let value = match &person["social"][site] {
                Yaml::String(text) => text.clone(),
                Yaml::Integer(number) => number.to_string(),
                Yaml::BadValue => continue,
                other => panic!("{id}: {other:?}"),
            };
            all.push((site, value, id.to_owned()));
        }
    }
    all
}

/// Accounts as the CSV files of Netra.
fn files(accounts: &[(&'static str, String, String)]) -> Vec<(&'static str, String)> {
    let mut people =
        "person,contest,number,seat,name,prospective_from,prospective_source\n".to_owned();
    let ids: BTreeSet<&str> = accounts.iter().map(|(_, _, id)| id.as_str()).collect();
    for (number, id) in (1..).zip(&ids) {
        people += &format!("{id},congress,{number},head,{id},,\n");
    }
    let mut rows = "account,platform,link,display_name,subject,person,kind,contest,standing,source,source_date,from,until,note\n".to_owned();
    for (at, (site, value, id)) in accounts.iter().enumerate() {
        rows += &format!(
            "a{at},{site},{value},,{id},{id},incumbent,,attested,congress-legislators,2020-01-01,,,\n"
        );
    }
    vec![
        ("list.csv", "publisher,contact,correction,region,made,expires,sequence\nUji,a,b,,2026-01-01,2026-06-01,1\n".into()),
        ("contests.csv", "contest,office,region,name,schedule,source\ncongress,legislature,,Lain,,uji\n".into()),
        ("dates.csv", "of,event,date,basis,source\ncongress,vote,2026-11-03,own,uji\n".into()),
        ("people.csv", people),
        ("accounts.csv", rows),
    ]
}

#[test]
fn all_real_accounts_are_taken_folded_and_the_one_duplicate_is_told() {
    let mut accounts = accounts();
    let count = |site| accounts.iter().filter(|(known, ..)| *known == site).count();
    assert_eq!((count("facebook"), count("instagram")), (490, 407));
    let check = |accounts: &[(&'static str, String, String)]| {
        let files = files(accounts);
        let bytes: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        rows::check(&bytes, Rules { allow_uneven: true }, &mut |_, _| {})
    };
    let report = check(&accounts);
    let errors: Vec<_> =
        report.of(Severity::Error).map(|one| (one.found.clone(), one.code())).collect();
    assert_eq!(errors, [(NOBODY.to_owned(), "page-without-number".to_owned())]);
    accounts.retain(|(_, value, _)| value != NOBODY);
    let report = check(&accounts);
    let joined = ["two-people", "same-account"].map(str::to_owned);
    let twice: Vec<&Fault> =
        report.faults.iter().filter(|fault| joined.contains(&fault.code())).collect();
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert_eq!(
        (twice[0].found.as_str(), twice[0].code().as_str()),
        ("RogerMarshallMD", "two-people")
    );

    let list = List::open(pack(&report.source().unwrap())).unwrap();
    assert_eq!(list.about().entries, 489 + 407 - 1);
    let mut numbers = 0;
    for (site, value, id) in &accounts {
        let key = if *site == "instagram" {
            AccountKey::InstagramHandle(value.to_lowercase())
        } else if let Some(number) = value.rsplit('-').next().filter(|part| is_number(part)) {
            numbers += 1;
            AccountKey::FacebookId(number.to_owned())
        } else {
            AccountKey::FacebookHandle(value.to_lowercase().replace('.', ""))
        };
        let entry = list.entry(&key).unwrap().unwrap_or_else(|| panic!("{key} is not listed"));
        assert!(entry.people.contains(id), "{key}");
    }
    assert!(numbers > 10, "{numbers} numeric ids");
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
