//! The settings as rows: what each is, who decided it, and the control that changes it.

use serde_json::Value;

use super::{Words, institution};

/// A section of the page that has settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What is guarded, and how.
    Protection,
    /// What the user is.
    You,
    /// The practice day.
    Practice,
    /// The record of warnings.
    Journal,
}

/// Settings under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The heading; empty where the section's own is enough.
    pub title: String,
    /// A line below it.
    pub about: Option<String>,
    /// The settings.
    pub rows: Vec<Row>,
}

/// One setting.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its key in the schema.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What it does.
    pub about: Option<String>,
    /// Who decided.
    pub by: String,
    /// Nobody can change it here.
    pub locked: bool,
    /// What the button says that takes the user's own choice back, if there is one.
    pub reset: Option<String>,
    /// When a pause ends, in words.
    pub paused: Option<String>,
    /// What changes it.
    pub control: Control,
}

/// What changes a setting.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// On or off.
    Switch(bool),
    /// One of several.
    Choice {
        /// Which one it is now.
        value: String,
        /// `(value, label, open to the user)`.
        options: Vec<(String, String, bool)>,
    },
    /// A region, by its name.
    Region(Option<String>),
    /// A day, `YYYY-MM-DD`.
    Day(Option<String>),
}

/// What a policy alone may choose.
const OFFICE_ONLY: (&str, &str) = ("strictness", "block");

/// The groups of a section, and which keys each takes.
fn plan(section: Section) -> &'static [(&'static str, &'static [&'static str])] {
    match section {
        Section::Protection => &[
            ("sites", &["sites.facebook", "sites.instagram"]),
            (
                "gestures",
                &[
                    "gestures.like",
                    "gestures.comment",
                    "gestures.share",
                    "gestures.follow",
                    "gestures.friend",
                    "gestures.join",
                ],
            ),
            ("strictness", &["strictness", "hints", "marks"]),
        ],
        Section::You => &[("", &["role", "region", "language"])],
        Section::Practice => &[("", &["practice_date"])],
        Section::Journal => &[("", &["journal"])],
    }
}

/// The settings of a section. A key that the model does not have is left out.
pub fn groups(section: Section, model: &Value, words: &Words) -> Vec<Group> {
    let settings: &[Value] = model["settings"].as_array().map_or(&[], Vec::as_slice);
    let find = |key: &&str| settings.iter().find(|setting| setting["key"] == **key);
    plan(section)
        .iter()
        .map(|(name, keys)| Group {
            title: words.find(&format!("group.{name}")).unwrap_or_default().to_owned(),
            about: words.find(&format!("group.{name}.about")).map(str::to_owned),
            rows: keys.iter().filter_map(find).filter_map(|one| row(one, model, words)).collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

fn row(setting: &Value, model: &Value, words: &Words) -> Option<Row> {
    let key = setting["key"].as_str()?;
    let label = words.say(&format!("setting.{key}"), &[]);
    let by = setting["by"].as_str().unwrap_or("builtin");
    let locked = setting["locked"] == true;
    let whose = institution(model, words);
    // Whoever may not change it reads why, whatever the layer is called.
    let said = if locked { "enforce" } else { by };
    let site = key.strip_prefix("sites.");
    let paused = site.and_then(|site| model["paused"][site].as_str());
    Some(Row {
        key: key.to_owned(),
        about: words.find(&format!("setting.{key}.about")).map(str::to_owned),
        by: words.say(&format!("by.{said}"), &[("institution", &whose)]),
        locked,
        reset: (by == "user" && !locked).then(|| words.say("reset.label", &[("name", &label)])),
        paused: paused.map(|time| words.say("paused", &[("time", time)])),
        control: control(key, setting, words)?,
        label,
    })
}

fn control(key: &str, setting: &Value, words: &Words) -> Option<Control> {
    let value = &setting["value"];
    let text = || value.as_str().map(str::to_owned);
    if key == "region" {
        return Some(Control::Region(text()));
    }
    if key == "practice_date" {
        return Some(Control::Day(text()));
    }
    if let Some(choices) = setting["shape"]["choice"].as_array() {
        let now = text().unwrap_or_default();
        let option = |choice: &str| {
            let names = [format!("setting.{key}.{choice}"), format!("{key}.{choice}")];
            let label = names.iter().find_map(|id| words.find(id)).unwrap_or(choice).to_owned();
            let open = (key, choice) != OFFICE_ONLY || now == choice;
            (choice.to_owned(), label, open)
        };
        let options = choices.iter().filter_map(Value::as_str).map(option).collect();
        return Some(Control::Choice { options, value: now });
    }
    value.as_bool().map(Control::Switch)
}
