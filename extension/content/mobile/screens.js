// @ts-check
// The mobile site: boxes in a row, none of which bears an address of anybody. A post is the boxes from a head with a name
// to a foot with its buttons; whose it is, is the name, and on somebody's own page also the address of the page and what
// the head of the document said when it was loaded. A name alone is a weaker match, which the core knows.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started || !netra.site.rules?.screen) return;
  const { fold, labelOf, visibleText } = netra.labels;
  const { pageSighting, unique } = netra.links;
  const { screen } = netra.site.rules;
  const NAME_CHARACTERS = 120;
  const TEXT_LIMIT = 4000;
  const ON_POST = new Set(['like', 'comment', 'share']);

  /** The head of the document speaks of this address; moving about inside the site leaves it as it was. */
  const loaded = location.href;

  /** @param {string} property */
  const said = (property) => document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';

  /** What the head of the document says of whose page this is. @returns {Sighting[]} */
  const described = () => {
    if (location.href !== loaded || !pageSighting().length) return [];
    const id = /^fb:\/\/(?:profile|page|group)\/(\d+)/.exec(said('al:android:url'))?.[1];
    const hrefs = [said('og:url'), id ? `https://www.facebook.com/profile.php?id=${id}` : ''].filter((href) => netra.links.mayName(href));
    return hrefs.map((href) => ({ href, part: 'page' }));
  };

  /** Whose page this is, by everything that says so. @returns {Sighting[]} */
  const owner = () => [...pageSighting(), ...described()];

  /** What comes after the words that a label begins with, or empty. @param {string} label @param {Labels} words */
  const after = (label, words) => {
    for (const entry of Object.values(words).flat()) {
      const start = entry.endsWith('*') ? entry.slice(0, -1) : '';
      if (start && label.toLowerCase().startsWith(start.toLowerCase())) return label.slice(start.length).trim();
    }
    return '';
  };

  /** The names in a box: of a head, or of a reel. @param {Element} box */
  const namesIn = (box) => {
    const names = [...box.querySelectorAll(screen.names)].map((link) => visibleText(link, NAME_CHARACTERS));
    for (const picture of box.querySelectorAll(screen.pictures)) names.push(after(picture.getAttribute('aria-label') ?? '', screen.pictures_of));
    return [...new Set(names.filter(Boolean))];
  };

  /** The box of the row that an element lies in. @param {Element} pressed */
  const boxOf = (pressed) => {
    for (let at = /** @type {Element | null} */ (pressed); at; at = at.parentElement) if (at.parentElement?.matches(screen.row)) return at;
    return null;
  };

  /**
   * The boxes of a post, from its head to the one that was pressed. Beyond another post's foot lies another post.
   * @param {Element} box
   * @returns {{head: Element | null, between: Element[]}}
   */
  const postAround = (box) => {
    const between = [];
    // What is written under a post stands after its foot.
    let feet = box.querySelector(screen.foot) ? 1 : 0;
    let steps = 0;
    for (let at = /** @type {Element | null} */ (box); at && steps < screen.most_boxes; at = at.previousElementSibling, steps++) {
      if (at !== box && at.querySelector(screen.foot) && feet++ > 0) break;
      if (namesIn(at).length) return { head: at, between };
      if (at !== box) between.unshift(at);
    }
    return { head: null, between };
  };

  /** @param {string[]} names @returns {Sighting[]} */
  const authors = (names) => names.map((name) => ({ name, part: 'author' }));

  /** @param {Element} pressed */
  const readPost = (pressed) => {
    const box = boxOf(pressed);
    const { head, between } = box ? postAround(box) : { head: null, between: [] };
    const text = between.map((one) => visibleText(one, TEXT_LIMIT)).join(' ').slice(0, TEXT_LIMIT);
    const sightings = [...authors(head ? namesIn(head) : []), ...owner()];
    return { element: head ?? box ?? pressed, surface: netra.site.isReel() ? 'reel' : 'post', sightings, text };
  };

  /** A button on an account: whom its label names, else whose page or post it stands on. @param {Element} pressed @param {string} gesture */
  const readAccount = (pressed, gesture) => {
    const label = (pressed.getAttribute('aria-label') ?? '') || labelOf(pressed);
    const named = after(label, netra.site.rules.gestures[gesture]?.do ?? {});
    const box = boxOf(pressed);
    const head = box && namesIn(box).length ? box : null;
    const title = location.href === loaded ? fold(said('og:title')) : '';
    // Somebody else may be suggested on a page; a name that is the owner's, or no name, is the page's.
    const others = head !== null || (named !== '' && title !== '' && fold(named) !== title);
    const names = named ? [named] : head ? namesIn(head) : [];
    return { element: box ?? pressed, surface: 'profile', sightings: [...authors(names), ...(others ? [] : owner())], text: '' };
  };

  netra.screens = {
    /** Whom a press reaches. @param {Element} pressed @param {string} gesture @param {string} [surface] */
    read(pressed, gesture, surface) {
      const opener = netra.portals.openerOf(pressed);
      const from = opener && !boxOf(pressed) ? opener : pressed;
      const unit = ON_POST.has(gesture) ? readPost(from) : readAccount(from, gesture);
      return { ...unit, surface: surface ?? unit.surface, sightings: unique(unit.sightings) };
    },
  };
})();
