// @ts-check
// Comments go out by Enter in the box, or by the button beside it, which often bears no word. A box is known by
// its own words, or by its place; search boxes, private messages and composers are others' business. Whatever is
// decided, the text stays in the box.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { fold, labelOf, matches, visibleText } = netra.labels;
  const SMILE = /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}]*$/u;
  /** How far the send button may stand from its box. */
  const MOST_STEPS = 7;
  /** How far, where nothing says that it sends. */
  const NEAR_STEPS = 4;

  /** What a box says of itself: its label, or the words in it while it is empty. @param {Element} box */
  const wordsOf = (box) =>
    ['aria-label', 'placeholder', 'aria-placeholder'].map((name) => fold(box.getAttribute(name) ?? '')).filter(Boolean);

  /** @param {Element} box @param {'labels' | 'others' | 'reply'} which */
  const says = (box, which) => wordsOf(box).some((words) => matches(words, `comments-${which}`, netra.site.rules.comments[which]));

  /**
   * The comment box that an element is or lies in, or null.
   * @param {EventTarget | null} target
   * @returns {Element | null}
   */
  const boxOf = (target) => {
    if (!(target instanceof Element)) return null;
    const { comments } = netra.site.rules;
    const box = target.closest(comments.box);
    if (!box || box.closest(comments.busy)) return null;
    if (says(box, 'labels')) return box;
    // Whatever is written on a story goes to its owner.
    if (netra.site.isStory()) return box.matches('[type=search]') ? null : box;
    return box.matches(comments.mark) && !says(box, 'others') ? box : null;
  };

  /** @param {Element} box */
  const isEmpty = (box) =>
    box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
      ? !box.value.trim()
      : !box.textContent?.trim() && !box.querySelector('img,svg');

  /** Enter chooses from a list of names that is open below the box; it sends nothing. @param {Element} box */
  const isChoosing = (box) =>
    box.getAttribute('aria-expanded') === 'true' ||
    !!box.getAttribute('aria-activedescendant') ||
    [...document.querySelectorAll('[role=listbox] [role=option][aria-selected=true]')].some((one) => one.getClientRects().length > 0);

  /** @param {Element} box @returns {Press} */
  const pressOf = (box) => ({ gesture: 'comment', control: box, ...(netra.site.isStory() ? { surface: 'story' } : {}) });

  /**
   * Enter in a box with something in it.
   * @param {EventTarget | null} target
   * @returns {Press | null}
   */
  const ofEnter = (target) => {
    const box = boxOf(target);
    return box && !isEmpty(box) && !isChoosing(box) ? pressOf(box) : null;
  };

  /** The comment box that a button stands beside: the only one in the smallest box around both. @param {Element} button */
  const boxBeside = (button) => {
    const { comments, dialog, unit } = netra.site.rules;
    let steps = 0;
    for (let at = button.parentElement; at && at !== document.body && steps < MOST_STEPS; at = at.parentElement, steps++) {
      if (at.matches(unit)) return null;
      // Another's box, such as a private message's, ends the search as well.
      const boxes = at.querySelectorAll(comments.box);
      if (boxes.length) return boxes.length === 1 ? boxOf(boxes[0]) : null;
      if (at.matches('form') || at.matches(dialog)) return null;
    }
    return null;
  };

  /** Does a button show words, not a sign? @param {Element} button */
  const hasWords = (button) => !button.querySelector('svg,img') && !button.hasAttribute('aria-label') && !!visibleText(button, 40);

  /** Where no word helps: the only button of the box that shows words, else the last, sends. @param {Element} button @param {Element} box */
  const looksLikeSend = (button, box) => {
    const { pressable } = netra.site.rules;
    /** @type {Element | null} */
    let around = box.closest('form');
    if (!around?.querySelector(pressable)) {
      around = box.parentElement;
      for (let steps = 1; steps < NEAR_STEPS && around && !around.querySelector(pressable); steps++) around = around.parentElement;
    }
    const all = around ? [...around.querySelectorAll(pressable)] : [];
    const worded = all.filter(hasWords);
    return (worded.length === 1 ? worded[0] : all[all.length - 1]) === button;
  };

  /**
   * The button that sends what stands in a box. An empty box sends nothing.
   * @param {Element} button
   * @returns {Press | null | undefined} undefined: no such button
   */
  const ofSend = (button) => {
    const label = labelOf(button);
    const sends = !!label && matches(label, 'comments-send', netra.site.rules.comments.send);
    // A word in a known language that is not the word for sending: emoji, sticker, photo.
    if (!sends && label && netra.site.languageKnown()) return undefined;
    const box = boxBeside(button);
    if (!box || button.contains(box)) return undefined;
    const follows = !!(box.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!follows || (!sends && !looksLikeSend(button, box))) return undefined;
    return isEmpty(box) ? undefined : { ...pressOf(box), control: button, from: box };
  };

  /**
   * What sends a form: the box in it, if it has something to send.
   * @param {EventTarget | null} form
   * @returns {Press | null}
   */
  const ofForm = (form) => {
    if (!(form instanceof HTMLFormElement)) return null;
    const boxes = [...form.querySelectorAll(netra.site.rules.comments.box)].map(boxOf).filter(Boolean);
    return boxes.length === 1 ? ofEnter(boxes[0]) : null;
  };

  /** Does a control stand beside the box of a private message, or on a page of messages? @param {Element} control */
  const isMessage = (control) => {
    const { comments, unit } = netra.site.rules;
    if (netra.site.isPrivate()) return true;
    let steps = 0;
    for (let at = control.parentElement; at && steps < NEAR_STEPS && !at.matches(unit); at = at.parentElement, steps++) {
      const boxes = [...at.querySelectorAll(comments.box)];
      if (boxes.length) return boxes.some((box) => says(box, 'others')) && !boxes.some(boxOf);
    }
    return false;
  };

  /**
   * A smile under a story goes to its owner at once. Many of them together are a palette for the box.
   * @param {Element} button
   * @returns {Press | null | undefined} undefined: no such button
   */
  const ofSmile = (button) => {
    const isSmile = (/** @type {Element} */ one) => SMILE.test(labelOf(one) || (one.querySelector('img')?.alt ?? ''));
    if (!netra.site.isStory() || !isSmile(button)) return undefined;
    const { pressable, stories } = netra.site.rules;
    let together = 1;
    for (let at = button.parentElement; at && together === 1; at = at.parentElement) {
      together = [...at.querySelectorAll(pressable)].filter(isSmile).length;
    }
    return together > stories.most_smiles ? null : { gesture: 'like', control: button, surface: 'story' };
  };

  netra.comments = {
    ofSmile,
    boxOf,
    isEmpty,
    ofEnter,
    ofSend,
    ofForm,
    /** The comment that would be written here, though nothing stands in the box yet. @param {EventTarget | null} target */
    ofBox(target) {
      const box = boxOf(target);
      return box && pressOf(box);
    },
    words: wordsOf,
    /** Is it known by its words as the box under a post? @param {Element} box */
    isPosts: (box) => says(box, 'labels') && !says(box, 'reply'),
    isMessage,
    /** Is it known by its words as a box for something else? @param {Element} box */
    isOthers: (box) => says(box, 'others') && !boxOf(box),
    /** @param {Element} box */
    isReply: (box) => says(box, 'reply'),
  };
})();
