// @ts-check
// The question before the gesture: what it says, and the buttons that answer it. How a dialog of ours holds its
// ground on a page is modal.js's business.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  /** Who it is about, in words that the core gave. @param {string} title @param {string} [level] */
  const head = (title, level = 'warn') => {
    const { make, sign } = netra.layer;
    return make('div', { class: `who ${level}` }, [sign(), make('h2', { id: 'title' }, [title])]);
  };

  /** @param {string[]} lines */
  const paragraphs = (lines) => netra.layer.make('div', { id: 'lines' }, lines.map((line) => netra.layer.make('p', {}, [line])));

  /** The day for which Netra judges, if it is not today. @param {string} [text] */
  const practice = (text) => (text ? [netra.layer.make('p', { class: 'practice-line' }, [text])] : []);

  /** The terms of "Mengapa?", each with what is known. @param {{term: string, detail: string}[]} [rows] */
  const terms = (rows = []) => {
    const { make } = netra.layer;
    return make('dl', {}, rows.flatMap(({ term, detail }) => [make('dt', {}, [term]), make('dd', {}, [detail])]));
  };

  /** What to do when somebody ordered it. @param {{summary: string, lines: string[]}} [words] */
  const order = (words) => {
    if (!words?.lines?.length) return [];
    const { make } = netra.layer;
    return [make('details', {}, [make('summary', {}, [words.summary]), ...words.lines.map((line) => make('p', {}, [line]))])];
  };

  /** A button that ends the dialog. @param {string} value @param {string} look @param {string} label */
  const button = (value, look, label) => netra.layer.make('button', { type: 'submit', value, class: look }, [label]);

  /** @param {string} role @param {Node[]} content */
  const frame = (role, content) => {
    const { make, texts } = netra.layer;
    return make(
      'dialog',
      { role, 'aria-modal': 'true', 'aria-labelledby': 'title', 'aria-describedby': 'lines', lang: netra.core.state.language },
      [make('form', { method: 'dialog' }, [...content, make('footer', {}, [texts().footer])])],
    );
  };

  /** @param {any} words the core's Dialog */
  const build = (words) => {
    const { make, texts } = netra.layer;
    const page = texts();
    const first = button('cancel', 'first', words.cancel ?? page.cancel);
    first.setAttribute('autofocus', '');
    // A policy may leave no way on.
    const proceed = words.proceed ? [button('proceed', 'second', words.proceed)] : [];
    const others = words.not_campaign ? [button('not-campaign', 'second small', words.not_campaign)] : [];
    const dialog = frame('alertdialog', [
      ...practice(words.practice),
      head(words.title),
      paragraphs(words.lines),
      make('div', { class: 'buttons' }, [first, ...proceed]),
      ...(words.why?.rows?.length
        ? [make('details', {}, [make('summary', {}, [words.why.summary ?? page.why]), terms(words.why.rows), ...others])]
        : others),
      ...order(words.order),
    ]);
    return { dialog, first, late: [...proceed, ...others] };
  };

  const { isOpen, key, released, keysDown, close } = netra.modal;

  netra.ask = {
    parts: { head, order, paragraphs, practice, terms, button, frame },
    isOpen,
    key,
    released,
    keysDown,
    close,
    /**
     * @param {any} words the core's Dialog
     * @returns {Promise<string>} `cancel` (also for Escape and for a page that fights the dialog), `proceed` or `not-campaign`
     */
    put: (words) => netra.modal.put(() => build(words)),
  };
})();
