// @ts-check
// What every listener does with an event, whatever its kind.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  netra.events = {
    /** The page never sees it, and the browser doesn't act on it. @param {Event} event */
    stop(event) {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    /** The element an event is about, also inside open shadow roots. @param {Event} event */
    targetOf: (event) => event.composedPath()[0] ?? event.target,
    /** Runs what outlasts the event; the page sees none of its errors. @param {Promise<any>} work */
    later: (work) => void work.catch(netra.guard.failed),
    /** What is pressed may open a menu that doesn't say whose it is. @param {Event} event */
    remember(event) {
      const target = netra.events.targetOf(event);
      if (target instanceof Element) netra.portals.pressed(target);
    },
  };
})();
