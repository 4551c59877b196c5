//! What each case reads: what the gesture is for this role, and the long form with its views and limits.
#![cfg(feature = "rows")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::every::{Asked, every_dialog, finding, plain_places};
use common::{Core, gestures, small_list, table};
use netra::election::{Office, Stage, Standpoint};
use netra::law::{Case, Election, Gesture, Role, Subject};
use netra::settings::Settings;
use netra::texts::Language;
use netra::verdict::{Part, Surface, Verdict};
use serde_json::json;

/// What a word of the table stands for.
fn roles(word: &str) -> Vec<Role> {
    let asn = [Role::Unstated, Role::Pns, Role::Cpns, Role::Pppk, Role::PppkPartTime];
    match word {
        "asn" => asn.to_vec(),
        "village" => vec![Role::VillageHead, Role::VillageStaff, Role::Bpd],
        word => vec![Role::from_word(word).unwrap()],
    }
}

fn office(election: &str) -> Office {
    match election {
        "pemilu" => Office::Legislature,
        "pilkada" => Office::Mayor,
        other => panic!("{other}"),
    }
}

fn kinds(word: &str) -> Vec<Subject> {
    match word {
        "campaign" => vec![Subject::Candidate, Subject::CampaignTeam, Subject::Volunteers],
        word => vec![Subject::ALL.into_iter().find(|subject| subject.word() == word).unwrap()],
    }
}

#[test]
fn each_gesture_is_called_forbidden_only_where_a_rule_names_it() {
    let mut core = Core::new(small_list());
    let mut wrong = Vec::new();
    let rows = table("words/acts.csv");
    assert!(rows.len() >= 20);
    for row in &rows {
        for role in roles(&row["roles"]) {
            core.settings = Settings::read(&json!({ "role": role.word() })).0;
            let stage = Stage::ALL.into_iter().find(|stage| stage.word() == row["stages"]).unwrap();
            let office = office(&row["election"]);
            for (kind, gesture) in kinds(&row["kinds"])
                .into_iter()
                .flat_map(|kind| gestures(&row["gestures"]).into_iter().map(move |one| (kind, one)))
            {
                let point = Standpoint { stage, ..Standpoint::default() };
                let place = (Part::Author, Surface::Post);
                let finding = finding(kind, point, place, false, office);
                let verdict = Verdict {
                    levels: finding.levels,
                    findings: vec![finding],
                    ..Verdict::default()
                };
                let act = core.teller().dialog(&verdict, gesture).unwrap().lines.remove(0);
                if !act.contains(&row["says"]) {
                    wrong.push(format!("{role:?} {kind:?} {stage:?} {gesture:?}: {act}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_long_form_notes_what_belongs_to_the_case_and_no_more() {
    let mut core = Core::new(small_list());
    let rows = table("words/notes.csv");
    assert!(rows.len() >= 15);
    let mut wrong = Vec::new();
    for row in &rows {
        core.settings = Settings::read(&json!({ "role": row["role"] })).0;
        let (word, quiet) = match row["stage"].strip_suffix(" quiet") {
            Some(word) => (word, true),
            None => (&*row["stage"], false),
        };
        let stage = Stage::ALL.into_iter().find(|stage| stage.word() == word).unwrap();
        let point = Standpoint { stage, quiet, ..Standpoint::default() };
        let place = (Part::Author, Surface::Post);
        let finding =
            finding(kinds(&row["kind"])[0], point, place, false, office(&row["election"]));
        let verdict =
            Verdict { levels: finding.levels, findings: vec![finding], ..Verdict::default() };
        let dialog = core.teller().dialog(&verdict, gestures(&row["gesture"])[0]).unwrap();
        let notes = dialog.why.rows.iter().filter(|one| one.term == "Catatan");
        let notes: Vec<&str> = notes.map(|one| one.detail.as_str()).collect();
        if !notes.iter().any(|note| note.contains(&row["says"])) {
            wrong.push(format!("{}: not among {notes:#?}", row["case"]));
        }
        if notes.iter().any(|note| note.contains(&row["never"])) {
            wrong.push(format!("{}: says {:?}", row["case"], row["never"]));
        }
        assert!(notes.iter().all(|note| note.contains("Dibaca di: ")), "{notes:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const ASN: [Role; 5] = [Role::Unstated, Role::Pns, Role::Cpns, Role::Pppk, Role::PppkPartTime];

fn rows<'a>(asked: &'a Asked, term: &str) -> Vec<&'a str> {
    let rows = asked.dialog.why.rows.iter().filter(|row| row.term == term);
    rows.map(|row| row.detail.as_str()).collect()
}

#[test]
fn the_discipline_of_pns_is_never_shown_to_others() {
    let pns = [Role::Unstated, Role::Pns, Role::Cpns];
    let theirs = [
        "94/2021",
        "42/2004",
        "tingkat berat",
        "heavy discipline",
        "di atas kertas",
        "ceiling",
        "turun jabatan",
        "pemberhentian",
        "demotion",
        "discharge",
        "sanksi moral",
    ];
    let mut shown = 0;
    every_dialog(&plain_places(), |asked| {
        let details = asked.dialog.why.rows.iter().map(|row| &row.detail);
        let all: Vec<&String> = details.chain(&asked.dialog.lines).collect();
        // What a source's address is called is not what Netra says.
        let said = |sign: &&&str| {
            all.iter().any(|text| text.split("Dibaca di: ").next().unwrap().contains(**sign))
        };
        let named: Vec<_> = theirs.iter().filter(said).collect();
        shown += usize::from(!named.is_empty());
        assert!(named.is_empty() || pns.contains(&asked.role), "{named:?}: {asked:?}");
        let open = "jenis hukumannya diatur tersendiri; pasalnya belum kami pastikan";
        if asked.language == "id" {
            match asked.role {
                Role::Pppk | Role::PppkPartTime => {
                    assert!(asked.dialog.lines[1].contains(open), "{asked:?}");
                }
                // The circular names its own highest step; the rest stands in the long form.
                Role::NonAsn => {
                    assert!(!asked.dialog.lines[1].contains(open), "{asked:?}");
                    let range = rows(&asked, "Akibat").concat();
                    let highest = "batas tertingginya pemutusan kontrak kerja";
                    assert!(range.contains(highest) && range.contains(open), "{asked:?}");
                }
                _ => {}
            }
        }
    });
    assert!(shown > 300, "PNS read their own rules: {shown}");
}

#[test]
fn every_long_form_says_how_sure_it_is_how_old_and_what_stays_open() {
    let mut seen = [0; 5];
    every_dialog(&plain_places(), |asked| {
        if asked.language != "id" {
            return;
        }
        let all: String =
            asked.dialog.why.rows.iter().map(|row| row.detail.clone() + "\n").collect();
        let has = |parts: &[&str]| parts.iter().all(|part| all.contains(part));
        let stage = asked.point.stage;
        let asn = ASN.contains(&asked.role);
        let campaign = [Subject::Candidate, Subject::CampaignTeam, Subject::Volunteers]
            .contains(&asked.subject);
        assert!(rows(&asked, "Aturan").iter().any(|rule| rule.contains("Dasar: ")), "{asked:?}");
        assert!(rows(&asked, "Akibat").iter().all(|range| range.contains("Dasar: ")), "{asked:?}");
        assert_eq!(rows(&asked, "Aturan terakhir ditinjau"), ["Februari 2026"]);
        if asn {
            let age = ["ebih tua dari UU 20/2023 dan masih menyebut KASN, yang sudah dihapus"];
            let none = ["enggantinya tidak kami temukan sampai tanggal tinjauan"];
            assert!(has(&age) && has(&none), "{asked:?}");
            assert!(has(&["Sekarang Bawaslu meneruskan ke BKN"]), "{asked:?}");
            seen[0] += 1;
        }
        if (asn || asked.role == Role::NonAsn)
            && asked.subject == Subject::Candidate
            && stage == Stage::Candidate
        {
            assert!(has(&["kami baca hanya dalam salinan (BKN Medan, era.id)"]), "{asked:?}");
            seen[1] += 1;
        }
        let follows = [Gesture::Follow, Gesture::Friend].contains(&asked.gesture);
        if asn && campaign && follows && stage != Stage::Ended {
            let views =
                ["KASN (1 November 2023)", "Bawaslu RI", "Bawaslu Kab. Blitar (2 Oktober 2024)"];
            assert!(has(&views) && has(&["JPPR (25 September 2023)"]), "{asked:?}");
            seen[2] += 1;
        }
        if asn && asked.subject == Subject::Party {
            assert!(has(&["Bawaslu Provinsi Kepulauan Riau (21 Oktober 2023)"]), "{asked:?}");
            seen[3] += 1;
        }
        if has(&["di atas kertas"]) {
            let three = ["turun jabatan", "dibebaskan dari jabatan", "pemberhentian dengan hormat"];
            let real = [
                "Yang pernah terjadi",
                "hanya nasihat (Sumedang, Oktober 2023)",
                "Dibaca di: jabarekspres",
            ];
            assert!(has(&three) && has(&real), "{asked:?}");
            seen[4] += 1;
        }
    });
    assert!(seen.iter().all(|seen| *seen > 20), "{seen:?}");
}

#[test]
fn the_short_form_stands_in_its_order() {
    let core = Core::new(small_list());
    let mut shown = [0; 2];
    every_dialog(&plain_places(), |asked| {
        let language = if asked.language == "en" { Language::En } else { Language::Id };
        let phrases = core.texts.verdict(language);
        let election = if asked.point.uncertain { Election::Pemilu } else { Election::Pilkada };
        let case = Case {
            role: asked.role,
            gesture: asked.gesture,
            subject: asked.subject,
            stage: asked.point.stage,
            election,
            quiet: asked.point.quiet,
            day: "2024-10-10".parse().ok(),
        };
        let lines = &asked.dialog.lines;
        // Who and which stage; what the gesture is; what it can lead to; what is in doubt; one channel.
        assert!(asked.dialog.title.starts_with("Radiapoh Hasiholan"), "{asked:?}");
        let act = phrases.plain(&core.law.act(&case).unwrap().text);
        let end = act.rsplit('}').next().unwrap();
        assert!(lines[0].ends_with(end), "{asked:?}");
        assert_eq!(lines[1], phrases.plain(&core.law.range(&case).unwrap().text), "{asked:?}");
        assert_eq!(lines[2], phrases.plain(&core.law.doubt(&case).unwrap().text), "{asked:?}");
        assert_eq!(lines[3], phrases.plain("channel.bawaslu"), "{asked:?}");
        // A one-sided list says so last.
        match &lines[4..] {
            [] => shown[0] += 1,
            [last] => {
                assert_eq!(*last, phrases.plain("others.unlisted"), "{asked:?}");
                shown[1] += 1;
            }
            more => panic!("{more:?}"),
        }
    });
    assert!(shown.iter().all(|shown| *shown > 300), "{shown:?}");
}
