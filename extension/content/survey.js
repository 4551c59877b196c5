// @ts-check
// Asks ahead for the controls that are in view, so that a press finds its answer waiting, and remembers what
// was recognised for the popup. The guard does not depend on it. It runs when the browser is idle, never in a
// background tab, and reads only what is on the screen.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  /** Between the end of one reading and the next; the first after a quiet time starts at once. */
  const REST_MS = 250;
  const SLICE_MS = 8;
  /** How far beyond the window it reads, in window heights. */
  const MARGIN = 1;
  const MOST_CONTROLS = 4000;
  const MOST_UNITS = 60;
  const MOST_SEEN = 40;

  let scheduled = false;
  /** Something changed while a reading was under way. */
  let again = false;
  /** What this reading has yet to read. @type {{controls: Element[], units: number} | null} */
  let left = null;
  let stopped = true;
  /** What the units in view on this address say, by content; not their nodes. @type {Map<string, any>} */
  let seen = new Map();
  let address = '';
  let endedAt = -REST_MS;

  /** @param {any} unit */
  const remember = ({ surface, sightings, text }) => {
    const unit = { surface, sightings, text };
    const key = netra.core.keyOf(unit);
    seen.delete(key);
    seen.set(key, unit);
    if (seen.size > MOST_SEEN * 4) seen.delete(/** @type {string} */ (seen.keys().next().value));
  };

  /** @param {Element} control @param {number} margin @returns {boolean} was there something to read? */
  const readOne = (control, margin) => {
    const box = control.getBoundingClientRect();
    if (box.width === 0 || box.bottom < -margin || box.top > window.innerHeight + margin) return false;
    const press = netra.gestures.ofControl(control);
    if (!press || press.control !== control) return false;
    const unit = netra.units.of(press);
    if (unit.sightings.length) {
      remember(unit);
      netra.core.ask(unit);
    }
    return true;
  };

  /** Reads on from where the last idle moment ended, for a few milliseconds. */
  const look = () => {
    if (stopped || document.visibilityState !== 'visible' || netra.core.state.off) return finish();
    if (netra.core.orphaned()) return netra.guard.remove();
    if (address !== location.href) {
      address = location.href;
      seen = new Map();
    }
    left ??= { controls: [...document.querySelectorAll(netra.site.rules.pressable)].slice(0, MOST_CONTROLS), units: 0 };
    const margin = MARGIN * window.innerHeight;
    const began = performance.now();
    while (left.controls.length && left.units < MOST_UNITS) {
      if (performance.now() - began > SLICE_MS) return void requestIdleCallback(idle, { timeout: 1000 });
      const control = /** @type {Element} */ (left.controls.shift());
      if (control.isConnected && readOne(control, margin)) left.units += 1;
    }
    finish();
  };

  const finish = () => {
    left = null;
    scheduled = false;
    endedAt = performance.now();
    if (again) schedule();
  };

  const idle = () => {
    try {
      look();
    } catch (error) {
      finish();
      netra.guard.failed(error);
    }
  };

  const schedule = () => {
    again = scheduled;
    if (scheduled || stopped) return;
    scheduled = true;
    const rest = Math.max(0, endedAt + REST_MS - performance.now());
    setTimeout(() => requestIdleCallback(idle, { timeout: 1000 }), rest);
  };

  const observer = new MutationObserver(schedule);

  netra.survey = {
    start() {
      stopped = false;
      observer.observe(document.documentElement, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['href', 'aria-label', 'aria-posinset'],
      });
      document.addEventListener('scroll', schedule, { capture: true, passive: true });
      document.addEventListener('visibilitychange', schedule);
      schedule();
    },
    stop() {
      stopped = true;
      observer.disconnect();
      document.removeEventListener('scroll', schedule, { capture: true });
      document.removeEventListener('visibilitychange', schedule);
    },
    /** What was judged may be judged differently now. */
    changed: schedule,
    /** What was recognised on this page, strongest first, with the list's coverage of their contests. */
    recognised() {
      /** @type {Map<string, any>} */
      const found = new Map();
      for (const unit of seen.values()) {
        const { mark, coverage } = netra.core.known(unit) ?? {};
        if (mark && found.size < MOST_SEEN) found.set(`${mark.level} ${mark.who} ${mark.label}`, { ...mark, coverage });
      }
      return [...found.values()].sort((a, b) => (a.level === b.level ? 0 : a.level === 'notice' ? 1 : -1));
    },
  };
})();
