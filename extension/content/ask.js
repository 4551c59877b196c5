// @ts-check
// The question before the gesture. A modal <dialog> in a closed shadow root; its buttons submit a
// <form method=dialog>, so the decision arrives as the dialog's own `close` event and a page, which sees
// neither the root nor the buttons, cannot give it. Whatever the page does to the host, the gesture stays stopped.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const SECOND_BUTTON_MS = 500;
  const WATCH_MS = 200;
  const MOST_REPLACEMENTS = 50;

  /** @type {null | {host: HTMLElement, dialog: HTMLDialogElement, words: any, decided: (choice: string) => void, observer: MutationObserver, timer: number, replaced: number, openedAt: number}} */
  let open = null;
  /** Keys that were down when the dialog opened; none counts until all are up. @type {Set<string>} */
  let stale = new Set();
  /** Keys that are down now. @type {Set<string>} */
  const down = new Set();

  const sign = () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 32 32');
    svg.setAttribute('class', 'sign');
    svg.setAttribute('aria-hidden', 'true');
    const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    for (const [name, value] of Object.entries({ cx: '16', cy: '16', r: '14' })) circle.setAttribute(name, value);
    const bars = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    bars.setAttribute('d', 'M12.5 11v10M19.5 11v10');
    svg.append(circle, bars);
    return svg;
  };

  /** @param {any} words the core's Dialog */
  const build = (words) => {
    const { make, texts } = netra.layer;
    const page = texts();
    const button = (/** @type {string} */ value, /** @type {string} */ look, /** @type {string} */ label) =>
      make('button', { type: 'submit', value, class: look }, [label]);
    const cancel = button('cancel', 'first', words.cancel ?? page.cancel);
    cancel.setAttribute('autofocus', '');
    const second = [button('proceed', 'second', words.proceed ?? page.proceed)];
    if (words.not_campaign) second.push(button('not-campaign', 'second small', words.not_campaign));
    for (const late of second) late.disabled = true;
    const rows = (words.why?.rows ?? []).flatMap((/** @type {any} */ row) => [
      make('dt', {}, [row.term]),
      make('dd', {}, [row.detail]),
    ]);
    const form = make('form', { method: 'dialog' }, [
      ...(words.practice ? [make('p', { class: 'practice-line' }, [words.practice])] : []),
      make('div', { class: 'who' }, [sign(), make('h2', { id: 'title' }, [words.title])]),
      make('div', { id: 'lines' }, words.lines.map((/** @type {string} */ line) => make('p', {}, [line]))),
      make('div', { class: 'buttons' }, [cancel, second[0]]),
      ...(rows.length
        ? [make('details', {}, [make('summary', {}, [words.why.summary ?? page.why]), make('dl', {}, rows), ...second.slice(1)])]
        : second.slice(1)),
      make('footer', {}, [page.footer]),
    ]);
    const dialog = make(
      'dialog',
      { role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': 'title', 'aria-describedby': 'lines', lang: netra.core.state.language },
      [form],
    );
    return { dialog, cancel, second };
  };

  const show = () => {
    if (!open) return;
    const mine = open;
    const { host, root } = netra.layer.open('netra-ask');
    const { dialog, cancel, second } = build(mine.words);
    root.append(dialog);
    mine.host = host;
    mine.dialog = dialog;
    dialog.addEventListener('close', () => {
      if (open === mine && mine.dialog === dialog) decide(dialog.returnValue);
    });
    try {
      dialog.showModal();
    } catch (error) {
      // The page took the host away while it was put up. The gesture stays stopped, and nothing else is held.
      netra.guard.failed(error);
      return decide('');
    }
    cancel.focus();
    stale = new Set([...stale, ...down]);
    setTimeout(() => second.forEach((late) => (late.disabled = false)), SECOND_BUTTON_MS);
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

  netra.ask = {
    isOpen: () => open !== null,
    /**
     * @param {any} words the core's Dialog
     * @returns {Promise<string>} `cancel` (also for Escape and for a page that fights the dialog), `proceed` or `not-campaign`
     */
    put(words) {
      if (open) return Promise.resolve('cancel');
      return new Promise((resolve) => {
        const observer = new MutationObserver((records) => {
          const styled = records.some((record) => record.type === 'attributes');
          if (styled || !open?.host.isConnected) replace();
        });
        open = {
          host: document.documentElement,
          dialog: document.createElement('dialog'),
          words,
          decided: (choice) => resolve(choice || 'cancel'),
          observer,
          timer: setInterval(watch, WATCH_MS),
          replaced: 0,
          openedAt: performance.now(),
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
