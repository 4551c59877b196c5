// @ts-check
// All that Netra knows of a unit, opened from its mark or from the popup: the long form. It holds nothing, asks
// nothing and presses nothing.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  /** @param {any} words the core's long form */
  const build = (words) => {
    const { make, texts } = netra.layer;
    const { button, frame, head, order, paragraphs, practice, terms } = netra.ask.parts;
    const first = button('close', 'first', texts()['panel.close']);
    const dialog = frame('dialog', [
      ...practice(words.practice),
      head(words.title, words.level),
      paragraphs(words.lines),
      make('h3', {}, [words.why.summary]),
      terms(words.why.rows),
      ...order(words.order),
      make('div', { class: 'buttons' }, [first]),
    ]);
    dialog.className = 'panel';
    return { dialog, first };
  };

  let shown = false;

  /** @param {any} unit */
  const show = async ({ surface, sightings, text }) => {
    const asked = { kind: 'explain', site: netra.site.name, unit: { id: '0', surface, sightings, text } };
    const reply = await netra.core.send(asked).catch(() => null);
    if (!reply?.panel) return netra.note.say('panel.unanswered');
    if (netra.modal.isOpen()) return;
    shown = true;
    await netra.modal.put(() => build(reply.panel));
    shown = false;
    // The focus is back where it was; the key that closed the panel, still down, presses nothing there.
    netra.keyboard.stopKeys(netra.ask.keysDown());
  };

  netra.panel = {
    /** Asks the core for the long form and shows it until it is closed. @param {any} unit */
    open: (unit) => void show(unit).catch(netra.guard.failed),
    close() {
      if (shown) netra.modal.close();
    },
  };
})();
