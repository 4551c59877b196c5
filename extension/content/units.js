// @ts-check
// Whose is it? From a pressed element this file climbs to the unit (post, comment, card, page header) and
// gathers every account that the unit names. No single mark is always there, so each step has a fallback;
// every account of the unit counts, never just the first link. It reads, it never writes.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  const { fold, visibleText, matches } = netra.labels;

  const MOST_SIGHTINGS = 24;
  const MOST_LINKS = 400;
  const MOST_STEPS = 60;
  const TEXT_LIMIT = 4000;

  /** @param {Element} link */
  const address = (link) => {
    const href = link.getAttribute('href') ?? '';
    if (!href || href.startsWith('#') || href.length > 2000) return '';
    try {
      const url = new URL(href, location.href);
      return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
    } catch {
      return '';
    }
  };

  /**
   * Cheap test that a link may name an account: on one of the two sites, with a path or an id.
   * What the path means is the core's business.
   * @param {string} href absolute
   */
  const mayName = (href) => {
    if (!href) return false;
    const url = new URL(href);
    const { account_hosts, not_accounts } = netra.site.rules;
    if (!account_hosts.some((/** @type {string} */ host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) {
      return false;
    }
    const path = url.pathname.replace(/\/+$/, '');
    if (!path || path === '/home.php') return false;
    const first = path.split('/', 2)[1].toLowerCase();
    return !not_accounts.includes(first);
  };

  /**
   * Links inside `root`, in document order, that may name an account and that a reader can see.
   * @param {ParentNode} root
   * @param {(link: Element) => boolean} [keep]
   */
  const accountLinks = (root, keep) => {
    const found = [];
    let read = 0;
    for (const link of root.querySelectorAll('a[href]')) {
      if (++read > MOST_LINKS || found.length >= MOST_SIGHTINGS) break;
      if (link.closest('[aria-hidden=true]')) continue;
      if (keep && !keep(link)) continue;
      if (mayName(address(link))) found.push(link);
    }
    return found;
  };

  /**
   * @param {Element} link
   * @param {string} part
   */
  const sighting = (link, part) => {
    const name = visibleText(link, 120) || (link.getAttribute('aria-label') ?? '').slice(0, 120);
    return name ? { href: address(link), name, part } : { href: address(link), part };
  };

  /** Is it the post's picture or video, not an avatar? @param {Element} element */
  const isLarge = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.min(width, height) >= (netra.site.rules.media?.min_px ?? Infinity);
  };

  /** @param {Element} element */
  const isComment = (element) => {
    const { comment, comment_labels } = netra.site.rules;
    if (!element.matches(comment)) return false;
    if (netra.site.name === 'instagram') return accountLinks(element).length > 0;
    if (matches(fold(element.getAttribute('aria-label') ?? ''), 'comments', comment_labels)) return true;
    // In a language that no table knows: an article with a label of its own inside another unit.
    return !element.hasAttribute('aria-posinset') && !!element.parentElement?.closest(netra.site.rules.unit);
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

  /** The page's own address, when it names an account (a profile, a group, a permalink). */
  const pageSighting = () => (mayName(location.href) ? [{ href: location.href.split('#')[0], part: 'page' }] : []);

  /**
   * @param {Element} inner
   * @param {Element} unit
   */
  const belongs = (inner, unit) => {
    for (let at = inner.parentElement; at && at !== unit; at = at.parentElement) if (isComment(at)) return false;
    return true;
  };

  /** Headings of a unit in document order, outermost ones only, none of a comment's. @param {Element} unit */
  const headings = (unit) => {
    const rules = netra.site.rules;
    /** @type {Element[]} */
    const found = [];
    for (const id of (unit.getAttribute('aria-labelledby') ?? '').split(/\s+/, 4)) {
      const heading = id ? unit.querySelector(`[id="${CSS.escape(id)}"]`) : null;
      if (heading && accountLinks(heading).length + (heading.matches('a') ? 1 : 0) > 0) found.push(heading);
    }
    for (const heading of unit.querySelectorAll(rules.heading)) {
      if (found.length >= 6) break;
      if (!belongs(heading, unit) || heading.closest('[aria-hidden=true]')) continue;
      if (found.some((other) => other === heading || other.contains(heading) || heading.contains(other))) continue;
      found.push(heading);
    }
    return found.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  };

  /**
   * The row that a heading stands in: name, byline, menu; without the post's text, its actions or another heading.
   * @param {Element} heading
   * @param {Element} unit
   * @param {Element[]} all
   */
  const headerRow = (heading, unit, all) => {
    const rules = netra.site.rules;
    let row = heading;
    for (let up = heading.parentElement; up && up !== unit && unit.contains(up); up = up.parentElement) {
      const here = up;
      // The row that holds the post's menu is the header; below it comes the text, where a link is a mention.
      if (!rules.byline || row.querySelector(rules.menu) || here.querySelector(rules.actions)) break;
      if (all.some((other) => other !== heading && here.contains(other))) break;
      if ([...here.querySelectorAll(rules.unit)].some((inner) => !row.contains(inner))) break;
      row = here;
    }
    return row;
  };

  /**
   * Accounts named by the headers of a post: author (with byline), then the original's where something is shared.
   * @param {Element} unit
   */
  const postSightings = (unit) => {
    const rules = netra.site.rules;
    const all = headings(unit);
    /** @type {{href?: string, name?: string, part: string}[]} */
    const found = [];
    const named = [];
    for (const heading of all) {
      const row = headerRow(heading, unit, all);
      const links = accountLinks(row, (link) => {
        if (heading.contains(link) || link.contains(heading)) return true;
        const body = link.closest(rules.body);
        return !body || !row.contains(body) || body.contains(heading);
      });
      // A shared reel wraps its whole header in one link.
      const around = heading.closest('a[href]');
      if (around && unit.contains(around) && mayName(address(around))) links.unshift(around);
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
    return found;
  };

  /**
   * A unit without a readable header: what comes before its actions, outside lists and text.
   * @param {Element} unit
   * @param {Element} pressed
   */
  const fallbackSightings = (unit, pressed) => {
    const rules = netra.site.rules;
    const media = rules.media ? [...unit.querySelectorAll(rules.media.selector)].find(isLarge) : undefined;
    /** @param {Element} link @param {Element} mark */
    const precedes = (link, mark) => !!(link.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
    const links = accountLinks(unit, (link) => {
      const body = link.closest(rules.body);
      return precedes(link, pressed) && belongs(link, unit) && !(body && unit.contains(body));
    });
    const above = media ? links.filter((link) => precedes(link, media)) : [];
    return (above.length ? above : links).map((link) => sighting(link, 'author'));
  };

  /** Outside every unit: whoever the smallest box around the button names. @param {Element} pressed */
  const nearestLinks = (pressed) => {
    for (let at = pressed.parentElement; at && at !== document.body; at = at.parentElement) {
      const links = accountLinks(at);
      if (links.length) return links.map((link) => sighting(link, 'author'));
    }
    return [];
  };

  /** @param {Element} comment */
  const commentSightings = (comment) => {
    const rules = netra.site.rules;
    const links = accountLinks(comment, (link) => belongs(link, comment));
    const marked = links.filter((link) => address(link).includes('comment_id='));
    const outside = links.filter((link) => {
      const body = link.closest(rules.body);
      return !body || !comment.contains(body);
    });
    const author = marked[0] ?? outside[0] ?? links[0];
    if (!author) return [];
    const href = address(author).split('?')[0];
    // The avatar and the name are two links to one author.
    return links.filter((link) => address(link).split('?')[0] === href).slice(0, 1).map((link) => sighting(link, 'author'));
  };

  /** The post's own words, for judging a post on a page that is not itself a campaign's. @param {Element} unit */
  const textOf = (unit) => {
    const rules = netra.site.rules;
    let text = '';
    for (const body of unit.querySelectorAll(rules.body)) {
      if (text.length >= TEXT_LIMIT) break;
      if (!belongs(body, unit) || isComment(body) || body.closest(rules.heading)) continue;
      if (body.parentElement?.closest(rules.body) && unit.contains(body.parentElement.closest(rules.body))) continue;
      text += `${visibleText(body, TEXT_LIMIT)}\n`;
    }
    return text.trim().slice(0, TEXT_LIMIT);
  };

  /**
   * Whom a like reaches: a comment's author, or everyone whom the post's headers name.
   * @param {Element} pressed
   */
  const forPost = (pressed) => {
    const near = unitOf(pressed);
    if (near?.surface === 'comment') {
      const around = unitOf(near.element.parentElement);
      const context = around ? postSightings(around.element) : [];
      return {
        element: near.element,
        surface: 'comment',
        sightings: [
          ...commentSightings(near.element),
          ...[...context, ...pageSighting()].map((seen) => ({ ...seen, part: 'context' })),
        ],
      };
    }
    let unit = near;
    let sightings = near ? postSightings(near.element) : [];
    // A box inside the post can carry the same attributes; the header is then further up.
    for (let steps = 0; unit && steps < 4 && !sightings.some((seen) => seen.href); steps++) {
      unit = unitOf(unit.element.parentElement);
      if (unit) sightings = postSightings(unit.element);
    }
    const element = unit?.element ?? near?.element ?? document.querySelector('main,[role=main]') ?? document.body;
    if (!sightings.some((seen) => seen.href)) {
      if (near) sightings = [...sightings, ...fallbackSightings(element, pressed)];
      else if (!pageSighting().length) sightings = nearestLinks(pressed);
    }
    return {
      element,
      surface: near?.surface ?? 'page',
      sightings: [...sightings, ...pageSighting()],
      text: near ? textOf(element) : '',
    };
  };

  /**
   * Whom a follow reaches: the owner of the profile header, else whoever the smallest box around the button names.
   * @param {Element} pressed
   */
  const forAccount = (pressed) => {
    const rules = netra.site.rules;
    const owner = () => {
      const name = visibleText(document.querySelector('h1') ?? document.querySelector('main h2') ?? pressed, 120);
      return pageSighting().map((seen) => ({ ...seen, name }));
    };
    let steps = 0;
    for (let at = pressed.parentElement; at && steps < MOST_STEPS; at = at.parentElement, steps++) {
      const inPost = !!at.closest(rules.unit);
      const header =
        !inPost && !at.closest(rules.dialog) && (at.matches(rules.profile_header) || at.querySelector(rules.profile_heading));
      if (header && pageSighting().length) return { element: at, surface: 'profile', sightings: owner() };
      const links = accountLinks(at, (link) => !pressed.contains(link));
      if (links.length) {
        return { element: at, surface: inPost ? 'post' : 'card', sightings: links.map((link) => sighting(link, 'author')) };
      }
      if (at === document.body) break;
    }
    return { element: pressed, surface: 'page', sightings: owner() };
  };

  /**
   * Several links to one account are one sighting; the first name stays.
   * @param {{href?: string, name?: string, part: string}[]} sightings
   */
  const unique = (sightings) => {
    const seen = new Map();
    for (const one of sightings) {
      const key = `${one.part} ${one.href ? netra.units.identity(one.href) : one.name}`;
      const known = seen.get(key);
      if (!known) seen.set(key, one);
      else if (!known.name && one.name) known.name = one.name;
    }
    return [...seen.values()].slice(0, MOST_SIGHTINGS);
  };

  netra.units = {
    unitOf,
    isLarge,
    /** The part of an address that says who: host, path and identifying query. @param {string} href */
    identity(href) {
      const url = new URL(href, location.href);
      const query = ['id', 'u', 'set', 'idorvanity', 'album', 'href']
        .filter((name) => url.searchParams.has(name))
        .map((name) => `${name}=${url.searchParams.get(name)}`);
      return `${url.hostname}${url.pathname.replace(/\/+$/, '')}${query.length ? `?${query.join('&')}` : ''}`;
    },
    /**
     * @param {Element} pressed the control
     * @param {string} gesture
     */
    read(pressed, gesture) {
      const unit = gesture === 'follow' ? forAccount(pressed) : forPost(pressed);
      return { ...unit, text: /** @type {any} */ (unit).text ?? '', sightings: unique(unit.sightings) };
    },
  };
})();
