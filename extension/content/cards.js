// @ts-check
// Whom a follow reaches: the owner of a profile's header, else the one whom the smallest box around the button
// names. A card may name others as well ("followed by Budi"): the button's own words, or the account that the
// card names most often, say whose card it is; where neither does, everyone named counts.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { fold, labelOf, visibleText } = netra.labels;
  const { accountLinks, address, identity, nameOf, pageSighting, sighting } = netra.links;

  const MOST_STEPS = 60;

  /** The page's owner, by the name that the header shows. @param {ParentNode} header */
  const owner = (header) => {
    const heading = header.querySelector(netra.site.rules.profile_heading) ?? document.querySelector('h1,main h2');
    const name = heading ? visibleText(heading, 120) : '';
    return pageSighting().map((/** @type {any} */ seen) => ({ ...seen, name }));
  };

  /** @param {Element} link */
  const who = (link) => identity(address(link));

  /**
   * Is a box the header of the profile that the address names? A heading that links to somebody else is a card's.
   * @param {Element} box
   */
  const isProfileHeader = (box) => {
    const { profile_header, profile_heading } = netra.site.rules;
    const page = pageSighting()[0];
    if (!page) return false;
    if (box.matches(profile_header)) return true;
    const heading = box.querySelector(profile_heading);
    if (!heading) return false;
    const around = heading.closest('a[href]');
    const links = around ? [...accountLinks(heading), around] : accountLinks(heading);
    const first = (/** @type {string} */ href) => new URL(href).pathname.split('/')[1]?.toLowerCase() ?? '';
    // A number may be the owner's as well as anybody's: it contradicts nothing.
    const differs = (/** @type {string} */ word) => word !== first(page.href) && !/^(\d+|profile\.php|groups)?$/.test(word);
    return !links.some((/** @type {Element} */ link) => differs(first(address(link) || page.href)));
  };

  /** @param {Element[]} links @param {Element} pressed */
  const ofCard = (links, pressed) => {
    const label = labelOf(pressed);
    const called = links.filter((link) => {
      const name = fold(nameOf(link));
      return name.length > 2 && label.endsWith(` ${name}`);
    });
    if (called.length) return called;
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const link of links) times.set(who(link), (times.get(who(link)) ?? 0) + 1);
    const most = Math.max(...times.values());
    const chosen = links.filter((link) => times.get(who(link)) === most);
    return most > 1 ? chosen : links;
  };

  /** The list item that holds only this button, if there is one. @param {Element} pressed */
  const itemOf = (pressed) => {
    const item = pressed.parentElement?.closest(netra.site.rules.card);
    if (!item) return null;
    const own = labelOf(pressed);
    const same = [...item.querySelectorAll(netra.site.rules.pressable)].filter((other) => labelOf(other) === own);
    return same.length === 1 ? item : null;
  };

  /** @param {Sighting[]} sightings @param {string} otherwise */
  const surfaceOf = (sightings, otherwise) => (sightings.some(({ part }) => part === 'group') ? 'group' : otherwise);

  /** Pages that a group's header names in words ("managed by"); faces of members have none. @param {Element} header */
  const managers = (header) => {
    if (!pageSighting().some((/** @type {Sighting} */ seen) => seen.part === 'group')) return [];
    const named = accountLinks(header, (/** @type {Element} */ link) => !!visibleText(link, 8));
    return named.map((/** @type {Element} */ link) => sighting(link, 'page')).filter((/** @type {Sighting} */ seen) => seen.part === 'page');
  };

  /** @param {Element} at */
  const ofHead = (at) => {
    const post = at.closest(netra.site.rules.unit);
    // The button may stand in the head itself, which would end there.
    return post ? netra.headers.sightings(post, document.documentElement) : [];
  };

  /** @param {Element} pressed @param {string} [gesture] */
  const read = (pressed, gesture) => {
    const rules = netra.site.rules;
    const item = itemOf(pressed);
    const header = pressed.closest(rules.profile_header);
    if (header && !item && !header.closest(`${rules.unit},${rules.dialog}`) && isProfileHeader(header)) {
      return { element: header, surface: 'profile', sightings: owner(header) };
    }
    let steps = 0;
    for (let at = pressed.parentElement; at && at !== document.body && steps < MOST_STEPS; at = at.parentElement, steps++) {
      const inPost = !!at.closest(rules.unit);
      if (!inPost && !at.closest(rules.dialog) && isProfileHeader(at)) {
        const found = [...owner(at), ...managers(at)];
        return { element: at, surface: surfaceOf(found, 'profile'), sightings: found };
      }
      const outside = (/** @type {Element} */ link) => !pressed.contains(link);
      if (!accountLinks(at, outside).length) continue;
      const box = item?.contains(at) ? item : at;
      // Who joins from a post joins what its head names, all of it.
      const head = inPost && gesture === 'join' ? ofHead(at) : [];
      if (head.length) return { element: box, surface: surfaceOf(head, 'post'), sightings: head };
      // A list's entry may be marked as a post; without a post's buttons it is a card.
      const isPost = !!at.closest(rules.unit)?.querySelector(rules.actions);
      const links = isPost ? accountLinks(box, outside) : ofCard(accountLinks(box, outside), pressed);
      const sightings = links.map((/** @type {Element} */ link) => sighting(link, 'author'));
      return { element: box, surface: surfaceOf(sightings, inPost ? 'post' : 'card'), sightings };
    }
    return { element: pressed, surface: 'page', sightings: owner(document) };
  };

  netra.cards = { read };
})();
