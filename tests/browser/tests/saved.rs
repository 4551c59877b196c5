//! A saved page, served under its own address, is read and pressed as a live one would be.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::harness::{Shared, Suite};
use netra_browser::paths;
use netra_browser::rig::Plan;
use netra_browser::saved::SavedPage;
use netra_browser::scene::DAY;
use netra_browser::try_page::{Outcome, Reading};

const URL: &str = "https://www.facebook.com/search/posts/?q=contoh";

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let file = paths::site().join("saved/facebook-posts.html");
        match SavedPage::read(&file, URL) {
            Ok(page) => {
                let shared = Shared::new(Plan::with_extension(browser).saved(page));
                suite.on(&shared, "each_button_is_read", each_is_read);
                suite.on(&shared, "each_press_does_what_was_read", each_press);
                suite.on(&shared, "styles_are_there_and_scripts_are_not", as_it_was_saved);
            }
            Err(error) => suite.add(&format!("{browser}::can_be_read"), || Err(error)),
        }
    }
    suite.run()
}

/// The buttons in the order of the page, by their names, and what is to become of them.
const BUTTONS: [(&str, Outcome); 6] = [
    ("Tindakan untuk postingan ini", Outcome::Passed),
    ("Suka: 30 orang", Outcome::Passed),
    ("Suka", Outcome::Held),
    ("Suka", Outcome::Passed),
    ("Suka", Outcome::Blind),
    ("Suka", Outcome::Held),
];

fn read(player: &mut Player) -> Result<Reading> {
    player.prepare("id", Some(DAY))?;
    player.rig.session.open(URL)?;
    player.rig.read_page()
}

fn each_is_read(player: &mut Player) -> Result<()> {
    let reading = read(player)?;
    let found: Vec<_> =
        reading.buttons.iter().map(|button| (button.name.as_str(), button.outcome())).collect();
    ensure!(found == BUTTONS, "{found:?}");
    let why: Vec<_> = reading.buttons.iter().map(|button| button.why()).collect();
    let says = |at: usize, word: &str| why.get(at).is_some_and(|why| why.contains(word));
    ensure!(says(0, "no gesture") && says(0, "tindakan untuk postingan ini"), "{why:?}");
    ensure!(says(2, "author Dony Ahmad Munir (facebook.com/donyahmadmunir"), "{why:?}");
    ensure!(says(2, "-> warn") && says(3, "-> clear"), "{why:?}");
    ensure!(says(4, "no account found"), "{why:?}");
    Ok(())
}

fn each_press(player: &mut Player) -> Result<()> {
    let reading = read(player)?;
    let mut pressed = Vec::new();
    for button in reading.buttons.iter().filter(|button| button.gesture.is_some()) {
        pressed.push(player.rig.press_button(URL, button)?);
    }
    // What nobody is found for reaches the page, and what is hidden can not be pressed.
    let expected = [Outcome::Held, Outcome::Passed, Outcome::Passed, Outcome::Covered];
    ensure!(pressed == expected, "{pressed:?}");
    Ok(())
}

fn as_it_was_saved(player: &mut Player) -> Result<()> {
    read(player)?;
    let script = "const heading = getComputedStyle(document.querySelector('h3')).color;
        const far = getComputedStyle(document.querySelector('.far')).marginTop;
        return [heading, far, document.documentElement.dataset.ran ?? '', location.href].join(' | ');";
    let seen = player.rig.session.run(script, &[])?;
    let seen = seen.as_str().context("the page says nothing")?;
    ensure!(seen == format!("rgb(1, 2, 3) | 1800px |  | {URL}"), "{seen}");
    Ok(())
}
