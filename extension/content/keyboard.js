// @ts-check
// The keyboard: keys that press a control, letters that the site takes as a gesture, and comments, which go out by
// the end of a line or with their form.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { aimAt, commit } = netra.hold;
  const { remember, stop, targetOf } = netra.events;

  /** Codes of keys whose keydown was stopped: their repeats and keyup are the same press. @type {Set<string>} */
  const stoppedKeys = new Set();
  /** The Enter key is down, and was judged by its own event. */
  let entered = false;

  /** @param {KeyboardEvent} event */
  const key = (event) => {
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
    const aim = aimAt(pressOf(event));
    if (!aim) return;
    commit(event, aim);
    if (event.defaultPrevented) stoppedKeys.add(id);
  };

  /** @param {KeyboardEvent} event @returns {Press | null} */
  const pressOf = (event) => {
    const target = targetOf(event);
    const enter = event.key === 'Enter';
    if (netra.gestures.isWriting(target)) return enter && !event.shiftKey ? netra.comments.ofEnter(target) : null;
    if (!enter && event.key !== ' ') return netra.gestures.ofKey(event, target);
    remember(event);
    return netra.gestures.ofControl(target);
  };

  /** A line end that came without its key, as from a keyboard on the screen. @param {InputEvent} event */
  const lineEnd = (event) => {
    if (entered || event.isComposing || !/^insert(Paragraph|LineBreak)$/.test(event.inputType)) return;
    const aim = aimAt(netra.comments.ofEnter(targetOf(event)));
    if (aim) commit(event, aim);
  };

  /** @param {Event} event */
  const input = (event) => {
    const box = netra.comments.boxOf(targetOf(event));
    if (box && netra.comments.isEmpty(box)) netra.pass.emptied();
  };

  /** A form that is sent by whatever was pressed. @param {Event} event */
  const submit = (event) => {
    const aim = aimAt(netra.comments.ofForm(targetOf(event)));
    if (aim) commit(event, aim);
  };

  netra.keyboard = {
    key,
    lineEnd,
    input,
    submit,
    /** A key that pressed a button of the dialog and is still down presses nothing on the page. @param {string[]} keys */
    stopKeys(keys) {
      for (const key of keys) stoppedKeys.add(key);
    },
    /** The window lost the keyboard, or was put away. */
    reset() {
      netra.ask.released();
      stoppedKeys.clear();
      entered = false;
    },
  };
})();
