//! Who a link names: every form met so far, and what no input may do.
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::str::FromStr;

use netra::account::{AccountKey, Platform, fold_name, keys_of};

fn table(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let cells = |line: &str| {
        let mut cells: Vec<String> = line.splitn(4, ',').map(str::to_owned).collect();
        cells.truncate(4);
        cells
    };
    text.lines().skip(1).map(cells).collect()
}

fn platform(word: &str) -> Platform {
    match word {
        "facebook" => Platform::Facebook,
        "instagram" => Platform::Instagram,
        _ => panic!("site {word}"),
    }
}

fn answer(link: &str, site: Platform) -> String {
    match keys_of(link, site) {
        Ok(keys) => keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Err(reason) => reason.code().to_owned(),
    }
}

#[test]
fn every_link_of_the_table_names_whom_it_says() {
    let mut wrong = Vec::new();
    let rows = table("links.csv");
    assert!(rows.len() > 180, "the table is cut: {} rows", rows.len());
    for row in rows {
        let [link, site, expected, note] = &row[..] else { panic!("row {row:?}") };
        let got = answer(link, platform(site));
        if got != *expected {
            wrong.push(format!("{link} ({note}): expected {expected}, got {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} links:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_keys_own_link_and_text_read_back_as_the_key() {
    for row in table("links.csv") {
        for key in keys_of(&row[0], platform(&row[1])).unwrap_or_default() {
            assert_eq!(keys_of(&key.link(), key.platform()), Ok(vec![key.clone()]));
            assert_eq!(AccountKey::from_str(&key.to_string()), Ok(key));
        }
    }
}

#[test]
fn keys_are_read_in_canonical_form_only() {
    for text in [
        "",
        "fb:",
        "ig:",
        "fb:id:",
        "fb:id:12a",
        "fb:id:012",
        "fb:Budi",
        "fb:budi.contoh",
        "fb:login",
        "fb:12345",
        "fb:group:",
        "fb:group:a b",
        "fb:group:FEED",
        "ig:.a",
        "ig:a..b",
        "ig:A",
        "ig:explore",
        "ig:a b",
        "budi",
        "x:budi",
        "fb:ab",
    ] {
        assert!(AccountKey::from_str(text).is_err(), "{text} was read");
    }
}

/// A small generator with a fixed seed: the same texts in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }
}

#[test]
fn no_text_makes_it_panic_and_what_it_names_reads_back() {
    const PIECES: [&str; 44] = [
        "https:",
        "http:/",
        "//",
        "/",
        "\\",
        "?",
        "#",
        "#!",
        "&",
        "=",
        "@",
        ":",
        ".",
        "..",
        "%",
        "%2F",
        "%zz",
        "%F0%9F",
        "u=",
        "id=",
        "set=",
        "next=",
        "href=",
        "idorvanity=",
        "www.facebook.com",
        "l.php",
        "facebook.com",
        "instagram.com",
        "l.instagram.com",
        "m.me",
        "groups",
        "user",
        "people",
        "-123456",
        "100044501016660",
        "photo",
        "a.1.",
        "budi.contoh",
        "budi contoh",
        "\u{200b}",
        "ß",
        "\u{1F1EE}\u{1F1E9}",
        "\u{0}",
        "İ",
    ];
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut named = 0;
    for round in 0..60_000 {
        let mut text = String::new();
        for _ in 0..numbers.next(12) {
            text.push_str(PIECES[numbers.next(PIECES.len())]);
        }
        let site = if round % 2 == 0 { Platform::Facebook } else { Platform::Instagram };
        for key in keys_of(&text, site).unwrap_or_default() {
            named += 1;
            assert_eq!(
                keys_of(&key.link(), key.platform()),
                Ok(vec![key.clone()]),
                "from {text:?}"
            );
            assert_eq!(AccountKey::from_str(&key.to_string()), Ok(key), "from {text:?}");
        }
    }
    assert!(named > 1000, "the pieces made only {named} accounts: the test tests nothing");
}

#[test]
fn every_cut_of_a_real_link_is_read_without_panic() {
    for row in table("links.csv") {
        for (at, _) in row[0].char_indices() {
            let _ = keys_of(&row[0][..at], platform(&row[1]));
            let _ = keys_of(&row[0][at..], platform(&row[1]));
        }
    }
}

#[test]
fn huge_texts_are_refused_and_nesting_ends() {
    let long = format!("https://www.facebook.com/{}", "a".repeat(1 << 20));
    assert_eq!(answer(&long, Platform::Facebook), "not-a-link");
    let deep = format!("{}budi.contoh", "https://www.facebook.com/".repeat(300));
    assert_eq!(answer(&deep, Platform::Facebook), "opaque");
    let slashes = format!("https://www.facebook.com{}budi.contoh", "/".repeat(8000));
    assert!(keys_of(&slashes, Platform::Facebook).is_ok_and(|keys| keys.len() == 1));
}

#[test]
fn reasons_say_what_was_read() {
    let reason = keys_of("https://evil.example/x", Platform::Facebook).unwrap_err();
    assert!(reason.to_string().contains("evil.example"));
    let reason = keys_of("https://www.facebook.com/marketplace/", Platform::Facebook).unwrap_err();
    assert!(reason.to_string().contains("marketplace"));
    let long = keys_of(&"a b".repeat(900), Platform::Facebook).unwrap_err();
    assert!(long.to_string().chars().count() < 200);
}

#[test]
fn names_fold_alike_however_they_are_written() {
    for (written, folded) in [
        ("Radiapoh Hasiholan Sinaga", "radiapoh hasiholan sinaga"),
        ("  RADIAPOH\u{a0} HASIHOLAN\tSINAGA, S.H.,M.H.", "radiapoh hasiholan sinaga s h m h"),
        ("Ma’ruf Ma'ruf", "maruf maruf"),
        ("Bang\u{200b}Apoh \u{f0000}✅", "bangapoh"),
        ("𝐏𝐫𝐚𝐛𝐨𝐰𝐨", "prabowo"),
        ("Ｐｒａｂｏｗｏ", "prabowo"),
        ("Siti-Aisyah", "siti aisyah"),
        ("cafe\u{301}", "café"),
        ("!!!", ""),
        ("", ""),
    ] {
        assert_eq!(fold_name(written), folded, "{written:?}");
        assert_eq!(fold_name(&fold_name(written)), fold_name(written));
    }
}
