//! Every question that Netra can ask: made up account by account, in both languages and for every role.

use netra::election::{Basis as Dates, Calendar, Contest, Dated, Office, Stage, Standpoint};
use netra::evidence::{Clue, Field, Weight};
use netra::law::{Gesture, Level, Role, Subject};
use netra::list::{Entry, Kind, Origin, Standing};
use netra::settings::Settings;
use netra::verdict::{Basis, By, Dialog, Find, Finding, Levels, Part, Stand, Surface, Verdict};
use serde_json::json;

use super::{Core, small_list};

/// A contest whose name is among the longest there are.
fn contest(office: Office) -> Contest {
    let vote = Dated { day: "2024-11-27".parse().ok(), basis: Dates::National, source: "x".into() };
    Contest {
        id: "bupati-7109-2024".into(),
        office,
        region: "7109".into(),
        region_name: "Kabupaten Kepulauan Siau Tagulandang Biaro".into(),
        calendar: Calendar { vote: Some(vote), ..Calendar::default() },
        pairs: 4,
    }
}

fn entry(kind: Kind) -> Entry {
    Entry {
        account: "a".into(),
        keys: vec!["ig:nama".parse().unwrap()],
        display_name: String::new(),
        subject: "Radiapoh Hasiholan Sinaga dan Azi Pratama Pangaribuan dari Simalungun".into(),
        people: Vec::new(),
        kind,
        contests: Vec::new(),
        standing: Standing::Attested,
        source: "uji.example".into(),
        source_date: None,
        from: None,
        until: None,
    }
}

/// A finding that is held, wherever the law would leave it alone.
pub fn finding(
    subject: Subject,
    point: Standpoint,
    place: (Part, Surface),
    hint: bool,
    office: Office,
) -> Finding {
    let row = entry(Kind::Candidate);
    let clues =
        vec![Clue { field: Field::Text, found: "coblos nomor 1".into(), weight: Weight::Call }];
    let basis = if hint { Basis::Name(row) } else { Basis::Entry(row) };
    let key = "ig:nama".parse().ok();
    Finding {
        find: Find {
            key,
            name: "Nama".into(),
            part: place.0,
            surface: place.1,
            basis,
            by: (By::default(), Field::Name),
            origin: Origin::Shipped,
            clues,
            counter: None,
        },
        stand: Stand {
            subject,
            point,
            contest: Some(contest(office)),
            of: Origin::Shipped,
            candidacy: None,
            vote_near: false,
            others_unlisted: false,
            day: "2024-10-10".parse().unwrap(),
        },
        levels: Levels::all(Level::Warn),
        limits: Vec::new(),
        practice: false,
    }
}

/// One question, and what it is asked about.
#[derive(Debug)]
pub struct Asked {
    pub language: &'static str,
    pub role: Role,
    pub subject: Subject,
    pub gesture: Gesture,
    pub point: Standpoint,
    pub place: (Part, Surface),
    pub dialog: Dialog,
}

/// Where an account is met, and three more things that a sentence depends on, as bits: whether the days are
/// quiet and the list one-sided; whether the dates are uncertain; whether the account is a guess.
pub type Place = (Part, Surface, u8);

/// Every place. Where a unit stands changes the words of the gesture only, so not every surface is paired
/// with everything.
pub fn places() -> Vec<Place> {
    let longest = [Part::Author, Part::Context, Part::Group];
    let parts = Part::ALL.into_iter().flat_map(|part| {
        let bits = if longest.contains(&part) { 0..8 } else { 0..2 };
        bits.map(move |bits| (part, Surface::Post, bits))
    });
    let surfaces = Surface::ALL.into_iter().map(|surface| (Part::Author, surface, 0));
    let comments = [Part::Context, Part::Group].map(|part| (part, Surface::Comment, 0));
    parts.chain(surfaces).chain(comments).collect()
}

/// An account on the list that wrote a post, as the law meets it.
pub fn plain_places() -> Vec<Place> {
    (0..4).map(|bits| (Part::Author, Surface::Post, bits)).collect()
}

/// Calls `look` with every question that Netra can ask at these places.
pub fn every_dialog(places: &[Place], mut look: impl FnMut(Asked)) {
    let mut core = Core::new(small_list());
    for language in ["id", "en"] {
        for role in Role::ALL {
            let settings = json!({ "language": language, "role": role.word() });
            core.settings = Settings::read(&settings).0;
            let cells = Subject::ALL
                .into_iter()
                .flat_map(|subject| Stage::ALL.into_iter().map(move |stage| (subject, stage)));
            for (subject, stage) in cells {
                if core.law.level(subject, stage) != Level::Warn {
                    continue;
                }
                let law = &core.law;
                let held = Gesture::ALL.into_iter().filter(|one| law.covers(subject, *one));
                for (gesture, place) in
                    held.flat_map(|gesture| places.iter().map(move |place| (gesture, *place)))
                {
                    look(asked(&core, language, (subject, stage), gesture, place));
                }
            }
        }
    }
}

fn asked(
    core: &Core,
    language: &'static str,
    (subject, stage): (Subject, Stage),
    gesture: Gesture,
    (part, surface, bits): Place,
) -> Asked {
    let bit = |place: u8| bits & (1 << place) != 0;
    let quiet = bit(0) && stage == Stage::Candidate;
    let point = Standpoint { stage, uncertain: bit(1), national: !bit(1), quiet };
    // Some roles have a law of its own for each kind of election.
    let office = if bit(1) == bit(2) { Office::Regent } else { Office::President };
    let mut finding = finding(subject, point, (part, surface), bit(2), office);
    let of_pair = [Subject::Candidate, Subject::CampaignTeam, Subject::Volunteers];
    finding.stand.others_unlisted = bit(0) && of_pair.contains(&subject);
    let asked_on = Some(finding.stand.day);
    let verdict =
        Verdict { levels: finding.levels, findings: vec![finding], asked_on, ..Verdict::default() };
    let dialog = core.teller().dialog(&verdict, gesture).unwrap();
    let place = (part, surface);
    Asked { language, role: core.settings.role, subject, gesture, point, place, dialog }
}
