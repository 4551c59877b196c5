//! Nobody is told of a view before the day on which it was spoken.
//!
//! A rule is law from its instrument's day; what an official said of it is known only from the day on which it was said.
//! `data/verdicts/views.csv` names each view that is cited, by the source where it was read, and that day. A row
//! that cites one begins then, or its text names the day (or the year), so that a reader sees it came later.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{table, text};
use serde_json::Value;

fn file(path: &str) -> Value {
    serde_json::from_str(&text(&format!("../../extension/data/{path}.json"))).unwrap()
}

#[test]
fn no_view_is_cited_for_a_day_before_it_was_spoken() {
    let views = table("verdicts/views.csv");
    let texts = ["id", "en"].map(|language| file(&format!("texts/{language}")));
    let mut faults = Vec::new();
    for name in ["acts", "doubts", "orders"] {
        for row in file(&format!("law/{name}"))["rows"].as_array().unwrap() {
            let source = row["source"].as_str().unwrap();
            // A row that ends says what was known before: nothing is cited, only when the first view came.
            if row["valid_until"].is_string() && row["id"].as_str().unwrap().contains("-before-") {
                continue;
            }
            for view in views.iter().filter(|view| source.contains(&*view["source"])) {
                let from = row["valid_from"].as_str().unwrap_or_default();
                let id = row["text"].as_str().unwrap();
                let dated = texts.iter().all(|texts| {
                    let said = texts["verdict"][id].as_str().unwrap();
                    said.contains(&view["day"][..4])
                });
                if from < view["day"].as_str() && !dated {
                    faults.push(format!(
                        "{name} {} cites {} of {}",
                        row["id"], view["who"], view["day"]
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_view_is_cited() {
    let laws = ["acts", "doubts", "orders"]
        .map(|name| text(&format!("../../extension/data/law/{name}.json")));
    for view in table("verdicts/views.csv") {
        let cited = laws.iter().any(|law| law.contains(&*view["source"]));
        assert!(cited, "{} is cited by no row", view["who"]);
    }
}
