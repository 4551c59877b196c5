// @ts-check
// What becomes of a press: let through, held and asked about, or stopped until the core has judged whom it
// reaches. Which events make up a press is the guard's business.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  const LEVELS_HELD = new Set(['warn', 'block']);

  /** Presses whose answers are awaited, by accounts and gesture. @type {Set<string>} */
  const waiting = new Set();
  /** When the core left a press unanswered: until it answers again, presses go through. */
  let blindSince = -1;

  /** @param {Press | null} press @returns {Aim | null} */
  const aimAt = (press) => {
    if (!press) return null;
    const unit = netra.units.of(press);
    return { press, unit, who: netra.core.whoOf(unit) };
  };

  /** @param {any} answer @param {string} gesture */
  const isHeld = (answer, gesture) => LEVELS_HELD.has(answer?.level?.[gesture]);

  /** @param {Aim} aim */
  const nameOf = (aim) => `${aim.press.gesture} ${aim.who}`;

  /** Is the answer to this press awaited? @param {Aim} aim */
  const isWaiting = (aim) => waiting.has(nameOf(aim));

  /** Is anything held at all? A press that nobody could judge, or a core that is silent, holds nothing. */
  const isBlind = () => !netra.core.state.answering && blindSince >= netra.core.state.answeredAt;

  /**
   * What to do with a press now.
   * @param {Aim} aim
   * @returns {'let' | 'hold' | 'ask'}
   */
  const decide = (aim) => {
    if (netra.core.state.off || !aim.unit.sightings.length || netra.pass.covers(aim)) return 'let';
    const answer = netra.core.known(aim.unit);
    if (answer) return isHeld(answer, aim.press.gesture) ? 'hold' : 'let';
    return 'ask';
  };

  /** @param {Element} control */
  const giveFocusBack = (control) => {
    if (control instanceof HTMLElement && control.isConnected) control.focus({ preventScroll: true });
  };

  /** @param {any} unit */
  const except = async ({ surface, sightings, text }) => {
    try {
      const reply = await netra.core.send({ kind: 'except', site: netra.site.name, unit: { id: '0', surface, sightings, text } });
      netra.core.forget();
      netra.note.say(reply?.ok ? 'note.excepted' : 'note.unchecked');
    } catch {
      netra.note.say('note.unchecked');
    }
  };

  /**
   * Asks the user; remembers a pass if they want to go on.
   * @param {Aim} aim
   * @param {any} answer
   */
  const warn = async (aim, answer) => {
    const words = answer.dialog?.[aim.press.gesture];
    if (!words) return netra.note.say('note.unchecked');
    netra.core.send({ kind: 'warned', gesture: aim.press.gesture, title: words.title }).catch(() => {});
    const unsure = aim.press.unsure && netra.layer.texts()[aim.press.unsure];
    const choice = await netra.ask.put(unsure ? { ...words, lines: [...words.lines, unsure] } : words);
    netra.keyboard.stopKeys(netra.ask.keysDown());
    giveFocusBack(aim.press.control);
    if (choice === 'proceed') {
      netra.pass.grant(aim);
      netra.note.say('note.again');
    } else if (choice === 'not-campaign') await except(aim.unit);
  };

  /** Does the control still do the same to the same accounts? Pages reuse their nodes. @param {Aim} aim */
  const isStill = ({ press, who }) => {
    if (!press.control.isConnected) return false;
    if (press.double || press.gesture === 'comment' || netra.site.rules.replays === false) return false;
    const now = aimAt(netra.gestures.ofControl(press.control));
    return now?.press.gesture === press.gesture && now.who === who;
  };

  /**
   * A stopped press whose accounts the core has not judged yet.
   * @param {Aim} aim
   */
  const resolve = async (aim) => {
    waiting.add(nameOf(aim));
    const answer = await netra.core.answer(aim.unit);
    waiting.delete(nameOf(aim));
    if (!answer) {
      blindSince = performance.now();
      netra.note.say('note.unchecked');
      return;
    }
    if (isHeld(answer, aim.press.gesture)) return warn(aim, answer);
    const { control } = aim.press;
    // Only a plain click may be given back, and only to what was pressed.
    if (control instanceof HTMLElement && isStill(aim)) {
      netra.portals.carried(aim);
      control.click();
    } else netra.note.say('note.again');
  };

  /**
   * The event that would carry the gesture out.
   * @param {Event} event
   * @param {Aim} aim
   */
  const commit = (event, aim) => {
    netra.health.counted(aim);
    const way = decide(aim);
    if (way === 'let') {
      netra.portals.carried(aim);
      return netra.pass.use(aim);
    }
    if (way === 'ask' && isBlind()) return netra.core.ask(aim.unit);
    netra.events.stop(event);
    if (isWaiting(aim)) return;
    netra.events.later(way === 'ask' ? resolve(aim) : warn(aim, netra.core.known(aim.unit)));
  };

  netra.hold = {
    aimAt,
    commit,
    decide,
    isBlind,
    isWaiting,
    warn,
  };
})();
