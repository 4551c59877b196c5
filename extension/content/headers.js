// @ts-check
// Who stands in the head of a post: author with byline, then the original's where something is shared. The text
// below names people too, but a mention is no author; the line between head and text is drawn here.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { labelOf, matches, visibleText } = netra.labels;
  const { accountLinks, address, isHiddenIn, mayName, sighting } = netra.links;

  const MOST_HEADINGS = 6;
  const MOST_ROWS = 3;
  const TEXT_LIMIT = 4000;
  /** A head is short; what is longer holds text. */
  const HEAD_CHARACTERS = 120;
  /** Beside the name a byline has a time, a role, a place. */
  const BYLINE_EXTRA = 40;

  /** @param {Node} before @param {Node} after */
  const precedes = (before, after) => !!(before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING);

  /** Headings of a unit in document order, outermost ones only, none of a comment's or of the text's. @param {Element} unit */
  const headings = (unit) => {
    const rules = netra.site.rules;
    /** @type {Element[]} */
    const found = [];
    for (const id of (unit.getAttribute('aria-labelledby') ?? '').split(/\s+/, 4)) {
      const heading = id ? unit.querySelector(`[id="${CSS.escape(id)}"]`) : null;
      if (heading && (heading.matches('a') || accountLinks(heading).length)) found.push(heading);
    }
    for (const heading of unit.querySelectorAll(rules.heading)) {
      if (found.length >= MOST_HEADINGS) break;
      if (found.some((other) => other === heading || other.contains(heading) || heading.contains(other))) continue;
      const message = heading.closest(rules.message);
      if (message && unit.contains(message)) continue;
      if (!isHiddenIn(heading, unit) && netra.units.belongs(heading, unit)) found.push(heading);
    }
    return found.sort((a, b) => (precedes(a, b) ? -1 : 1));
  };

  /**
   * The row that a heading stands in: name, byline, menu; without the post's text, its actions or another heading.
   * @param {Element} heading
   * @param {Element} unit
   * @param {Element[]} all
   * @param {Element} pressed
   * @returns {{row: Element, menu: Element | null}}
   */
  const headerRow = (heading, unit, all, pressed) => {
    const rules = netra.site.rules;
    let row = heading;
    if (!rules.byline) return { row, menu: null };
    for (let up = heading.parentElement; up && up !== unit && unit.contains(up); up = up.parentElement) {
      const here = up;
      if (here.contains(pressed) || here.querySelector(rules.actions)) break;
      if (all.some((other) => other !== heading && here.contains(other))) break;
      if ([...here.querySelectorAll(rules.unit)].some((inner) => !row.contains(inner))) break;
      row = here;
      const menu = [...here.querySelectorAll(rules.menu)].find((one) => precedes(heading, one) && !heading.contains(one));
      if (menu) return { row, menu };
    }
    return { row, menu: null };
  };

  /**
   * The line under a heading where no menu closes the row: the first words after it, if they begin with a name and
   * say little else.
   * @param {Element} heading
   * @param {Element} row
   * @returns {Element[]}
   */
  const lineBelow = (heading, row) => {
    for (let at = heading; at !== row && at.parentElement; at = at.parentElement) {
      for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
        const text = visibleText(next, 200);
        if (!text) continue;
        if (next.matches(netra.site.rules.body)) return [];
        const links = accountLinks(next);
        const name = links.length ? visibleText(links[0], 120) : '';
        return name && text.startsWith(name) && text.length - name.length <= BYLINE_EXTRA ? links : [];
      }
    }
    return [];
  };

  /**
   * Links of one head: those of the heading, of the byline below it, and of the picture beside it.
   * @param {Element} heading
   * @param {Element} unit
   * @param {Element[]} all
   * @param {Element} pressed
   */
  const linksOf = (heading, unit, all, pressed) => {
    const rules = netra.site.rules;
    const own = heading.matches('a') && mayName(address(heading)) ? [heading] : accountLinks(heading);
    // A shared reel wraps its whole head in one link.
    const around = heading.parentElement?.closest('a[href]');
    if (around && unit.contains(around) && mayName(address(around))) own.unshift(around);
    const { row, menu } = headerRow(heading, unit, all, pressed);
    if (row === heading) return rules.byline && heading.parentElement ? [...own, ...lineBelow(heading, heading.parentElement)] : own;
    const beside = accountLinks(row, (/** @type {Element} */ link) => {
      if (heading.contains(link) || link.contains(heading) || link.closest(rules.message)) return false;
      // "Budi commented on this" stands above the head and names somebody else; a picture has no words.
      if (precedes(link, heading)) return !own.length || !visibleText(link, 8);
      return !!menu && precedes(link, menu);
    });
    return [...own, ...beside, ...(menu ? [] : lineBelow(heading, row))];
  };

  /**
   * Names that stand before a menu of their own, as in a head, where no heading marks them.
   * @param {Element} unit
   * @param {Element} pressed
   */
  const besideMenus = (unit, pressed) => {
    const rules = netra.site.rules;
    if (!rules.byline) return [];
    const menus = [...unit.querySelectorAll(rules.menu)].filter((menu) => netra.units.belongs(menu, unit) && !isHiddenIn(menu, unit));
    return menus.slice(0, MOST_HEADINGS).flatMap((menu) => {
      for (let at = menu.parentElement, steps = 0; at && at !== unit && steps < MOST_ROWS; at = at.parentElement, steps++) {
        if (at.contains(pressed) || at.querySelector(rules.actions) || visibleText(at, HEAD_CHARACTERS + 1).length > HEAD_CHARACTERS) return [];
        const links = accountLinks(at, (/** @type {Element} */ link) => precedes(link, menu) && !link.closest(rules.message));
        if (links.length) return links;
      }
      return [];
    });
  };

  /**
   * Accounts named by the heads of a post.
   * @param {Element} unit
   * @param {Element} pressed
   */
  const sightings = (unit, pressed) => {
    const all = headings(unit);
    /** @type {{href?: string, name?: string, part: string}[]} */
    const found = [];
    /** @type {Element[][]} */
    const named = [];
    for (const heading of all) {
      const links = linksOf(heading, unit, all, pressed);
      if (links.length) named.push(links);
      else if (!named.length) {
        const name = visibleText(heading, 120);
        if (name) found.push({ name, part: 'author' });
      }
    }
    named.forEach((links, index) => {
      const part = index > 0 ? 'original' : named.length > 1 ? 'sharer' : 'author';
      found.push(...links.map((link) => sighting(link, part)));
    });
    const known = new Set(named.flat());
    const others = named.length ? besideMenus(unit, pressed).filter((link) => !known.has(link)) : [];
    return [...found, ...others.map((link) => sighting(link, 'original'))];
  };

  /** Does the box hold a button to like something with? @param {Element} box */
  const hasLike = (box) => {
    const { like } = netra.site.rules.gestures;
    return [...box.querySelectorAll('svg')].some((icon) => {
      const label = labelOf(icon);
      const said = matches(label, 'like-do', like.do) || matches(label, 'like-undo', like.undo);
      return said || (!!like.place && netra.bars.isPlaced(icon, like.place));
    });
  };

  /**
   * Is a link told of rather than named ("Liked by Budi and others")? Then words stand before it on its line, more than
   * the one that joins two names.
   * @param {Element} link @param {Element[]} links @param {Element} row
   */
  const isToldOf = (link, links, row) => {
    for (let at = link.parentElement; at && at !== row && row.contains(at); at = at.parentElement) {
      const here = at;
      if (links.find((one) => here.contains(one)) !== link) return false;
      const before = visibleText(at, HEAD_CHARACTERS).split(visibleText(link, HEAD_CHARACTERS))[0].trim();
      if (before.split(/\s+/).length > 1) return true;
    }
    return false;
  };

  /**
   * Links that stand together with the first one, as in a head without a heading.
   * @param {Element[]} links
   * @param {Element} unit
   * @param {Element} pressed
   */
  const firstGroup = (links, unit, pressed) => {
    let row = links[0];
    for (let up = row.parentElement; up && up !== unit && unit.contains(up); up = up.parentElement) {
      if (up.contains(pressed) || hasLike(up) || visibleText(up, HEAD_CHARACTERS + 1).length > HEAD_CHARACTERS) break;
      row = up;
    }
    const together = links.filter((link) => row.contains(link));
    const named = together.filter((link) => !isToldOf(link, together, row));
    return named.length ? named : together;
  };

  /**
   * A unit without a readable head: what comes before its picture, else first before its actions, outside comments and text.
   * @param {Element} unit
   * @param {Element} pressed
   */
  const fallback = (unit, pressed) => {
    const { body, media } = netra.site.rules;
    const picture = media ? [...unit.querySelectorAll(media.selector)].find(netra.units.isLarge) : undefined;
    const free = accountLinks(unit, (/** @type {Element} */ link) => {
      const text = link.closest(body);
      return !(text && unit.contains(text)) && netra.units.belongs(link, unit);
    });
    const above = free.filter((/** @type {Element} */ link) => (picture ? precedes(link, picture) : false));
    const before = free.filter((/** @type {Element} */ link) => precedes(link, pressed));
    const chosen = above.length ? above : before.length ? before : free;
    return chosen.length ? firstGroup(chosen, unit, pressed).map((link) => sighting(link, 'author')) : [];
  };

  /**
   * A post that no mark shows to be one: the smallest box around the button with a head, or with a picture and a name.
   * @param {Element} pressed
   */
  const postAround = (pressed) => {
    const { media, profile_header } = netra.site.rules;
    if (pressed.closest(profile_header)) return null;
    // An action bar has more than the one button; a box to write in stands under a post anyway.
    const bar = netra.comments.boxOf(pressed) ? pressed : netra.bars.isNear(pressed);
    /** @type {{element: Element, sightings: any[]} | null} */
    let nearest = null;
    for (let at = pressed.parentElement; at && at !== document.body; at = at.parentElement) {
      // Where posts have pictures, the name may stand beyond the picture; near the button stand those who liked it.
      if (!(media ? netra.units.hasMedia(at) : bar && at.contains(bar))) continue;
      const found = sightings(at, pressed);
      if (found.some((seen) => seen.href)) return { element: at, sightings: found };
      const loose = fallback(at, pressed);
      if (loose.length && media) return { element: at, sightings: loose };
      if (loose.length) nearest ??= { element: at, sightings: loose };
    }
    return nearest;
  };

  /** The post's own words, for judging a post on a page that is not itself a campaign's. @param {Element} unit */
  const textOf = (unit) => {
    const rules = netra.site.rules;
    let text = '';
    for (const body of unit.querySelectorAll(rules.body)) {
      if (text.length >= TEXT_LIMIT) break;
      // What the user is writing is no post's text, and decoys are nobody's.
      if (body.closest('[contenteditable=true]') || isHiddenIn(body, unit)) continue;
      if (netra.units.isComment(body) || body.closest(rules.heading) || !netra.units.belongs(body, unit)) continue;
      const outer = body.parentElement?.closest(rules.body);
      if (outer && unit.contains(outer)) continue;
      text += `${visibleText(body, TEXT_LIMIT)}\n`;
    }
    return text.trim().slice(0, TEXT_LIMIT);
  };

  netra.headers = { sightings, fallback, postAround, textOf };
})();
