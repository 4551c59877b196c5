// @ts-check
// What the user decided to do after a warning: these accounts, this gesture, this address. A pass is no timer
// and is tied to no node; it ends with the press that it lets through, or when the address changes.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  /** @type {{who: string, gesture: string, address: string} | null} */
  let granted = null;
  /** The press that goes through under a pass, from its first event to its last. @type {Aim | null} */
  let running = null;

  /** @param {Aim} aim */
  const isGranted = (aim) =>
    granted !== null && granted.who === aim.who && granted.gesture === aim.press.gesture && granted.address === location.href;

  netra.pass = {
    /** @param {Aim} aim */
    grant(aim) {
      granted = { who: aim.who, gesture: aim.press.gesture, address: location.href };
    },
    /** @param {Aim} aim */
    covers: (aim) => isGranted(aim) || (running?.who === aim.who && running.press.gesture === aim.press.gesture),
    /** A press begins: what ran before is over. */
    fresh() {
      running = null;
    },
    /** The first events of a press under a pass; it may still be dragged away. @param {Aim} aim */
    begin(aim) {
      if (isGranted(aim)) running = aim;
    },
    /** The press is carried out: the pass is used up, but for what follows from the same press. @param {Aim} aim */
    use(aim) {
      if (!isGranted(aim)) return;
      // What only opens a menu is the beginning of a chain; the pass is for its end.
      if (!aim.press.opens) granted = null;
      running = aim;
      netra.note.clear();
    },
    /** The box was emptied: nothing is left of the comment that was decided on. */
    emptied() {
      if (granted?.gesture === 'comment') granted = null;
    },
    /** Another address: the decision was made for the page before. */
    moved() {
      if (granted && granted.address !== location.href) granted = null;
    },
  };
})();
