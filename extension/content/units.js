// @ts-check
// Whose is it? From a pressed element this file climbs to the unit (post, comment, dialog) and has every
// account gathered that the unit names. No single mark is always there, so each step has a fallback; every
// account of the unit counts, never just the first link. It reads, it never writes.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { fold, matches } = netra.labels;
  const { accountLinks, address, pageSighting, sighting, unique } = netra.links;

  const MOST_STEPS = 60;
  /** Gestures on a post or comment; the others are on an account. */
  const REACHES_POST = new Set(['like', 'comment', 'share']);

  /** Is it the post's picture or video, not an avatar? @param {Element} element */
  const isLarge = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) >= (netra.site.rules.media?.min_px ?? Infinity);
  };

  /** Does it show a post's picture or video? @param {Element} element */
  const hasMedia = (element) => {
    const { media } = netra.site.rules;
    return !!media && [...element.querySelectorAll(media.selector)].some(isLarge);
  };

  /** @param {Element} element */
  const isComment = (element) => {
    const { comment, comment_labels, actions, heading, unit } = netra.site.rules;
    if (!element.matches(comment)) return false;
    // In a list without labels a comment names somebody; a picture of a carousel may too, where people are tagged.
    if (!netra.site.rules.comments_labelled) return accountLinks(element).length > 0 && !hasMedia(element);
    if (matches(fold(element.getAttribute('aria-label') ?? ''), 'comments', comment_labels)) return true;
    // In a language that no table knows, or without a label: inside another unit, and without what only a post has.
    if (element.hasAttribute('aria-posinset') || !element.parentElement?.closest(unit)) return false;
    return !element.querySelector(actions) && !element.querySelector(heading) && accountLinks(element).length > 0;
  };

  /**
   * Is this element a unit, and not a small thing that merely carries the same attributes?
   * @param {Element} element
   */
  const isUnit = (element) => element.matches(netra.site.rules.unit) && !element.matches('a,button,span,svg');

  /**
   * The nearest unit around an element, or null.
   * @param {Element | null} from
   */
  const unitOf = (from) => {
    let steps = 0;
    for (let at = from; at && at !== document.body && steps < MOST_STEPS; at = at.parentElement, steps++) {
      if (isComment(at)) return { element: at, surface: 'comment' };
      if (isUnit(at)) return { element: at, surface: 'post' };
      if (at.matches(netra.site.rules.dialog)) return { element: at, surface: 'dialog' };
    }
    return null;
  };

  /** Does `inner` belong to the unit itself, not to a comment in it? @param {Element} inner @param {Element} unit */
  const belongs = (inner, unit) => {
    for (let at = inner.parentElement; at && at !== unit; at = at.parentElement) if (isComment(at)) return false;
    return true;
  };

  /** Who wrote a comment: the first name in it, not whom it mentions. @param {Element} comment */
  const commentSightings = (comment) => {
    const rules = netra.site.rules;
    const links = accountLinks(comment, (/** @type {Element} */ link) => belongs(link, comment));
    const marked = links.filter((/** @type {Element} */ link) => address(link).includes('comment_id='));
    const outside = links.filter((/** @type {Element} */ link) => {
      const body = link.closest(rules.body);
      return !body || !comment.contains(body);
    });
    const author = marked[0] ?? outside[0] ?? links[0];
    return author ? [sighting(author, 'author')] : [];
  };

  /** Some sites draw the heart of a comment smaller than a post's. @param {Element} pressed */
  const isCommentIcon = (pressed) => {
    const most = netra.site.rules.comment_icon_px;
    const icon = most && (pressed.matches('svg') ? pressed : pressed.querySelector('svg'));
    if (!icon) return false;
    const drawn = Number.parseFloat(icon.getAttribute('height') ?? '') || icon.getBoundingClientRect().height;
    return drawn > 0 && drawn <= most;
  };

  /** The comment around a small heart where no list marks comments: the first box that names somebody. @param {Element} pressed */
  const commentAround = (pressed) => {
    if (!isCommentIcon(pressed)) return null;
    for (let at = pressed.parentElement; at && at !== document.body; at = at.parentElement) {
      if (isUnit(at) || hasMedia(at)) return null;
      if (accountLinks(at).length) return { element: at, surface: 'comment' };
    }
    return null;
  };

  /** What a comment stands under: the post, past the comments around it. @param {Element} comment @param {Element} pressed */
  const contextOf = (comment, pressed) => {
    let around = unitOf(comment.parentElement);
    while (around?.surface === 'comment') around = unitOf(around.element.parentElement);
    let found = around ? netra.headers.sightings(around.element, pressed) : [];
    if (!named(found)) found = readPost(comment, true)?.sightings ?? found;
    const seen = [...found, ...(around && !pageCounts(around.element) ? [] : pageSighting())];
    return seen.map((one) => ({ ...one, part: 'context' }));
  };

  /** Comments around a comment: who answers in there answers them too. @param {Element} comment @returns {Element[]} */
  const outerComments = (comment) => {
    const found = [];
    let around = unitOf(comment.parentElement);
    for (; around?.surface === 'comment'; around = unitOf(around.element.parentElement)) found.push(around.element);
    return found;
  };

  /**
   * @param {Element} comment
   * @param {Element} pressed
   * @param {string} gesture a like is for one comment; an answer reaches those around it too
   */
  const readComment = (comment, pressed, gesture) => {
    const all = gesture === 'comment' ? [comment, ...outerComments(comment)] : [comment];
    return { element: comment, surface: 'comment', sightings: [...all.flatMap(commentSightings), ...contextOf(comment, pressed)] };
  };

  /**
   * Does the page's owner count beside the accounts that a post names itself? Not where a dialog lies over the
   * page, and not where the address is that of one post.
   * @param {Element} element
   */
  const pageCounts = (element) => {
    const { dialog, post_paths } = netra.site.rules;
    return !element.closest(dialog) && !location.pathname.toLowerCase().split('/').some((part) => post_paths.includes(part));
  };

  /** @param {any[]} sightings */
  const named = (sightings) => sightings.some((seen) => seen.href);

  /** Are there several buttons of this kind in the unit? Then each belongs to a card of its own. @param {Element} unit @param {string} gesture */
  const isCarousel = (unit, gesture) => {
    let found = 0;
    for (const control of unit.querySelectorAll(netra.site.rules.pressable)) {
      if (isCommentIcon(control) || netra.gestures.ofControl(control)?.gesture !== gesture) continue;
      if (belongs(control, unit) && ++found > 1) return true;
    }
    return false;
  };

  /**
   * A story: its address says whose; where it doesn't, or says it by number, the head of the card does.
   * @param {Element} pressed
   */
  const readStory = (pressed) => {
    let element = pressed;
    /** @type {any[]} */
    let found = [];
    for (let at = pressed.parentElement; at && at !== document.body && !found.length; at = at.parentElement) {
      element = at;
      found = netra.headers.fallback(at, pressed);
    }
    return { element, surface: 'story', sightings: [...pageSighting().map((/** @type {any} */ seen) => ({ ...seen, part: 'author' })), ...found] };
  };

  /**
   * A button outside every unit, such as in a reel or beside a photo.
   * @param {Element} pressed
   */
  const readOutside = (pressed) => {
    const post = netra.reels.around(pressed) ?? netra.headers.postAround(pressed);
    if (!post) return netra.cards.read(pressed);
    const sightings = [...post.sightings, ...(named(post.sightings) && !pageCounts(post.element) ? [] : pageSighting())];
    const surface = netra.site.isReel() ? 'reel' : 'post';
    return { element: post.element, surface, sightings, text: netra.headers.textOf(post.element) };
  };

  /**
   * Whom a like, a comment or a share reaches: a comment's author, or everyone whom the post's headers name.
   * @param {Element} pressed
   * @param {boolean} [past] past the comments: the post they stand under
   */
  const readPost = (pressed, past = false) => {
    let near = unitOf(pressed);
    while (past && near?.surface === 'comment') near = unitOf(near.element.parentElement);
    if (!near) return readOutside(pressed);
    /** @type {ReturnType<typeof unitOf>} */
    let unit = near;
    let sightings = netra.headers.sightings(near.element, pressed);
    // A box inside the post can carry the same attributes; the header is then further up, but not beyond a dialog.
    for (let steps = 0; unit?.surface === 'post' && steps < 4 && !named(sightings); steps++) {
      unit = unitOf(unit.element.parentElement);
      if (unit) sightings = netra.headers.sightings(unit.element, pressed);
    }
    const element = named(sightings) && unit ? unit.element : near.element;
    // Where heads are expected and none is marked, more may be named than was read.
    const doubtful = netra.site.rules.byline && !element.querySelector(netra.site.rules.heading) && accountLinks(element).length > sightings.length;
    if (!named(sightings)) {
      // Comments may be shown in a dialog that says nothing of the post.
      const opener = netra.portals.openerOf(pressed);
      if (opener) return readPost(opener, true);
      if (netra.reels.around(pressed)) return readOutside(pressed);
      if (isCarousel(element, 'like')) return netra.cards.read(pressed);
      sightings = [...sightings, ...netra.headers.fallback(element, pressed)];
    }
    const page = named(sightings) && !pageCounts(element) ? [] : pageSighting();
    const surface = netra.site.isReel() ? 'reel' : near.surface;
    return { element, surface, sightings: [...sightings, ...page], text: netra.headers.textOf(element), doubtful };
  };

  /** @param {Element} pressed @param {string} gesture */
  const readAny = (pressed, gesture) => {
    if (!REACHES_POST.has(gesture)) return netra.cards.read(pressed, gesture);
    if (netra.site.isStory()) return readStory(pressed);
    const near = commentAround(pressed) ?? unitOf(pressed);
    if (near?.surface === 'comment') return readComment(near.element, pressed, gesture);
    const comment = gesture === 'comment' ? netra.replies.answered(pressed, near?.element ?? document.body) : null;
    return comment ? readComment(comment, comment, gesture) : readPost(pressed);
  };

  /**
   * @param {Element} pressed the control
   * @param {string} gesture
   * @param {string} [surface] what the control is on, where its own words say it
   */
  const read = (pressed, gesture, surface) => {
    if (netra.screens) return netra.screens.read(pressed, gesture, surface);
    const unit = readAny(pressed, gesture);
    return { ...unit, surface: surface ?? unit.surface, text: unit.text ?? '', sightings: unique(unit.sightings) };
  };

  netra.units = {
    isLarge,
    hasMedia,
    isComment,
    isCommentIcon,
    isUnit,
    unitOf,
    belongs,
    commentSightings,
    read,
    /** Whom a press reaches. @param {Press} press */
    of: (press) => press.unit ?? read(press.from ?? press.control, press.gesture, press.surface),
  };
})();
