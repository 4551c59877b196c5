//! Accounts that stand in the settings themselves: the user's own entries, and those a policy names inline.
//!
//! They only ever add to the list, so the kinds are those that campaign: nobody can be called a government
//! page or an election body here, and so be spared.

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::fault::{Allowed, Fault};
use super::reader::Reader;
use crate::account::{AccountKey, Platform, keys_of};
use crate::day;
use crate::list::Kind;

/// The kinds that an account in the settings can have, with their words.
pub const KINDS: [(&str, Kind); 4] = [
    ("candidate", Kind::Candidate),
    ("campaign_team", Kind::CampaignTeam),
    ("volunteers", Kind::Volunteers),
    ("party", Kind::Party),
];

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 200;
/// Longest source, in characters.
pub const LONGEST_SOURCE: usize = 500;

/// What may stand in an account of a policy.
pub const ACCOUNT_KEYS: [&str; 7] =
    ["link", "name", "kind", "source", "source_date", "from", "until"];

/// One account named in the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Whom the link names.
    pub key: AccountKey,
    /// Who it belongs to; empty where the user gave no name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Where it was read; empty for the user's own.
    pub source: String,
    /// When the source wrote it.
    pub source_date: Option<Date>,
    /// First day on which it holds.
    pub from: Option<Date>,
    /// Last day on which it holds.
    pub until: Option<Date>,
    /// When the user added it.
    pub added: Option<Date>,
}

impl Named {
    /// One of the user's own, `{"ig:handle": {name, kind, added}}`; a missing name, kind (candidate) or day
    /// is no fault.
    ///
    /// # Errors
    /// Every fault, at `own.ig:handle` and below.
    pub fn own(account: &str, value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::new(format!("own.{account}"), value);
        let key = account.parse::<AccountKey>().ok();
        if key.is_none() {
            reader.whole(&Value::from(account), Allowed::plain("account_key"));
        }
        let name = reader.text("name", LONGEST_NAME, false);
        let kind_of =
            if reader.get("kind").is_some() { kind(&mut reader) } else { Some(Kind::Candidate) };
        let added = reader.day("added");
        reader.done(|| {
            Some(Self {
                key: key?,
                name: name?,
                kind: kind_of?,
                source: String::new(),
                source_date: None,
                from: None,
                until: None,
                added,
            })
        })
    }

    /// The `at`-th account of a policy, `{link, name, kind, source, source_date?, from?, until?}`. The link
    /// is an address with its host, or an account key.
    ///
    /// # Errors
    /// Every fault, at `accounts.AT` and below.
    pub fn account(at: usize, value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::new(format!("accounts.{at}"), value);
        reader.known(&ACCOUNT_KEYS);
        let key = link(&mut reader);
        let name = reader.text("name", LONGEST_NAME, true);
        let kind_of = kind(&mut reader);
        let source = reader.text("source", LONGEST_SOURCE, true);
        let source_date = reader.day("source_date");
        let (from, until) = (reader.day("from"), reader.day("until"));
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            reader.fault("until", Allowed::with("not_before", day::written(from)));
        }
        reader.done(|| {
            Some(Self {
                key: key?,
                name: name?,
                kind: kind_of?,
                source: source?,
                source_date,
                from,
                until,
                added: None,
            })
        })
    }

    /// As the user's own is stored.
    pub fn stored(&self) -> Value {
        let mut stored = Map::new();
        stored.insert("name".to_owned(), self.name.clone().into());
        stored.insert("kind".to_owned(), kind_word(self.kind).into());
        if let Some(added) = self.added {
            stored.insert("added".to_owned(), day::written(added).into());
        }
        Value::Object(stored)
    }
}

/// The word of a kind in the settings; kinds that cannot stand there have none.
pub fn kind_word(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, each)| *each == kind).map_or("", |(word, _)| word)
}

fn kind(reader: &mut Reader<'_>) -> Option<Kind> {
    let word = reader.get("kind").and_then(Value::as_str);
    let known = KINDS.iter().find(|(known, _)| Some(*known) == word);
    if known.is_none() {
        let words: Vec<&str> = KINDS.iter().map(|(word, _)| *word).collect();
        reader.fault("kind", Allowed::with("choice", words.join(", ")));
    }
    known.map(|(_, kind)| *kind)
}

fn link(reader: &mut Reader<'_>) -> Option<AccountKey> {
    let key = reader.get("link").and_then(Value::as_str).and_then(whose);
    if key.is_none() {
        reader.fault("link", Allowed::plain("link"));
    }
    key
}

/// Whom a key or an address names. A bare handle could be of either site, so it names nobody here.
fn whose(text: &str) -> Option<AccountKey> {
    let text = text.trim();
    if let Ok(key) = text.parse::<AccountKey>() {
        return Some(key);
    }
    let address = text.split_once("://").map_or(text, |(_, address)| address);
    let (host, _) = address.split_once('/')?;
    let named = host.contains('.').then(|| keys_of(text, Platform::Facebook).ok()).flatten()?;
    named.into_iter().next()
}
