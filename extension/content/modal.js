// @ts-check
// A modal <dialog> of Netra's over the page, in a closed shadow root; its buttons submit a <form method=dialog>, so
// what the user chose arrives as the dialog's own `close` event and a page, which sees neither the root nor the
// buttons, cannot give it. A host that the page removes or restyles, or covers, is put up anew. One at a time.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const LATE_MS = 500;
  const WATCH_MS = 200;
  const MOST_REPLACEMENTS = 50;

  /**
   * @typedef {{dialog: HTMLDialogElement, first: HTMLElement, late?: HTMLButtonElement[]}} Built what to show, what has the
   *   focus, and which buttons take no press at first
   */

  /** @type {null | {host: HTMLElement, dialog: HTMLDialogElement, build: () => Built, decided: (choice: string) => void, observer: MutationObserver, timer: number, replaced: number}} */
  let open = null;
  /** Keys that were down when the dialog opened; none counts until all are up. @type {Set<string>} */
  let stale = new Set();
  /** Keys that are down now. @type {Set<string>} */
  const down = new Set();

  const show = () => {
    if (!open) return;
    const mine = open;
    const { host, root } = netra.layer.open('netra-ask');
    const { dialog, first, late = [] } = mine.build();
    for (const button of late) button.disabled = true;
    root.append(dialog);
    mine.host = host;
    mine.dialog = dialog;
    dialog.addEventListener('close', () => {
      if (open === mine && mine.dialog === dialog) decide(dialog.returnValue);
    });
    try {
      dialog.showModal();
    } catch (error) {
      // The page took the host away while it was put up. What was stopped stays stopped, and nothing else is held.
      netra.guard.failed(error);
      return decide('');
    }
    // The browser has scrolled to what it had focused first.
    first.focus({ preventScroll: true });
    dialog.scrollTop = 0;
    stale = new Set([...stale, ...down]);
    setTimeout(() => late.forEach((button) => (button.disabled = false)), LATE_MS);
    mine.observer.disconnect();
    mine.observer.observe(document, { childList: true });
    mine.observer.observe(document.documentElement, { childList: true });
    mine.observer.observe(host, { attributes: true });
  };

  /** Takes the dialog down without a decision and puts it up again, on top. */
  const replace = () => {
    if (!open) return;
    const { host } = open;
    open.observer.disconnect();
    host.remove();
    open.replaced += 1;
    if (open.replaced > MOST_REPLACEMENTS) decide('');
    else show();
  };

  const watch = () => {
    if (!open) return;
    const { host, dialog } = open;
    if (!host.isConnected) return replace();
    // Closed and on its way to say so.
    if (!dialog.open) return;
    const box = dialog.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part));
    // Something that the page opened later lies above: come to the top again.
    if (box.width < 40 || points.some((top) => top && top !== host)) replace();
  };

  /** A popover or dialog of the page has opened in the top layer, perhaps above ours. @param {Event} event */
  const onToggle = (event) => {
    if (open && event.isTrusted && event.target !== open.host && /** @type {any} */ (event).newState === 'open') replace();
  };

  /** @param {string} choice */
  const decide = (choice) => {
    if (!open) return;
    const { decided, observer, timer, host } = open;
    open = null;
    observer.disconnect();
    clearInterval(timer);
    window.removeEventListener('toggle', onToggle, true);
    host.remove();
    stale.clear();
    decided(choice);
  };

  netra.modal = {
    isOpen: () => open !== null,
    /**
     * Shows a dialog until the user decides.
     * @param {() => Built} build makes the dialog, each time that it is put up
     * @returns {Promise<string>} the value of the button; `cancel` for Escape, for a page that fights the dialog, and where one is open already
     */
    put(build) {
      if (open) return Promise.resolve('cancel');
      return new Promise((resolve) => {
        const observer = new MutationObserver((records) => {
          const styled = records.some((record) => record.type === 'attributes');
          if (styled || !open?.host.isConnected) replace();
        });
        open = {
          host: document.documentElement,
          dialog: document.createElement('dialog'),
          build,
          decided: (choice) => resolve(choice || 'cancel'),
          observer,
          timer: setInterval(watch, WATCH_MS),
          replaced: 0,
        };
        window.addEventListener('toggle', onToggle, true);
        show();
      });
    },
    /**
     * Every trusted key event passes here first. True: the event must not act.
     * @param {KeyboardEvent} event
     */
    key(event) {
      const id = event.code || event.key;
      if (event.type === 'keydown') down.add(id);
      const was = stale.has(id);
      if (event.type === 'keyup') {
        down.delete(id);
        stale.delete(id);
      }
      if (!open) return false;
      return was || stale.size > 0 || event.repeat;
    },
    /** The window lost the keyboard; no key is known to be down. */
    released() {
      down.clear();
      stale.clear();
    },
    /** @returns {string[]} keys that are down now, by code */
    keysDown: () => [...down],
    close: () => decide('cancel'),
  };
})();
