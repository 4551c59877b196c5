// @ts-check
// The marks: one beside each name in view that the core knows something of. They lie in a layer of our own, in the
// document's coordinates, so that they scroll with the page; presses go through them, but for a small button that
// opens the panel. A mark never outlives what it was made for: with every change in its unit it is held against
// what the unit shows now.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const MOST_MARKS = 60;
  const MOST_HOSTS = 20;
  /** A scroller that has said nothing for so long rests, even if it never said so. */
  const RESTED_MS = 300;
  /** Attributes by which a unit may become another's. */
  const TELLING = new Set(['href', 'aria-label', 'aria-labelledby', 'aria-hidden', 'aria-posinset', 'id', 'role', 'alt']);
  const RANK = ['notice', 'warn', 'block'];

  /**
   * @typedef {{unit: any, press: Press, anchor: Element, box: Element, key: string}} Seen a unit, by which control it was
   *   read, and the box around its head in which a mark may stand
   * @typedef {{x: number, y: number, button: boolean, most: number}} Spot
   * @typedef {Seen & {
   *   said: {level: string, who: string, label: string}, links: [Element, string][], element: HTMLElement,
   *   size: {width: number, height: number} | null, spot: Spot | null, from: {x: number, y: number, width: number},
   *   touched: boolean, drawn: boolean, scroller: Element | null
   * }} Mark
   */

  /** By anchor. @type {Map<Element, Mark>} */
  const marks = new Map();
  /** Units whose answers are on their way, by anchor. @type {Map<Element, Seen>} */
  const waiting = new Map();
  /** @type {WeakMap<Element, Mark>} */
  const byButton = new WeakMap();
  /** @type {{host: HTMLElement, root: ShadowRoot} | null} */
  let layer = null;
  let hosts = 0;
  let wanted = 0;
  let watching = false;
  let scrolledAt = 0;

  /** @param {MouseEvent} event @param {ShadowRoot} root */
  const pressed = (event, root) => {
    const button = netra.layer.under(event, root)?.closest('button');
    const mark = button && byButton.get(button);
    if (mark) netra.panel.open(mark.unit);
  };

  /** The layer; put up again if the page took it away, but not for ever. */
  const place = () => {
    if (layer?.host.isConnected) return layer;
    if (++hosts > MOST_HOSTS) return null;
    layer = netra.layer.open('netra-marks', { style: 'marks', pressed });
    const shown = /** @type {{host: HTMLElement, root: ShadowRoot}} */ (layer);
    for (const [name, value] of [['position', 'absolute'], ['top', '0'], ['left', '0'], ['pointer-events', 'none']]) {
      shown.host.style.setProperty(name, value, 'important');
    }
    shown.root.append(...[...marks.values()].map((mark) => mark.element));
    return shown;
  };

  /**
   * What of a unit a mark is about: a comment is marked for who wrote it, not for the post that it stands under, nor for
   * whom an answer in its thread reaches.
   * @param {any} unit @param {Press} press
   */
  const aboutIn = (unit, press) => {
    if (unit.surface !== 'comment') return unit;
    if (press.gesture === 'comment') return { ...unit, sightings: [] };
    return { ...unit, sightings: unit.sightings.filter((/** @type {any} */ seen) => seen.part !== 'context') };
  };

  /** @param {{level: string, who: string, label: string}} said */
  const draw = ({ level, who, label }) => {
    const { make, sign, texts } = netra.layer;
    const about = texts()['mark.open'].replace('{label}', label).replace('{who}', who);
    const button = make('button', { type: 'button', 'aria-label': about, title: about }, ['i']);
    const element = make('div', { class: `mark ${level}`, lang: netra.core.state.language }, [sign(), make('span', {}, [label]), button]);
    return { element, button };
  };

  /** @param {Mark} mark */
  const drop = (mark) => {
    mark.element.remove();
    marks.delete(mark.anchor);
    if (!marks.size) unwatch();
  };

  /** Do the names by which the unit was judged still stand where they stood? No layout is read. @param {Mark} mark */
  const unchanged = ({ anchor, box, links }) =>
    box.isConnected && box.contains(anchor) && links.every(([link, said]) => said === saidBy(link) && box.contains(link));

  /** @param {Element} link */
  const saidBy = (link) => `${link.getAttribute('href') ?? ''} ${link.textContent}`;

  /** Does what the control belongs to stand in another place of the page? @param {Press} press */
  const isElsewhere = ({ from, unit }) => !!(from || unit);

  /** The unit as it is now, read by the same control or by one that took its place. @param {Mark} mark */
  const readAgain = ({ press, unit }) => {
    if (press.control.isConnected) return { press, unit: netra.units.of(press) };
    const others = unit.element.isConnected ? unit.element.querySelectorAll(netra.site.rules.pressable) : [];
    for (const other of others) {
      const its = netra.gestures.ofControl(other);
      if (its?.control === other && its.gesture === press.gesture && !isElsewhere(its)) return { press: its, unit: netra.units.of(its) };
    }
    return null;
  };

  /** Is the mark still true? @param {Mark} mark */
  const holds = (mark) => {
    if (!unchanged(mark)) return false;
    const now = readAgain(mark);
    // Without a control there is nothing to press; the names are the same.
    if (!now) return true;
    const unit = aboutIn(now.unit, now.press);
    if (netra.core.keyOf(unit) !== mark.key || netra.places.anchorOf(unit) !== mark.anchor) return false;
    Object.assign(mark, now, { unit });
    return true;
  };

  /** The mark of the same head: several controls of a unit lead to one. @param {Element} anchor */
  const markAt = (anchor) =>
    marks.get(anchor) ?? [...marks.values()].find((mark) => mark.anchor.contains(anchor) || anchor.contains(mark.anchor));

  /** @param {Seen} seen @param {any} answer */
  const put = (seen, answer) => {
    const said = answer.mark;
    const old = markAt(seen.anchor);
    if (!said) return void (old?.key === seen.key && drop(old));
    if (old) {
      if (old.key === seen.key && old.said.label === said.label) return;
      if (RANK.indexOf(old.said.level) >= RANK.indexOf(said.level) && holds(old)) return;
      drop(old);
    }
    if (marks.size >= MOST_MARKS) return;
    const shown = place();
    if (!shown) return;
    const { element, button } = draw(said);
    const links = netra.places.linksOf(seen.unit);
    /** @type {Mark} */
    const mark = {
      ...seen,
      said,
      element,
      links: (links.length ? links : [seen.anchor]).map((/** @type {Element} */ link) => [link, saidBy(link)]),
      size: null,
      spot: null,
      from: { x: NaN, y: NaN, width: NaN },
      // Its answer may have come after the unit changed.
      touched: true,
      drawn: false,
      scroller: null,
    };
    marks.set(seen.anchor, mark);
    byButton.set(button, mark);
    shown.root.append(element);
    watch();
    schedule();
  };

  /**
   * Where a mark belongs now; false: nowhere.
   * @param {Mark} mark @param {{left: number, top: number}} origin
   * @returns {boolean}
   */
  const look = (mark, origin) => {
    const { anchor, element } = mark;
    const box = anchor.getBoundingClientRect();
    const outside = box.bottom < 0 || box.right < 0 || box.top > window.innerHeight || box.left > window.innerWidth;
    const from = { x: box.left - origin.left, y: box.top - origin.top, width: box.width };
    const stays = (['x', 'y', 'width']).every((side) => Math.abs(/** @type {any} */ (from)[side] - /** @type {any} */ (mark.from)[side]) < 0.5);
    if (mark.scroller || !box.width) return false;
    if (outside) return mark.drawn && stays && Math.abs(box.top) < 2 * window.innerHeight;
    mark.size ??= { width: element.offsetWidth, height: element.offsetHeight };
    const { width, height } = mark.size;
    if (!stays || mark.touched || !mark.spot) {
      const spot = netra.places.find(mark.box, anchor, mark.size);
      mark.spot = spot && { ...spot, x: spot.x - origin.left, y: spot.y - origin.top };
      mark.from = from;
    }
    if (!mark.spot) return false;
    const [x, y] = [mark.spot.x + origin.left + width / 2, mark.spot.y + origin.top + height - 2];
    const inView = (/** @type {number} */ at) => Math.min(Math.max(at, 1), window.innerHeight - 2);
    const covered = (/** @type {number} */ x, /** @type {number} */ y) => netra.places.isCovered(mark.box, anchor, x, inView(y));
    return !covered(box.left + Math.min(box.width / 2, 12), box.top + box.height / 2) && !covered(x, y);
  };

  /** Once a frame at most: what is no longer true goes, then all is read, then all is written. */
  const update = () => {
    cancelAnimationFrame(wanted);
    wanted = 0;
    for (const mark of [...marks.values()]) {
      if (!mark.anchor.isConnected || (mark.touched && !holds(mark))) drop(mark);
    }
    const shown = marks.size ? place() : null;
    if (!shown) return;
    const rested = performance.now() - scrolledAt > RESTED_MS;
    for (const mark of marks.values()) if (rested || !mark.scroller?.isConnected) mark.scroller = null;
    const origin = shown.host.getBoundingClientRect();
    const looks = [...marks.values()].map((mark) => /** @type {const} */ ([mark, look(mark, origin)]));
    for (const [mark, drawn] of looks) {
      mark.touched = false;
      show(mark, drawn);
    }
  };

  /** @param {Mark} mark @param {boolean} drawn */
  const show = (mark, drawn) => {
    const { element, spot } = mark;
    mark.drawn = drawn;
    // Unmeasured it must be laid out, though nobody sees it.
    element.style.display = drawn || !mark.size ? '' : 'none';
    element.style.visibility = drawn ? 'visible' : '';
    if (!drawn || !spot) return;
    element.style.translate = `${Math.round(spot.x)}px ${Math.round(spot.y)}px`;
    element.style.maxWidth = `${Math.ceil(spot.most)}px`;
    element.classList.toggle('bare', !spot.button);
  };

  const frame = () => {
    try {
      update();
    } catch (error) {
      netra.guard.failed(error);
    }
  };

  const schedule = () => {
    if (!wanted && marks.size) wanted = requestAnimationFrame(frame);
  };

  /** @param {MutationRecord} record @param {Mark} mark */
  const touches = ({ type, target, attributeName, addedNodes }, mark) => {
    if (type === 'attributes' && !TELLING.has(attributeName ?? '')) return false;
    return mark.box.contains(target) || [...addedNodes].some((node) => node.contains(mark.anchor));
  };

  const observer = new MutationObserver((records) => {
    for (const mark of [...marks.values()]) {
      mark.touched ||= records.some((record) => touches(record, mark));
      // Nobody sees another's name under a mark, not even for the rest of this frame.
      if (mark.touched && !unchanged(mark)) drop(mark);
    }
    schedule();
  });

  /** @param {Event} event */
  const onScroll = ({ target }) => {
    if (target instanceof Element) {
      scrolledAt = performance.now();
      for (const mark of marks.values()) if (target.contains(mark.anchor)) mark.scroller = target;
    }
    schedule();
  };

  /** @param {Event} event */
  const onScrollEnd = ({ target }) => {
    for (const mark of marks.values()) if (mark.scroller === target) mark.scroller = null;
    schedule();
  };

  /** @type {[string, (event: Event) => void][]} */
  const signs = [
    ['scroll', onScroll],
    ['scrollend', onScrollEnd],
    // A picture or a style arrives, a box has slid into its place, the window has another size.
    ['load', schedule],
    ['transitionend', schedule],
    ['animationend', schedule],
    ['resize', schedule],
    ['visibilitychange', schedule],
  ];

  /** Looks at the page for as long as there is a mark on it. */
  const watch = () => {
    if (watching) return;
    watching = true;
    observer.observe(document.documentElement, { childList: true, subtree: true, attributes: true, characterData: true });
    for (const [type, act] of signs) window.addEventListener(type, act, { capture: true, passive: true });
  };

  const unwatch = () => {
    watching = false;
    observer.disconnect();
    for (const [type, act] of signs) window.removeEventListener(type, act, { capture: true });
  };

  const clear = () => {
    for (const mark of [...marks.values()]) drop(mark);
    waiting.clear();
    layer?.host.remove();
    layer = null;
  };

  netra.marks = {
    /**
     * A unit in view was read by one of its controls.
     * @param {any} whole @param {Press} press
     */
    see(whole, press) {
      if (netra.traces.hidden || isElsewhere(press)) return;
      const unit = aboutIn(whole, press);
      const anchor = unit.sightings.length ? netra.places.anchorOf(unit) : null;
      if (!anchor) return;
      const box = unit.element.contains(anchor) ? unit.element : (anchor.parentElement ?? anchor);
      const seen = { unit, press, anchor, box, key: netra.core.keyOf(unit) };
      const answer = netra.core.known(unit);
      if (answer) return put(seen, answer);
      waiting.set(anchor, seen);
      netra.core.ask(unit);
    },
    /** Answers have come. */
    answered() {
      for (const [anchor, seen] of waiting) {
        const answer = anchor.isConnected ? netra.core.known(seen.unit) : null;
        if (answer) put(seen, answer);
        if (answer || !anchor.isConnected) waiting.delete(anchor);
      }
    },
    /** In the frame in which units were read: draws what was found at once. */
    update: frame,
    /** All traces on the page were hidden, or shown again. */
    traces() {
      if (netra.traces.hidden) clear();
      else netra.survey.changed();
    },
    clear,
  };
})();
