// @ts-check
// The hand on the gesture. Listeners stand on `window`, in the capture phase, before the page's own. What is
// known to be clear passes untouched; what is known to need a warning is stopped from the first event of the
// press; what is not known yet is stopped at the event that commits it and asked about. Netra never presses a
// warned button: the user presses it again.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  /**
   * @typedef {{press: Press, unit: any, who: string}} Aim a press with whom it reaches
   */

  const { aimAt, decide, isBlind, isWaiting, resolve, warn } = netra.hold;

  /** The press that is being swallowed, from pointerdown to its click. @type {Aim | null} */
  let swallowing = null;
  /** The press that began before its answer came. @type {Aim | null} */
  let undecided = null;
  /** Codes of keys whose keydown was stopped: their repeats and keyup are the same press. @type {Set<string>} */
  const stoppedKeys = new Set();
  /** The Enter key is down, and was judged by its own event. */
  let entered = false;
  /** The last click fell into our dialog: a second one right on it is no press of the page's. */
  let clickedDialog = false;
  const counts = { gestures: 0, blind: 0 };
  /** The control that was last asked about ahead. @type {{control: Element | null, at: number}} */
  let approached = { control: null, at: 0 };

  /** @param {Event} event */
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** The element an event is about, also inside open shadow roots. @param {Event} event */
  const targetOf = (event) => event.composedPath()[0] ?? event.target;

  /** Runs what outlasts the event; the page sees none of its errors. @param {Promise<any>} work */
  const later = (work) => void work.catch(netra.guard.failed);

  /**
   * The event that would carry the gesture out.
   * @param {Event} event
   * @param {Aim} aim
   */
  const commit = (event, aim) => {
    counts.gestures += 1;
    if (!aim.unit.sightings.length && aim.press.gesture !== 'comment') {
      counts.blind += 1;
      netra.core.send({ kind: 'health', site: netra.site.name, ...counts }).catch(() => {});
    }
    const way = decide(aim);
    // A double click has one more event to come, and a key that is held repeats itself.
    if (way === 'let') {
      netra.portals.carried(aim);
      return netra.pass.use(aim);
    }
    if (way === 'ask' && isBlind()) return netra.core.ask(aim.unit);
    stop(event);
    if (isWaiting(aim)) return;
    later(way === 'ask' ? resolve(aim) : warn(aim, netra.core.known(aim.unit)));
  };

  /** @param {Event} event @returns {Press | null} */
  const pressOf = (event) => {
    const target = targetOf(event);
    const control = netra.gestures.ofControl(target);
    if (control) return control;
    const twice = event.type === 'dblclick' || /** @type {MouseEvent} */ (event).detail >= 2;
    return twice ? netra.gestures.ofMedia(target) : null;
  };

  /** What is pressed may open a menu that doesn't say whose it is. @param {Event} event */
  const remember = (event) => {
    const target = targetOf(event);
    if (target instanceof Element) netra.portals.pressed(target);
  };

  /** The second click of a double click whose first one closed our dialog. @param {MouseEvent} event */
  const isLeftover = (event) => {
    if (event.detail === 1) clickedDialog = false;
    return clickedDialog && event.detail > 1;
  };

  /** @param {PointerEvent | MouseEvent} event */
  const onPress = (event) => {
    if (event.button !== 0) return;
    if (event.type === 'pointerdown') {
      swallowing = null;
      undecided = null;
      netra.pass.fresh();
    } else if (isLeftover(event)) return stop(event);
    const aim = aimAt(pressOf(event));
    if (event.type === 'pointerdown') remember(event);
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
  const onRelease = (event) => {
    if (event.button !== 0) return;
    // The answer may have come while the button was down; some handlers act on the release.
    if (!swallowing && undecided && decide(undecided) === 'hold') swallowing = undecided;
    if (swallowing) stop(event);
  };

  /** @param {MouseEvent} event */
  const onClick = (event) => {
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
  const onDoubleClick = (event) => {
    if (isLeftover(event)) return stop(event);
    const aim = aimAt(netra.gestures.ofControl(targetOf(event)) ? null : pressOf(event));
    if (!aim) return;
    // The second click was stopped and asked about; its double click belongs to it.
    if (isWaiting(aim) || (decide(aim) !== 'let' && !isBlind())) stop(event);
    else netra.pass.fresh();
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    const id = event.code || event.key;
    const stale = netra.ask.key(event);
    if (netra.ask.isOpen()) {
      if (stale) event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'keyup') stoppedKeys.delete(id);
      return;
    }
    if (event.type === 'keyup') {
      if (event.key === 'Enter') entered = false;
      // A space presses a native button at its keyup; after that the press is over.
      setTimeout(netra.pass.fresh);
      if (stoppedKeys.delete(id)) stop(event);
      return;
    }
    if (stoppedKeys.has(id)) {
      if (event.repeat || event.type !== 'keydown') return stop(event);
      // Its keyup was never seen; this is a new press.
      stoppedKeys.delete(id);
    }
    if (event.type !== 'keydown' || event.isComposing) return;
    entered ||= event.key === 'Enter';
    if (!event.repeat) netra.pass.fresh();
    const aim = aimAt(pressOfKey(event));
    if (!aim) return;
    commit(event, aim);
    if (event.defaultPrevented) stoppedKeys.add(id);
  };

  /** @param {KeyboardEvent} event @returns {Press | null} */
  const pressOfKey = (event) => {
    const target = targetOf(event);
    const enter = event.key === 'Enter';
    if (netra.gestures.isWriting(target)) return enter && !event.shiftKey ? netra.comments.ofEnter(target) : null;
    if (!enter && event.key !== ' ') return netra.gestures.ofKey(event, target);
    remember(event);
    return netra.gestures.ofControl(target);
  };

  /** A line end that came without its key, as from a keyboard on the screen. @param {InputEvent} event */
  const onLineEnd = (event) => {
    if (entered || event.isComposing || !/^insert(Paragraph|LineBreak)$/.test(event.inputType)) return;
    const aim = aimAt(netra.comments.ofEnter(targetOf(event)));
    if (aim) commit(event, aim);
  };

  /** @param {Event} event */
  const onInput = (event) => {
    const box = netra.comments.boxOf(targetOf(event));
    if (box && netra.comments.isEmpty(box)) netra.pass.emptied();
  };

  /** A form that is sent by whatever was pressed. @param {Event} event */
  const onSubmit = (event) => {
    const aim = aimAt(netra.comments.ofForm(targetOf(event)));
    if (aim) commit(event, aim);
  };

  /** The pointer or the focus reaches a control: ask ahead. @param {Event} event */
  const onApproach = (event) => {
    if (netra.core.state.off) return;
    const target = targetOf(event);
    // A picture may be about to be double clicked.
    const moved = event.type === 'pointerover';
    const press = netra.gestures.ofControl(target) ?? (moved ? netra.gestures.ofMedia(target) : netra.comments.ofBox(target));
    if (target instanceof Element) {
      netra.portals.approached(target, press);
      // By keyboard a menu opens from where the focus was.
      if (!moved) netra.portals.pressed(target, true);
    }
    // Moving about inside one control is one approach; the press itself reads anew.
    if (!press || (press.control === approached.control && event.timeStamp - approached.at < 500)) return;
    approached = { control: press.control, at: event.timeStamp };
    const unit = netra.units.of(press);
    if (!netra.core.known(unit)) netra.core.ask(unit);
  };

  /** @type {[string, (event: any) => void][]} */
  const acts = [
    ['pointerdown', onPress],
    ['mousedown', onPress],
    ['pointerup', onRelease],
    ['mouseup', onRelease],
    ['click', onClick],
    ['dblclick', onDoubleClick],
    ['keydown', onKey],
    ['keypress', onKey],
    ['keyup', onKey],
    ['beforeinput', onLineEnd],
    ['input', onInput],
    ['submit', onSubmit],
    ['pointerover', onApproach],
    ['focusin', onApproach],
    ['pointermove', () => netra.core.wake()],
    ['touchstart', () => netra.core.wake()],
  ];

  /** @param {Event} event @param {(event: any) => void} act */
  const run = (event, act) => {
    if (!event.isTrusted) return;
    if (netra.core.orphaned()) return netra.guard.remove();
    if (netra.ask.isOpen() && !(event instanceof KeyboardEvent)) {
      // Inside the dialog the press must reach the button, but not the page's listeners.
      event.stopImmediatePropagation();
      clickedDialog ||= event.type === 'click';
      return;
    }
    if (netra.layer.owns(targetOf(event))) {
      // A mark of ours was pressed; the page learns nothing of it.
      event.stopImmediatePropagation();
      if (event.type === 'click') netra.layer.pressed(event);
      return;
    }
    try {
      netra.pass.moved();
      act(event);
    } catch (error) {
      // A page that we cannot read must not lose a press, and must not see our error.
      netra.guard.failed(error);
    }
  };

  const listeners = acts.map(([type, act]) => /** @type {const} */ ([type, (/** @type {Event} */ event) => run(event, act)]));
  /** Tells of addresses that a page sets itself, where the browser has it. @type {EventTarget | undefined} */
  const addresses = /** @type {any} */ (window).navigation;
  /** @param {Event} event */
  const onBlur = (event) => {
    if (!event.isTrusted) return;
    netra.ask.released();
    stoppedKeys.clear();
    entered = false;
  };

  netra.guard = {
    counts,
    /** Errors of our own, for the popup. @type {string[]} */
    errors: [],
    install() {
      for (const [type, listener] of listeners) {
        window.addEventListener(type, listener, { capture: true, passive: type === 'touchstart' || type === 'pointermove' });
      }
      window.addEventListener('blur', onBlur);
      window.addEventListener('popstate', netra.pass.moved);
      addresses?.addEventListener('currententrychange', netra.pass.moved);
    },
    /**
     * The extension behind this script is gone: it leaves the page as it found it and says so.
     * @param {boolean} [replaced] a newer script guards the page already: there is nothing to say
     */
    remove(replaced = false) {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, { capture: true });
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('popstate', netra.pass.moved);
      addresses?.removeEventListener('currententrychange', netra.pass.moved);
      netra.survey?.stop();
      netra.ask.close();
      netra.note.remove();
      if (!replaced) netra.note.say('note.reload');
    },
    /** A key that pressed a button of the dialog and is still down presses nothing on the page. @param {string[]} keys */
    stopKeys(keys) {
      for (const key of keys) stoppedKeys.add(key);
    },
    /** The page was put away: no press of before goes on. */
    reset() {
      swallowing = null;
      undecided = null;
      stoppedKeys.clear();
      netra.ask.released();
      netra.ask.close();
      netra.pass.fresh();
    },
    /** @param {unknown} error */
    failed(error) {
      if (netra.guard.errors.length < 5) netra.guard.errors.push(String(error).slice(0, 200));
    },
  };
})();
