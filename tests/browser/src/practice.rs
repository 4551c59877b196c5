//! The trainers' page, as a person uses it: choose a situation, press a gesture, read what comes of it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::gesture::Act;
use crate::rig::Rig;
use crate::session::{Element, Within};
use crate::wait;

/// Where it lies in the package.
pub const PAGE: &str = "practice/practice.html";

/// Chooses by the page's own controls, and waits until the core has answered: then the gestures can be pressed.
const CHOOSE: &str = "for (const [id, value] of Object.entries(given)) {
        const control = id === 'stage' ? document.querySelector(`#stages [value=\"${value}\"]`) : document.getElementById(id);
        if (id === 'stage') control.checked = true; else control.value = value;
        if (control.value !== value) throw new Error(`no ${id} ${value}`);
        control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const buttons = [...document.querySelectorAll('#gestures button')];";

/// Every answer for one account: by stage and role, a level per gesture.
const EVERYTHING: &str = "const found = [];
    const select = document.getElementById('role');
    const values = list => [...list].map(one => one.value);
    document.getElementById('account').value = given;
    for (const stage of document.querySelectorAll('#stages input'))
        for (const role of values(select.options)) {
            stage.checked = true;
            select.value = role;
            stage.dispatchEvent(new Event('change'));
            const answered = () => [...document.querySelectorAll('#gestures button')].every(one => !one.disabled);
            while (!answered()) await new Promise(done => new MutationObserver((_, seen) => (seen.disconnect(), done()))
                .observe(document.getElementById('gestures'), { childList: true }));
            const levels = [...document.querySelectorAll('#gestures button')].map(one => [one.value, one.dataset.level]);
            found.push({ stage: stage.value, role, day: document.getElementById('day').value, levels: Object.fromEntries(levels) });
        }
    return found;";

impl Rig {
    /// Opens the page in the current tab and waits until it can be used.
    pub fn open_practice(&self) -> Result<()> {
        self.open_own_page(PAGE)?;
        self.practice_ready()
    }

    /// Waits until every gesture can be pressed.
    pub fn practice_ready(&self) -> Result<()> {
        wait::until("the practice page has its answer", || {
            let script = "const all = [...document.querySelectorAll('#gestures button')];
                return all.length > 0 && all.every(one => !one.disabled);";
            Ok((self.session.run(script, &[])? == true).then_some(()))
        })
    }

    /// Chooses `{stage, day, role, account}`, each if given.
    pub fn choose_practice(&self, choices: &Value) -> Result<()> {
        self.run_own(CHOOSE, choices)?;
        self.practice_ready()
    }

    /// The level of every gesture of an account, for every stage and role that the page offers.
    pub fn practised_levels(&self, account: &str) -> Result<Vec<Value>> {
        let found = self.run_own(EVERYTHING, &json!(account))?;
        Ok(found.as_array().cloned().unwrap_or_default())
    }

    /// The button of a gesture.
    pub fn practice_button(&self, gesture: &str) -> Result<Element> {
        let selector = format!("#gestures [value=\"{gesture}\"]");
        self.session.find(&Within::Page, &selector)?.with_context(|| format!("no {selector}"))
    }

    /// Presses a gesture.
    pub fn practise(&self, gesture: &str, act: Act) -> Result<()> {
        self.session.press(&self.practice_button(gesture)?, act)
    }

    /// What an element of the page says.
    pub fn practice_says(&self, id: &str) -> Result<String> {
        let script = "return document.getElementById(arguments[0]).textContent";
        Ok(self.session.run(script, &[id.into()])?.as_str().unwrap_or_default().to_owned())
    }
}
