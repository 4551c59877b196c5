// @ts-check
// The hand on the gesture. Listeners stand on `window`, in the capture phase, before the page's own. What is
// known to be clear passes untouched; what is known to need a warning is stopped from the first event of the
// press; what is not known yet is stopped at the event that commits it and asked about (hold.js). Netra never
// presses a warned button: the user presses it again. What an event of each kind means stands in mouse.js,
// keyboard.js and ahead.js.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  const { keyboard, mouse } = netra;

  /** @type {[string, (event: any) => void][]} */
  const acts = [
    ['pointerdown', mouse.press],
    ['mousedown', mouse.press],
    ['pointerup', mouse.release],
    ['mouseup', mouse.release],
    ['click', mouse.click],
    ['dblclick', mouse.doubleClick],
    ['keydown', keyboard.key],
    ['keypress', keyboard.key],
    ['keyup', keyboard.key],
    ['beforeinput', keyboard.lineEnd],
    ['input', keyboard.input],
    ['submit', keyboard.submit],
    ['pointerover', netra.ahead.approach],
    ['focusin', netra.ahead.approach],
    ['pointermove', () => netra.core.wake()],
    ['touchstart', mouse.touch],
    ['touchend', mouse.touch],
  ];

  /** @param {Event} event @param {(event: any) => void} act */
  const run = (event, act) => {
    if (!event.isTrusted) return;
    if (netra.core.orphaned()) return netra.guard.remove();
    if (netra.ask.isOpen() && !(event instanceof KeyboardEvent)) {
      // Inside the dialog the press must reach the button, but not the page's listeners.
      event.stopImmediatePropagation();
      if (event.type === 'click') mouse.clickedDialog();
      return;
    }
    if (!netra.ask.isOpen() && netra.layer.owns(netra.events.targetOf(event))) {
      // A mark of ours was pressed; the page learns nothing of it.
      event.stopImmediatePropagation();
      if (event instanceof KeyboardEvent) netra.ask.key(event);
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
    keyboard.reset();
  };

  netra.guard = {
    /** Errors of our own, for the popup. @type {string[]} */
    errors: [],
    install() {
      for (const [type, listener] of listeners) {
        window.addEventListener(type, listener, { capture: true, passive: type.startsWith('touch') || type === 'pointermove' });
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
    /** The page was put away: no press of before goes on. */
    reset() {
      mouse.reset();
      keyboard.reset();
      netra.ask.close();
      netra.pass.fresh();
    },
    /** @param {unknown} error */
    failed(error) {
      if (netra.guard.errors.length < 5) netra.guard.errors.push(String(error).slice(0, 200));
    },
  };
})();
