//! Lists that were taken in besides the one that ships: set, dropped, and told of.

use serde_json::{Value, json};

use super::Worker;
use crate::day;
use crate::digest;
use crate::list::{About, Layer, Layers, PackError};

/// Origins that a list can be taken in under.
fn is_origin(origin: &str) -> bool {
    origin == "own" || origin.strip_prefix("subscribed:").is_some_and(|id| !id.is_empty())
}

impl Worker {
    /// Takes a packed list in besides the shipped one, in the place of an earlier one of the same origin
    /// (`own`, `subscribed:ID`).
    ///
    /// # Errors
    /// A sentence in the user's language that says what is wrong with the bytes. The earlier list then stays.
    pub fn set_list(&mut self, origin: &str, bytes: Vec<u8>) -> Result<Value, String> {
        if !is_origin(origin) {
            return Err(format!("`{origin}` is no origin; write own or subscribed:ID"));
        }
        let layer = Layer::open(origin, bytes).map_err(|error| self.damage(&error))?;
        let told = told(origin, layer.list.about());
        match self.taken.iter_mut().find(|layer| layer.origin == origin) {
            Some(earlier) => *earlier = layer,
            None => self.taken.push(layer),
        }
        Ok(told)
    }

    /// What is wrong with a list, as its user reads it.
    pub(super) fn damage(&self, error: &PackError) -> String {
        let phrases = self.texts.popup(self.settings.language);
        let (found, wanted) = match error {
            PackError::CutShort { found, wanted } => (*found, *wanted),
            _ => (0, 0),
        };
        let values = [("found", &*found.to_string()), ("wanted", &wanted.to_string())];
        phrases.fill(&format!("damage.{}", error.word()), &values)
    }

    /// Lets a list go; false where there was none.
    pub fn drop_list(&mut self, origin: &str) -> bool {
        let before = self.taken.len();
        self.taken.retain(|layer| layer.origin != origin);
        self.taken.len() < before
    }

    /// Every list in force, `{origin, publisher, contact, made, expires, entries, sequence}`, the shipped
    /// one (`embedded`) first.
    pub fn told_lists(&self) -> Value {
        let taken = self.taken.iter().map(|layer| told(&layer.origin, layer.list.about()));
        std::iter::once(told("embedded", self.list.about())).chain(taken).collect()
    }

    pub(super) fn lists(&self) -> Layers<'_> {
        Layers::new(&self.list, &self.taken)
    }

    /// Changes with every list taken in or let go.
    pub(super) fn taken_digest(&self) -> String {
        let told: Vec<String> = self.taken.iter().map(Layer::fingerprint).collect();
        digest::of(&told)
    }
}

fn told(origin: &str, about: &About) -> Value {
    json!({
        "origin": origin, "publisher": about.publisher, "contact": about.contact,
        "made": about.made.map(day::written), "expires": about.expires.map(day::written),
        "entries": about.entries, "sequence": about.sequence,
    })
}
