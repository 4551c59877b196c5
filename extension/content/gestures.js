// @ts-check
// What is about to be done? Only the pressed (hovered, focused) element is looked at: the innermost control
// that says what it does, by its words in a known language or by a mark that needs no language. Taking a like
// or a follow back is no gesture, and neither is a counter, a menu or a decoy.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { labelOf, matches, visibleText } = netra.labels;
  const MOST_STEPS = 12;
  const MOST_BARE = 5;

  /** Hidden from readers and from the keyboard: a decoy, not a control. @param {Element} control */
  const isDecoy = (control) =>
    (control.hasAttribute('aria-hidden') && control.getAttribute('aria-hidden') !== 'false') ||
    (control.getAttribute('tabindex') === '-1' && !!control.closest('[aria-hidden=true]'));

  /** Does the control itself bear a mark, not a smaller control inside it? @param {Element} control @param {string} mark */
  const marked = (control, mark) => {
    const found = control.matches(mark) ? control : control.querySelector(mark);
    return !!found && (found === control || found.closest(netra.site.rules.pressable) === control);
  };

  /** Does a control show that its gesture was made before? Pressing it then opens a menu or takes it back. @param {Element} control @param {string} [done] what draws it */
  const isDone = (control, done = '') =>
    control.getAttribute('aria-pressed') === 'true' || control.getAttribute('aria-checked') === 'true' || (!!done && !!control.querySelector(done));

  /**
   * Some words are both what can be done and what was done ("Bergabung"); a menu behind them says: was done.
   * @param {Element} control
   * @param {string} label
   * @param {string} name
   * @param {GestureRules} rules
   */
  const isState = (control, label, name, rules) =>
    !!rules.state && control.hasAttribute('aria-haspopup') && matches(label, `${name}-state`, rules.state);

  /**
   * @param {Element} control
   * @returns {Press | null | undefined} null for a control that is something else; undefined for one that says nothing
   */
  const meaning = (control) => {
    const label = labelOf(control);
    /** @type {[string, GestureRules][]} */
    const all = Object.entries(netra.site.rules.gestures);
    if (label && all.some(([name, { undo }]) => matches(label, `${name}-undo`, undo))) return null;
    for (const [name, rules] of all) {
      const { gesture = name, surface, opens, within } = rules;
      const said = label && matches(label, `${name}-do`, rules.do) && (!within || !!control.closest(within));
      // A bar's own button carries the mark; a counter beside it doesn't.
      const drawn = !said && ((rules.mark && marked(control, rules.mark)) || (rules.place && netra.bars.isPlaced(control, rules.place)));
      if (!said && !drawn) continue;
      if (gesture === 'like' && netra.comments.isMessage(control)) return null;
      if (isDone(control, rules.done) || isState(control, label, name, rules)) return null;
      // A mark stays when the like is given; only words tell one from the other.
      return { gesture, control, surface, opens, unsure: rules.stateless ? 'stateless' : said || netra.site.languageKnown() ? '' : 'unsure' };
    }
    return label ? null : undefined;
  };

  /** An icon that says what it does, in a box that doesn't call itself a button. @param {Element} target */
  const ofIcon = (target) => {
    const { bare_icons } = netra.site.rules;
    const only = target.childElementCount === 1 ? target.firstElementChild : null;
    const icon = bare_icons && (target.closest(bare_icons) ?? (only?.matches(bare_icons) ? only : null));
    const press = icon && meaning(icon);
    return press ? { ...press, control: icon.parentElement ?? icon } : null;
  };

  /** What a control does, by who knows its kind; the first that knows decides. @param {Element} control */
  const read = (control) => {
    for (const known of [netra.comments.ofSend, netra.comments.ofSmile, netra.portals.ofEntry]) {
      const press = known(control);
      if (press !== undefined) return press;
    }
    return meaning(control);
  };

  /**
   * What calls itself no control may be one all the same: the element, and what holds nothing else, by their words or marks.
   * @param {Element} target
   */
  const ofBare = (target) => {
    // What leads elsewhere, is written by somebody or is being written is no control.
    if (target.closest(`a[href]:not([href="#"]),${netra.site.rules.message}`) || isWriting(target)) return null;
    let label = '';
    let at = /** @type {Element | null} */ (target);
    for (let steps = 0; at && steps < MOST_BARE && at.childElementCount <= MOST_BARE; steps++, at = at.parentElement) {
      const own = labelOf(at);
      // Beyond it lies what says more than the control, or holds controls.
      if ((label && own !== label) || at.querySelector(netra.site.rules.pressable)) return null;
      label = own;
      const press = read(at);
      if (press) return isDecoy(at) ? null : netra.portals.placed(press);
    }
    return null;
  };

  /**
   * The control around an element and what pressing it does.
   * @param {EventTarget | null} target
   * @returns {Press | null}
   */
  const ofControl = (target) => {
    if (!(target instanceof Element)) return null;
    const { pressable } = netra.site.rules;
    let steps = 0;
    let at = target.closest(pressable);
    if (!at) return ofIcon(target) ?? ofBare(target);
    while (at && steps++ < MOST_STEPS) {
      const press = read(at);
      if (press) return isDecoy(at) ? null : netra.portals.placed(press);
      if (press === null) return null;
      at = at.parentElement?.closest(pressable) ?? null;
    }
    return null;
  };

  /** The icons by which a post, not a comment in it, is liked or was. @param {Element} post */
  const heartsOf = (post) => {
    const { like } = netra.site.rules.gestures;
    return [...post.querySelectorAll('svg')].flatMap((icon) => {
      const label = labelOf(icon);
      const liked = !!label && matches(label, 'like-undo', like.undo);
      const may = (label && matches(label, 'like-do', like.do)) || (like.place && netra.bars.isPlaced(icon, like.place));
      if (!liked && !may) return [];
      return netra.units.isCommentIcon(icon) || !netra.units.belongs(icon, post) ? [] : [{ icon, liked }];
    });
  };

  /**
   * A double click on a post's picture or video, where the site takes that as a like.
   * @param {EventTarget | null} target
   * @returns {Press | null}
   */
  const ofMedia = (target) => {
    const { media, unit } = netra.site.rules;
    if (!media || !(target instanceof Element)) return null;
    if (target.closest('a[href],form,input,textarea') || ofControl(target)) return null;
    // Two quick presses of a button on the picture ("next", "mute") are no double click on it; the picture may be a button itself.
    const button = target.closest(netra.site.rules.pressable);
    if (button && ![button, ...button.querySelectorAll(media.selector)].some(netra.units.isLarge)) return null;
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

  /**
   * A letter that the site takes as a gesture on the post in focus.
   * @param {KeyboardEvent} event
   * @param {EventTarget | null} target
   * @returns {Press | null}
   */
  const ofKey = (event, target) => {
    const gesture = netra.site.rules.keys[event.key.toLowerCase()];
    if (!gesture || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
    if (!(target instanceof Element) || isWriting(target)) return null;
    const post = target.closest(netra.site.rules.unit);
    const control = post && netra.bars.controlOf(post, gesture);
    const press = control && ofControl(control);
    // Without such a button the post is liked already, or cannot be.
    return press ? { ...press, control: target, from: control } : null;
  };

  /** The like that a letter would give, where the focus is on a whole post. @param {EventTarget | null} target @returns {Press | null} */
  const ofPost = (target) => {
    const { keys, unit } = netra.site.rules;
    if (!Object.keys(keys).length || !(target instanceof Element) || !target.matches(unit)) return null;
    return ofControl(netra.bars.controlOf(target, 'like'));
  };

  /** Is the element a place to write in? @param {EventTarget | null} target */
  const isWriting = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName)) &&
    !target.matches('input[type=submit],input[type=button]');

  netra.gestures = { ofControl, ofMedia, ofKey, ofPost, isWriting };
})();
