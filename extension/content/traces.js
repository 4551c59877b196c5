// @ts-check
// One press hides everything of Netra's that stands on the page, until the next press or until the page is loaded
// anew: somebody looks over the shoulder, or a picture of the screen is taken. The question before a gesture, and
// the note that answers a press, still come.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  netra.traces = {
    hidden: false,
    toggle() {
      netra.traces.hidden = !netra.traces.hidden;
      if (netra.traces.hidden) netra.panel.close();
      netra.note.traces();
      netra.marks.traces();
    },
  };
})();
