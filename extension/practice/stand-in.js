// @ts-check
// What the scripts of the question find around them on a site, on a page that is no site: there is nothing to hold
// and nobody to judge here. The question itself is theirs, word for word and line for line.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));

  /** Keys that closed the question and are still down: they press nothing below. @type {Set<string>} */
  let stopped = new Set();

  netra.site = /** @type {any} */ ({ name: 'practice' });
  netra.guard = { failed: (/** @type {unknown} */ error) => console.error(error) };
  netra.traces = { hidden: false };
  netra.keyboard = { stopKeys: (/** @type {string[]} */ keys) => (stopped = new Set(keys)) };
  netra.core = {
    state: { language: document.documentElement.lang },
    /** The long form that came with the last answer. @type {any} */
    panel: null,
    send: () => Promise.resolve({ panel: netra.core.panel }),
  };
  // Everything in the question is measured by the page's letters but its own, which stay as large as on a site.
  netra.styles.ask += 'dialog, .note { font-size: 1rem; }';

  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const id = event.code || event.key;
    const closedIt = stopped.has(id);
    if (event.type === 'keyup') stopped.delete(id);
    if (!netra.modal.key(event) && !closedIt) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keyup']) window.addEventListener(type, (event) => key(/** @type {KeyboardEvent} */ (event)), true);
  window.addEventListener('blur', () => {
    stopped.clear();
    netra.modal.released();
  });
})();
