//! Netra's question, as a person meets it: is it open, what does it say, press a button in it.
//!
//! The dialog lies in a closed shadow root, which WebDriver may enter and the page may not.

use anyhow::{Context, Result, ensure};

use crate::gesture::Act;
use crate::session::{Element, Session, Within};
use crate::wait;

/// The element that carries the dialog.
pub const HOST: &str = "netra-ask";
/// The element that carries a short note.
pub const NOTE: &str = "netra-note";
/// Of what the note says, in either language, of a page that Netra cannot read.
const UNREAD: [&str; 2] = ["tidak membaca halaman ini", "cannot read this page"];

/// A button of the dialog, by its `value`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// "Batal".
    Cancel,
    /// "Tetap lakukan".
    Proceed,
    /// "Bukan akun kampanye".
    NotCampaign,
}

impl Choice {
    fn value(self) -> &'static str {
        match self {
            Choice::Cancel => "cancel",
            Choice::Proceed => "proceed",
            Choice::NotCampaign => "not-campaign",
        }
    }
}

impl Session {
    /// The open dialog, if there is one.
    pub fn dialog(&self) -> Result<Option<Element>> {
        let Some(host) = self.find(&Within::Page, HOST)? else { return Ok(None) };
        self.find(&Within::Shadow(&host), "dialog[open]")
    }

    /// Waits for the dialog.
    pub fn wait_for_dialog(&self) -> Result<Element> {
        wait::until("Netra's dialog opens", || self.dialog())
    }

    /// How many dialogs of ours are open.
    pub fn dialogs(&self) -> Result<u64> {
        let hosts =
            self.run("return document.querySelectorAll(arguments[0]).length", &[HOST.into()])?;
        let open = self.dialog()?.is_some();
        Ok(if open { hosts.as_u64().unwrap_or(0) } else { 0 })
    }

    /// Presses a button of the dialog with the mouse and waits until the dialog is closed.
    pub fn choose(&self, choice: Choice) -> Result<()> {
        let button = self.button(choice)?.with_context(|| format!("no button {choice:?}"))?;
        self.bring(&button)?;
        self.fire(&button, Act::Click)?;
        wait::until("the dialog closes", || Ok(self.dialog()?.is_none().then_some(())))
    }

    /// A button of the open dialog.
    pub fn button(&self, choice: Choice) -> Result<Option<Element>> {
        self.in_dialog(&format!("dialog[open] button[value={}]", choice.value()))
    }

    /// An element of the dialog's shadow root.
    pub fn in_dialog(&self, selector: &str) -> Result<Option<Element>> {
        let Some(host) = self.find(&Within::Page, HOST)? else { return Ok(None) };
        self.find(&Within::Shadow(&host), selector)
    }

    /// The text of the note that is shown, empty when there is none.
    pub fn note(&self) -> Result<String> {
        let Some(host) = self.find(&Within::Page, NOTE)? else { return Ok(String::new()) };
        match self.find(&Within::Shadow(&host), "[role=status]")? {
            Some(status) => self.text(&status),
            None => Ok(String::new()),
        }
    }

    /// Whether the user is asked to press once more.
    pub fn asks_again(&self) -> Result<bool> {
        let note = self.note()?;
        Ok(["tekan sekali lagi", "press once more"].iter().any(|words| note.contains(words)))
    }

    /// Whether the page was declared one that Netra cannot read.
    pub fn is_unread(&self) -> Result<bool> {
        let note = self.note()?;
        Ok(UNREAD.iter().any(|words| note.contains(words)))
    }

    /// The banner of the practice day, if it is shown.
    pub fn banner(&self) -> Result<Option<Element>> {
        let Some(host) = self.find(&Within::Page, NOTE)? else { return Ok(None) };
        self.find(&Within::Shadow(&host), ".practice")
    }

    /// Fails if the dialog is open.
    pub fn ensure_no_dialog(&self) -> Result<()> {
        let said = self.dialog()?.map(|dialog| self.text(&dialog)).transpose()?;
        ensure!(said.is_none(), "a dialog is open: {}", said.unwrap_or_default());
        Ok(())
    }

    /// Waits until a button takes presses; the ones that go on are dead for half a second.
    pub fn wait_enabled(&self, choice: Choice) -> Result<()> {
        let selector = format!("dialog[open] button[value={}]:enabled", choice.value());
        wait::until(&format!("{choice:?} takes presses"), || {
            Ok(self.in_dialog(&selector)?.map(drop))
        })
    }

    /// Opens the part of the dialog that says why.
    pub fn unfold_why(&self) -> Result<()> {
        let summary =
            self.in_dialog("dialog[open] summary")?.context("the dialog does not say why")?;
        self.bring(&summary)?;
        self.fire(&summary, Act::Click)
    }

    /// Waits until the dialog is open and is what lies uppermost at its own middle.
    pub fn wait_until_on_top(&self) -> Result<()> {
        wait::until("the dialog is on top", || {
            let Some(cancel) = self.button(Choice::Cancel)? else { return Ok(None) };
            let rect = self.rect(&cancel)?;
            let script = "return document.elementFromPoint(...arguments)?.localName ?? ''";
            let (x, y) = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
            let top = self.run(script, &[x.into(), y.into()])?;
            Ok((top == HOST).then_some(()))
        })
    }
}
