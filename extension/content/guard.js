// @ts-check
// The hand on the gesture. Listeners stand on `window`, in the capture phase, before the page's own. What is
// known to be clear passes untouched; what is known to need a warning is stopped from the first event of the
// press; what is not known yet is stopped at the event that commits it and asked about. Netra never presses a
// warned button: the user presses it again.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));

  /**
   * @typedef {{gesture: string, control: Element, double?: boolean}} Press what is being pressed
   * @typedef {{press: Press, unit: any, who: string}} Aim a press with whom it reaches
   */

  const LEVELS_HELD = new Set(['warn', 'block']);

  /** The press that is being swallowed, from pointerdown to its click. @type {Aim | null} */
  let swallowing = null;
  /** The press that began before its answer came. @type {Aim | null} */
  let undecided = null;
  /** The press that a pass lets through, from its first event to its commit. @type {Aim | null} */
  let passing = null;
  /** What the user decided to do after a warning: these accounts, this gesture, this address. @type {{who: string, gesture: string, address: string} | null} */
  let pass = null;
  /** A press whose answer is awaited. @type {Aim | null} */
  let waiting = null;
  /** The core gave no answer to the last press: the next one goes through. */
  let blindPass = false;
  /** Codes of keys whose keydown was stopped: their repeats and keyup are the same press. @type {Set<string>} */
  const stoppedKeys = new Set();
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

  /** @param {Press | null} press @returns {Aim | null} */
  const aimAt = (press) => {
    if (!press) return null;
    const unit = netra.units.read(press.control, press.gesture);
    return { press, unit, who: netra.core.whoOf(unit) };
  };

  /** @param {any} answer @param {string} gesture */
  const isHeld = (answer, gesture) => LEVELS_HELD.has(answer?.level?.[gesture]);

  /** @param {Aim} aim */
  const hasPass = (aim) =>
    pass !== null && pass.who === aim.who && pass.gesture === aim.press.gesture && pass.address === location.href;

  /**
   * What to do with a press now.
   * @param {Aim} aim
   * @returns {'let' | 'hold' | 'ask'}
   */
  const decide = (aim) => {
    if (netra.core.state.off || !aim.unit.sightings.length) return 'let';
    if (passing?.who === aim.who && passing.press.gesture === aim.press.gesture) return 'let';
    if (hasPass(aim)) return 'let';
    const answer = netra.core.known(aim.unit);
    if (answer) return isHeld(answer, aim.press.gesture) ? 'hold' : 'let';
    return 'ask';
  };

  /** @param {Element} control */
  const giveFocusBack = (control) => {
    if (control instanceof HTMLElement && control.isConnected) control.focus({ preventScroll: true });
  };

  /**
   * Asks the user; remembers a pass if they want to go on.
   * @param {Aim} aim
   * @param {any} answer
   */
  const warn = async (aim, answer) => {
    const words = answer.dialog?.[aim.press.gesture];
    if (!words) return netra.note.say('note.unchecked');
    const choice = await netra.ask.put(words);
    giveFocusBack(aim.press.control);
    if (choice === 'proceed') {
      pass = { who: aim.who, gesture: aim.press.gesture, address: location.href };
      netra.note.say('note.again');
    } else if (choice === 'not-campaign') {
      const { surface, sightings, text } = aim.unit;
      const unit = { id: '0', surface, sightings, text };
      netra.core.send({ kind: 'except', site: netra.site.name, unit }).then(
        () => {
          netra.core.forget();
          netra.note.say('note.excepted');
        },
        () => netra.note.say('note.unchecked'),
      );
    }
  };

  /**
   * A stopped press whose accounts the core has not judged yet.
   * @param {Aim} aim
   * @param {boolean} replayable a plain click may be given back, nothing else
   */
  const resolve = async (aim, replayable) => {
    waiting = aim;
    const answer = await netra.core.answer(aim.unit);
    waiting = null;
    if (!answer) {
      blindPass = true;
      netra.note.say('note.unchecked');
      return;
    }
    if (isHeld(answer, aim.press.gesture)) return warn(aim, answer);
    const { control } = aim.press;
    if (replayable && control instanceof HTMLElement && control.isConnected) control.click();
    else netra.note.say('note.again');
  };

  /**
   * The event that would carry the gesture out.
   * @param {Event} event
   * @param {Aim} aim
   */
  const commit = (event, aim) => {
    counts.gestures += 1;
    if (!aim.unit.sightings.length) {
      counts.blind += 1;
      netra.core.send({ kind: 'health', site: netra.site.name, ...counts }).catch(() => {});
    }
    if (waiting) return stop(event);
    const way = decide(aim);
    if (way === 'let') {
      if (hasPass(aim)) {
        passing = aim;
        pass = null;
        netra.note.clear();
      }
      return;
    }
    if (way === 'ask') {
      if (!netra.core.state.answering && blindPass) return netra.core.ask(aim.unit);
      stop(event);
      return void resolve(aim, !aim.press.double);
    }
    stop(event);
    void warn(aim, netra.core.known(aim.unit));
  };

  /** @param {Event} event @returns {Press | null} */
  const pressOf = (event) => {
    const target = targetOf(event);
    const control = netra.gestures.ofControl(target);
    if (control) return control;
    const twice = event.type === 'dblclick' || /** @type {MouseEvent} */ (event).detail >= 2;
    return twice ? netra.gestures.ofMedia(target) : null;
  };

  /** @param {PointerEvent | MouseEvent} event */
  const onPress = (event) => {
    if (event.button !== 0) return;
    if (event.type === 'pointerdown') {
      swallowing = null;
      undecided = null;
      passing = null;
    }
    const aim = aimAt(pressOf(event));
    if (!aim) return;
    const way = decide(aim);
    if (way === 'hold') {
      swallowing = aim;
      stop(event);
    } else if (way === 'ask') {
      undecided = aim;
      netra.core.ask(aim.unit);
    } else if (hasPass(aim)) passing = aim;
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
    const aim = aimAt(pressOf(event));
    if (aim) {
      commit(event, aim);
      return;
    }
    // The control changed under the pointer between press and click: the stopped press stays stopped.
    if (held) stop(event);
  };

  /** @param {MouseEvent} event */
  const onDoubleClick = (event) => {
    const press = netra.gestures.ofControl(targetOf(event)) ? null : pressOf(event);
    const aim = aimAt(press);
    if (!aim) return;
    const way = decide(aim);
    // The second click was stopped and asked about; its double click belongs to it.
    if (way !== 'let' || waiting) stop(event);
    else passing = null;
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
      if (stoppedKeys.delete(id)) stop(event);
      return;
    }
    if (stoppedKeys.has(id)) return stop(event);
    if (event.type !== 'keydown' || event.isComposing || (event.key !== 'Enter' && event.key !== ' ')) return;
    const target = targetOf(event);
    if (netra.gestures.isWriting(target)) return;
    passing = event.repeat ? passing : null;
    const aim = aimAt(netra.gestures.ofControl(target));
    if (!aim) return;
    commit(event, aim);
    if (event.defaultPrevented) stoppedKeys.add(id);
  };

  /** The pointer or the focus reaches a control: ask ahead. @param {Event} event */
  const onApproach = (event) => {
    if (netra.core.state.off) return;
    const press = netra.gestures.ofControl(targetOf(event));
    // Moving about inside one control is one approach; the press itself reads anew.
    if (!press || (press.control === approached.control && event.timeStamp - approached.at < 500)) return;
    approached = { control: press.control, at: event.timeStamp };
    const unit = netra.units.read(press.control, press.gesture);
    if (!netra.core.known(unit)) netra.core.ask(unit);
  };

  const onRest = () => netra.core.wake();

  /** @type {[string, (event: any) => void][]} */
  const held = [
    ['pointerdown', onPress],
    ['mousedown', onPress],
    ['pointerup', onRelease],
    ['mouseup', onRelease],
    ['click', onClick],
    ['dblclick', onDoubleClick],
    ['keydown', onKey],
    ['keypress', onKey],
    ['keyup', onKey],
  ];
  /** @type {[string, (event: any) => void][]} */
  const watched = [
    ['pointerover', onApproach],
    ['focusin', onApproach],
    ['pointermove', onRest],
    ['touchstart', onRest],
  ];

  /** @param {Event} event @param {(event: any) => void} act */
  const run = (event, act) => {
    if (!event.isTrusted) return;
    if (netra.core.orphaned()) return netra.guard.remove();
    if (netra.ask.isOpen() && !(event instanceof KeyboardEvent)) {
      // Inside the dialog the press must reach the button, but not the page's listeners.
      event.stopImmediatePropagation();
      return;
    }
    try {
      act(event);
    } catch (error) {
      // A page that we cannot read must not lose a press, and must not see our error.
      netra.guard.failed(error);
    }
  };

  const listeners = [...held, ...watched].map(([type, act]) => /** @type {const} */ ([type, (/** @type {Event} */ event) => run(event, act)]));
  const onBlur = () => {
    netra.ask.released();
    stoppedKeys.clear();
  };
  const onAddress = () => {
    if (pass && pass.address !== location.href) pass = null;
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
      window.addEventListener('popstate', onAddress);
    },
    /** The extension behind this script is gone: it leaves the page as it found it and says so. */
    remove() {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, { capture: true });
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('popstate', onAddress);
      netra.survey?.stop();
      netra.ask.close();
      netra.note.say('note.reload');
    },
    /** @param {unknown} error */
    failed(error) {
      if (netra.guard.errors.length < 5) netra.guard.errors.push(String(error).slice(0, 200));
    },
  };
})();
