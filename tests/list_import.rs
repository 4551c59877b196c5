//! Lists that somebody takes in for themselves: whole folders, and one `accounts.csv` alone.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use netra::list::List;
use netra::list::rows::{self, FILES, Imported, LARGEST_IMPORT, Owner, Telling};
use netra::settings::Named;
use netra::texts::Language;

type Files<'a> = [(&'a str, &'a [u8])];

const HEAD: &str = "account,platform,link,display_name,subject,person,kind,contest,standing,source,source_date,from,until,note\n";

fn take(files: &Files<'_>) -> Imported {
    let shipped = List::open(common::national_list()).unwrap();
    let today = "2026-11-23".parse().unwrap();
    rows::import(files, Owner { publisher: "Daftar sendiri", today, shipped: Some(&shipped) })
}

fn codes(imported: &Imported) -> Vec<String> {
    imported.faults.iter().map(|fault| format!("{} {}", fault.column, fault.code())).collect()
}

/// One row of a list that stands alone, and what is wrong with it.
const ROWS: &[(&str, &[&str])] = &[
    ("a,instagram,budi.contoh,,Budi,,candidate,,own,,,,,", &[]),
    ("a,facebook,https://facebook.com/relawan.budi,,Relawan,,volunteers,,own,,,,,", &[]),
    ("a,instagram,budi.contoh,,Budi,,candidate,,attested,koran.example,2026-01-02,,,", &[]),
    ("a,instagram,budi.contoh,,Budi,,candidate,,reported,,2026-01-02,,,", &["source no-source"]),
    ("a,instagram,budi.contoh,,Budi,,candidate,,attested,,2026-01-02,,,", &["source empty"]),
    ("a,instagram,budi.contoh,,Budi,prabowo-subianto,candidate,,own,,,,,", &[]),
    ("a,instagram,budi.contoh,,Budi,siapa,candidate,,own,,,,,", &["person unknown-person"]),
    ("a,instagram,budi.contoh,,Budi,,candidate,presiden-2024,own,,,,,", &[]),
    ("a,instagram,budi.contoh,,Budi,,candidate,mana-1,own,,,,,", &["contest unknown-contest"]),
    ("a,instagram,explore,,Budi,,candidate,,own,,,,,", &["link route-word"]),
    ("a,instagram,budi.contoh,,,,candidate,,own,,,,,", &["subject empty"]),
    (
        "a,instagram,budi.contoh,,Budi,,candidate,,own,,,2026-02-01,2026-01-01,",
        &["until days-turned"],
    ),
];

#[test]
fn a_single_file_is_a_list_of_ones_own() {
    for (row, wanted) in ROWS {
        let text = format!("{HEAD}{row}\n");
        let imported = take(&[("akun saya.csv", text.as_bytes())]);
        assert_eq!(codes(&imported), *wanted, "{row}");
        let error = imported.faults.iter().any(|fault| fault.severity() == rows::Severity::Error);
        assert_eq!(imported.list.is_none(), error, "{row}");
        if let Some((about, bytes)) = imported.list {
            assert_eq!((about.publisher.as_str(), about.entries), ("Daftar sendiri", 1), "{row}");
            assert_eq!(List::open(bytes).unwrap().about(), &about, "{row}");
        }
    }
}

#[test]
fn a_published_list_cannot_mark_for_oneself() {
    let mut files: Vec<(&str, Vec<u8>)> = Vec::new();
    for name in FILES {
        let text = common::text(&format!("lists/small/{name}")).replacen(",attested,", ",own,", 1);
        files.push((name, text.into_bytes()));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, &**bytes)).collect();
    let imported = take(&files);
    assert!(
        codes(&imported).contains(&"standing unknown-word".to_owned()),
        "{:?}",
        codes(&imported)
    );
    assert!(imported.list.is_none());
}

#[test]
fn a_folder_is_taken_in_as_the_command_checks_it() {
    let read = |name: &'static str| (name, common::text(&format!("lists/small/{name}")));
    let texts: Vec<(&str, String)> = FILES.into_iter().map(read).collect();
    let mut files: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let checked = rows::check(&files, rows::Rules { allow_uneven: true }, &mut |_, _| {});
    files.push(("catatan.txt", b"x"));
    let imported = take(&files);
    assert_eq!(codes(&imported)[0], " stray-file");
    assert_eq!(imported.faults[1..], checked.faults[..]);
    let (_, bytes) = imported.list.unwrap();
    assert!(bytes == netra::list::pack(&checked.source().unwrap()));
}

#[test]
fn what_is_too_large_or_no_list_is_named() {
    let large = vec![b'x'; LARGEST_IMPORT + 1];
    let cases: [(&Files<'_>, &str, &str); 4] = [
        (&[("accounts.csv", &large)], "accounts.csv", "import-too-large"),
        (&[("people.csv", b"x"), ("accounts.csv", &large)], "accounts.csv", "import-too-large"),
        (&[], "list.csv", "missing-file"),
        (&[("daftar.xlsx", b"PK\x03\x04")], "accounts.csv", "spreadsheet"),
    ];
    for (files, file, code) in cases {
        let imported = take(files);
        let first = &imported.faults[0];
        assert_eq!((first.file.as_str(), first.code().as_str()), (file, code));
        assert!(imported.list.is_none());
    }
}

#[test]
fn the_report_is_told_in_both_languages() {
    let text = format!("{HEAD}a,instagram,explore,,Budi,,candidate,,own,,,,,\n");
    for (language, word) in [(Language::Id, "akun"), (Language::En, "account")] {
        let told =
            take(&[("accounts.csv", text.as_bytes())]).told(&Telling::shipped(language).unwrap());
        let fault = &told["errors"][0];
        assert_eq!((&fault["row"], &fault["column"]), (&2.into(), &"link".into()));
        assert_eq!((&fault["found"], &fault["code"]), (&"explore".into(), &"route-word".into()));
        assert!(fault["taken_for"].as_str().unwrap().contains(word), "{told}");
        assert!(!fault["mend"].as_str().unwrap().is_empty());
        assert!(told["list"].is_null() && told["warnings"].as_array().unwrap().is_empty());
    }
}

fn named(key: &str, name: &str, kind: &str) -> Named {
    let value = serde_json::json!({ "name": name, "kind": kind, "added": "2026-11-01" });
    Named::own(key, &value).unwrap()
}

/// What a row says, whatever its account's id.
fn said(list: &List) -> Vec<(Vec<String>, String, &'static str, &'static str)> {
    let entries = list.entries().unwrap();
    let said = entries.iter().map(|entry| {
        let keys = entry.keys.iter().map(ToString::to_string).collect();
        (keys, entry.subject.clone(), entry.kind.word(), entry.standing.word())
    });
    let mut said: Vec<_> = said.collect();
    said.sort();
    said
}

#[test]
fn what_is_exported_can_be_taken_in_again() {
    let own = [
        named("ig:budi.contoh", "Budi, \"Bang\" Contoh", "candidate"),
        named("fb:group:temanbudi", "=HYPERLINK(1)\n Teman", "volunteers"),
        named("fb:id:100000000000001", "", "party"),
        named("fb:contohtim", "Tim", "campaign_team"),
    ];
    let rows = "own-1;instagram;ani.contoh;;Ani;prabowo-subianto;candidate;;attested;\"koran; satu\";2026-01-02;;;catatan\n\
                a;facebook;https://facebook.com/anicontoh;;Ani;prabowo-subianto;candidate;;reported;koran;2026-01-02;2026-01-01;2027-01-01;\n";
    let taken = format!("{}{rows}", HEAD.replace(',', ";"));
    let wanted: [(Option<&str>, &[Named], usize); 4] =
        [(None, &own, 4), (Some(&taken), &own, 6), (Some(&taken), &[], 2), (None, &[], 0)];
    for (accounts, own, count) in wanted {
        let csv = rows::export(own, accounts.map(str::as_bytes)).unwrap();
        assert!(!String::from_utf8(csv.clone()).unwrap().contains(",="));
        let imported = take(&[("netra-accounts.csv", &csv)]);
        assert_eq!(codes(&imported), Vec::<String>::new());
        let list = List::open(imported.list.unwrap().1).unwrap();
        let said = said(&list);
        assert_eq!(said.len(), count);
        for named in own {
            let row = said.iter().find(|row| row.0 == [named.key.to_string()]).unwrap();
            assert_eq!((row.2, row.3), (named.kind.word(), "own"));
        }
        // Once more, from what was taken in: nothing is lost, nothing is added.
        let again = rows::export(&[], Some(&csv)).unwrap();
        assert_eq!(String::from_utf8(again).unwrap(), String::from_utf8(csv).unwrap());
    }
}
