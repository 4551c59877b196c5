//! Campaign teams and volunteers: the rows that come nearest to private people.
//!
//! They must be pages, groups or accounts that call themselves so, with an end: when it has passed, the
//! built list no longer holds them.

use jiff::civil::Date;

use super::fault::Faults;
use super::slip::Slip;
use super::table::Row;
use crate::account::fold_name;
use crate::day;
use crate::list::{Entry, Kind};

/// Words by which such pages call themselves.
const WORDS: &str = include_str!("data/team-words.csv");

fn is_team(kind: Kind) -> bool {
    matches!(kind, Kind::CampaignTeam | Kind::Volunteers)
}

/// Checks what only these rows need.
pub(super) fn check(row: Row<'_>, kind: Kind, faults: &mut Faults<'_>) {
    if !is_team(kind) {
        return;
    }
    if row.get("until").is_empty() {
        row.fault(faults, "until", Slip::TeamWithoutEnd);
    }
    if row.get("contest").is_empty() {
        row.fault(faults, "contest", Slip::TeamWithoutContest);
    }
    let (name, link) = (fold_name(row.get("display_name")), fold_name(row.get("link")));
    let mut words = WORDS.lines().skip(1);
    let called = |word: &str| {
        format!(" {name} ").contains(&format!(" {word} "))
            || (word.len() > 4 && link.contains(word))
    };
    if !words.any(called) {
        row.fault(faults, "display_name", Slip::TeamUnnamed);
    }
}

/// Whether the row's end has passed on the day the list was made.
pub(super) fn is_past(
    row: Row<'_>,
    entry: &Entry,
    made: Option<Date>,
    faults: &mut Faults<'_>,
) -> bool {
    let (Some(until), Some(made)) = (entry.until, made) else { return false };
    let past = is_team(entry.kind) && until < made;
    if past {
        row.fault(faults, "until", Slip::TeamPast { made: day::written(made) });
    }
    past
}
