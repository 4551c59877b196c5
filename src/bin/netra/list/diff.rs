//! `netra list diff`: what a new edition changes, by contest, pair and platform.
//!
//! Whoever publishes a list, and whoever takes it, must see at a glance on whose side rows were added or
//! lost.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;
use netra::account::{AccountKey, Platform};
use netra::list::rows::Telling;
use netra::list::{Entry, List, PackError};
use serde_json::{Map, Value, json};

use super::show::{about_json, entry_json, line};
use super::{open, record, say};
use crate::Failure;

/// What to compare.
#[derive(Args)]
pub struct Diff {
    /// Daftar lama: terkemas atau folder CSV (old list, packed or a folder).
    old: PathBuf,
    /// Daftar baru: terkemas atau folder CSV (new list, packed or a folder).
    new: PathBuf,
    /// Jawab sebagai satu objek JSON (answer as one JSON object).
    #[arg(long)]
    json: bool,
}

/// Contest (empty for none), pair, platform.
type Group = (String, Option<u32>, &'static str);

/// Keyed rows of one list, and to which groups each belongs.
struct Side {
    entries: BTreeMap<AccountKey, Entry>,
    groups: BTreeMap<Group, BTreeSet<AccountKey>>,
    contests: BTreeMap<String, Value>,
    about: Value,
}

/// Compares and tells.
pub fn run(task: &Diff, telling: &Telling) -> Result<(), Failure> {
    let read = |path: &PathBuf| Side::of(&open(Some(path), telling)?).map_err(record(telling));
    let (old, new) = (read(&task.old)?, read(&task.new)?);
    let answer = compare(&old, &new);
    if task.json {
        say(&answer.to_string());
    } else {
        say(&plain(&answer, &old, &new, telling));
    }
    Ok(())
}

impl Side {
    fn of(list: &List) -> Result<Self, PackError> {
        let mut side = Self {
            entries: BTreeMap::new(),
            groups: BTreeMap::new(),
            contests: BTreeMap::new(),
            about: about_json(list.about()),
        };
        let mut stands: BTreeMap<String, Vec<(String, u32)>> = BTreeMap::new();
        for one in list.everybody()? {
            stands.entry(one.person).or_default().push((one.contest, one.number));
        }
        for entry in list.entries()? {
            let Some(key) = entry.keys.first().cloned() else { continue };
            let site = match key.platform() {
                Platform::Facebook => "facebook",
                Platform::Instagram => "instagram",
            };
            let mut groups: BTreeSet<Group> = BTreeSet::new();
            for (contest, number) in entry.people.iter().filter_map(|one| stands.get(one)).flatten()
            {
                groups.insert((contest.clone(), Some(*number), site));
            }
            for contest in &entry.contests {
                if !groups.iter().any(|(known, ..)| known == contest) {
                    groups.insert((contest.clone(), None, site));
                }
            }
            if groups.is_empty() {
                groups.insert((String::new(), None, site));
            }
            for group in groups {
                side.groups.entry(group).or_default().insert(key.clone());
            }
            side.entries.insert(key, entry);
        }
        for contest in list.contests()? {
            let days = format!("{:?}", contest.calendar);
            let value =
                json!({ "name": contest.region_name, "pairs": contest.pairs, "days": days });
            side.contests.insert(contest.id, value);
        }
        Ok(side)
    }
}

/// The differences as data.
fn compare(old: &Side, new: &Side) -> Value {
    let groups: BTreeSet<&Group> = old.groups.keys().chain(new.groups.keys()).collect();
    let none = BTreeSet::new();
    let mut changed = Vec::new();
    for group in groups {
        let (before, after) =
            (old.groups.get(group).unwrap_or(&none), new.groups.get(group).unwrap_or(&none));
        let names =
            |keys: Vec<&AccountKey>| keys.iter().map(ToString::to_string).collect::<Vec<_>>();
        let added = names(after.difference(before).collect());
        let removed = names(before.difference(after).collect());
        let edits: Map<String, Value> = before
            .intersection(after)
            .filter_map(|key| {
                let fields =
                    fields(&entry_json(old.entries.get(key)?), &entry_json(new.entries.get(key)?));
                (!fields.is_empty()).then(|| (key.to_string(), Value::Object(fields)))
            })
            .collect();
        if !added.is_empty() || !removed.is_empty() || !edits.is_empty() {
            let (contest, pair, platform) = group;
            changed.push(json!({
                "contest": (!contest.is_empty()).then_some(contest), "pair": pair,
                "platform": platform, "before": before.len(), "after": after.len(),
                "added": added, "removed": removed, "changed": edits,
            }));
        }
    }
    let gone = |one: &Side, other: &Side| {
        one.contests
            .keys()
            .filter(|id| !other.contests.contains_key(*id))
            .cloned()
            .collect::<Vec<_>>()
    };
    let moved = old
        .contests
        .iter()
        .filter(|(id, value)| new.contests.get(*id).is_some_and(|other| other != *value));
    json!({
        "about": fields(&old.about, &new.about),
        "contests": {
            "added": gone(new, old), "removed": gone(old, new),
            "changed": moved.map(|(id, _)| id.clone()).collect::<Vec<_>>(),
        },
        "groups": changed,
    })
}

/// What differs between two objects of one shape, as `[before, after]`.
fn fields(old: &Value, new: &Value) -> Map<String, Value> {
    let rows = old.as_object().into_iter().flatten();
    let differing = rows.filter(|(name, value)| new.get(name.as_str()) != Some(*value));
    differing.map(|(name, value)| (name.clone(), json!([value, new.get(name.as_str())]))).collect()
}

fn plain(answer: &Value, old: &Side, new: &Side, telling: &Telling) -> String {
    let mut lines = Vec::new();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let change = |fields: &Value, indent: &str| {
        let rows: Vec<_> = fields.as_object().into_iter().flatten().collect();
        rows.into_iter()
            .map(|(name, pair)| format!("{indent}{name}: {} -> {}", text(&pair[0]), text(&pair[1])))
            .collect::<Vec<_>>()
    };
    lines.extend(change(&answer["about"], ""));
    for (id, word) in [
        ("added", "diff.contest-added"),
        ("removed", "diff.contest-removed"),
        ("changed", "diff.contest-changed"),
    ] {
        let contests = answer["contests"][id].as_array().into_iter().flatten();
        lines.extend(contests.map(|contest| telling.word(word, &[("contest", &text(contest))])));
    }
    for group in answer["groups"].as_array().into_iter().flatten() {
        let place = match (&group["contest"], &group["pair"]) {
            (Value::Null, _) => telling.word("diff.no-contest", &[]),
            (contest, Value::Null) => text(contest),
            (contest, pair) => {
                telling.word("diff.pair", &[("contest", &text(contest)), ("pair", &text(pair))])
            }
        };
        let values = [
            ("place", place),
            ("platform", text(&group["platform"])),
            ("before", text(&group["before"])),
            ("after", text(&group["after"])),
        ];
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, &**value)).collect();
        lines.push(telling.word("diff.group", &values));
        for (id, sign, side) in [("removed", "-", old), ("added", "+", new)] {
            let keys =
                group[id].as_array().into_iter().flatten().filter_map(|key| text(key).parse().ok());
            let rows = keys.filter_map(|key: AccountKey| side.entries.get(&key));
            lines.extend(rows.map(|entry| format!("  {sign} {}", line(entry, telling))));
        }
        for (key, fields) in group["changed"].as_object().into_iter().flatten() {
            lines.push(format!("  ~ {key}"));
            lines.extend(change(fields, "      "));
        }
    }
    if lines.is_empty() {
        lines.push(telling.word("diff.same", &[]));
    }
    lines.join("\n")
}
