//! `netra fairness`: what a list holds of each pair, and whether all pairs are judged alike.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use netra::account::Platform;
use netra::day;
use netra::election::Zones;
use netra::evidence::Wording;
use netra::law::{Law, Level};
use netra::list::rows::Telling;
use netra::list::{List, pack, rows};
use netra::settings::Settings;
use netra::texts::Language;
use netra::verdict::Judge;
use netra::verdict::fairness::{
    Difference, Held, Measured, Parties, PartyAccount, measure, parties,
};

use crate::Failure;
use crate::judge::data;
use crate::list::faulty;

/// The question.
#[derive(Args)]
pub struct Question {
    /// A folder with a list's CSV files; without it, the list that ships with Netra.
    #[arg(long, value_name = "FOLDER")]
    list: Option<PathBuf>,
    /// Print every contest, also those of which nothing is listed and nothing differs.
    #[arg(long)]
    all: bool,
}

/// Prints the measurement on standard output; pairs that stand alike and are judged differently, and
/// differences without a source, are a failure.
pub fn run(question: &Question) -> Result<(), Failure> {
    let telling = data("texts", Telling::shipped(Language::En))?;
    let source = match &question.list {
        None => rows::read_embedded()
            .map_err(|faults| faulty(&telling.word("shipped", &[]), &faults, &telling))?,
        Some(folder) => rows::read_dir(folder)
            .map_err(|faults| faulty(&folder.display().to_string(), &faults, &telling))?,
    };
    let list = List::open(pack(&source)).map_err(|error| Failure::unreadable(error.to_string()))?;
    let (law, zones) = (data("law", Law::shipped())?, data("law/zones.json", Zones::shipped())?);
    let (wording, settings) = (data("wording", Wording::shipped())?, Settings::default());
    let judge = Judge {
        lists: (&list).into(),
        settings: &settings,
        law: &law,
        zones: &zones,
        wording: &wording,
    };
    let measured =
        measure(&source, &judge).map_err(|error| Failure::unreadable(error.to_string()))?;
    let parties =
        parties(&source, &judge).map_err(|error| Failure::unreadable(error.to_string()))?;
    let mut out = std::io::stdout().lock();
    for contest in measured.iter().filter(|one| question.all || says_something(one)) {
        // A reader that closes the pipe early has what it wanted.
        let _ = write!(out, "{}", told(contest));
    }
    let _ = write!(out, "{}", of_parties(&parties));
    let _ = writeln!(out, "{}", summed(&measured));
    let bad = measured.iter().map(|one| one.unequal.len() + without_source(one)).sum::<usize>()
        + parties.unequal.len()
        + parties.accounts().filter(|account| account.source.is_empty()).count();
    if bad > 0 {
        return Err(Failure::unreadable(format!(
            "{bad} differences between pairs have no source; see the lines above"
        )));
    }
    Ok(())
}

fn says_something(one: &Measured) -> bool {
    let held = one.pairs.values().any(|held| *held != bare(held));
    held || one.of_no_pair > 0 || !one.differences.is_empty() || !one.unequal.is_empty()
}

/// The same pair with nothing listed.
fn bare(held: &Held) -> Held {
    Held { names: held.names.clone(), ..Held::default() }
}

fn without_source(one: &Measured) -> usize {
    one.differences.iter().filter(|difference| difference.source.is_empty()).count()
}

fn told(one: &Measured) -> String {
    let (id, region) = (&one.contest.id, &one.contest.region_name);
    let mut lines =
        vec![format!("{id} ({region}): {} pairs, accounts of {}", one.pairs.len(), one.known())];
    for (number, held) in &one.pairs {
        let Held { names, facebook, instagram, names_only } = held;
        lines.push(format!(
            "  pair {number} {}: Facebook {facebook}, Instagram {instagram}, by name only {names_only}",
            names.join(" and ")
        ));
    }
    if one.of_no_pair > 0 {
        lines.push(format!("  of no named pair: {}", one.of_no_pair));
    }
    if one.is_one_sided() {
        lines.push("  one-sided: the list holds no account of the other pairs yet".to_owned());
    }
    lines.extend(one.unequal.iter().map(|unequal| format!("  UNEQUAL: {unequal}")));
    lines.extend(one.differences.iter().map(difference));
    lines.join("\n") + "\n"
}

fn difference(one: &Difference) -> String {
    let Difference { pair, account, days: (first, last), judged, most, source } = one;
    let first = day::written(*first);
    let until = last.map_or_else(String::new, |last| format!(" to {}", day::written(last)));
    let source = if source.is_empty() { "NO SOURCE" } else { source };
    format!("  pair {pair}, {account}, {first}{until}: {judged}; most: {most}; by {source}")
}

/// Every party with how each of its accounts is known, and a line that sums them up; nothing where none is listed.
fn of_parties(parties: &Parties) -> String {
    if parties.held.is_empty() {
        return String::new();
    }
    let count = |kept: &dyn Fn(&PartyAccount) -> bool| {
        parties.accounts().filter(|account| kept(account)).count()
    };
    let on = |platform| count(&|account: &PartyAccount| account.platform == platform);
    let mut lines = vec![format!(
        "parties: {}; Facebook {}, Instagram {}, by name only {}; asked about {}, only marked {}; \
         parties of which every account is only marked, while others are asked about: {}",
        parties.held.len(),
        on(Some(Platform::Facebook)),
        on(Some(Platform::Instagram)),
        on(None),
        count(&|account| account.level == Level::Warn),
        count(&|account| account.level == Level::Notice),
        parties.only_marked(),
    )];
    for (name, accounts) in &parties.held {
        let accounts: Vec<_> = accounts.iter().map(of_party).collect();
        lines.push(format!("  {name}: {}", accounts.join("; ")));
    }
    lines.extend(parties.unequal.iter().map(|unequal| format!("  UNEQUAL: {unequal}")));
    lines.join("\n") + "\n"
}

fn of_party(account: &PartyAccount) -> String {
    let platform = match account.platform {
        Some(Platform::Facebook) => "Facebook",
        Some(Platform::Instagram) => "Instagram",
        None => "by name only",
    };
    let source = if account.source.is_empty() { "NO SOURCE" } else { &account.source };
    format!("{platform} {} ({}), by {source}", account.standing.word(), account.level.word())
}

fn summed(measured: &[Measured]) -> String {
    let pairs: usize = measured.iter().map(|one| one.pairs.len()).sum();
    let held = measured.iter().flat_map(|one| one.pairs.values());
    let (facebook, instagram, names) =
        held.fold((0, 0, 0), |(facebook, instagram, names), held| {
            (facebook + held.facebook, instagram + held.instagram, names + held.names_only)
        });
    let one_sided = measured.iter().filter(|one| one.is_one_sided()).count();
    let differences: usize = measured.iter().map(|one| one.differences.len()).sum();
    let unsourced: usize = measured.iter().map(without_source).sum();
    let unequal: usize = measured.iter().map(|one| one.unequal.len()).sum();
    format!(
        "{} contests, {pairs} pairs: Facebook {facebook}, Instagram {instagram}, by name only {names}; \
         {one_sided} contests one-sided; {differences} differences with their sources, \
         {unsourced} without; {unequal} pairs alike and judged differently",
        measured.len(),
    )
}
