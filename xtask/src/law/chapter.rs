//! The chapters: one per file of the law.

use anyhow::Result;
use netra::election::Stage;
use serde_json::Value;

use super::data::{Table, Tables, str_of};
use super::row;
use super::words::Words;

/// Title, what the page is and is not, how to read it.
pub fn opening(tables: &Tables, words: &Words<'_>) -> Vec<String> {
    let dates = tables.iter().filter_map(|table| table.file["reviewed_on"].as_str());
    let oldest = dates.min().unwrap_or_default();
    let confidences: Vec<String> =
        words.ids("confidence.").iter().map(|id| format!("- {}", words.said(id))).collect();
    vec![
        format!("# {}", words.own("title")),
        words.own("other_language"),
        format!("**{}**", words.own("no_advice")),
        format!("**{}**", words.own("silence")),
        format!("**{}.**", words.filled("reviewed", &[("date", &words.date(oldest))])),
        words.own("made"),
        format!("## {}", words.own("how.heading")),
        words.own("how.stage"),
        words.own("how.quote"),
        words.own("how.own"),
        format!("{}\n\n{}", words.own("how.confidence"), confidences.join("\n")),
    ]
}

/// What a chapter holds, when it was reviewed, and in which file.
pub fn about(table: &Table, words: &Words<'_>) -> String {
    let file = format!("{}.json", table.name);
    let date = |key: &str| table.file[key].as_str().map(|date| words.date(date));
    let (id, date) = match (date("reviewed_on"), date("checked_on")) {
        (Some(date), _) => ("reviewed_file", date),
        (None, Some(date)) => ("checked_file", date),
        (None, None) => ("bare_file", String::new()),
    };
    let note = table.file["note"].as_str().unwrap_or_default();
    let about = words.named(&format!("about.{}", table.name), note);
    format!("{about}\n\n{}", words.filled(id, &[("date", &date), ("file", &file)]))
}

/// The rows.
pub fn body(table: &Table, tables: &Tables, words: &Words<'_>) -> Result<Vec<String>> {
    let mut lines = match table.name.as_str() {
        "levels" => levels(table, words),
        "zones" => return Ok(vec![zones(&table.file, words)]),
        _ => Vec::new(),
    };
    let blocks = table.rows.iter().map(|one| row::block(table, one, tables, words));
    // A row that says no more than its name stands in the table above.
    lines.extend(blocks.filter(|block| block.contains('\n')));
    if table.name == "orders" {
        let advice: Vec<String> =
            words.ids("order.advice").iter().map(|id| format!("- {}", words.said(id))).collect();
        lines.push(format!("**{}**\n\n{}", words.own("advice"), advice.join("\n")));
    }
    Ok(lines)
}

/// What Netra does, by kind and stage.
fn levels(table: &Table, words: &Words<'_>) -> Vec<String> {
    let stages = Stage::ALL.map(Stage::word);
    let heads = stages.map(|stage| words.named(&format!("stage.{stage}"), stage));
    let mut lines = vec![
        format!("| {} | {} |", words.own("column.kind"), heads.join(" | ")),
        format!("|---|{}", "---|".repeat(stages.len())),
    ];
    for one in &table.rows {
        let kind = str_of(one, "kind");
        let cells = stages.map(|stage| {
            let level = str_of(one, stage);
            words.named(&format!("level.{level}"), level)
        });
        let kind = words.named(&format!("kind.{kind}"), kind);
        let only = row::only(one, "gestures", words).map(|only| format!(" ({only})"));
        lines.push(format!("| {kind}{} | {} |", only.unwrap_or_default(), cells.join(" | ")));
    }
    vec![lines.join("\n")]
}

/// Hours by region.
fn zones(file: &Value, words: &Words<'_>) -> String {
    let mut hours = std::collections::BTreeMap::<i64, Vec<&str>>::new();
    for (code, zone) in file["provinces"].as_object().into_iter().flatten() {
        hours.entry(zone.as_i64().unwrap_or_default()).or_default().push(code);
    }
    let mut lines: Vec<String> = hours
        .iter()
        .map(|(hours, codes)| {
            let values = [("hours", &*hours.to_string()), ("codes", &*codes.join(", "))];
            format!("- {}", words.filled("zone", &values))
        })
        .collect();
    let rest = file["default"].to_string();
    lines.push(format!("- {}", words.filled("zone.default", &[("hours", &rest)])));
    lines.join("\n")
}
