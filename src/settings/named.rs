//! Accounts that stand in the settings themselves: the user's own entries, and those a policy names inline.
//!
//! They only ever add to the list, so the kinds are those that campaign: nobody can be called a government
//! page or an election body here, and so be spared.

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::fault::{Allowed, Fault};
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
            let found = Value::from(account);
            reader.faults.push(Fault::new(&reader.at, &found, Allowed::plain("account_key")));
        }
        let name = reader.text("name", LONGEST_NAME, false);
        let kind = if reader.get("kind").is_some() { reader.kind() } else { Some(Kind::Candidate) };
        let added = reader.day("added");
        reader.done(|| {
            Some(Self {
                key: key?,
                name: name?,
                kind: kind?,
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
        let key = reader.link();
        let name = reader.text("name", LONGEST_NAME, true);
        let kind = reader.kind();
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
                kind: kind?,
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

/// Reads the parts of one account and collects what is wrong with them.
struct Reader<'v> {
    at: String,
    value: &'v Value,
    faults: Vec<Fault>,
}

impl<'v> Reader<'v> {
    fn new(at: String, value: &'v Value) -> Self {
        let mut reader = Self { at, value, faults: Vec::new() };
        if !value.is_object() {
            reader.faults.push(Fault::new(&reader.at, value, Allowed::plain("object")));
        }
        reader
    }

    /// A part; what is null is not there.
    fn get(&self, part: &str) -> Option<&'v Value> {
        self.value.get(part).filter(|value| !value.is_null())
    }

    fn fault(&mut self, part: &str, allowed: Allowed) {
        let found = self.value.get(part).unwrap_or(&Value::Null);
        self.faults.push(Fault::new(format!("{}.{part}", self.at), found, allowed));
    }

    /// Names the parts that nobody reads: a slip in `until` would make an account hold for ever.
    fn known(&mut self, keys: &[&str]) {
        let parts = self.value.as_object().into_iter().flat_map(Map::keys);
        let unknown: Vec<&String> = parts.filter(|part| !keys.contains(&part.as_str())).collect();
        for part in unknown {
            self.fault(part, Allowed::with("known_keys", keys.join(", ")));
        }
    }

    fn text(&mut self, part: &str, longest: usize, needed: bool) -> Option<String> {
        let Some(value) = self.get(part) else {
            if needed {
                self.fault(part, Allowed::with("text", longest.to_string()));
            }
            return Some(String::new());
        };
        let text = value.as_str().map(str::trim).filter(|text| !(needed && text.is_empty()));
        match text.filter(|text| text.chars().count() <= longest) {
            Some(text) => Some(text.to_owned()),
            None => {
                self.fault(part, Allowed::with("text", longest.to_string()));
                None
            }
        }
    }

    fn kind(&mut self) -> Option<Kind> {
        let word = self.get("kind").and_then(Value::as_str);
        let known = KINDS.iter().find(|(known, _)| Some(*known) == word);
        if known.is_none() {
            let words: Vec<&str> = KINDS.iter().map(|(word, _)| *word).collect();
            self.fault("kind", Allowed::with("choice", words.join(", ")));
        }
        known.map(|(_, kind)| *kind)
    }

    fn link(&mut self) -> Option<AccountKey> {
        let key = self.get("link").and_then(Value::as_str).and_then(whose);
        if key.is_none() {
            self.fault("link", Allowed::plain("link"));
        }
        key
    }

    fn day(&mut self, part: &str) -> Option<Date> {
        let value = self.get(part)?;
        let day = value.as_str().and_then(day::read);
        if day.is_none() {
            self.fault(part, Allowed::plain("day"));
        }
        day
    }

    fn done(self, named: impl FnOnce() -> Option<Named>) -> Result<Named, Vec<Fault>> {
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        named().ok_or(self.faults)
    }
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
