// @ts-check
// Reads the controls that are in view: so that a press finds its answer waiting, for the marks, and for the popup.
// The guard does not depend on it. It reads when the browser is idle, and in a few milliseconds of the same frame
// what has just come into view; never in a background tab.
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
  /** The longest that a frame in which the page changed waits for us. */
  const GLANCE_MS = 4;
  /** So many controls are looked at even where the computer is busy. */
  const LEAST_LOOKED = 24;
  /** The part of the time that such glances may take on a page that never rests, and how much may be saved up. */
  const GLANCE_SHARE = 0.1;
  const MOST_CREDIT_MS = 40;
  const MOST_CHANGED = 200;
  const ON_ACCOUNT = new Set(['follow', 'friend', 'join']);

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
  /** What the page changed since the last frame. @type {Set<Element>} */
  const changed = new Set();
  /** Controls of what has changed, and the posts of which one was read. @type {Element[]} */
  const fresh = [];
  /** @type {Set<Element>} */
  const glanced = new Set();
  let glancing = 0;
  let credit = { ms: MOST_CREDIT_MS, at: 0 };

  /** Rows that say the same are one. @param {{level: string, who: string, label: string}} mark */
  const nameOf = ({ level, who, label }) => `${level} ${who} ${label}`;

  /** @param {any} unit */
  const remember = ({ surface, sightings, text }) => {
    const unit = { surface, sightings, text };
    const key = netra.core.keyOf(unit);
    seen.delete(key);
    seen.set(key, unit);
    if (seen.size > MOST_SEEN * 4) seen.delete(/** @type {string} */ (seen.keys().next().value));
  };

  /** Is it on the screen, or so many pixels from it? @param {Element} control @param {number} margin */
  const isNear = (control, margin) => {
    const box = control.getBoundingClientRect();
    return box.width > 0 && box.bottom >= -margin && box.top <= window.innerHeight + margin;
  };

  /** Whose it is may be told of an account that is followed already; there is no gesture to ask about. @param {Element} control */
  const madeBefore = (control) => {
    const label = netra.labels.labelOf(control);
    for (const [name, { gesture = name, undo }] of Object.entries(netra.site.rules.gestures)) {
      if (ON_ACCOUNT.has(gesture) && netra.labels.matches(label, `${name}-undo`, undo)) return { gesture, control };
    }
    return null;
  };

  /** What a control does, or did. @param {Element} control @returns {Press | null} */
  const pressOf = (control) => {
    const press = netra.gestures.ofControl(control) ?? madeBefore(control);
    return press?.control === control ? press : null;
  };

  /** @param {Element} control @returns {boolean} was there something to read? */
  const readOne = (control) => {
    const press = pressOf(control);
    if (!press) return false;
    netra.health.read();
    const unit = netra.units.of(press);
    if (unit.sightings.length) {
      remember(unit);
      netra.core.ask(unit);
      netra.marks.see(unit, press);
    }
    return true;
  };

  /** Lines up the controls of what has changed. @param {string} posts selector */
  const lineUp = (posts) => {
    for (const root of new Set([...changed].map((at) => at.closest(posts) ?? at))) {
      glanced.delete(root);
      if (root.isConnected && fresh.length < MOST_CONTROLS) fresh.push(...root.querySelectorAll(netra.site.rules.pressable));
    }
    changed.clear();
  };

  /** What is new on the screen, read before it is drawn: one control of each post, the rest when there is time. */
  const glance = () => {
    const began = performance.now();
    const posts = `${netra.site.rules.unit},${netra.site.rules.comment}`;
    lineUp(posts);
    for (let looked = 0; fresh.length && (looked < LEAST_LOOKED || performance.now() - began < GLANCE_MS); ) {
      const control = /** @type {Element} */ (fresh.shift());
      const post = control.closest(posts);
      if ((post && glanced.has(post)) || !isNear(control, 0)) continue;
      looked += 1;
      if (readOne(control) && post) glanced.add(post);
    }
    if (!fresh.length) glanced.clear();
    netra.marks.update();
  };

  /** Reads on from where the last idle moment ended, for a few milliseconds. */
  const look = () => {
    if (document.visibilityState !== 'visible') return finish();
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
      if (isNear(control, margin) && readOne(control)) left.units += 1;
    }
    finish();
  };

  const finish = () => {
    left = null;
    scheduled = false;
    endedAt = performance.now();
    if (again) schedule();
  };

  /** @param {() => void} work of ours; the page sees none of its errors */
  const safely = (work) => () => {
    if (stopped || netra.core.state.off) return finish();
    if (netra.core.orphaned()) return netra.guard.remove();
    try {
      work();
    } catch (error) {
      finish();
      netra.guard.failed(error);
    }
  };
  const idle = safely(look);
  const readNew = safely(glance);
  const atFrame = () => {
    const began = performance.now();
    credit = { ms: Math.min(MOST_CREDIT_MS, credit.ms + GLANCE_SHARE * (began - credit.at)), at: began };
    glancing = credit.ms < 0 ? requestAnimationFrame(atFrame) : 0;
    if (glancing) return;
    readNew();
    // A frame in which the computer was busy elsewhere is not all ours.
    credit.ms -= Math.min(performance.now() - began, GLANCE_MS);
    if (fresh.length) glancing = requestAnimationFrame(atFrame);
  };

  const schedule = () => {
    again = scheduled;
    if (scheduled || stopped) return;
    scheduled = true;
    const rest = Math.max(0, endedAt + REST_MS - performance.now());
    setTimeout(() => requestIdleCallback(idle, { timeout: 1000 }), rest);
  };

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes.length ? addedNodes : [target]) {
        if (node instanceof Element && changed.size < MOST_CHANGED) changed.add(node);
      }
    }
    if (changed.size && !glancing) glancing = requestAnimationFrame(atFrame);
    schedule();
  });

  /** A page that nobody sees is not watched. */
  const onVisibility = () => {
    observer.disconnect();
    changed.clear();
    fresh.length = 0;
    if (document.visibilityState !== 'visible') return;
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['href', 'aria-label', 'aria-posinset'],
    });
    schedule();
  };

  netra.survey = {
    pressOf,
    start() {
      stopped = false;
      document.addEventListener('scroll', schedule, { capture: true, passive: true });
      document.addEventListener('visibilitychange', onVisibility);
      onVisibility();
    },
    stop() {
      stopped = true;
      observer.disconnect();
      document.removeEventListener('scroll', schedule, { capture: true });
      document.removeEventListener('visibilitychange', onVisibility);
      netra.marks.clear();
    },
    /** What was judged may be judged differently now. */
    changed() {
      netra.marks.clear();
      schedule();
    },
    /** What was recognised on this page, strongest first, with the list's coverage of their contests. */
    recognised() {
      /** @type {Map<string, any>} */
      const found = new Map();
      for (const unit of seen.values()) {
        const { mark, coverage } = netra.core.known(unit) ?? {};
        if (mark && found.size < MOST_SEEN) found.set(nameOf(mark), { key: nameOf(mark), ...mark, coverage });
      }
      return [...found.values()].sort((a, b) => (a.level === b.level ? 0 : a.level === 'notice' ? 1 : -1));
    },
    /** The unit behind a row of what was recognised. @param {string} key */
    unitOf(key) {
      const said = (/** @type {any} */ unit) => netra.core.known(unit)?.mark;
      return [...seen.values()].findLast((unit) => said(unit) && nameOf(said(unit)) === key);
    },
  };
})();
