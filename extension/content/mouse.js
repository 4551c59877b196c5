// @ts-check
// The mouse and the finger: from the press over the release to the click, which commits; two presses of a picture in
// quick succession are a gesture of their own. A touch comes with its own events, and the page may act on their end.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { aimAt, commit, decide, isBlind, isWaiting, warn } = netra.hold;
  const { later, remember, stop, targetOf } = netra.events;

  /** Two taps within this time, and so near to one another, are one gesture. */
  const TWICE_MS = 350;
  const NEAR_PX = 40;

  /** The press that is being swallowed, from pointerdown to its click. @type {Aim | null} */
  let swallowing = null;
  /** The press that began before its answer came. @type {Aim | null} */
  let undecided = null;
  /** The end of the touch was kept from the page, so that the click alone would be half a press. */
  let kept = false;
  /** Where a finger last left a picture, and when. @type {{aim: Aim, at: number, x: number, y: number} | null} */
  let tapped = null;
  /** The last click fell into our dialog: a second one right on it is no press of the page's. */
  let clickedDialog = false;

  /** @param {Event} event @returns {Press | null} */
  const pressOf = (event) => {
    const target = targetOf(event);
    const control = netra.gestures.ofControl(target);
    if (control) return control;
    const twice = event.type === 'dblclick' || /** @type {MouseEvent} */ (event).detail >= 2;
    return twice ? netra.gestures.ofMedia(target) : null;
  };

  /** The second of two taps on one picture. @param {Event} event @returns {Aim | null} */
  const secondTap = (event) => {
    if (!tapped || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return null;
    const near = Math.hypot(event.clientX - tapped.x, event.clientY - tapped.y) <= NEAR_PX;
    if (!near || event.timeStamp - tapped.at > TWICE_MS) return null;
    const aim = aimAt(netra.gestures.ofMedia(targetOf(event)));
    return aim?.who === tapped.aim.who ? aim : null;
  };

  /** A finger leaves the glass: it may be the first of two. @param {PointerEvent} event */
  const tap = (event) => {
    const aim = event.pointerType === 'touch' && netra.site.rules.media ? aimAt(netra.gestures.ofMedia(targetOf(event))) : null;
    tapped = aim && { aim, at: event.timeStamp, x: event.clientX, y: event.clientY };
    if (aim) netra.core.ask(aim.unit);
  };

  /** The second click of a double click whose first one closed our dialog. @param {MouseEvent} event */
  const isLeftover = (event) => {
    if (event.detail === 1) clickedDialog = false;
    return clickedDialog && event.detail > 1;
  };

  /** @param {PointerEvent | MouseEvent} event */
  const press = (event) => {
    if (event.button !== 0) return;
    if (event.type === 'pointerdown') {
      swallowing = null;
      undecided = null;
      kept = false;
      netra.pass.fresh();
    } else if (isLeftover(event)) return stop(event);
    const aim = aimAt(pressOf(event)) ?? secondTap(event);
    if (event.type === 'pointerdown') {
      remember(event);
      netra.health.look(targetOf(event));
      if (aim) netra.health.approached(aim.press, aim.unit);
    }
    if (!aim) return;
    netra.pass.begin(aim);
    const way = decide(aim);
    if (way === 'hold') {
      swallowing = aim;
      stop(event);
    } else if (way === 'ask') {
      undecided = aim;
      netra.core.ask(aim.unit);
    }
  };

  /** @param {MouseEvent} event */
  const release = (event) => {
    if (event.button !== 0) return;
    // The answer may have come while the button was down; some handlers act on the release.
    if (!swallowing && undecided && decide(undecided) === 'hold') swallowing = undecided;
    if (swallowing) stop(event);
    if (event.type === 'pointerup') tap(/** @type {PointerEvent} */ (event));
  };

  /** The touch of a press that is held, or not yet judged, is the page's neither. Scrolling stays the browser's. @param {TouchEvent} event */
  const touch = (event) => {
    if (event.type === 'touchstart') netra.core.wake();
    if (!swallowing && undecided && decide(undecided) === 'hold') swallowing = undecided;
    const waits = event.type === 'touchend' && undecided && (netra.site.rules.replays === false || undecided.press.double);
    if (!swallowing && !waits) return;
    kept ||= event.type === 'touchend' && !swallowing;
    event.stopImmediatePropagation();
  };

  /** @param {MouseEvent} event */
  const click = (event) => {
    if (event.button !== 0) return;
    const held = swallowing ?? (undecided?.press.double ? undecided : null);
    const half = kept;
    swallowing = null;
    undecided = null;
    kept = false;
    if (isLeftover(event)) return stop(event);
    const aim = aimAt(pressOf(event)) ?? (held?.press.double ? held : null);
    if (half && aim && decide(aim) === 'let') {
      stop(event);
      return netra.note.say('note.again');
    }
    if (aim && (!held || held.who === aim.who)) return commit(event, aim);
    if (!held) return;
    // What lies under the pointer changed between press and click: the press was meant for the one before.
    stop(event);
    const answer = netra.core.known(held.unit);
    if (aim && answer) later(warn(held, answer));
  };

  /** @param {MouseEvent} event */
  const doubleClick = (event) => {
    if (isLeftover(event)) return stop(event);
    const aim = aimAt(netra.gestures.ofControl(targetOf(event)) ? null : pressOf(event));
    if (!aim) return;
    // The second click was stopped and asked about; its double click belongs to it.
    if (isWaiting(aim) || (decide(aim) !== 'let' && !isBlind())) stop(event);
    else netra.pass.fresh();
  };

  netra.mouse = {
    press,
    release,
    touch,
    click,
    doubleClick,
    /** A click fell into our dialog. */
    clickedDialog() {
      clickedDialog = true;
    },
    reset() {
      swallowing = null;
      undecided = null;
      kept = false;
      tapped = null;
    },
  };
})();
