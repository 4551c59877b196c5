//! At a glance: what the dialog says to each role about the two commonest gestures on a candidate's account.
//!
//! It is asked of the core and not read from the rows, so that it shows what the rows come to together.

use netra::election::Stage;
use netra::law::{Case, Election, Gesture, Law, Level, Role, Subject};

use super::words::Words;

/// Whose account.
const KIND: Subject = Subject::Candidate;
/// Which gestures.
const GESTURES: [Gesture; 2] = [Gesture::Like, Gesture::Follow];

/// The tables, each after its heading.
pub fn tables(law: &Law, words: &Words<'_>) -> Vec<String> {
    let heading =
        |gesture: Gesture| format!("### {}", words.own(&format!("glance.{}", gesture.word())));
    GESTURES
        .into_iter()
        .flat_map(|gesture| [heading(gesture), table(law, words, gesture)])
        .collect()
}

/// A row per role, roles that read the same together; a column per stage at which Netra asks.
fn table(law: &Law, words: &Words<'_>, gesture: Gesture) -> String {
    let warns = |stage: &Stage| law.level(KIND, *stage) == Level::Warn;
    let stages: Vec<Stage> = Stage::ALL.into_iter().filter(warns).collect();
    let cells = |role, election| -> Vec<String> {
        let case =
            |stage| Case { role, gesture, subject: KIND, stage, election, quiet: false, day: None };
        stages.iter().map(|stage| cell(law, words, &case(*stage))).collect()
    };
    let mut rows: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    let mut add =
        |name: String, cells: Vec<String>| match rows.iter_mut().find(|(_, known)| *known == cells)
        {
            Some((names, _)) => names.push(name),
            None => rows.push((vec![name], cells)),
        };
    for role in Role::ALL {
        let name = words.own(&format!("role.{}", role.word()));
        let [pemilu, pilkada] = Election::ALL.map(|election| cells(role, election));
        if pemilu == pilkada {
            add(name, pemilu);
        } else {
            add(format!("{name} ({})", words.own("election.pemilu")), pemilu);
            add(format!("{name} ({})", words.own("election.pilkada")), pilkada);
        }
    }
    let heads = stages.iter().map(|stage| words.own(&format!("stage.{}", stage.word())));
    let mut lines = vec![line(&words.own("key.role"), heads.collect())];
    lines.push(format!("|{}", "---|".repeat(stages.len() + 1)));
    lines.extend(rows.into_iter().map(|(roles, cells)| line(&roles.join(", "), cells)));
    lines.join("\n")
}

fn line(first: &str, cells: Vec<String>) -> String {
    format!("| {first} | {} |", cells.join(" | "))
}

/// What the gesture is, then what it can lead to.
fn cell(law: &Law, words: &Words<'_>, case: &Case) -> String {
    let said = [law.act(case), law.range(case)].into_iter().flatten();
    said.map(|rule| words.said(&rule.text)).collect::<Vec<_>>().join("<br>")
}
