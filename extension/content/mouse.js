// @ts-check
// The mouse: from the press over the release to the click, which commits; a double click is a gesture of its own.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { aimAt, commit, decide, isBlind, isWaiting, warn } = netra.hold;
  const { later, remember, stop, targetOf } = netra.events;

  /** The press that is being swallowed, from pointerdown to its click. @type {Aim | null} */
  let swallowing = null;
  /** The press that began before its answer came. @type {Aim | null} */
  let undecided = null;
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
      netra.pass.fresh();
    } else if (isLeftover(event)) return stop(event);
    const aim = aimAt(pressOf(event));
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
  };

  /** @param {MouseEvent} event */
  const click = (event) => {
    if (event.button !== 0) return;
    const held = swallowing;
    swallowing = null;
    undecided = null;
    if (isLeftover(event)) return stop(event);
    const aim = aimAt(pressOf(event));
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
    click,
    doubleClick,
    /** A click fell into our dialog. */
    clickedDialog() {
      clickedDialog = true;
    },
    reset() {
      swallowing = null;
      undecided = null;
    },
  };
})();
