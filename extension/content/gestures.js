// @ts-check
// What is about to be done? Only the pressed (hovered, focused) element is looked at: the innermost control
// that says what it does, by its words in a known language or by a mark that needs no language. Taking a like
// or a follow back is no gesture, and neither is a counter, a menu or a decoy.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { labelOf, matches, visibleText } = netra.labels;
  const MOST_STEPS = 12;

  /** Hidden from readers and from the keyboard: a decoy, not a control. @param {Element} control */
  const isDecoy = (control) =>
    (control.hasAttribute('aria-hidden') && control.getAttribute('aria-hidden') !== 'false') ||
    (control.getAttribute('tabindex') === '-1' && !!control.closest('[aria-hidden=true]'));

  /** Does the control itself bear a mark, not a smaller control inside it? @param {Element} control @param {string} mark */
  const marked = (control, mark) => {
    const found = control.matches(mark) ? control : control.querySelector(mark);
    return !!found && (found === control || found.closest(netra.site.rules.pressable) === control);
  };

  /**
   * @param {Element} control
   * @returns {string | null | undefined} the gesture; null for a control that is something else; undefined for one that says nothing
   */
  const meaning = (control) => {
    const { gestures } = netra.site.rules;
    const label = labelOf(control);
    for (const [gesture, rules] of Object.entries(gestures)) {
      const undo = label && matches(label, `${gesture}-undo`, rules.undo);
      if (undo) return null;
      const pressed = control.getAttribute('aria-pressed') === 'true';
      if (label && matches(label, `${gesture}-do`, rules.do)) return pressed ? null : gesture;
      // A bar's own button carries the mark; a counter beside it doesn't.
      if (rules.mark && marked(control, rules.mark)) return pressed ? null : gesture;
    }
    return label ? null : undefined;
  };

  /** An icon that says what it does, in a box that doesn't call itself a button. @param {Element} target */
  const ofIcon = (target) => {
    const { bare_icons } = netra.site.rules;
    const only = target.childElementCount === 1 ? target.firstElementChild : null;
    const icon = bare_icons && (target.closest(bare_icons) ?? (only?.matches(bare_icons) ? only : null));
    const gesture = icon && meaning(icon);
    return gesture ? { gesture, control: icon.parentElement ?? icon } : null;
  };

  /**
   * The control around an element and what pressing it does.
   * @param {EventTarget | null} target
   */
  const ofControl = (target) => {
    if (!(target instanceof Element)) return null;
    const { pressable } = netra.site.rules;
    let steps = 0;
    let at = target.closest(pressable);
    if (!at) return ofIcon(target);
    while (at && steps++ < MOST_STEPS) {
      const gesture = meaning(at);
      if (gesture) return isDecoy(at) ? null : { gesture, control: at };
      if (gesture === null) return null;
      at = at.parentElement?.closest(pressable) ?? null;
    }
    return null;
  };

  /** The icons by which a post, not a comment in it, is liked or was. @param {Element} post */
  const heartsOf = (post) => {
    const { like } = netra.site.rules.gestures;
    return [...post.querySelectorAll('svg[aria-label]')].flatMap((icon) => {
      const label = labelOf(icon);
      const liked = matches(label, 'like-undo', like.undo);
      if (!liked && !matches(label, 'like-do', like.do)) return [];
      return netra.units.isCommentIcon(icon) || !netra.units.belongs(icon, post) ? [] : [{ icon, liked }];
    });
  };

  /**
   * A double click on a post's picture or video, where the site takes that as a like.
   * @param {EventTarget | null} target
   */
  const ofMedia = (target) => {
    const { media, unit } = netra.site.rules;
    if (!media || !(target instanceof Element)) return null;
    if (target.closest('a[href],form,input,textarea') || ofControl(target)) return null;
    const post = target.closest(unit) ?? target.closest(netra.site.rules.dialog) ?? document.querySelector('main');
    if (!post?.contains(target)) return null;
    // On a post that is liked already a double click changes nothing.
    const hearts = heartsOf(post);
    if (hearts.some(({ liked }) => liked)) return null;
    for (let at = /** @type {Element | null} */ (target); at && at !== post; at = at.parentElement) {
      const here = at;
      if (hearts.some(({ icon }) => here.contains(icon))) return null;
      const found = at.matches(media.selector) ? [at] : [...at.querySelectorAll(media.selector)];
      // The picture may lie under a sheet of its own, or be drawn otherwise: a large box without words counts too.
      const bare = at === target && netra.units.isLarge(at) && !visibleText(at, 20);
      if (bare || found.some(netra.units.isLarge)) return { gesture: media.like, control: target, double: true };
    }
    return null;
  };

  /** Is the element a place to write in? @param {EventTarget | null} target */
  const isWriting = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName)) &&
    !target.matches('input[type=submit],input[type=button]');

  netra.gestures = { ofControl, ofMedia, isWriting };
})();
