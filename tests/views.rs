//! Nobody is told of a view before the day on which it was spoken.
//!
//! A rule is law from its instrument's day; what an official said of it is known only from the day on which it was said.
//! `data/verdicts/views.csv` names each view that is cited, by the source where it was read, and that day (or the
//! month, where no more was printed). A row that cites one begins then, or tells its reader when the view came:
//! a short sentence the year, a note the day. A row that was law until the day before tells the day as well: it
//! cites the view only to say from when there was one. `besides` names the rows for which another thing was read
//! on the same page. What a gesture can lead to (`ranges`) is an instrument's word and nobody's view.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::{table, text};
use serde_json::Value;

const TABLES: [&str; 5] = ["acts", "doubts", "orders", "notes", "readings"];

fn file(path: &str) -> Value {
    serde_json::from_str(&text(&format!("../../extension/data/{path}.json"))).unwrap()
}

fn rows(table: &str) -> Vec<Value> {
    file(&format!("law/{table}"))["rows"].as_array().unwrap().clone()
}

/// Whether `said` names `day` (`YYYY-MM-DD` or `YYYY-MM`), in the months of `texts`.
fn names_day(said: &str, day: &str, texts: &Value) -> bool {
    let mut parts = day.split('-');
    let mut number = || parts.next().map(|part| part.parse::<u32>().unwrap());
    let (year, month, day) = (number().unwrap(), number().unwrap(), number());
    let month = texts["verdict"][format!("month.{month}")].as_str().unwrap();
    let spoken = day.map_or_else(|| month.to_owned(), |day| format!("{day} {month}"));
    said.contains(&spoken) && said.contains(&year.to_string())
}

/// What is wrong with `row` of `table` citing a view of `day`.
fn fault(table: &str, row: &Value, day: &str, texts: &[(&str, Value); 2]) -> Option<&'static str> {
    if row["valid_from"].as_str().unwrap_or_default() >= day {
        return None;
    }
    let over = row["valid_until"].as_str().is_some_and(|until| until < day);
    let told = |(language, texts): &(&str, Value)| {
        let said = texts["verdict"][row["text"].as_str().unwrap()].as_str().unwrap();
        let item = row["item"][*language].as_str().unwrap_or_default();
        match (over, table) {
            (true, _) => names_day(&format!("{said} {item}"), day, texts),
            (false, "notes") => names_day(said, day, texts),
            (false, _) => said.contains(&day[..4]),
        }
    };
    (!texts.iter().all(told)).then_some(if over {
        "was law before the view and does not say when the view came"
    } else {
        "cites the view for days before it"
    })
}

fn texts() -> [(&'static str, Value); 2] {
    ["id", "en"].map(|language| (language, file(&format!("texts/{language}"))))
}

#[test]
fn no_view_is_cited_for_a_day_before_it_was_spoken() {
    let (views, texts) = (table("verdicts/views.csv"), texts());
    let mut faults = Vec::new();
    let mut over = 0;
    let mut besides: BTreeSet<_> = views
        .iter()
        .flat_map(|view| {
            let rows = view["besides"].split_whitespace();
            rows.map(|row| (row.to_owned(), view["source"].clone()))
        })
        .collect();
    for name in TABLES {
        for row in rows(name) {
            let source = row["source"].as_str().unwrap();
            let place = format!("{name}/{}", row["id"].as_str().unwrap());
            for view in views.iter().filter(|view| source.contains(&*view["source"])) {
                let day = &*view["day"];
                if view["besides"].split(' ').any(|besides| besides == place) {
                    besides.remove(&(place.clone(), view["source"].clone()));
                    continue;
                }
                over += usize::from(row["valid_until"].as_str().is_some_and(|until| until < day));
                if let Some(fault) = fault(name, &row, day, &texts) {
                    faults.push(format!("{name} {}, {} of {day}: {fault}", row["id"], view["who"]));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(besides.is_empty(), "no such row cites the page: {besides:?}");
    assert!(over >= 5, "only {over} rows end before the view that they name");
}

#[test]
fn a_row_that_lasts_into_the_view_is_held_to_it_whatever_its_name() {
    let row = |id: &str, until: &str| {
        serde_json::json!({
            "id": id, "valid_from": "2022-09-22", "valid_until": until,
            "text": "act.follow", "item": { "id": "", "en": "" },
        })
    };
    let day = "2023-11-01";
    for (table, id, until, right) in [
        ("acts", "follow-before-views", "2023-11-01", false),
        ("acts", "follow-before-views", "2023-10-31", false),
        ("notes", "follow-views", "2023-11-30", false),
    ] {
        let fault = fault(table, &row(id, until), day, &texts());
        assert_eq!(fault.is_none(), right, "{table} {id} until {until}: {fault:?}");
    }
    let mut begun = row("follow", "2024-12-31");
    begun["valid_from"] = day.into();
    assert_eq!(fault("acts", &begun, day, &texts()), None);
}

#[test]
fn every_view_is_cited() {
    let laws = TABLES.map(|name| text(&format!("../../extension/data/law/{name}.json")));
    for view in table("verdicts/views.csv") {
        let cited = laws.iter().any(|law| law.contains(&*view["source"]));
        assert!(cited, "{} is cited by no row", view["who"]);
    }
}
