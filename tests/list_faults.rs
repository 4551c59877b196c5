//! Faults in a list's rows: each is named with its place, its kind and its cure, and all of them at once.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use netra::list::rows::{self, Fault, Report, Rules, Severity, Telling};
use netra::list::{List, pack};
use netra::texts::Language;

type Files = Vec<(&'static str, Vec<u8>)>;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists").join(name)
}

fn small() -> Files {
    let read = |name| (name, std::fs::read(folder("small").join(name)).unwrap());
    rows::FILES.into_iter().map(read).collect()
}

fn check_with(files: &Files, rules: Rules) -> Report {
    let files: Vec<_> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    rows::check(&files, rules, &mut |_, _| {})
}

fn check(files: &Files) -> Report {
    check_with(files, Rules::default())
}

fn file<'a>(files: &'a mut Files, name: &str) -> &'a mut Vec<u8> {
    files.iter_mut().find(|(known, _)| *known == name).map(|(_, bytes)| bytes).unwrap()
}

fn change(files: &mut Files, name: &str, find: &str, replace: &str) {
    let bytes = file(files, name);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(find), "{name} has no {find}");
    *bytes = text.replacen(find, replace, 1).into_bytes();
}

/// What a file can be as a whole, with the code of the fault.
fn whole_files() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    vec![
        ("spreadsheet", "people.csv", b"PK\x03\x04\x14\x00".to_vec()),
        ("spreadsheet", "people.csv", b"\xd0\xcf\x11\xe0\xa1\xb1".to_vec()),
        ("utf16", "people.csv", b"\xff\xfep\x00e\x00".to_vec()),
        ("empty-file", "people.csv", Vec::new()),
        ("empty-file", "parties.csv", b"\xef\xbb\xbf\r\n".to_vec()),
        ("not-utf8", "people.csv", b"person,contest,number,seat,name,prospective_from,prospective_source\n,a,1,head,Andr\xe9,,\n".to_vec()),
    ]
}

#[test]
fn every_fault_names_file_row_column_and_kind() {
    let table = std::fs::read(folder("faults.csv")).unwrap();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let telling = Telling::shipped(Language::En).unwrap();
    let mut wrong = Vec::new();
    for row in csv::Reader::from_reader(table.as_slice()).records() {
        let row = row.unwrap();
        let [name, find, replace, line, column, code, says, note] =
            row.iter().collect::<Vec<_>>()[..]
        else {
            panic!("{row:?}")
        };
        let (name_there, line) = line.split_once(':').unwrap_or((name, line));
        let mut files = small();
        change(&mut files, name, &find.replace("\\n", "\n"), &replace.replace("\\n", "\n"));
        let report = check(&files);
        let fits = |fault: &&Fault| {
            let told = telling.fault(fault);
            fault.file == name_there
                && fault.row.to_string() == line
                && fault.column == column
                && fault.code() == code
                && format!("{} {}", told.taken, told.mend).contains(says)
        };
        if report.faults.iter().find(fits).is_none() {
            let told: Vec<_> = report
                .faults
                .iter()
                .map(|fault| format!("{fault} {:?}", telling.fault(fault)))
                .collect();
            wrong.push(format!("{note}: {code}\n  {}", told.join("\n  ")));
        }
        seen.insert(code.to_owned());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));

    for (code, name, bytes) in whole_files() {
        let mut files = small();
        *file(&mut files, name) = bytes;
        let report = check(&files);
        let named = |fault: &Fault| fault.file == name && fault.code() == code;
        assert!(report.faults.iter().any(named), "{code}: {:?}", report.faults);
        seen.insert(code.to_owned());
    }
    // These have tests of their own below.
    for code in ["missing-file", "unreadable-file", "too-large", "too-many-links", "uneven-allowed"]
        .into_iter()
        .chain(["import-too-large", "stray-file"])
    {
        seen.insert(code.to_owned());
    }
    let known: BTreeSet<String> = telling.codes().map(str::to_owned).collect();
    assert_eq!(seen, known, "every kind of fault has a case, and every case its sentences");
}

#[test]
fn both_languages_tell_the_same_with_the_same_values() {
    let places = |text: &str| -> BTreeSet<String> {
        text.split('{')
            .skip(1)
            .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
            .collect()
    };
    let read = |language: &str| -> serde_json::Value {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join(format!("extension/data/texts/lists-{language}.json"));
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
    };
    let (id, en) = (read("id"), read("en"));
    let names = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    for section in ["faults", "words"] {
        assert_eq!(names(&id[section]), names(&en[section]));
        for name in names(&id[section]) {
            let (one, other) = (&id[section][&name], &en[section][&name]);
            for part in ["/taken", "/mend", ""] {
                let text = |value: &serde_json::Value| {
                    value.pointer(part).and_then(|text| text.as_str()).map(places)
                };
                assert_eq!(text(one), text(other), "{name}");
            }
        }
    }
}

#[test]
fn a_good_list_has_only_the_warnings_that_its_rows_deserve() {
    let report = check(&small());
    let codes: BTreeSet<String> = report.faults.iter().map(Fault::code).collect();
    assert_eq!(codes, ["no-source-date".to_owned()].into());
    assert_eq!(report.of(Severity::Error).count(), 0);
    assert!(report.source().is_ok());
}

#[test]
fn all_faults_are_told_in_one_run_and_none_because_of_another() {
    let mut files = small();
    change(&mut files, "list.csv", "31,7", "31,tujuh");
    change(&mut files, "contests.csv", "regent;3201", "bupati;3201");
    change(&mut files, "dates.csv", "pilkada-2030,vote", "pilkada-2030,voting");
    change(
        &mut files,
        "people.csv",
        "budi-contoh,bupati-3299-2030,1",
        "budi-contoh,bupati-3299-2030,satu",
    );
    change(&mut files, "offices.csv", "2025-02-20", "20 Feb");
    change(&mut files, "accounts.csv", "candidate,,registered", "kandidat,,registered");
    change(&mut files, "accounts.csv", "hanya nama", "hanya, nama");
    let report = check(&files);
    let errors: Vec<(&str, u64, String)> = report
        .of(Severity::Error)
        .map(|fault| (fault.file.as_str(), fault.row, fault.code()))
        .collect();
    let expected = [
        ("list.csv", 2, "not-a-number"),
        ("contests.csv", 2, "unknown-word"),
        ("dates.csv", 4, "unknown-event"),
        ("people.csv", 2, "bad-number"),
        ("offices.csv", 2, "not-a-date"),
        ("accounts.csv", 2, "unknown-word"),
        ("accounts.csv", 6, "cell-count"),
    ];
    let expected: Vec<_> =
        expected.map(|(file, row, code): (&str, u64, &str)| (file, row, code.to_owned())).into();
    assert_eq!(errors, expected);
}

#[test]
fn a_file_that_cannot_be_read_makes_no_faults_in_the_others() {
    for (name, bytes) in
        [("people.csv", &b"nama\n"[..]), ("contests.csv", b"PK\x03\x04"), ("dates.csv", b"")]
    {
        let mut files = small();
        *file(&mut files, name) = bytes.to_vec();
        let report = check(&files);
        let elsewhere: Vec<_> =
            report.of(Severity::Error).filter(|fault| fault.file != name).collect();
        assert!(elsewhere.is_empty(), "{name}: {elsewhere:?}");
        assert!(report.source().is_err());
    }
}

#[test]
fn a_row_that_is_left_out_still_names_its_ids() {
    let mut files = small();
    change(
        &mut files,
        "people.csv",
        "rina-misal,presiden-2030",
        "\"rina-misal\",presiden-2030,lebih",
    );
    change(&mut files, "contests.csv", "gubernur-32-2030;", "gubernur-32-2030;lebih;");
    change(
        &mut files,
        "accounts.csv",
        "bupati-3299-2030/2/head,candidate,,",
        "bupati-3299-2030/2/head rina-misal,candidate,gubernur-32-2030,",
    );
    let report = check(&files);
    let errors: Vec<_> =
        report.of(Severity::Error).map(|one| (one.file.as_str(), one.code())).collect();
    assert_eq!(
        errors,
        [("contests.csv", "cell-count".to_owned()), ("people.csv", "cell-count".to_owned())]
    );
}

#[test]
fn files_that_are_missing_are_named_and_two_may_be() {
    let codes = |report: &Report| -> Vec<(String, String)> {
        report.faults.iter().map(|fault| (fault.file.clone(), fault.code())).collect()
    };
    let missing = |name: &str| (name.to_owned(), "missing-file".to_owned());
    let all = ["list.csv", "contests.csv", "dates.csv", "people.csv", "accounts.csv"];
    assert_eq!(codes(&check(&Vec::new())), all.map(missing));
    let report = rows::check_dir(&folder("nowhere"), Rules::default(), &mut |_, _| {});
    assert_eq!(codes(&report), all.map(missing));
    let mut files = small();
    files.retain(|(name, _)| *name != "parties.csv");
    assert!(check(&files).source().is_ok());
}

/// The same rows as Excel and LibreOffice write them.
#[test]
fn what_spreadsheets_write_is_read_alike() {
    let plain = pack(&check(&small()).source().unwrap());
    let mut semicolons = small();
    let mut tabs = small();
    let mut untidy = small();
    for (((name, text), semicolons), (tabs, untidy)) in small()
        .into_iter()
        .zip(semicolons.iter_mut().map(|(_, bytes)| bytes))
        .zip(tabs.iter_mut().map(|(_, bytes)| bytes).zip(untidy.iter_mut().map(|(_, bytes)| bytes)))
    {
        let text = String::from_utf8(text).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let delimiter = if name == "contests.csv" { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let records: Vec<csv::StringRecord> =
            reader.records().map(|record| record.unwrap()).collect();
        let write = |delimiter: u8, records: &[csv::StringRecord]| {
            let mut writer = csv::WriterBuilder::new()
                .delimiter(delimiter)
                .flexible(true)
                .terminator(csv::Terminator::CRLF)
                .from_writer(Vec::new());
            for record in records {
                writer.write_record(record).unwrap();
            }
            writer.into_inner().unwrap()
        };
        *semicolons = [&b"\xef\xbb\xbf"[..], &write(b';', &records)].concat();
        *tabs = [&b"sep=\t\r\n"[..], &write(b'\t', &records)].concat();
        // Columns that were once filled, delimiters that Excel leaves out, capitals of the autocorrection.
        let ragged: Vec<csv::StringRecord> = records
            .iter()
            .enumerate()
            .map(|(at, record)| {
                let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
                for cell in &mut cells {
                    *cell = cell.replacen("candidate", "Candidate", 1).replacen(
                        "facebook",
                        "Facebook",
                        usize::from(cell == "facebook"),
                    );
                }
                if at % 2 == 0 {
                    cells.extend([String::new(), String::new()]);
                } else {
                    while cells.last().is_some_and(String::is_empty) {
                        cells.pop();
                    }
                }
                cells.into()
            })
            .chain([vec![String::new(); 4].into()])
            .collect();
        *untidy = write(b';', &ragged);
    }
    let bare = tabs.iter().map(|(name, bytes)| (*name, bytes[7..].to_vec())).collect();
    for (how, files) in
        [("semicolons", semicolons), ("tabs", tabs), ("bare tabs", bare), ("untidy", untidy)]
    {
        let report = check(&files);
        let errors: Vec<String> = report.of(Severity::Error).map(ToString::to_string).collect();
        assert_eq!(errors, [""; 0], "{how}");
        assert_eq!(pack(&report.source().unwrap()), plain, "{how}");
    }
}

#[test]
fn uneven_pairs_fail_unless_allowed_and_then_the_list_says_so() {
    let even = List::open(pack(&check(&small()).source().unwrap())).unwrap();
    assert!(!even.about().uneven);
    let mut files = small();
    change(
        &mut files,
        "accounts.csv",
        "@ani.umpama_,,Ani Umpama,bupati-3299-2030/2/head,candidate",
        "@ani.umpama_,,Ani Umpama,tuti-pejabat,incumbent",
    );
    let report = check(&files);
    let errors: Vec<String> = report.of(Severity::Error).map(Fault::code).collect();
    assert_eq!(errors, ["uneven"]);
    assert!(report.source().is_err());
    let report = check_with(&files, Rules { allow_uneven: true });
    let warned =
        report.of(Severity::Warning).find(|fault| fault.code() == "uneven-allowed").unwrap();
    assert_eq!((warned.file.as_str(), warned.row), ("contests.csv", 2));
    let list = List::open(pack(&report.source().unwrap())).unwrap();
    assert!(list.about().uneven);
    assert_eq!((list.coverage("bupati-3299-2030").unwrap().known, 2), (1, 2));
}

#[test]
fn rows_that_are_joined_keep_the_better_standing_and_both_people() {
    let mut files = small();
    change(&mut files, "accounts.csv", "profile.php?id=100000000000001", "budi.contoh");
    change(
        &mut files,
        "accounts.csv",
        "candidate,,registered,KPU contoh",
        "candidate,,reported,blog.example",
    );
    change(
        &mut files,
        "accounts.csv",
        "candidate,,reported,koran.example",
        "candidate,,attested,koran.example",
    );
    change(
        &mut files,
        "accounts.csv",
        "ani-ig,instagram,@ani.umpama_",
        "ani-fb,facebook,BUDI.contoh",
    );
    let list = List::open(pack(&check(&files).source().unwrap())).unwrap();
    let entry = list.entry(&"fb:budicontoh".parse().unwrap()).unwrap().unwrap();
    assert_eq!((entry.standing.word(), entry.source.as_str()), ("attested", "koran.example"));
    assert_eq!(entry.people, ["budi-contoh", "bupati-3299-2030/2/head"]);
    assert_eq!(list.coverage("bupati-3299-2030").unwrap().known, 2);
}

#[test]
fn volunteers_whose_end_has_passed_are_left_out() {
    let key = "fb:group:temanbudi".parse().unwrap();
    let mut files = small();
    let list = List::open(pack(&check(&files).source().unwrap())).unwrap();
    assert!(list.entry(&key).unwrap().is_some());
    change(&mut files, "accounts.csv", "2031-01-01", "2030-12-01");
    let list = List::open(pack(&check(&files).source().unwrap())).unwrap();
    assert_eq!(list.entry(&key).unwrap(), None);
    // The list's own day is still inside.
    change(&mut files, "accounts.csv", "2030-12-01", "2030-12-02");
    let list = List::open(pack(&check(&files).source().unwrap())).unwrap();
    assert!(list.entry(&key).unwrap().is_some());
}

#[test]
fn files_that_no_system_or_packed_form_can_take_are_named() {
    let mut files = small();
    *file(&mut files, "accounts.csv") = vec![0; (256 << 20) + 1];
    let report = check(&files);
    assert_eq!(report.faults.iter().map(Fault::code).collect::<Vec<_>>(), ["too-large"]);

    let here = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("list_faults");
    std::fs::create_dir_all(here.join("people.csv")).unwrap();
    let report = rows::check_dir(&here, Rules::default(), &mut |_, _| {});
    let people = report.faults.iter().find(|fault| fault.file == "people.csv").unwrap();
    assert_eq!(people.code(), "unreadable-file");
}

#[test]
fn an_id_that_joins_too_many_links_is_a_slip() {
    let mut files = small();
    let mut rows = String::new();
    for link in 0..51 {
        rows += &format!(
            "satu,facebook,akun.contoh{link},,Budi,budi-contoh,candidate,,reported,koran.example,2030-01-01,,,\n"
        );
    }
    let accounts = file(&mut files, "accounts.csv");
    accounts.extend(rows.as_bytes());
    let report = check(&files);
    let errors: Vec<_> = report.of(Severity::Error).map(|one| (one.row, one.code())).collect();
    assert_eq!(errors, [(8 + 51, "too-many-links".to_owned())]);
}
