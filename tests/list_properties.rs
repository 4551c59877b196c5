//! Any list that can be written comes back as written, and no damage to its bytes gives a wrong answer.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use netra::account::fold_name;
use netra::list::rows::{self, Rules, Source};
use netra::list::{Entry, List, PackError, pack};
use proptest::prelude::*;

const LIST: &str = "publisher,contact,correction,region,made,expires,sequence\nPenerbit,a,b,,2030-01-01,2030-06-01,3\n";
const CONTESTS: &str =
    "contest,office,region,name,schedule,source\nbupati,regent,3201,Kabupaten Bogor,,uji\n";
const DATES: &str = "of,event,date,basis,source\nbupati,vote,2030-11-27,own,uji\n";
const KINDS: [&str; 7] = [
    "candidate",
    "campaign team",
    "volunteers",
    "party",
    "incumbent",
    "government",
    "election body",
];

/// One row of `accounts.csv`, as its cells.
type Cells = Vec<String>;

fn link() -> impl Strategy<Value = (&'static str, String)> {
    prop_oneof![
        "[a-z]{5,9}[0-9]{6}".prop_map(|handle| ("facebook", handle)),
        "[1-9][0-9]{8,14}"
            .prop_map(|id| ("facebook", format!("https://www.facebook.com/profile.php?id={id}"))),
        "[a-z]{5,9}[0-9]{6}"
            .prop_map(|group| ("facebook", format!("https://facebook.com/groups/{group}"))),
        "[a-z_]{5,9}[0-9]{6}".prop_map(|handle| ("instagram", format!("@{handle}"))),
        Just(("facebook", String::new())),
    ]
}

/// Texts as people write them: with quotes, commas, semicolons, other letters.
fn text() -> impl Strategy<Value = String> {
    "[A-Za-z][A-Za-z0-9 ,;'\"éñüĀ✅.-]{0,30}[a-z]"
}

fn day() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), (1..=28_u8).prop_map(|day| format!("2030-02-{day:02}"))]
}

fn row() -> impl Strategy<Value = Cells> {
    let who = (0..40_u32, link(), text(), text(), 1..=9_u32, 0..KINDS.len());
    let known = (0..3_usize, text(), day(), text());
    (who, known).prop_map(
        |(
            (account, (platform, link), name, subject, person, kind),
            (standing, source, day, note),
        )| {
            // Rows of one account agree: kind and person follow from its id.
            let (kind, person) = (KINDS[(kind + account as usize) % 7], (person + account) % 9 + 1);
            let standing = ["reported", "attested", "registered"][standing];
            let person = format!("bupati/{person}/head");
            [
                format!("akun-{account}-{kind}-{person}").replace([' ', '/'], "-"),
                platform.to_owned(),
                link,
                name,
                subject,
                person,
                kind.to_owned(),
                "bupati".to_owned(),
                standing.to_owned(),
                source,
                day,
                String::new(),
                "2030-12-31".to_owned(),
                note,
            ]
            .to_vec()
        },
    )
}

fn source(rows: &[Cells]) -> Source {
    let header = rows::columns("accounts.csv").iter().map(|name| (*name).to_owned()).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    for cells in std::iter::once(&header).chain(rows) {
        writer.write_record(cells).unwrap();
    }
    let accounts = writer.into_inner().unwrap();
    let mut people =
        "person,contest,number,seat,name,prospective_from,prospective_source\n".to_owned();
    for number in 1..=9 {
        people += &format!(",bupati,{number},head,Orang Nomor {number},,\n");
    }
    let files = [
        ("list.csv", LIST.as_bytes()),
        ("contests.csv", CONTESTS.as_bytes()),
        ("dates.csv", DATES.as_bytes()),
        ("people.csv", people.as_bytes()),
        ("accounts.csv", &accounts),
    ];
    let report = rows::check(&files, Rules { allow_uneven: true }, &mut |_, _| {});
    report.source().unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Rows whose link or name no earlier row has, so that nothing is joined.
fn distinct(rows: Vec<Cells>) -> Vec<Cells> {
    let mut seen = std::collections::BTreeSet::new();
    rows.into_iter().filter(|cells| cells[2].is_empty() || seen.insert(cells[2].clone())).collect()
}

fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| format!("{entry:?}"));
    entries
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn what_is_written_is_read_back(rows in prop::collection::vec(row(), 0..40)) {
        let rows = distinct(rows);
        let source = source(&rows);
        let list = List::open(pack(&source)).unwrap();
        prop_assert_eq!(sorted(list.entries().unwrap()), sorted(source.entries().to_vec()));
        prop_assert_eq!(source.entries().len(), rows.len());
        for (entry, cells) in source.entries().iter().zip(&rows) {
            prop_assert_eq!(&entry.display_name, cells[3].trim());
            prop_assert_eq!(&entry.subject, cells[4].trim());
            prop_assert_eq!(&entry.source, cells[9].trim());
            prop_assert_eq!(entry.kind.word(), cells[6].as_str());
            prop_assert_eq!(entry.standing.word(), cells[8].as_str());
            match entry.keys.first() {
                Some(key) => {
                    let found = list.entry(key).unwrap();
                    prop_assert_eq!(found.as_ref(), Some(entry));
                }
                None => {
                    let hints = list.hints(&fold_name(&entry.display_name)).unwrap();
                    prop_assert!(hints.contains(entry));
                }
            }
        }
    }

    #[test]
    fn what_is_cut_or_changed_is_refused(
        rows in prop::collection::vec(row(), 1..20),
        at in any::<prop::sample::Index>(),
        change in 1..=255_u8,
    ) {
        let whole = pack(&source(&distinct(rows)));
        let at = at.index(whole.len());
        let cut = List::open(whole[..at].to_vec()).unwrap_err();
        prop_assert!(matches!(cut, PackError::CutShort { .. }), "{cut}");
        let mut changed = whole.clone();
        changed[at] ^= change;
        let error = List::open(changed).unwrap_err();
        prop_assert!(!matches!(error, PackError::Broken(_)), "{error}");
    }
}
