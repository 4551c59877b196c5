//! `netra judge`: one account on one day, for one role and gesture or for many.
//!
//! A trainer asks for one answer; whoever checks the law asks for the whole row of roles and gestures at once.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use jiff::civil::Date;
use netra::account::{AccountKey, NoAccount, Platform, keys_of};
use netra::day;
use netra::election::{Moment, Zones};
use netra::evidence::Wording;
use netra::law::{Gesture, Law, Role};
use netra::list::List;
use netra::list::rows::Telling;
use netra::settings::Settings;
use netra::texts::{Language, Texts};
use netra::verdict::{Judge, Part, Sighting, Teller, Unit};

use crate::{Failure, answer};

/// The question.
#[derive(Args)]
pub struct Question {
    /// The account's link (or its key, such as ig:handle).
    link: String,
    /// A packed list, or a folder with its CSV files; without it, the list that ships with Netra.
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// The day to judge, as YYYY-MM-DD: the same day in every region.
    #[arg(long, value_name = "DATE", value_parser = read_day, required_unless_present = "at")]
    on: Option<Date>,
    /// The moment to judge, such as 2024-09-21T15:30:00Z: each region reads it on its own clock.
    #[arg(long, value_name = "TIME", value_parser = read_moment, conflicts_with = "on")]
    at: Option<Moment>,
    /// What the user is; several are parted by commas, `all` is every one.
    #[arg(long, default_value = "unstated", value_delimiter = ',', value_parser = words(Role::ALL.map(Role::word)))]
    role: Vec<String>,
    /// The user's own region, such as 3211.
    #[arg(long, value_name = "CODE")]
    region: Option<String>,
    /// What the user is about to do; several are parted by commas, `all` is every one.
    #[arg(long, required = true, value_delimiter = ',', value_parser = words(Gesture::ALL.map(Gesture::word)))]
    gesture: Vec<String>,
    /// The account's part in the unit.
    #[arg(long, default_value = "author", value_parser = PossibleValuesParser::new(Part::ALL.map(Part::word)))]
    part: String,
    /// The name that the page shows.
    #[arg(long)]
    name: Option<String>,
    /// The account's own description.
    #[arg(long)]
    bio: Option<String>,
    /// The post's text.
    #[arg(long)]
    text: Option<String>,
    /// Language of the answer.
    #[arg(long, default_value = "id", value_parser = PossibleValuesParser::new(["id", "en"]))]
    lang: String,
    /// Leave names and wording out; only exact entries count.
    #[arg(long)]
    no_hints: bool,
    /// Answer as one JSON object; several answers are one a line.
    #[arg(long)]
    json: bool,
}

/// The known words, and one for all of them.
fn words<const N: usize>(known: [&'static str; N]) -> PossibleValuesParser {
    PossibleValuesParser::new(known.into_iter().chain(["all"]))
}

/// What the words given stand for.
fn chosen<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str, given: &[String]) -> Vec<T> {
    let named = |one: &&T| given.iter().any(|given| given == word(**one) || given == "all");
    all.iter().filter(named).copied().collect()
}

/// Answers the question on standard output.
pub fn run(question: &Question) -> Result<(), Failure> {
    let href = link_of(question)?;
    let list = open(question)?;
    let (law, texts) = (data("law", Law::shipped())?, data("texts", Texts::shipped())?);
    let zones = data("law/zones.json", Zones::shipped())?;
    let wording = data("wording", Wording::shipped())?;
    let part = Part::ALL.into_iter().find(|part| part.word() == question.part).unwrap_or_default();
    let sighting = Sighting {
        href: Some(href),
        name: question.name.clone(),
        bio: question.bio.clone(),
        links: Vec::new(),
        part,
    };
    let unit = Unit { sightings: vec![sighting], text: question.text.clone(), ..Unit::default() };
    // One of the two is always given.
    let moment = question.at.or(question.on.map(Moment::Day)).unwrap_or(Moment::Day(Date::MAX));
    let roles = chosen(&Role::ALL, Role::word, &question.role);
    let gestures = chosen(&Gesture::ALL, Gesture::word, &question.gesture);
    let mut out = std::io::stdout().lock();
    for role in roles {
        let settings = settings(question, role, &texts)?;
        let judge = Judge {
            lists: (&list).into(),
            settings: &settings,
            law: &law,
            zones: &zones,
            wording: &wording,
        };
        let verdict = judge
            .verdict(&unit, Platform::Facebook, moment)
            .map_err(|error| Failure::unreadable(error.to_string()))?;
        let on = verdict.asked_on.unwrap_or(Date::MAX);
        let phrases = texts.verdict(language(&question.lang));
        let teller = Teller { phrases, law: &law, settings: &settings, lists: (&list).into() };
        for &gesture in &gestures {
            let answer = answer::Answer { teller, verdict: &verdict, gesture, on };
            let text = if question.json { answer.json() } else { answer.plain() };
            // A reader that closes the pipe early has what it wanted.
            let _ = writeln!(out, "{text}");
        }
    }
    Ok(())
}

fn settings(question: &Question, role: Role, texts: &Texts) -> Result<Settings, Failure> {
    let (settings, faults) = Settings::read(&serde_json::json!({
        "language": question.lang,
        "role": role.word(),
        "region": question.region,
        "hints": !question.no_hints,
    }));
    let Some(fault) = faults.first() else { return Ok(settings) };
    let known = fault.allowed.said(texts.settings(Language::En));
    let text = format!("--{}: found {}, known: {known}", fault.key, fault.found);
    Err(Failure::question(text))
}

fn language(word: &str) -> Language {
    if word == "en" { Language::En } else { Language::Id }
}

/// The link to judge. A text that is no link at all is a slip of the asker's, unless a name, a bio or a
/// post was given to judge by.
fn link_of(question: &Question) -> Result<String, Failure> {
    if let Ok(key) = question.link.parse::<AccountKey>() {
        return Ok(key.link());
    }
    let described = question.name.is_some() || question.bio.is_some() || question.text.is_some();
    match keys_of(&question.link, Platform::Facebook) {
        Err(why @ (NoAccount::NotALink | NoAccount::DisplayName(_))) if !described => {
            Err(Failure::question(format!(
                "{why}; give a profile's link, such as https://www.instagram.com/handle, or judge by --name or --text"
            )))
        }
        _ => Ok(question.link.clone()),
    }
}

fn read_day(text: &str) -> Result<Date, String> {
    day::read(text).ok_or_else(|| "write the day as YYYY-MM-DD, such as 2024-10-10".to_owned())
}

fn read_moment(text: &str) -> Result<Moment, String> {
    let instant = text.parse::<jiff::Timestamp>();
    instant
        .map(|instant| Moment::Instant(instant.as_millisecond()))
        .map_err(|_| "write the moment with its zone, such as 2024-09-21T22:30:00+07:00".to_owned())
}

/// A data file that must read.
pub fn data<T>(file: &str, read: Result<T, serde_json::Error>) -> Result<T, Failure> {
    read.map_err(|error| Failure::unreadable(format!("data/{file} cannot be read: {error}")))
}

/// The list of the question, with its faults in the question's language.
fn open(question: &Question) -> Result<List, Failure> {
    let telling = data("texts", Telling::shipped(language(&question.lang)))?;
    crate::list::open(question.list.as_deref(), &telling)
}
