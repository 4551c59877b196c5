// @ts-check
// Which links may name an account, and what a page says beside them. What an address means is the core's
// business; this file only leaves out what cannot name anybody, and what no reader sees.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { visibleText } = netra.labels;

  const MOST_SIGHTINGS = 24;
  const MOST_LINKS = 400;
  const LONGEST_ADDRESS = 2000;

  /**
   * Where a link leads, or empty. A link of the same page ("?…", "#…") names nobody: timestamps look so.
   * @param {Element} link
   */
  const address = (link) => {
    const href = (link.getAttribute('href') ?? '').trim();
    if (!href || href.startsWith('#') || href.startsWith('?') || href.length > LONGEST_ADDRESS) return '';
    try {
      const url = new URL(href, location.href);
      return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
    } catch {
      return '';
    }
  };

  /**
   * Cheap test that a link may name an account: on one of the two sites, with a path or an id.
   * @param {string} href absolute
   */
  const mayName = (href) => {
    if (!href) return false;
    const url = new URL(href);
    const { account_hosts, not_accounts } = netra.site.rules;
    if (!account_hosts.some((/** @type {string} */ host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) {
      return false;
    }
    const [first, second = ''] = url.pathname.toLowerCase().split('/').filter(Boolean);
    if (!first) return false;
    return !not_accounts.includes(first) && !not_accounts.includes(`${first}/${second}`);
  };

  /**
   * Is something hidden from readers inside `root`? What hides the root as a whole hides no part of it.
   * @param {Element} node
   * @param {ParentNode & Node} root
   */
  const isHiddenIn = (node, root) => {
    const hidden = node.closest('[aria-hidden=true]');
    return !!hidden && hidden !== root && root.contains(hidden);
  };

  /** A site may write mentions with a sign of their own; a mention is never the author. @param {Element} link */
  const isMention = (link) => {
    const { mention } = netra.site.rules;
    return !!mention && visibleText(link, 8).startsWith(mention);
  };

  /**
   * Links inside `root`, in document order, that may name an account and that a reader can see.
   * @param {ParentNode & Node} root
   * @param {(link: Element) => boolean} [keep]
   * @returns {Element[]}
   */
  const accountLinks = (root, keep) => {
    const found = [];
    let read = 0;
    for (const link of root.querySelectorAll('a[href]')) {
      if (++read > MOST_LINKS || found.length >= MOST_SIGHTINGS) break;
      if (!mayName(address(link)) || isHiddenIn(link, root) || isMention(link)) continue;
      if (!keep || keep(link)) found.push(link);
    }
    return found;
  };

  /**
   * The part of an address that says who: host, path and identifying query.
   * @param {string} href
   */
  const identity = (href) => {
    const url = new URL(href, location.href);
    const query = ['id', 'u', 'set', 'idorvanity', 'album', 'href']
      .filter((name) => url.searchParams.has(name))
      .map((name) => `${name}=${url.searchParams.get(name)}`);
    return `${url.hostname}${url.pathname.replace(/\/+$/, '')}${query.length ? `?${query.join('&')}` : ''}`;
  };

  /** What a link calls the account. @param {Element} link */
  const nameOf = (link) => visibleText(link, 120) || (link.getAttribute('aria-label') ?? '').slice(0, 120);

  /** Does an address name a group, not somebody in it? @param {string} href absolute */
  const isGroup = (href) => {
    const parts = new URL(href).pathname.toLowerCase().split('/').filter(Boolean);
    return netra.site.rules.group_paths.includes(parts[0]) && parts.length > 1 && parts[2] !== 'user';
  };

  /**
   * @param {Element} link
   * @param {string} part
   */
  const sighting = (link, part) => {
    const href = address(link);
    const name = nameOf(link);
    const own = isGroup(href) ? 'group' : part;
    return name ? { href, name, part: own } : { href, part: own };
  };

  /** The page's own address, when it names an account (a profile, a group, a permalink). */
  const pageSighting = () => {
    const href = location.href.split('#')[0];
    return mayName(href) ? [{ href, part: isGroup(href) ? 'group' : 'page' }] : [];
  };

  /**
   * Several links to one account are one sighting; the first name stays.
   * @param {{href?: string, name?: string, part: string}[]} sightings
   */
  const unique = (sightings) => {
    const seen = new Map();
    for (const one of sightings) {
      const key = `${one.part} ${one.href ? identity(one.href) : one.name}`;
      const known = seen.get(key);
      if (!known) seen.set(key, { ...one });
      else if (!known.name && one.name) known.name = one.name;
    }
    return [...seen.values()].slice(0, MOST_SIGHTINGS);
  };

  netra.links = { address, mayName, isHiddenIn, accountLinks, identity, nameOf, sighting, pageSighting, unique };
})();
