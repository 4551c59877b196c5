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
  /** What the banner says, shown or not. */
  let practised = '';
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

  /** The banner under which a practice day runs. */
  const showBanner = () => {
    banner?.remove();
    banner = null;
    if (!practised || netra.traces.hidden) return;
    const { root } = place();
    banner = netra.layer.make('div', { class: 'practice', role: 'note' }, [practised]);
    root.append(/** @type {HTMLElement} */ (banner));
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
    /** @param {string} text of the practice day; empty: none */
    practice(text) {
      practised = text;
      showBanner();
    },
    /** All traces on the page were hidden, or shown again. */
    traces() {
      if (netra.traces.hidden) netra.note.remove();
      showBanner();
    },
    remove() {
      clear();
      layer?.host.remove();
      layer = null;
      banner = null;
    },
  };
})();
