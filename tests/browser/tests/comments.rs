//! A comment that is asked about is not lost: the words stay, and go out once, when the writer says so.

use anyhow::{Result, ensure};
use netra_browser::Browser;
use netra_browser::case::{Player, Step};
use netra_browser::dialog::Choice;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::scene::{FACEBOOK, INSTAGRAM, Scene};

/// What is written: with what a careless copy would change.
const WORDS: &str = "Terima kasih, Pak!  \u{e9}, \"kutip\" & <tanda>";

/// Where one writes under the listed first unit.
const BOX: &str = "u1-comment-box";
const SEND: &str = "u1-comment-send";

/// A comment of an account to be answered, with where the answer is written.
const ANSWERS: [(Scene, &str, &str); 2] =
    [(FACEBOOK, "c4-reply", "c4-reply-box"), (INSTAGRAM, "u2-comment1-reply", "u2-comment-box")];

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on = |name: &str, test| suite.on_each_site(&shared, name, test);
        on("words_stay_after_cancel_and_after_proceed", words_stay);
        on("the_send_button_sends_once", by_button);
        on("pasted_words_are_asked_about_when_sent", pasted);
        on("a_decision_ends_when_the_box_is_emptied", emptied);
        on("what_is_being_written_is_not_read", unread);
        for (scene, reply, field) in ANSWERS {
            let name = format!("{}::an_answer_to_a_listed_account_is_held", scene.site);
            suite.on(&shared, &name, move |player| answered(player, scene, reply, field));
        }
    }
    suite.run()
}

fn write(words: &str) -> Step {
    Step::with_text(Act::Type, BOX, words)
}

fn enter() -> Step {
    Step::new(Act::Enter, BOX)
}

/// Does a step, whatever the page records of it.
fn act(player: &Player, step: &Step) -> Result<()> {
    let element = step.aim(&player.rig.session, None)?;
    step.fire(&player.rig.session, &element)
}

/// What stands in a box.
fn words_in(player: &Player, target: &str) -> Result<String> {
    let session = &player.rig.session;
    let script = "return arguments[0].value ?? arguments[0].innerText";
    let words = session.run(script, &[session.control(target)?.json()])?;
    // An editor ends its last paragraph with a line break, and draws spaces so that they are not lost.
    let words = words.as_str().unwrap_or_default().trim_end_matches('\n').replace('\u{a0}', " ");
    Ok(words)
}

fn ensure_words(player: &Player, expected: &str) -> Result<()> {
    let words = words_in(player, BOX)?;
    ensure!(words == expected, "the box holds {words:?}, not {expected:?}");
    Ok(())
}

fn words_stay(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.gestures)?;
    player.go(&[(write(WORDS), "typing")])?;
    ensure_words(player, WORDS)?;
    player.ask_at(&enter(), None)?;
    player.rig.session.choose(Choice::Cancel)?;
    ensure_words(player, WORDS)?;
    player.ask_at(&enter(), None)?;
    player.proceed()?;
    ensure_words(player, WORDS)?;
    player.go(&[(enter(), "comment")])?;
    ensure_words(player, "")?;
    // One decision, one comment.
    act(player, &write("Lagi"))?;
    player.ask_at(&enter(), None)?;
    player.rig.session.choose(Choice::Cancel)?;
    ensure_words(player, "Lagi")
}

fn by_button(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.gestures)?;
    player.go(&[(write(WORDS), "typing")])?;
    let send = Step::new(Act::Click, SEND);
    player.ask_at(&send, None)?;
    player.rig.session.choose(Choice::Cancel)?;
    ensure_words(player, WORDS)?;
    player.ask_at(&send, None)?;
    player.proceed()?;
    ensure_words(player, WORDS)?;
    player.go(&[(send, "comment")])?;
    ensure_words(player, "")
}

fn pasted(player: &mut Player, scene: Scene) -> Result<()> {
    player.rig.session.copy(WORDS)?;
    player.enter(scene.gestures)?;
    player.go(&[(Step::with_text(Act::Paste, BOX, WORDS), "typing")])?;
    ensure_words(player, WORDS)?;
    player.ask_at(&enter(), None)?;
    player.rig.session.choose(Choice::Cancel)?;
    ensure_words(player, WORDS)
}

fn emptied(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.gestures)?;
    player.go(&[(write(WORDS), "typing")])?;
    player.ask_at(&enter(), None)?;
    player.proceed()?;
    act(player, &Step::new(Act::Click, BOX))?;
    act(player, &Step::with_text(Act::Key, BOX, "Control+a"))?;
    act(player, &Step::with_text(Act::Key, BOX, "Backspace"))?;
    ensure_words(player, "")?;
    // Other words are another comment.
    act(player, &write("Hal lain"))?;
    player.ask_at(&enter(), None)?;
    player.rig.session.choose(Choice::Cancel)?;
    ensure_words(player, "Hal lain")
}

/// The words of the user are nobody's post: Netra neither judges them nor forgets over them whom it has judged.
fn unread(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.gestures)?;
    player.go(&[(write("rahasia"), "typing")])?;
    let read = player.rig.in_page_world(
        "() => {
            const like = document.querySelector('[data-testid=u1-like]');
            const target = netra.gestures.ofControl(like) ? like : like.querySelector('svg');
            const { control, gesture } = netra.gestures.ofControl(target);
            return netra.units.read(control, gesture).text;
        }",
    )?;
    let text = read.as_str().unwrap_or_default();
    ensure!(!text.is_empty() && !text.contains("rahasia"), "read as the post's text: {text:?}");
    Ok(())
}

fn answered(player: &mut Player, scene: Scene, reply: &str, field: &str) -> Result<()> {
    player.enter(scene.gestures)?;
    let words = Step::with_text(Act::Type, field, "Setuju");
    player.go(&[(Step::new(Act::Click, reply), "open"), (words, "typing")])?;
    let before = words_in(player, field)?;
    let send = Step::new(Act::Enter, field);
    player.ask_at(&send, None)?;
    player.proceed()?;
    let after = words_in(player, field)?;
    ensure!(after == before && after.ends_with("Setuju"), "{before:?} became {after:?}");
    player.go(&[(send, "comment")])
}
