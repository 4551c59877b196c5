//! The pages that the tests press on, beyond the rows of the demo.

use anyhow::{Context, Result, ensure};

use crate::case::{Player, Step};
use crate::dialog::Choice;
use crate::gesture::Act;
use crate::session::Element;
use crate::wait;

/// The day for which Netra judges in these tests: the campaign for the Pilkada of 2024.
pub const DAY: &str = "2024-10-10";

/// A site with one feed that has a listed author in its first unit, an unlisted one in its second.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// `facebook` or `instagram`.
    pub site: &'static str,
    /// The feed.
    pub feed: &'static str,
    /// A feed whose units can also be commented on, shared and reacted to.
    pub gestures: &'static str,
    /// A feed of a thousand units without a listed author.
    pub unlisted: &'static str,
    /// The same with a listed author in every tenth unit.
    pub mixed: &'static str,
    /// A page with ten thousand links, with units as in the feed.
    pub links: &'static str,
    /// Paths of a listed and an unlisted profile.
    pub profiles: [&'static str; 2],
}

/// Like of the listed first unit.
pub const LISTED: &str = "u1-like";
/// Like of the unlisted second unit.
pub const UNLISTED: &str = "u2-like";

/// Facebook.
pub const FACEBOOK: Scene = Scene {
    site: "facebook",
    feed: "https://www.facebook.com/?locale=id_ID",
    gestures: "https://www.facebook.com/?filter=favorites&locale=id_ID",
    unlisted: "https://www.facebook.com/home.php?sk=h_nor",
    mixed: "https://www.facebook.com/home.php",
    links: "https://www.facebook.com/hashtag/banyaktautan",
    profiles: ["/donyahmadmunir", "/melati.contoh"],
};

/// Instagram.
pub const INSTAGRAM: Scene = Scene {
    site: "instagram",
    feed: "https://www.instagram.com/?hl=id",
    gestures: "https://www.instagram.com/?variant=home&hl=id",
    unlisted: "https://www.instagram.com/?variant=favorites",
    mixed: "https://www.instagram.com/?variant=following",
    links: "https://www.instagram.com/explore/tags/banyaktautan/",
    profiles: ["/donyahmad.munir/", "/kenanga.contoh/"],
};

/// Both.
pub const BOTH: [Scene; 2] = [FACEBOOK, INSTAGRAM];

impl Player {
    /// Opens a page in Indonesian on [`DAY`].
    pub fn enter(&mut self, url: &str) -> Result<()> {
        self.prepare("id", Some(DAY))?;
        self.rig.session.open_page(url)
    }

    /// Presses a control and waits for the question.
    pub fn ask(&self, control: &str, act: Act) -> Result<Element> {
        let session = &self.rig.session;
        session.press(&session.control(control)?, act)?;
        session.wait_for_dialog()
    }

    /// Presses a control and waits until the page has done something and nothing more.
    pub fn pass(&self, control: &str, act: Act) -> Result<()> {
        let session = &self.rig.session;
        let before = session.actions()?.len();
        session.press(&session.control(control)?, act)?;
        self.wait_for_actions(before + 1)?;
        session.settle()?;
        let count = session.actions()?.len() - before;
        ensure!(count == 1, "{control}: done {count} times");
        session.ensure_no_dialog()
    }

    /// Does a step of a longer way, which is to be asked about, and waits for the question.
    pub fn ask_at(&self, step: &Step, before: Option<&Step>) -> Result<()> {
        let session = &self.rig.session;
        let already = session.actions()?;
        let element = step.aim(session, before)?;
        step.fire(session, &element)?;
        session.wait_for_dialog().with_context(|| step.to_string())?;
        session.settle()?;
        let done = session.actions()?;
        ensure!(done == already, "{step} was asked about, yet the page did {done:?}");
        Ok(())
    }

    /// Does steps one after the other. None is asked about, and of each the page records just this action; a step
    /// that leaves no record has none (`""`).
    pub fn go(&self, steps: &[(Step, &str)]) -> Result<()> {
        let session = &self.rig.session;
        let mut expected = session.actions()?;
        let mut before = None;
        for (step, action) in steps {
            let element = step.aim(session, before)?;
            step.fire(session, &element)?;
            expected.extend((!action.is_empty()).then(|| (*action).to_owned()));
            self.wait_for_actions(expected.len()).with_context(|| step.to_string())?;
            session.settle()?;
            session.ensure_no_dialog().with_context(|| step.to_string())?;
            let done = session.actions()?;
            ensure!(done == expected, "after {step} the page had done {done:?}, not {expected:?}");
            before = Some(step);
        }
        Ok(())
    }

    /// Decides to go on: "Tetap lakukan". Nothing goes through by that alone.
    pub fn proceed(&self) -> Result<()> {
        let session = &self.rig.session;
        let before = session.actions()?;
        session.wait_enabled(Choice::Proceed)?;
        session.choose(Choice::Proceed)?;
        session.settle()?;
        let done = session.actions()?;
        ensure!(done == before, "the decision alone did {done:?}");
        Ok(())
    }

    /// Waits until the page has done as many things.
    pub fn wait_for_actions(&self, count: usize) -> Result<()> {
        wait::until(&format!("the page has done {count} things"), || {
            Ok((self.rig.session.actions()?.len() >= count).then_some(()))
        })
    }

    /// Fails if the page did anything.
    pub fn ensure_nothing_done(&self) -> Result<()> {
        self.rig.session.settle()?;
        let done = self.rig.session.actions()?;
        ensure!(done.is_empty(), "the page did {done:?}");
        Ok(())
    }

    /// Presses Cancel and makes sure that nothing went through.
    pub fn cancel(&self) -> Result<()> {
        self.rig.session.choose(Choice::Cancel)?;
        self.ensure_nothing_done()
    }

    /// Brings the unit with this number of a long feed into view and returns its Like.
    pub fn scroll_to(&self, number: usize) -> Result<Element> {
        self.rig.session.hook("scrollTo", &[(number - 1).into()])?;
        self.rig.session.control(&format!("g{number}-like"))
    }

    /// Fails if Netra met an error of its own on the current page, or left one on the page's console.
    pub fn ensure_no_errors(&self) -> Result<()> {
        let script = "const [tab] = await chrome.tabs.query({ url: ['https://*.facebook.com/*', 'https://*.instagram.com/*'] });
            return (await chrome.tabs.sendMessage(tab.id, { kind: 'page' })).errors;";
        let errors = self.rig.in_extension(script, &serde_json::Value::Null)?;
        ensure!(errors == serde_json::json!([]), "Netra met {errors}");
        self.ensure_no_own_errors_on_console()
    }

    /// Fails if the console of a page has a line that a script of Netra's left (Chromium).
    pub fn ensure_no_own_errors_on_console(&self) -> Result<()> {
        let origin = self.rig.origin()?;
        let lines = self.rig.session.console()?;
        let own: Vec<_> =
            lines.iter().filter(|l| l.contains("SEVERE") && l.contains(&origin)).collect();
        ensure!(own.is_empty(), "on the console: {own:?}");
        Ok(())
    }
}
