//! `netra list` from the outside: what a list maker types, reads and gets.
#![cfg(feature = "cli")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use netra::list::{List, embedded, pack};
use serde_json::Value;

const NATIONAL: &str = "extension/data/lists/national";
const SMALL: &str = "tests/data/lists/small";

fn netra(args: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Command::new(env!("CARGO_BIN_EXE_netra")).current_dir(root).args(args).output().unwrap()
}

fn out(args: &[&str]) -> String {
    let output = netra(args);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What a question that fails says, with its exit code.
fn failure(args: &[&str]) -> (i32, String) {
    let output = netra(args);
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

/// A folder of this test's own.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("list_cli").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The small list with one change in one file.
fn changed(name: &str, file: &str, find: &str, replace: &str) -> PathBuf {
    let folder = scratch(name);
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join(SMALL);
    for entry in std::fs::read_dir(small).unwrap() {
        let entry = entry.unwrap();
        let mut text = std::fs::read_to_string(entry.path()).unwrap();
        if entry.file_name() == file {
            assert!(text.contains(find), "{file} has no {find}");
            text = text.replace(find, replace);
        }
        std::fs::write(folder.join(entry.file_name()), text).unwrap();
    }
    folder
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn check_speaks_indonesian_first_and_english_when_asked() {
    let folder =
        changed("languages", "accounts.csv", "https://www.facebook.com/Budi.Contoh", "Budi Contoh");
    let dir = folder.to_str().unwrap();
    let (code, text) = failure(&["list", "check", dir]);
    assert_eq!(code, 1);
    for part in [
        "accounts.csv, baris 2, kolom link: \"Budi Contoh\"",
        "nama tampilan",
        "Cara memperbaiki: Tulis tautan profilnya",
        "1 kesalahan, 6 peringatan",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (code, text) = failure(&["list", "--language", "en", "check", dir]);
    assert_eq!(code, 1);
    for part in
        ["accounts.csv, row 2, column link", "taken for a display name", "1 errors, 6 warnings"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn faults_that_differ_in_their_row_only_are_told_once() {
    let text = out(&["list", "check", SMALL]);
    assert!(text.contains("accounts.csv, baris 3-8, kolom source_date"), "{text}");
    assert_eq!(text.matches("Tanggal sumbernya tidak ada").count(), 1);
}

#[test]
fn check_answers_in_json_with_data_and_sentences() {
    let folder = changed("json", "accounts.csv", "bupati-3299-2030/2/head", "siapa");
    let (code, text) = failure(&["list", "check", folder.to_str().unwrap(), "--json"]);
    assert_eq!(code, 1);
    let answer = json(&text);
    assert_eq!((&answer["good"], &answer["errors"]), (&false.into(), &2.into()));
    let faults = answer["faults"].as_array().unwrap();
    let fault = faults.iter().find(|fault| fault["code"] == "unknown-person").unwrap();
    assert_eq!(fault["severity"], "error");
    assert_eq!((&fault["file"], &fault["row"]), (&"accounts.csv".into(), &4.into()));
    assert_eq!((&fault["column"], &fault["found"]), (&"person".into(), &"siapa".into()));
    assert!(fault["taken"].as_str().unwrap().contains("Tidak ada orang"));
    let uneven = faults.iter().find(|fault| fault["code"] == "uneven").unwrap();
    assert_eq!(
        (&uneven["known"], &uneven["pairs"], &uneven["without"]),
        (&1.into(), &2.into(), &"2".into())
    );
}

#[test]
fn uneven_lists_need_to_be_allowed_and_show_it() {
    let folder = scratch("uneven");
    let file = folder.join("list.netra");
    let file = file.to_str().unwrap();
    let (code, text) = failure(&["list", "build", NATIONAL, "-o", file]);
    assert_eq!(code, 1);
    assert!(text.contains("bupati-3211-2024") && text.contains("--allow-uneven"), "{text}");
    assert!(!Path::new(file).exists(), "nothing is written where there is an error");
    assert!(
        out(&["list", "build", NATIONAL, "-o", file, "--allow-uneven"]).contains("Tidak merata")
    );
    assert!(out(&["list", "show", "--list", file]).contains("Tidak merata"));
    assert_eq!(json(&out(&["list", "show", "--list", file, "--json"]))["about"]["uneven"], true);
}

#[test]
fn the_command_packs_the_embedded_list_and_always_the_same_bytes() {
    let folder = scratch("same");
    let [one, other] = ["one.netra", "other.netra"].map(|name| folder.join(name));
    for file in [&one, &other] {
        out(&["list", "build", NATIONAL, "-o", file.to_str().unwrap(), "--allow-uneven"]);
    }
    let bytes = std::fs::read(&one).unwrap();
    assert_eq!(bytes, std::fs::read(&other).unwrap());
    assert_eq!(bytes, pack(&embedded().unwrap()), "the list in the package is another one");
}

#[test]
fn show_tells_one_link_or_name_with_its_sources() {
    let by_link = out(&[
        "list",
        "show",
        "https://www.facebook.com/profile.php?id=100000000000001",
        "--list",
        SMALL,
    ]);
    for part in [
        "fb:id:100000000000001",
        "koran.example",
        "fb:budicontoh",
        "bupati-3299-2030, nomor urut 1",
        "Partai Baru, 2030-01-01 sampai belum tercatat berakhir",
    ] {
        assert!(by_link.contains(part), "{part}: {by_link}");
    }
    let by_name = out(&["list", "show", "ani umpama", "--list", SMALL]);
    assert!(by_name.contains("ig:ani.umpama_") && !by_name.contains("budicontoh"), "{by_name}");
    let nobody = out(&["list", "show", "siapa.saja", "--list", SMALL]);
    assert!(nobody.contains("tidak ada di daftar") && nobody.contains("tidak berarti boleh"));
    let answer = json(&out(&["list", "show", "ig:prabowo", "--json"]));
    assert_eq!(answer["entries"][0]["people"][0], "prabowo-subianto");
    assert_eq!(answer["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn show_has_the_coverage_that_the_list_gives() {
    let answer = json(&out(&["list", "show", "--json"]));
    let list = List::open(pack(&embedded().unwrap())).unwrap();
    let contests = answer["contests"].as_array().unwrap();
    assert_eq!(contests.len(), list.contests().unwrap().len());
    for contest in contests {
        let coverage = list.coverage(contest["contest"].as_str().unwrap()).unwrap();
        assert_eq!(
            (&contest["known"], &contest["pairs"]),
            (&coverage.known.into(), &coverage.pairs.into())
        );
    }
    assert_eq!(answer["entries"].as_array().unwrap().len(), 70);
    let text = out(&["list", "show"]);
    assert!(
        text.contains(
            "bupati-3211-2024 (Kabupaten Sumedang): akun dikenal untuk 1 dari 4 pasangan"
        )
    );
    assert!(text.contains("M. FAJAR ALDILA, S.H., M.Kn.: Facebook 1, Instagram 2"), "{text}");
}

#[test]
fn diff_tells_by_contest_pair_and_platform() {
    assert_eq!(out(&["list", "diff", SMALL, SMALL]), "Tidak ada perbedaan.\n");
    let folder = changed(
        "diff",
        "accounts.csv",
        "ani-ig,instagram,@ani.umpama_",
        "ani-ig,instagram,@ani.baru",
    );
    let dir = folder.to_str().unwrap();
    let answer = json(&out(&["list", "diff", SMALL, dir, "--json"]));
    let group = &answer["groups"][0];
    assert_eq!(answer["groups"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&group["contest"], &group["pair"], &group["platform"]),
        (&"bupati-3299-2030".into(), &2.into(), &"instagram".into())
    );
    assert_eq!(
        (&group["added"][0], &group["removed"][0]),
        (&"ig:ani.baru".into(), &"ig:ani.umpama_".into())
    );
    let text = out(&["list", "diff", SMALL, dir]);
    for part in
        ["bupati-3299-2030, pasangan 2, instagram: 1 -> 1", "- ig:ani.umpama_", "+ ig:ani.baru"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let folder =
        changed("diff-fields", "accounts.csv", "candidate,,registered", "candidate,,attested");
    let text = out(&["list", "diff", SMALL, folder.to_str().unwrap()]);
    assert!(
        text.contains("~ fb:budicontoh") && text.contains("standing: registered -> attested"),
        "{text}"
    );
    let folder = changed("diff-days", "dates.csv", "vote,2030-11-27", "vote,2030-11-26");
    let text = out(&["list", "diff", SMALL, folder.to_str().unwrap()]);
    assert!(text.contains("~ pemilihan gubernur-32-2030"), "{text}");
}

#[test]
fn a_packed_list_that_cannot_be_used_says_why() {
    let folder = scratch("damaged");
    let good = pack(&embedded().unwrap());
    let edit = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = good.clone();
        change(&mut bytes);
        bytes
    };
    let cases: [(&str, &str, Vec<u8>); 6] = [
        ("short", "terpotong", good[..good.len() - 1].to_vec()),
        ("empty", "terpotong", Vec::new()),
        ("damaged", "tidak cocok dengan angka pemeriksanya", edit(&|bytes| bytes[5000] ^= 1)),
        ("newer", "Perbarui Netra", edit(&|bytes| bytes[8] = 99)),
        ("older", "dibuat oleh Netra lama", edit(&|bytes| bytes[8] = 1)),
        ("other", "bukan daftar Netra", b"publisher,contact\nx,y\n".to_vec()),
    ];
    for (name, says, bytes) in cases {
        let file = folder.join(name);
        std::fs::write(&file, bytes).unwrap();
        for task in [["list", "show", "--list"].as_slice(), &["list", "diff", SMALL]] {
            let (code, text) = failure(&[task, &[file.to_str().unwrap()]].concat());
            assert_eq!(code, 1, "{name}");
            assert!(text.contains(says), "{name}: {text}");
        }
    }
}

#[test]
fn what_is_no_folder_and_what_is_no_file_is_said() {
    let (code, text) = failure(&["list", "check", "Cargo.toml"]);
    assert_eq!(code, 2);
    assert!(text.contains("bukan folder"), "{text}");
    let (code, text) = failure(&["list", "show", "--list", "tidak-ada.netra"]);
    assert_eq!(code, 1);
    assert!(text.contains("tidak-ada.netra: berkas atau folder tidak ada"), "{text}");
}

/// 100,000 rows: one run, every fault, and something to see meanwhile.
#[test]
fn a_large_list_is_checked_whole_with_progress() {
    let folder = changed("large", "accounts.csv", "tuti.pejabat", "tuti.pejabat");
    let path = folder.join("accounts.csv");
    let mut text = std::fs::read_to_string(&path).unwrap();
    for row in 0..100_000 {
        text += &format!(
            "a{row},facebook,https://www.facebook.com/akun.contoh{row},,Budi Contoh,budi-contoh,candidate,,reported,koran.example,2030-01-01,,,\n"
        );
    }
    text += "akhir,instagram,Nama Tampilan,,Budi,budi-contoh,candidate,,reported,koran.example,2030-01-01,,,\n";
    std::fs::write(&path, text).unwrap();
    let output = netra(&["list", "check", folder.to_str().unwrap(), "--json"]);
    let answer = json(std::str::from_utf8(&output.stdout).unwrap());
    assert_eq!(answer["errors"], 1);
    let fault = answer["faults"].as_array().unwrap().last().unwrap();
    assert_eq!((&fault["row"], &fault["code"]), (&100_009.into(), &"display-name".into()));
    let progress = String::from_utf8(output.stderr).unwrap();
    assert!(progress.contains("accounts.csv: baris 50000"), "{progress}");
}

#[test]
fn judging_with_a_faulty_or_damaged_list_tells_the_same() {
    let judge = ["judge", "--on", "2030-10-10", "--gesture", "like", "ig:siapa", "--list"];
    let folder = changed("judge", "accounts.csv", "bupati-3299-2030/2/head", "siapa");
    let (code, text) = failure(&[&judge[..], &[folder.to_str().unwrap()]].concat());
    assert_eq!(code, 1);
    assert!(text.contains("accounts.csv, baris 4, kolom person"), "{text}");
    let (code, text) = failure(&[&judge[..], &["Cargo.toml", "--lang", "en"]].concat());
    assert_eq!(code, 1);
    assert!(text.contains("Cargo.toml: this is not a packed Netra list"), "{text}");
    let (code, text) = failure(&["fairness", "--list", folder.to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(text.contains("Nobody has this id"), "{text}");
}
