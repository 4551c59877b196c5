// @ts-check
// Which site is this, and in which language? The rules (labels, selectors) are data; this file only picks them.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  /** How well do the rules fit this host? @param {SiteRules} rules */
  const fit = ({ hosts }) =>
    Math.max(0, ...hosts.map((host) => (location.hostname === host || location.hostname.endsWith(`.${host}`) ? host.length : 0)));
  const fitting = Object.keys(netra.rules).filter((site) => fit(netra.rules[site]) > 0);
  // Elsewhere there is no site, and nothing starts.
  const own = fitting.sort((a, b) => fit(netra.rules[b]) - fit(netra.rules[a]))[0];
  const name = netra.rules[own ?? '']?.of ?? own;
  // A variant of a site says only what differs.
  const rules = own === name ? netra.rules[own ?? ''] : { ...netra.rules[name], ...netra.rules[own], gestures: { ...netra.rules[name].gestures, ...netra.rules[own].gestures }, comments: { ...netra.rules[name].comments, ...netra.rules[own].comments } };

  const language = () => (document.documentElement?.lang ?? '').split('-')[0].toLowerCase();

  /** Does the address begin with one of these words? @param {string[]} words */
  const startsWith = (words) => words.includes(location.pathname.split('/')[1]?.toLowerCase() ?? '');

  netra.site = {
    name: name ?? '',
    rules,
    language,
    /** Do the label tables know the page's words? A page that names no language gets the benefit of the doubt. */
    languageKnown() {
      const words = rules.gestures.like.do;
      return language() ? !!words[language()]?.length : Object.values(words).some((list) => list.length > 0);
    },
    isStory: () => startsWith(rules.stories.paths),
    isPrivate: () => startsWith(rules.private_paths),
    isReel: () => startsWith(rules.reel_paths),
  };
})();
