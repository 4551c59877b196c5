// @ts-check
// Whom does a comment answer? A reply goes out from a box that may stand below all the comments, or serve them all;
// then it is remembered which comment was answered, and the words in and on the box must still fit it.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { fold, labelOf } = netra.labels;

  /** The comment that a reply button stands under; where no list marks comments, the first box that names somebody. @param {Element} button */
  const commentOf = (button) => {
    const around = netra.units.unitOf(button);
    if (around?.surface === 'comment') return around.element;
    const { pressable } = netra.site.rules;
    const own = labelOf(button);
    for (let at = button.parentElement; at && at !== document.body && !netra.units.isUnit(at) && !netra.units.hasMedia(at); at = at.parentElement) {
      const replies = [...at.querySelectorAll(pressable)].filter((other) => labelOf(other) === own);
      if (replies.length > 1) return null;
      if (netra.links.accountLinks(at).length) return at;
    }
    return null;
  };

  /** Does what is written in a box still answer somebody? Where one box serves all, the answer begins with a name. @param {Element} box */
  const isAnswer = (box) => {
    const { comments_labelled, mention } = netra.site.rules;
    if (comments_labelled) return !netra.comments.isPosts(box);
    const said = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement ? box.value : box.textContent;
    return !!said?.trim().startsWith(mention);
  };

  /**
   * The comment that a box of its own answers: it stands before the box in the same thread.
   * @param {Element} box
   * @param {Element} unit
   */
  const answered = (box, unit) => {
    const button = isAnswer(box) ? netra.portals.replied(box) : null;
    const under = button && commentOf(button);
    if (under && unit.contains(under)) return under;
    /** @type {Element | null} */
    let nearby = null;
    if (!netra.comments.isReply(box)) return null;
    const words = netra.comments.words(box).map((/** @type {string} */ said) => said.replace(/[.…\s]+$/, ''));
    for (let at = box.parentElement; at && at !== unit; at = at.parentElement) {
      const before = [...at.querySelectorAll(netra.site.rules.comment)].filter(
        (one) => netra.units.isComment(one) && !!(one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING),
      );
      const called = before.filter((one) => words.some((/** @type {string} */ said) => said.endsWith(` ${fold(netra.units.commentSightings(one)[0]?.name ?? '?')}`)));
      if (called.length) return called[called.length - 1];
      // A thread begins with the comment that was answered first.
      if (before.length && !nearby) nearby = before[0];
    }
    return nearby;
  };

  netra.replies = { answered };
})();
