//! Hints on the labelled set: nobody innocent is held, most campaigns are noticed, and off is off.
//!
//! `NETRA_HINTS=seen` prints the rows of the half that may be looked at where the answer is not the label; the rows
//! of the other half are never printed.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::Core;
use common::hints::{Row, national_list_and_more, rows_of_the_set};
use netra::law::Level;
use netra::verdict::{Judge, Part, Sighting, Surface, Unit, Verdict};

/// What the page shows in a row; without what the page reader does not read yet, if `bare`.
fn unit(row: &Row, bare: bool) -> Unit {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    let (surface, part) = match row.surface.as_str() {
        "post" => (Surface::Post, Part::Author),
        "comment" => (Surface::Comment, Part::Author),
        "card" => (Surface::Card, Part::Page),
        "profile" => (Surface::Profile, Part::Page),
        "reel" => (Surface::Reel, Part::Author),
        "story" => (Surface::Story, Part::Author),
        "group" => (Surface::Group, Part::Group),
        other => panic!("{}: `{other}` is no surface", row.id),
    };
    let sighting = Sighting {
        href: row.href(),
        name: some(&row.name),
        bio: some(&row.bio).filter(|_| !bare),
        links: row.links.split_whitespace().filter(|_| !bare).map(str::to_owned).collect(),
        part,
    };
    Unit { surface, sightings: vec![sighting], text: some(&row.text), ..Unit::default() }
}

fn verdict(core: &mut Core, row: &Row, hints: bool, bare: bool) -> Verdict {
    core.settings = row.settings();
    core.settings.hints = hints;
    let Core { list, law, zones, wording, settings, .. } = core;
    let judge = Judge { lists: (&*list).into(), law, zones, wording, settings };
    judge.verdict(&unit(row, bare), row.platform(), row.moment()).unwrap()
}

/// Wilson's interval for a share, at 95 percent.
fn interval(part: usize, whole: usize) -> (f64, f64) {
    let (p, n, z) = (part as f64 / whole as f64, whole as f64, 1.96_f64);
    let middle = p + z * z / (2.0 * n);
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    ((middle - spread) / (1.0 + z * z / n), (middle + spread) / (1.0 + z * z / n))
}

fn share(what: &str, part: usize, whole: usize) -> f64 {
    let (low, high) = interval(part, whole);
    let percent = 100.0 * part as f64 / whole as f64;
    println!(
        "  {what}: {part} of {whole}, {percent:.1} % ({:.1}-{:.1} %)",
        low * 100.0,
        high * 100.0
    );
    part as f64 / whole as f64
}

struct Figures {
    recall: f64,
    held_innocents: Vec<String>,
}

/// Judges one half and prints its figures.
fn measure(what: &str, core: &mut Core, rows: &[Row], bare: bool, tell: bool) -> Figures {
    let mut counts = [[0_usize; 3]; 3];
    let mut held_innocents = Vec::new();
    for row in rows {
        let level = verdict(core, row, true, bare);
        let answer = match level.levels.highest() {
            Level::Clear => "silent",
            Level::Notice => "notice",
            Level::Warn | Level::Block => "warn",
        };
        let place = |label: &str| ["silent", "notice", "warn"].iter().position(|one| *one == label);
        counts[place(&row.label).unwrap()][place(answer).unwrap()] += 1;
        if row.is_innocent() && answer == "warn" {
            held_innocents.push(row.id.clone());
        }
        if tell && answer != row.label {
            println!(
                "{} {} -> {answer} [{}]: {:?}",
                row.id,
                row.label,
                row.kind,
                (&row.handle, &row.name, &row.bio, &row.text,)
            );
            let clues = level.findings.iter().map(|one| (&one.find.by, &one.find.clues));
            println!("      {:?}", clues.collect::<Vec<_>>());
        }
    }
    let told = |label: usize| counts[label].iter().sum::<usize>();
    println!("{what}: {} rows, label by answer (silent, notice, warn):", rows.len());
    for (label, row) in ["silent", "notice", "warn"].iter().zip(counts) {
        println!("  {label}: {row:?}");
    }
    let campaigns = told(1) + told(2);
    let found: usize = counts[1][1..].iter().chain(&counts[2][1..]).sum();
    let marked = found + counts[0][1] + counts[0][2];
    let recall = share("recall of warn plus notice", found, campaigns);
    share("precision of warn plus notice", found, marked);
    let held: usize = counts.iter().map(|row| row[2]).sum();
    share("precision of warn (a campaign is held)", held - counts[0][2], held);
    share("recall of warn", counts[2][2], told(2));
    share("innocent rows with a mark", counts[0][1], told(0));
    share("innocent rows held", counts[0][2], told(0));
    Figures { recall, held_innocents }
}

#[test]
fn nobody_innocent_is_held_and_most_campaigns_are_noticed() {
    let mut core = Core::new(national_list_and_more());
    let (seen, unseen): (Vec<Row>, Vec<Row>) =
        rows_of_the_set().into_iter().partition(Row::is_seen);
    let tell = std::env::var("NETRA_HINTS").is_ok_and(|half| half == "seen");
    let tuned = measure("The half that was looked at", &mut core, &seen, false, tell);
    assert!(tuned.held_innocents.is_empty(), "{:?}", tuned.held_innocents);
    if tell {
        return;
    }
    let figures = measure("The unseen half", &mut core, &unseen, false, false);
    measure("The unseen half as pages are read today, no bio", &mut core, &unseen, true, false);
    assert!(figures.held_innocents.is_empty(), "{} held", figures.held_innocents.len());
    assert!(figures.recall >= 0.85, "{}", figures.recall);
}

#[test]
fn with_hints_off_the_list_alone_decides_row_by_row() {
    let mut core = Core::new(national_list_and_more());
    let mut marked = 0;
    for row in rows_of_the_set() {
        let off = verdict(&mut core, &row, false, false);
        marked += usize::from(off.levels.highest() > Level::Clear);
        assert!(off.findings.iter().all(|one| one.find.entry().is_some()), "{}", row.id);
        // Nothing but the link is left: the same answer.
        let linked = Row {
            name: String::new(),
            bio: String::new(),
            text: String::new(),
            links: String::new(),
            ..row.clone()
        };
        let listed = verdict(&mut core, &linked, true, false);
        let exact = listed.findings.iter().filter(|one| one.find.entry().is_some());
        assert_eq!(off.findings.len(), exact.count(), "{}", row.id);
    }
    assert_eq!(marked, 0, "rows of the set are on no list");
}
