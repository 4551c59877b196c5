//! A text of any length costs little: nothing runs away, whatever a page holds.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::time::{Duration, Instant};

use common::Core;
use common::hints::national_list_and_more;
use netra::election::Moment;
use netra::verdict::{Sighting, Unit};

/// Every word that a pattern looks for first, so that each pattern has to look, and nothing that ends it early.
const WORST: &str = "coblos pilih menangkan pendukung relawan dukung nomor paslon calon pasangan cabup tim \
    pemenangan kampanye deklarasi periode lanjutkan putaran jari dapil dprd partai golkar kader maju jadi untuk \
    bupati gubernur wali kota program unggulan visi misi hayu robah amin tkn #menang dewan go id ";

/// A page of which the bio, the post, or the name and the links are as long as can be.
fn unit(text: &str, field: usize) -> Unit {
    let some = |at| Some(if field == at { text } else { "Rudi Hartanto Wibowo" }.to_owned());
    let sighting = Sighting {
        href: Some("https://www.instagram.com/rudihartantowibowo_untuk_rawasari/".into()),
        name: some(2),
        bio: some(0),
        links: vec![if field == 2 { text.to_owned() } else { String::new() }; 20],
        ..Sighting::default()
    };
    Unit { sightings: vec![sighting], text: some(1), ..Unit::default() }
}

/// The quickest of several runs: what else the machine does must not count.
fn quickest(core: &Core, unit: &Unit) -> Duration {
    let moment = Moment::Day("2024-10-10".parse().unwrap());
    let run = || {
        let start = Instant::now();
        let _ = core.verdict(unit, moment);
        start.elapsed()
    };
    (0..5).map(|_| run()).min().unwrap()
}

#[test]
fn a_megabyte_costs_no_more_than_what_is_read_of_it() {
    let mut core = Core::new(national_list_and_more());
    core.settings.region = Some("9801".into());
    let worst: String = WORST.split(' ').rev().collect::<Vec<_>>().join(" ");
    for start in [WORST, &worst, "a", "no ", "# ", "coblos ", "\u{1d41a}", "no 1 ", "dan "] {
        let long = start.repeat(1_000_000 / start.len());
        let short = start.repeat(10_000 / start.len());
        for (field, what) in ["bio", "post", "name and links"].into_iter().enumerate() {
            let cost = quickest(&core, &unit(&long, field));
            let least = quickest(&core, &unit(&short, field));
            println!("{what} of {start:.20?}: {cost:?}, a hundredth of it {least:?}");
            // A hundred times the length may not cost a hundred times as much, however busy the machine is.
            let most = least * 10 + Duration::from_millis(300);
            assert!(cost < most, "{what} of {start:?}: {cost:?}");
            // What ships is built like this; without optimizing everything takes many times as long.
            if !cfg!(debug_assertions) {
                assert!(cost < Duration::from_millis(5), "{what} of {start:?}: {cost:?}");
            }
        }
    }
}
