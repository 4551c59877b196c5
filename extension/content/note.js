// @ts-check
// Short notes that hold nothing: "press once more", "reload the page", and the banner of the practice day.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const SHOWN_MS = 7000;

  /** @type {{host: HTMLElement, root: ShadowRoot} | null} */
  let layer = null;
  /** @type {HTMLElement | null} */
  let line = null;
  /** @type {HTMLElement | null} */
  let banner = null;
  let timer = 0;

  const place = () => {
    if (layer?.host.isConnected) return layer;
    layer = netra.layer.open('netra-note');
    const shown = /** @type {{host: HTMLElement, root: ShadowRoot}} */ (layer);
    shown.host.style.setProperty('pointer-events', 'none', 'important');
    line = netra.layer.make('div', { class: 'note', role: 'status', 'aria-live': 'polite' });
    shown.root.append(/** @type {HTMLElement} */ (line));
    if (banner) shown.root.append(banner);
    return shown;
  };

  const clear = () => {
    clearTimeout(timer);
    if (line) line.textContent = '';
  };

  netra.note = {
    /** @param {string} id of a text in the section "page" @param {boolean} [stays] */
    say(id, stays = false) {
      place();
      clearTimeout(timer);
      if (line) line.textContent = netra.layer.texts()[id] ?? id;
      if (!stays) timer = setTimeout(clear, SHOWN_MS);
    },
    clear,
    /** The banner under which a practice day runs. @param {string} text empty: none */
    practice(text) {
      banner?.remove();
      banner = null;
      if (!text) return;
      const { root } = place();
      banner = netra.layer.make('div', { class: 'practice', role: 'note' }, [text]);
      root.append(/** @type {HTMLElement} */ (banner));
    },
    remove() {
      clear();
      layer?.host.remove();
      layer = null;
      banner = null;
    },
  };
})();
