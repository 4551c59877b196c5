//! The packed form from inside: damaged records, alike hashes, and a list whose pages come one by one.
#![cfg(feature = "rows")]
// A helper that cannot read its case fails the test.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;

use miniz_oxide::{deflate, inflate};
use netra::account::AccountKey;
use netra::list::{List, PackError, embedded, pack, rows};

/// Where things lie, as `src/list/form.rs` describes it.
const PAGES_AT: usize = 28;
const SECTIONS_AT: usize = 36;
const PAGE_LINES_AT: usize = 116;
const PAGE: usize = 64 * 1024;

fn small() -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists/small");
    pack(&rows::read_dir(&folder).unwrap())
}

fn key(text: &str) -> AccountKey {
    text.parse().unwrap()
}

fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn number(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

/// A list of one page taken apart: the head before its page line, and the unpacked page.
struct Apart {
    head: Vec<u8>,
    page: Vec<u8>,
}

impl Apart {
    fn of(bytes: &[u8]) -> Self {
        assert_eq!(number(bytes, PAGES_AT), 1, "the small list has one page");
        let page = inflate::decompress_to_vec_with_limit(&bytes[PAGE_LINES_AT + 12..], PAGE);
        Self { head: bytes[..PAGE_LINES_AT].to_vec(), page: page.unwrap() }
    }

    /// Where a section lies in the page.
    fn section(&self, number_of: usize) -> std::ops::Range<usize> {
        let at = SECTIONS_AT + number_of * 8;
        let from = number(&self.head, at);
        from..from + number(&self.head, at + 4)
    }

    /// The list again, with right lengths and checksums.
    fn together(&self) -> Vec<u8> {
        let packed = deflate::compress_to_vec(&self.page, 1);
        let mut bytes = self.head.clone();
        bytes.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
        bytes.extend(fnv(packed.iter().copied()).to_le_bytes());
        let length = (bytes.len() + packed.len()) as u64;
        bytes[12..20].copy_from_slice(&length.to_le_bytes());
        let checksum = fnv(bytes[..20].iter().chain(&bytes[28..]).copied());
        bytes[20..28].copy_from_slice(&checksum.to_le_bytes());
        bytes.extend(packed);
        bytes
    }
}

/// Asks everything; answers do not matter, only that there are some.
fn ask_all(list: &List) {
    for text in ["fb:budicontoh", "fb:id:100000000000001", "ig:ani.umpama_", "fb:group:temanbudi"] {
        let _ = list.entry(&key(text));
    }
    let _ = (list.hints("budi contoh official"), list.entries(), list.everybody());
    for contest in ["bupati-3299-2030", "presiden-2030", "pilkada-2030", "walikota-3276-2030"] {
        let _ = (list.contest(contest), list.people(contest), list.coverage(contest));
    }
    let _ = (list.candidacies("budi-contoh"), list.tenures("budi-contoh"));
    let _ = (list.national_contests(), list.contests_in("3201"));
}

#[test]
fn a_list_taken_apart_and_put_together_is_the_same_list() {
    let list = List::open(Apart::of(&small()).together()).unwrap();
    assert_eq!(list.entries().unwrap(), List::open(small()).unwrap().entries().unwrap());
}

#[test]
fn a_broken_list_with_right_checksums_never_panics() {
    let whole = Apart::of(&small());
    for at in 0..whole.page.len() {
        for value in [0x00, 0x01, 0x7f, 0x80, 0xff] {
            let mut page = whole.page.clone();
            page[at] = value;
            if let Ok(list) = List::open(Apart { head: whole.head.clone(), page }.together()) {
                ask_all(&list);
            }
        }
    }
    for at in PAGES_AT..PAGE_LINES_AT {
        for value in [0x00, 0x01, 0x7f, 0x80, 0xff] {
            let mut head = whole.head.clone();
            head[at] = value;
            if let Ok(list) = List::open(Apart { head, page: whole.page.clone() }.together()) {
                ask_all(&list);
            }
        }
    }
}

#[test]
fn a_list_without_a_publisher_is_refused() {
    let mut list = Apart::of(&small());
    let at = list.section(0).start;
    // Publisher and contact are the first two texts: twice their length and one, then their letters. Now the publisher
    // is empty, and the contact is all that was both.
    let letters = |at: usize| {
        assert_eq!(list.page[at] & 0x81, 1, "a short text that stands where it is read");
        usize::from(list.page[at] / 2)
    };
    let publisher = letters(at);
    let both = publisher - 1 + 1 + letters(at + 1 + publisher);
    // As a number of two bytes, of which the second takes the place of a letter.
    let [low, high] = [(both - 1) * 2 + 1, 1].map(|number| u8::try_from(number % 128).unwrap());
    list.page[at] = 1;
    list.page[at + 1] = low | 0x80;
    list.page[at + 2] = if (both - 1) * 2 + 1 >= 128 { high } else { 0 };
    assert_eq!(List::open(list.together()).unwrap_err(), PackError::NoPublisher);
}

#[test]
fn a_hash_alone_never_decides() {
    // The key of every line is changed and its hash is not, so that each is found for what it no longer is.
    let whole = small();
    let keys = List::open(whole.clone()).unwrap().entries().unwrap();
    let keys: Vec<_> = keys.iter().filter_map(|entry| entry.keys.first()).collect();
    assert_eq!(keys.len(), 6);
    for key in keys {
        let mut list = Apart::of(&whole);
        let text = key.to_string();
        let places: Vec<usize> = list
            .page
            .windows(text.len())
            .enumerate()
            .filter_map(|(at, found)| (found == text.as_bytes()).then_some(at))
            .collect();
        assert!(!places.is_empty(), "{text} stands nowhere");
        for at in places {
            let last = at + text.len() - 1;
            list.page[last] = if list.page[last] == b'1' { b'2' } else { b'1' };
        }
        assert_eq!(List::open(list.together()).unwrap().entry(key).unwrap(), None, "{text}");
    }
}

/// Asks until every page that the answer needs was given; returns the answer and how many pages it took.
fn given<T>(list: &List, bytes: &[u8], ask: impl Fn(&List) -> Result<T, PackError>) -> (T, usize) {
    let places = list.page_places();
    for pages in 0.. {
        match ask(list) {
            Ok(answer) => return (answer, pages),
            Err(PackError::Absent(page)) => {
                list.give(page, &bytes[places[page as usize].clone()]).unwrap();
            }
            Err(error) => panic!("{error}"),
        }
    }
    unreachable!()
}

#[test]
fn a_list_whose_pages_come_one_by_one_answers_the_same() {
    let bytes = pack(&embedded().unwrap());
    let whole = List::open(bytes.clone()).unwrap();
    let places = whole.page_places();
    assert!(places.len() > 3, "{} pages", places.len());
    let open = || List::open_head(&bytes[..places[0].start], &bytes[places[0].clone()]).unwrap();
    assert_eq!(open().about(), whole.about());
    let mut most = 0;
    for entry in whole.entries().unwrap() {
        let Some(key) = entry.keys.first() else { continue };
        let (found, pages) = given(&open(), &bytes, |list| list.entry(key));
        assert_eq!(found.as_ref(), Some(&entry), "{key}");
        most = most.max(pages);
        for person in &entry.people {
            let (found, _) = given(&open(), &bytes, |list| list.candidacies(person));
            assert_eq!(found, whole.candidacies(person).unwrap(), "{person}");
        }
    }
    assert!(most <= 4, "an account takes {most} pages");
}

#[test]
fn a_page_of_other_bytes_is_not_taken() {
    let bytes = pack(&embedded().unwrap());
    let places = List::open(bytes.clone()).unwrap().page_places();
    let head = &bytes[..places[0].start];
    assert_eq!(
        List::open_head(head, &bytes[places[1].clone()]).unwrap_err(),
        PackError::WrongChecksum
    );
    let list = List::open_head(head, &bytes[places[0].clone()]).unwrap();
    assert_eq!(list.give(1, &bytes[places[2].clone()]), Err(PackError::WrongChecksum));
    assert!(list.give(u32::MAX, &bytes[places[2].clone()]).is_err());
    assert!(matches!(list.entries(), Err(PackError::Absent(_))));
}
