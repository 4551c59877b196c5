//! `netra list show`: a whole list with its coverage, or all that it knows of one link or name.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use netra::account::{AccountKey, Platform, fold_name, keys_of};
use netra::day;
use netra::list::rows::Telling;
use netra::list::{About, Entry, List, PackError};
use serde_json::{Value, json};

use super::{open, record, say};
use crate::Failure;

/// What to show.
#[derive(Args)]
pub struct Show {
    /// Tautan, kunci (ig:nama), atau nama; tanpa ini, seluruh daftar
    /// (a link, key or name; without it, the whole list).
    #[arg(value_name = "LINK|NAME")]
    what: Option<String>,
    /// Daftar terkemas, atau folder CSV; tanpa ini, daftar bawaan Netra
    /// (a packed list or a folder of CSV files; without it, the list that ships with Netra).
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// Jawab sebagai satu objek JSON (answer as one JSON object).
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(task: &Show, telling: &Telling) -> Result<(), Failure> {
    let list = open(task.list.as_deref(), telling)?;
    let shown = match &task.what {
        None => whole(&list, telling, task.json),
        Some(what) => one(&list, what, telling, task.json),
    };
    say(&shown.map_err(record(telling))?);
    Ok(())
}

fn whole(list: &List, telling: &Telling, as_json: bool) -> Result<String, PackError> {
    let (entries, figures) = (list.entries()?, list.figures()?);
    let mut lines = about(list.about(), telling);
    let mut contests = Vec::new();
    let mut silent = 0;
    for contest in list.contests()? {
        let coverage = list.coverage(&contest.id)?;
        let pairs = figures.get(&contest.id).map(Vec::as_slice).unwrap_or_default();
        let detail = pairs.iter().map(|pair| {
            json!({
                "number": pair.number, "names": pair.names,
                "facebook": pair.facebook, "instagram": pair.instagram,
            })
        });
        contests.push(json!({
            "contest": contest.id, "name": contest.region_name,
            "known": coverage.known, "pairs": coverage.pairs,
            "accounts": detail.collect::<Vec<_>>(),
        }));
        if coverage.known == 0 {
            silent += u32::from(coverage.pairs > 0);
            continue;
        }
        let (known, all) = (coverage.known.to_string(), coverage.pairs.to_string());
        let values = [
            ("contest", &*contest.id),
            ("name", &contest.region_name),
            ("known", &known),
            ("pairs", &all),
        ];
        lines.push(telling.word("show.contest", &values));
        for pair in pairs {
            let counts =
                [pair.number, pair.facebook, pair.instagram].map(|count| count.to_string());
            let names = pair.names.join(" - ");
            let [number, facebook, instagram] = counts.each_ref().map(String::as_str);
            let values = [
                ("number", number),
                ("names", &*names),
                ("facebook", facebook),
                ("instagram", instagram),
            ];
            lines.push(telling.word("show.pair", &values));
        }
    }
    lines.push(telling.word("show.silent", &[("count", &silent.to_string())]));
    lines.push(String::new());
    lines.extend(entries.iter().map(|entry| line(entry, telling)));
    if as_json {
        let entries: Vec<Value> = entries.iter().map(entry_json).collect();
        let about = about_json(list.about());
        return Ok(json!({ "about": about, "contests": contests, "entries": entries }).to_string());
    }
    Ok(lines.join("\n"))
}

fn one(list: &List, what: &str, telling: &Telling, as_json: bool) -> Result<String, PackError> {
    let mut entries: Vec<Entry> = Vec::new();
    for key in keys(what) {
        entries.extend(list.entry(&key)?);
    }
    let name = fold_name(what);
    let is_link = what.contains(['/', ':', '@']);
    if !is_link && !name.is_empty() {
        let everybody = list.everybody()?;
        let named = everybody.iter().filter(|one| fold_name(&one.name).contains(&name));
        let people: BTreeSet<&str> = named.map(|one| one.person.as_str()).collect();
        let shown = |entry: &Entry| {
            [&entry.subject, &entry.display_name].iter().any(|text| fold_name(text).contains(&name))
        };
        let theirs = |entry: &Entry| entry.people.iter().any(|one| people.contains(one.as_str()));
        for entry in list.entries()? {
            if (shown(&entry) || theirs(&entry)) && !entries.contains(&entry) {
                entries.push(entry);
            }
        }
    }
    if as_json {
        let found: Vec<Value> = entries.iter().map(entry_json).collect();
        return Ok(json!({ "about": about_json(list.about()), "asked": what, "entries": found })
            .to_string());
    }
    if entries.is_empty() {
        return Ok(telling.word("show.none", &[("asked", what)]));
    }
    let mut lines = Vec::new();
    for entry in &entries {
        lines.push(line(entry, telling));
        lines.extend(detail(list, entry, telling)?);
    }
    Ok(lines.join("\n"))
}

/// The accounts that a text can name: a key, a link, or a handle of either site.
fn keys(what: &str) -> Vec<AccountKey> {
    if let Ok(key) = what.parse() {
        return vec![key];
    }
    let sites = [Platform::Facebook, Platform::Instagram];
    let keys: BTreeSet<AccountKey> =
        sites.into_iter().filter_map(|site| keys_of(what, site).ok()).flatten().collect();
    keys.into_iter().collect()
}

/// One entry on one line.
pub fn line(entry: &Entry, telling: &Telling) -> String {
    let key = match entry.keys.first() {
        Some(key) => key.to_string(),
        None => telling.word("show.name-only", &[("name", &entry.display_name)]),
    };
    let kind = telling.word(&format!("kind.{}", entry.kind.word()), &[]);
    let standing = telling.word(&format!("standing.{}", entry.standing.word()), &[]);
    let values =
        [("key", &*key), ("subject", &entry.subject), ("kind", &kind), ("standing", &standing)];
    telling.word("show.entry", &values)
}

fn detail(list: &List, entry: &Entry, telling: &Telling) -> Result<Vec<String>, PackError> {
    let mut lines = Vec::new();
    let day = |day: Option<Date>| day.map_or_else(|| telling.word("unknown", &[]), day::written);
    let end = |day: Option<Date>| day.map_or_else(|| telling.word("open-end", &[]), day::written);
    let source =
        if entry.source.is_empty() { telling.word("unknown", &[]) } else { entry.source.clone() };
    let date = day(entry.source_date);
    lines.push(telling.word("show.source", &[("source", &source), ("date", &date)]));
    if entry.from.or(entry.until).is_some() {
        let values = [("from", &*day(entry.from)), ("until", &end(entry.until))];
        lines.push(telling.word("show.days", &values));
    }
    let others: Vec<String> = entry.keys.iter().skip(1).map(ToString::to_string).collect();
    if !others.is_empty() {
        lines.push(telling.word("show.keys", &[("keys", &others.join(", "))]));
    }
    if !entry.contests.is_empty() {
        lines.push(telling.word("show.contests", &[("contests", &entry.contests.join(", "))]));
    }
    for person in &entry.people {
        for one in list.candidacies(person)? {
            let number = one.number.to_string();
            let values = [("name", &*one.name), ("contest", &one.contest), ("number", &number)];
            lines.push(telling.word("show.stands", &values));
        }
        for one in list.memberships(person)? {
            let (from, until) = (day(one.from), end(one.until));
            let values = [
                ("party", &*one.party),
                ("from", &from),
                ("until", &until),
                ("source", &one.source),
            ];
            lines.push(telling.word("show.party", &values));
        }
    }
    Ok(lines)
}

fn about(about: &About, telling: &Telling) -> Vec<String> {
    let day = |day: Option<Date>| day.map_or_else(|| telling.word("unknown", &[]), day::written);
    let values = [
        ("publisher", &*about.publisher),
        ("contact", &about.contact),
        ("correction", &about.correction),
        ("made", &day(about.made)),
        ("expires", &day(about.expires)),
        ("sequence", &about.sequence.to_string()),
        ("entries", &about.entries.to_string()),
    ];
    let mut lines = vec![telling.word("show.about", &values)];
    if about.uneven {
        lines.push(telling.word("show.uneven", &[]));
    }
    lines.push(String::new());
    lines
}

/// Who publishes a list, as data.
pub fn about_json(about: &About) -> Value {
    json!({
        "publisher": about.publisher, "contact": about.contact, "correction": about.correction,
        "region": about.region, "made": about.made.map(day::written),
        "expires": about.expires.map(day::written), "sequence": about.sequence,
        "entries": about.entries, "uneven": about.uneven,
    })
}

/// An entry as data.
pub fn entry_json(entry: &Entry) -> Value {
    json!({
        "account": entry.account,
        "keys": entry.keys.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "display_name": entry.display_name, "subject": entry.subject, "people": entry.people,
        "kind": entry.kind.word(), "contests": entry.contests, "standing": entry.standing.word(),
        "source": entry.source, "source_date": entry.source_date.map(day::written),
        "from": entry.from.map(day::written), "until": entry.until.map(day::written),
    })
}
