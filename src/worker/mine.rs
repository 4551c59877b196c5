//! "Ini akun kampanye": accounts that the user marks, and takes back.

use serde_json::{Value, json};

use super::Worker;
use crate::account::{AccountKey, Platform, keys_of};
use crate::day;
use crate::settings::Named;
use crate::settings::named::{KINDS, LONGEST_NAME, kind_word};

impl Worker {
    /// Answers an `own` message `{key | link, name?, as?, on}`, `as` a kind of account: the settings to store, with it
    /// marked (`on`) or no longer so. A mark also ends what the user said of it before, that it was no
    /// campaign account.
    ///
    /// # Errors
    /// A sentence in the user's language; nothing must be stored then.
    pub fn mark_own(&mut self, message: &Value, now_ms: i64) -> Result<Value, String> {
        let popup = self.texts.popup(self.settings.language);
        let text =
            |name: &str| message[name].as_str().map(str::trim).filter(|text| !text.is_empty());
        let asked = text("key").or(text("link")).unwrap_or_default();
        let key = whose(asked).ok_or_else(|| popup.plain("own.no_account"))?;
        if message["on"] != true {
            return Ok(self.settings.unmark(&key));
        }
        let kind = match text("as") {
            None => KINDS[0].1,
            Some(word) => match KINDS.iter().find(|(known, _)| *known == word) {
                Some((_, kind)) => *kind,
                None => return Err(popup.plain("own.no_kind")),
            },
        };
        let name: String = text("name").unwrap_or_default().chars().take(LONGEST_NAME).collect();
        let named = json!({
            "name": name, "kind": kind_word(kind),
            "added": day::written(self.moment(now_ms).day_in(&self.zones, "")),
        });
        let named =
            Named::own(&key.to_string(), &named).map_err(|_| popup.plain("own.no_account"))?;
        self.settings.mark(&named).ok_or_else(|| popup.plain("own.too_many"))
    }
}

impl Worker {
    /// Every list in force, and every account that the user marked: `{lists, own: [{key, link, name, kind,
    /// added}]}`.
    pub fn kept(&self) -> Value {
        let own = self.settings.own.iter().map(|named| {
            json!({
                "key": named.key.to_string(), "link": named.key.link(), "name": named.name,
                "kind": kind_word(named.kind), "added": named.added.map(day::written),
            })
        });
        json!({ "lists": self.told_lists(), "own": own.collect::<Vec<_>>() })
    }
}

/// Whom a key or an address names; a bare handle could be of either site, so it names nobody.
fn whose(text: &str) -> Option<AccountKey> {
    if let Ok(key) = text.parse::<AccountKey>() {
        return Some(key);
    }
    let address = text.split_once("://").map_or(text, |(_, address)| address);
    let (host, _) = address.split_once('/')?;
    let keys = host.contains('.').then(|| keys_of(text, Platform::Facebook).ok()).flatten()?;
    keys.into_iter().next()
}
