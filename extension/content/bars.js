// @ts-check
// The row of buttons under a post. Where no word helps, a button is known by its place in the row: on Instagram
// the heart comes first, then the comments, then what shares.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const MOST_STEPS = 8;

  /** @typedef {NonNullable<GestureRules['place']>} IconRow */

  /** @param {Element} icon */
  const sizeOf = (icon) => Number.parseFloat(icon.getAttribute('height') ?? '') || icon.getBoundingClientRect().height;

  /** The icons of the row that a control stands in; in a reel nothing marks the row. @param {Element} own an icon @param {IconRow} rules */
  const rowOf = (own, { bar, icon, px, least }) => {
    const end = own.closest(bar) ?? (netra.site.isReel() ? document.body : null);
    let steps = 0;
    for (let at = own.parentElement; end?.contains(at) && at && steps < MOST_STEPS; at = at.parentElement, steps++) {
      const icons = [...at.querySelectorAll(icon)].filter((one) => sizeOf(one) >= px);
      // Apart from them stands what keeps a post; where it stands among them, it is the last.
      if (icons.length >= least) return icons.length > least + 1 ? icons.slice(0, -1) : icons;
    }
    return [];
  };

  /** Under a comment the only small icon is its heart. @param {Element} own @param {IconRow} rules */
  const isCommentHeart = (own, { icon }) => {
    const comment = own.closest(netra.site.rules.comment);
    if (!comment || !netra.units.isCommentIcon(own) || !netra.units.isComment(comment)) return false;
    const small = [...comment.querySelectorAll(icon)].filter((one) => netra.units.isCommentIcon(one) && netra.units.belongs(one, comment));
    return small.length === 1;
  };

  /**
   * Is it known by its place among the icons of its row?
   * @param {Element} control a control or its icon
   * @param {IconRow} rules
   */
  const isPlaced = (control, rules) => {
    if (netra.site.languageKnown()) return false;
    const own = control.matches(rules.icon) ? control : control.querySelector(rules.icon);
    if (!own) return false;
    const place = rowOf(own, rules).indexOf(own);
    if (place < 0) return rules.from === 0 && isCommentHeart(own, rules);
    return place >= rules.from && place <= rules.to;
  };

  /**
   * The control in a post that makes a gesture on the post itself, not on a comment in it.
   * @param {Element} post
   * @param {string} gesture
   */
  const controlOf = (post, gesture) =>
    [...post.querySelectorAll(netra.site.rules.pressable)].find(
      (control) => netra.units.belongs(control, post) && netra.gestures.ofControl(control)?.gesture === gesture,
    ) ?? null;

  /** Does a button that opens the comments of a post stand near a control? Then the control is a post's. @param {Element} control */
  const isNear = (control) => {
    const { actions, pressable, post_buttons } = netra.site.rules;
    let steps = 0;
    for (let at = control.parentElement; at && at !== document.body && steps < MOST_STEPS; at = at.parentElement, steps++) {
      const others = (/** @type {Element} */ one) => !control.contains(one) && !one.contains(control);
      if ([...at.querySelectorAll(actions)].some(others)) return at;
      const says = (/** @type {Element} */ one) => netra.labels.matches(netra.labels.labelOf(one), 'post-buttons', post_buttons);
      if (steps < 4 && [...at.querySelectorAll(pressable)].some((one) => others(one) && says(one))) return at;
    }
    return null;
  };

  netra.bars = { isPlaced, controlOf, isNear };
})();
