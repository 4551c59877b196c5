// @ts-check
// A button says what it does in words, in the language of the page. The words are data
// (extension/data/page); this file reads a button's own words and compares them.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  // Zero-width and word-joining characters, and private-use glyphs that icon fonts use.
  const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]/g;
  const LONGEST = 120;

  /** @param {string} text */
  const fold = (text) =>
    text.slice(0, 4 * LONGEST).normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim().toLowerCase();

  /**
   * The text that a reader sees inside `root`: without hidden parts and without the parts that `skip` names.
   * @param {Element} root
   * @param {number} limit characters
   * @param {string} [skip] selector
   */
  const visibleText = (root, limit, skip) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      const hidden = node.getAttribute('aria-hidden') === 'true' || /^(script|style|title|svg)$/i.test(node.localName);
      // What the user is writing is nobody's name and no post's text.
      const own = node.getAttribute('contenteditable') === 'true' || node.localName === 'textarea';
      return hidden || own || (skip && node.matches(skip)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    let text = '';
    for (let node = walker.nextNode(); node && text.length < limit; node = walker.nextNode()) {
      text += ` ${node.nodeValue ?? ''}`;
    }
    return text.slice(0, limit).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  };

  /** @param {Element} element */
  const named = (element) => {
    const ids = element.getAttribute('aria-labelledby');
    if (!ids) return '';
    const scope = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    return ids
      .split(/\s+/, 4)
      .map((id) => (id && scope.getElementById ? (scope.getElementById(id)?.textContent ?? '') : ''))
      .join(' ');
  };

  /**
   * What a pressable element calls itself: its label, else its icon's, else its short visible text.
   * @param {Element} element
   */
  const labelOf = (element) => {
    const own = fold(element.getAttribute('aria-label') ?? '') || fold(named(element));
    if (own) return own;
    // A control inside this one says what itself does, not what this one does.
    const { pressable } = netra.site.rules;
    const icon = [...element.querySelectorAll('svg')].find((svg) => svg.closest(pressable) === element.closest(pressable));
    const drawn = icon && (fold(icon.getAttribute('aria-label') ?? '') || fold(icon.querySelector('title')?.textContent ?? ''));
    if (drawn) return drawn;
    if (element instanceof HTMLInputElement) return fold(element.value);
    const text = visibleText(element, LONGEST + 1, pressable);
    return text.length > LONGEST ? '' : fold(text);
  };

  /** @type {Map<string, {exact: Set<string>, prefixes: string[], endings: string[]}>} */
  const tables = new Map();

  /**
   * @param {string} name unique name of the table
   * @param {Labels} entries
   */
  const table = (name, entries) => {
    let made = tables.get(name);
    if (!made) {
      const all = Object.values(entries).flat();
      made = {
        exact: new Set(all.filter((entry) => !entry.includes('*')).map(fold)),
        endings: all.filter((entry) => entry.startsWith('*')).map((entry) => fold(entry.slice(1))),
        // Not folded whole: the space before the star is what separates "Follow Ani" from "Followers".
        prefixes: all.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1).toLowerCase()),
      };
      tables.set(name, made);
    }
    return made;
  };

  /**
   * Does a label stand in a table? A count behind the word ("Like: 30 people", "Suka 30") makes it a counter.
   * @param {string} label folded
   * @param {string} name
   * @param {Labels} entries
   */
  const matches = (label, name, entries) => {
    const { exact, prefixes, endings } = table(name, entries);
    if (exact.has(label)) return true;
    // A count before the words is how some buttons begin: "31 like, double tap and hold".
    if (endings.some((ending) => label.endsWith(ending) && /^\d[\d.,]*\s*\p{L}{0,3}\s*$/u.test(label.slice(0, -ending.length)))) return true;
    return prefixes.some((prefix) => {
      const rest = label.startsWith(prefix) ? label.slice(prefix.length).trim() : '';
      // After a comma the count is the button's own: "Suka, 40".
      return rest !== '' && (prefix.endsWith(',') || !/^[\d:]/.test(rest)) && !/:\s*\d/.test(label);
    });
  };

  netra.labels = { fold, visibleText, labelOf, matches };
})();
