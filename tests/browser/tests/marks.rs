//! The marks on the page: where they stand, what they cost, and that none outlives what it was made for.

use anyhow::{Context, Result, ensure};
use netra_browser::Browser;
use netra_browser::case::Player;
use netra_browser::gesture::Act;
use netra_browser::harness::{Shared, Suite};
use netra_browser::marks::HOST;
use netra_browser::rig::{Plan, Rig};
use netra_browser::scene::{BOTH, DAY, FACEBOOK, LISTED, Scene, UNLISTED};
use netra_browser::wait;
use serde_json::{Value, json};

/// How often a node takes another unit in the test of stale marks.
const RECYCLED: usize = 200;
/// In how many frames a mark must stand where its answer is known.
const FRAMES: u64 = 2;
const ESCAPE: &str = "\u{E00C}";
const ENTER: &str = "\u{E007}";

fn main() {
    let mut suite = Suite::default();
    for browser in Browser::ALL {
        let shared = Shared::guarded(browser);
        let mut on = |name: &str, test| suite.on_each_site(&shared, name, test);
        on("a_listed_unit_has_one_and_an_unlisted_one_has_none", one_each);
        on("a_node_that_shows_others_never_keeps_one", never_stale);
        on("a_press_on_one_reaches_the_page_below", pass_under);
        on("its_button_opens_the_panel_which_holds_nothing", panel);
        on("its_button_is_reached_by_keyboard", by_keyboard);
        on("none_shows_while_a_box_is_scrolled", nested_scroller);
        on("none_shows_over_what_covers_its_unit", covered);
        on("scrolls_with_the_page_and_is_not_written_again", scrolled);
        on("a_comment_has_one_for_who_wrote_it", commented);
        on("stands_beside_the_name_on_a_page_from_right_to_left", leftward);
        on("the_shortcut_hides_all_and_shows_it_again", shortcut);
        on("a_site_that_is_switched_off_has_none", switched_off);
        on("can_be_read", readable);
        suite.on(&shared, "an_account_that_is_followed_already_has_one", followed);
        suite.on(&shared, "none_stays_behind_when_the_extension_is_loaded_anew", anew);
        let alone = Shared::new(Plan::without_extension(browser));
        for scene in BOTH {
            let alone = alone.clone();
            let name = format!("{}::cost_the_page_no_layout_and_no_attribute", scene.site);
            suite.on(&shared, &name, move |player| {
                player.enter(scene.feed)?;
                player.rig.session.wait_for_mark("u1")?;
                let with = shape(&player.rig)?;
                let without = alone.with(|player| {
                    player.rig.session.open_page(scene.feed)?;
                    shape(&player.rig)
                })?;
                same(&with, &without)
            });
        }
    }
    suite.run()
}

fn one_each(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.mixed)?;
    let session = &player.rig.session;
    for number in [10, 40, 10] {
        player.scroll_to(number)?;
        let unit = format!("g{number}");
        let mark = session.wait_for_mark(&unit)?;
        ensure!(mark.level == "warn" && !mark.text.is_empty(), "{mark:?}");
        session.settle()?;
        let marks = session.marks()?;
        ensure!(marks.len() == 1, "around {unit}: {marks:?}");
    }
    player.scroll_to(45)?;
    session.wait_for_no_marks()?;
    player.ensure_no_errors()
}

/// Puts listed and unlisted units into one node, again and again: in a task, in a frame, or while the page scrolls.
/// After each, what is painted is looked at for three frames.
const RECYCLE: &str = "const [times, at] = given;
    const feed = window.siteHooks;
    const stale = [], frames = { known: [], new: [] };
    const met = new Set(), said = {};
    for (let turn = 0; turn < times; turn++) {
        const listed = turn % 2 === 0;
        // Ten of each, so that from the third round on all answers are known.
        const unit = (turn % 20 >> 1) * 10 + (listed ? 10 : 13);
        const inFrame = turn % 3 === 1;
        if (inFrame) await frame();
        if (turn % 3 === 2) window.scrollBy(0, turn % 2 ? 5 : -5);
        feed.recycle(at, `g${unit}`);
        let first = 0;
        for (let seen = 1; seen <= 3; seen++) {
            // Changed within a frame's own callbacks: that frame is the first that a person sees.
            if (inFrame && seen === 1) await task();
            else await painted();
            const marks = drawn();
            for (const { on, text } of marks) {
                const number = Number(/^g(\\d+)/.exec(on)?.[1]);
                said[number] ??= text;
                if (number % 10 !== 0 || said[number] !== text) stale.push(`turn ${turn}, frame ${seen}: \"${text}\" on ${on}`);
            }
            if (!first && marks.some(({ on }) => on === `g${unit}`)) first = seen;
        }
        // An answer that was never asked for has its way to the core and back.
        for (let seen = 4; listed && !first && seen < 60; seen++) {
            await painted();
            if (drawn().some(({ on }) => on === `g${unit}`)) first = seen;
        }
        if (listed) frames[met.has(unit) ? 'known' : 'new'].push(first);
        met.add(unit);
    }
    return { stale, frames };";

fn never_stale(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.mixed)?;
    let session = &player.rig.session;
    player.scroll_to(10)?;
    session.wait_for_mark("g10")?;
    let seen = session.with_marks(RECYCLE, &json!([RECYCLED, 9]))?;
    let stale = seen["stale"].as_array().context("stale")?;
    ensure!(stale.is_empty(), "{} stale marks: {:?}", stale.len(), &stale[..stale.len().min(5)]);
    eprintln!("{}, {}: frames {}", session.browser(), scene.site, seen["frames"]);
    let known = seen["frames"]["known"].as_array().context("frames")?;
    let late = known.iter().filter(|n| !(1..=FRAMES).contains(&n.as_u64().unwrap_or(0))).count();
    ensure!(late == 0 && known.len() > RECYCLED / 4, "{late} of {} came late", known.len());
    player.ensure_no_errors()
}

fn pass_under(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    let mark = session.wait_for_mark("u1")?;
    session.settle()?;
    session.clear_log()?;
    session.press_at(mark.x + 12.0, mark.y + mark.height / 2.0)?;
    session.settle()?;
    let events = session.events()?;
    let click = format!("window click {} trusted=true", mark.on);
    ensure!(events.contains(&click), "the page saw {events:?}");
    session.ensure_no_dialog()
}

fn panel(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    let mark = session.wait_for_mark("u1")?;
    session.settle()?;
    session.clear_log()?;
    player.rig.session.press_mark(&mark)?;
    let dialog = session.wait_for_dialog()?;
    let said = session.text(&dialog)?;
    for part in ["Munir", "Sumber", "Aturan", "Tutup"] {
        ensure!(said.contains(part), "the panel lacks {part}: {said}");
    }
    ensure!(!said.contains("Tetap lakukan"), "the panel asks: {said}");
    // Long as it is, it begins at its beginning and its button is in view.
    let height = session.run("return innerHeight", &[])?.as_f64().unwrap_or_default();
    for part in ["h2", "button[value=close]"] {
        let rect = session.rect(&session.in_dialog(part)?.context("a part of the panel")?)?;
        ensure!(rect.y > 0.0 && rect.y + rect.height < height, "{part} is at {rect:?}");
    }
    session.key(ESCAPE)?;
    wait::until("the panel closes", || Ok(session.dialog()?.is_none().then_some(())))?;
    ensure!(focus(player)? == HOST, "the focus is on {}", focus(player)?);
    player.rig.session.press_mark(&mark)?;
    session.wait_for_dialog()?;
    let close = session.in_dialog("button[value=close]")?.context("no button to close")?;
    session.fire(&close, Act::Click)?;
    wait::until("the panel closes", || Ok(session.dialog()?.is_none().then_some(())))?;
    let log = session.events()?;
    ensure!(log.is_empty(), "the page saw {log:?}");
    // Neither a pass nor a hold comes of it.
    player.pass(UNLISTED, Act::Click)?;
    session.clear_log()?;
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    player.ensure_no_errors()
}

/// The name of the element that has the focus.
fn focus(player: &Player) -> Result<String> {
    let name = player.rig.session.run("return document.activeElement?.localName ?? ''", &[])?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

fn by_keyboard(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    session.wait_for_mark("u1")?;
    session.settle()?;
    session.clear_log()?;
    session.with_marks("root.querySelector('.mark:not(.bare) button').focus()", &Value::Null)?;
    session.key(ENTER)?;
    session.wait_for_dialog()?;
    // Enter on the panel's button closes it; the press ends there.
    session.key(ENTER)?;
    wait::until("the panel closes", || Ok(session.dialog()?.is_none().then_some(())))?;
    session.settle()?;
    ensure!(focus(player)? == HOST, "the focus is on {}", focus(player)?);
    session.ensure_no_dialog()?;
    player.ensure_nothing_done()
}

/// A post in a dialog that scrolls by itself.
const IN_DIALOG: [(&str, &str); 2] = [
    ("facebook", "https://www.facebook.com/donyahmadmunir/posts/pfbid0sim1"),
    ("instagram", "https://www.instagram.com/p/SIMmodal2/"),
];

/// Scrolls the page's own box smoothly and says in how many frames of its way a mark was painted, and over how many.
const SCROLL: &str = "const box = document.querySelector('.veil, .ig-veil');
    box.scrollTop = box.scrollHeight;
    if (box.scrollTop < 150) throw new Error('the box does not scroll');
    await painted();
    await painted();
    let ended = false;
    box.addEventListener('scrollend', () => (ended = true), { once: true });
    const start = box.scrollTop;
    box.scrollTo({ top: 20, behavior: 'smooth' });
    while (box.scrollTop === start) await painted();
    const counts = [];
    for (let place = start; !ended; ) {
        // The last frame of the way may be the first of rest.
        if (box.scrollTop !== place) counts.push(drawn().length);
        place = box.scrollTop;
        await painted();
    }
    return { counts, top: box.scrollTop };";

fn nested_scroller(player: &mut Player, scene: Scene) -> Result<()> {
    let url = IN_DIALOG.iter().find(|(site, _)| *site == scene.site).context("no dialog")?.1;
    player.prepare("id", Some(DAY))?;
    player.rig.set_viewport(Some((900, 420)))?;
    player.rig.session.open_page(url)?;
    let session = &player.rig.session;
    let before = session.wait_for_mark("p1")?;
    let seen = session.with_marks(SCROLL, &Value::Null)?;
    let counts = seen["counts"].as_array().context("counts")?;
    let shown = counts.iter().filter(|n| **n != 0).count();
    ensure!(
        shown == 0 && counts.len() > 2,
        "marks while the box moved, frame by frame: {counts:?}"
    );
    let after = session.wait_for_mark("p1")?;
    let (moved, top) = (before.y - after.y, seen["top"].as_f64().unwrap_or_default());
    ensure!((moved - top).abs() < 2.0, "the mark moved by {moved}, the post by {top}");
    player.rig.set_viewport(None)
}

fn covered(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    session.wait_for_mark("u1")?;
    session.hook("cover", &[])?;
    session.settle()?;
    let marks = session.marks()?;
    ensure!(marks.is_empty(), "over the page's sheet: {marks:?}");
    session.hook("removeElement", &[".cover-sheet".into()])?;
    session.settle()?;
    session.wait_for_mark("u1").map(drop)
}

/// Scrolls the page by some pixels in each of twelve frames; says where the mark went, and what was written to it.
const SCROLL_PAGE: &str = "const mark = root.querySelector('.mark');
    let writes = 0;
    const watch = new MutationObserver(records => (writes += records.length));
    watch.observe(mark, { attributes: true });
    const before = mark.getBoundingClientRect().y + scrollY;
    const places = [];
    for (let step = 0; step < 12; step++) {
        await frame();
        scrollBy(0, 2);
        await painted();
        places.push(mark.getBoundingClientRect().y + scrollY - before);
    }
    await painted();
    return { moved: Math.max(...places.map(Math.abs)), writes, by: scrollY, drawn: drawn().length };";

fn scrolled(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    session.wait_for_mark("u1")?;
    session.settle()?;
    let seen = session.with_marks(SCROLL_PAGE, &Value::Null)?;
    let number = |name: &str| seen[name].as_f64().unwrap_or(f64::NAN);
    ensure!(number("by") > 20.0 && number("drawn") > 0.0, "{seen}");
    ensure!(
        number("moved") < 1.0 && number("writes") == 0.0,
        "the mark did not lie still on the page: {seen}"
    );
    if scene.site == "facebook" {
        // The bar at the top stays and covers the name.
        let script = "const name = document.querySelector('[data-testid=u1-author]').getBoundingClientRect(); scrollBy(0, name.y - 20)";
        session.run(script, &[])?;
        session.settle()?;
        let over: Vec<_> = session.marks()?.into_iter().filter(|mark| mark.y < 56.0).collect();
        ensure!(over.is_empty(), "over the bar: {over:?}");
    }
    Ok(())
}

/// A comment by a listed account under an unlisted post: the page, the comment.
const BY_LISTED: [(&str, &str, &str); 2] = [
    ("facebook", "https://www.facebook.com/search/posts/?q=kebun", "s2-comment1"),
    ("instagram", "https://www.instagram.com/explore/tags/langit/", "u2-comment1"),
];

/// A listed post with comments by others: the page, the post.
const UNDER_LISTED: [(&str, &str, &str); 2] = [
    ("facebook", "https://www.facebook.com/donyahmadmunir/posts/pfbid0sim1", "p1"),
    ("instagram", "https://www.instagram.com/p/SIMmodal2/", "p1"),
];

fn commented(player: &mut Player, scene: Scene) -> Result<()> {
    let of = |all: &[(&str, &'static str, &'static str)]| {
        all.iter().find(|(site, ..)| *site == scene.site).map(|(_, url, unit)| (*url, *unit))
    };
    let (url, comment) = of(&BY_LISTED).context("no page")?;
    player.enter(url)?;
    let session = &player.rig.session;
    session.bring(&session.control(comment)?)?;
    session.wait_for_mark(comment)?;
    ensure_only(player, comment)?;
    let (url, post) = of(&UNDER_LISTED).context("no page")?;
    player.enter(url)?;
    let session = &player.rig.session;
    session.wait_for_mark(post)?;
    session.bring(&session.control(&format!("{post}-comment1"))?)?;
    ensure_only(player, post)
}

/// Fails if anything else of the unit has a mark, now or after the page has been read once more.
fn ensure_only(player: &Player, on: &str) -> Result<()> {
    let session = &player.rig.session;
    let unit = on.split('-').next().unwrap_or_default();
    for _ in 0..30 {
        let others: Vec<_> =
            session.marks()?.into_iter().filter(|m| m.on.starts_with(unit) && m.on != on).collect();
        ensure!(others.is_empty(), "beside the one on {on}: {others:?}");
        session.settle()?;
    }
    Ok(())
}

/// Pages in a language that is written from right to left.
const LEFTWARD: [(&str, &str); 2] = [
    ("facebook", "https://www.facebook.com/?locale=ar_AR"),
    ("instagram", "https://www.instagram.com/explore/tags/langit/"),
];

fn leftward(player: &mut Player, scene: Scene) -> Result<()> {
    let (_, url) = LEFTWARD.iter().find(|(site, _)| *site == scene.site).context("no page")?;
    player.enter(url)?;
    let session = &player.rig.session;
    ensure!(
        session.run("return getComputedStyle(document.body).direction", &[])? == "rtl",
        "the page runs from the left"
    );
    let mark = session.wait_for_mark("u1")?;
    let name = session.rect(&session.control("u1-author")?)?;
    let apart = mark.x >= name.x + name.width || mark.x + mark.width <= name.x;
    let level = (mark.y + mark.height / 2.0 - name.y - name.height / 2.0).abs() < 8.0;
    ensure!(mark.button && apart && level, "the name at {name:?}, {mark:?}");
    Ok(())
}

fn shortcut(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    let session = &player.rig.session;
    let before = session.wait_for_mark("u1")?;
    wait::until("the practice banner is shown", || Ok(session.banner()?.map(drop)))?;
    session.clear_log()?;
    let press = || player.rig.command("hide", "J");
    press()?;
    session.wait_for_no_marks()?;
    ensure!(session.mark_host()?.is_none(), "the marks' layer is still there");
    ensure!(session.banner()?.is_none(), "the banner is still there");
    // The page goes on and marks stay away; the question still comes.
    session.hook("recycle", &[1.into(), "u1".into()])?;
    session.settle()?;
    ensure!(session.mark_host()?.is_none(), "a mark came back");
    player.ask(LISTED, Act::Click)?;
    player.cancel()?;
    press()?;
    let after = session.wait_for_mark("u1")?;
    ensure!(after.text == before.text, "{after:?}");
    wait::until("the practice banner is back", || Ok(session.banner()?.map(drop)))?;
    // A panel that is open is a trace as well.
    let mark = session.wait_for_mark("u1")?;
    player.rig.session.press_mark(&mark)?;
    session.wait_for_dialog()?;
    press()?;
    wait::until("the panel is gone", || Ok(session.dialog()?.is_none().then_some(())))?;
    // Until the page is loaded anew.
    session.open_page(scene.feed)?;
    session.wait_for_mark("u1").map(drop)
}

fn switched_off(player: &mut Player, scene: Scene) -> Result<()> {
    player.enter(scene.feed)?;
    player.rig.session.wait_for_mark("u1")?;
    player.rig.set_settings(&json!({ "practice_date": DAY, "sites": { scene.site: false } }))?;
    player.forget_settings();
    let session = &player.rig.session;
    session.wait_for_no_marks()?;
    session.open_page(scene.feed)?;
    session.settle()?;
    player.pass(LISTED, Act::Click)?;
    ensure!(session.mark_host()?.is_none(), "a switched-off site has our layer");
    Ok(())
}

fn followed(player: &mut Player) -> Result<()> {
    player.enter("https://www.facebook.com/friends/suggestions/")?;
    let session = &player.rig.session;
    // The last of the cards is a party's, and says "Mengikuti".
    let name = session.run("return [...document.querySelectorAll('a')].some(at => at.textContent === 'Partai Perindo')", &[])?;
    ensure!(name == true, "the card is not there");
    wait::until("all three listed cards have a mark", || {
        Ok((session.marks()?.len() == 3).then_some(()))
    })
}

fn anew(player: &mut Player) -> Result<()> {
    player.enter(FACEBOOK.feed)?;
    player.rig.session.wait_for_mark("u1")?;
    let old = player.rig.session.mark_host()?.context("no layer")?;
    player.rig.reload_extension()?;
    let session = &player.rig.session;
    wait::until("the new scripts mark, and the old ones' layer is gone", || {
        let one = "return document.querySelectorAll(arguments[0]).length === 1";
        let alone = session.run(one, &[HOST.into()])? == true;
        let host = session.mark_host()?.filter(|host| *host != old);
        Ok((alone && host.is_some() && !session.marks()?.is_empty()).then_some(()))
    })
}

/// Contrast of the mark's words and of its line against its ground, by the WCAG's formula.
const CONTRAST: &str = "const numbers = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
    const light = text => numbers(text).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
    const mark = root.querySelector('.mark');
    const found = {};
    for (const level of ['warn', 'notice']) {
        mark.classList.remove('warn', 'notice');
        mark.classList.add(level);
        const { color, backgroundColor, borderTopColor, fontSize } = getComputedStyle(mark);
        found[level] = { words: ratio(color, backgroundColor), line: ratio(borderTopColor, backgroundColor), size: parseFloat(fontSize) };
    }
    return found;";

fn readable(player: &mut Player, scene: Scene) -> Result<()> {
    for dark in [false, true] {
        player.rig.set_dark(dark)?;
        player.enter(scene.feed)?;
        let session = &player.rig.session;
        session.wait_for_mark("u1")?;
        let found = session.with_marks(CONTRAST, &Value::Null)?;
        for level in ["warn", "notice"] {
            let number = |what: &str| found[level][what].as_f64().unwrap_or_default();
            ensure!(number("words") >= 4.5, "dark {dark}, {level}: words {}", number("words"));
            ensure!(number("line") >= 3.0, "dark {dark}, {level}: line {}", number("line"));
            ensure!(number("size") >= 12.0, "{level}: {} px", number("size"));
        }
    }
    player.rig.set_dark(false)?;
    // At 200 % the page has half as many pixels of its own.
    player.rig.set_viewport(Some((640, 400)))?;
    player.enter(scene.feed)?;
    let mark = player.rig.session.wait_for_mark("u1")?;
    ensure!(mark.x >= 0.0 && mark.x + mark.width <= 640.0, "at 200 %: {mark:?}");
    player.rig.set_viewport(None)
}

/// The page as it is laid out and written: the box of every element of the site, the size of the document, its nodes.
fn shape(rig: &Rig) -> Result<Value> {
    let script = "const box = at => { const { x, y, width, height } = at.getBoundingClientRect(); return [at.localName, x, y, width, height].join(' '); };
        const { scrollWidth, scrollHeight } = document.documentElement;
        const own = [...document.documentElement.attributes].filter(({ name }) => !name.startsWith('data-')).map(({ name, value }) => `${name}=${value}`);
        return { size: [scrollWidth, scrollHeight], boxes: [...document.querySelectorAll('body, body *')].map(box), nodes: document.body.outerHTML, own };";
    rig.session.run(script, &[])
}

fn same(with: &Value, without: &Value) -> Result<()> {
    for part in ["size", "own", "nodes"] {
        ensure!(
            with[part] == without[part],
            "{part} differs: {} and {}",
            with[part],
            without[part]
        );
    }
    let boxes = |of: &Value| of["boxes"].as_array().cloned().unwrap_or_default();
    let (with, without) = (boxes(with), boxes(without));
    ensure!(with.len() > 100, "{} boxes only", with.len());
    let differs = with.iter().zip(&without).find(|(a, b)| a != b);
    ensure!(differs.is_none() && with.len() == without.len(), "a box differs: {differs:?}");
    Ok(())
}
