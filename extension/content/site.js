// @ts-check
// Which site is this, and in which language? The rules (labels, selectors) are data; this file only picks them.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const name = Object.keys(netra.rules).find((site) =>
    netra.rules[site].hosts.some((/** @type {string} */ host) => location.hostname === host || location.hostname.endsWith(`.${host}`)),
  );
  // Elsewhere there is no site, and nothing starts.
  const rules = netra.rules[name ?? ''];

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
