// @ts-check
// Where on the screen a mark may stand: beside the name that it is about, where nothing else is. It only reads, and
// only what is in view; coordinates are those of the window.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';
  /** What may be pressed; a button of ours must not lie over it. */
  const CONTROLS =
    'a[href],button,input,textarea,select,label,summary,video,audio,[contenteditable],[tabindex],[role=button],[role=link],' +
    '[role=menuitem],[role=tab],[role=switch],[role=checkbox],[role=textbox],[role=slider]';
  const PICTURES = 'img,svg,svg *,video,canvas,object,iframe';
  const FAR = 160;
  const GAP = 8;
  const STEP = 16;
  const PROBE = 8;
  /** A mark's own edge, where a neighbour may touch it. */
  const RIM = 2;
  const MOST_TEXTS = 30;

  /**
   * The element that shows whose unit it is: the heading with the first of the names, else the link itself.
   * @param {{element: Element, sightings: any[], anchor?: Element}} unit
   * @returns {Element | null}
   */
  const anchorOf = ({ element, sightings, anchor }) => {
    if (anchor?.isConnected) return anchor;
    const links = linksOf({ element, sightings });
    const link = links.find((one) => netra.labels.visibleText(one, 2));
    const heading = link ? link.closest(HEADINGS) : element.querySelector(netra.site.rules.profile_heading);
    if (heading && element.contains(heading)) return heading;
    if (link) return link;
    const named = sightings.some((seen) => seen.href && seen.part !== 'page');
    return named ? null : (element.querySelector(HEADINGS) ?? document.querySelector('h1,main h2'));
  };

  /**
   * The links inside a unit by which it was judged.
   * @param {{element: Element, sightings: any[]}} unit
   * @returns {Element[]}
   */
  const linksOf = ({ element, sightings }) => {
    const { accountLinks, address, identity } = netra.links;
    const who = new Set(sightings.filter((seen) => seen.href && seen.part !== 'page').map((seen) => identity(seen.href)));
    if (!who.size) return [];
    return accountLinks(element, (/** @type {Element} */ link) => who.has(identity(address(link))));
  };

  /** What lies uppermost at a point, ours aside. @param {number} x @param {number} y */
  const topAt = (x, y) => {
    const top = document.elementFromPoint(x, y);
    if (!netra.layer.owns(top)) return top;
    return document.elementsFromPoint(x, y).find((at) => !netra.layer.owns(at)) ?? null;
  };

  /** Does something else of the page lie over a part of the unit? @param {Element} unit @param {Element} anchor @param {number} x @param {number} y */
  const isCovered = (unit, anchor, x, y) => {
    const top = topAt(x, y);
    return !top || !(unit.contains(top) || anchor.contains(top) || top.contains(anchor));
  };

  /** The first line of the words in an element. @param {Element} anchor */
  const firstLine = (anchor) => {
    const walker = document.createTreeWalker(anchor, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    /** @type {{left: number, right: number, top: number, bottom: number} | null} */
    let line = null;
    let read = 0;
    for (let text = walker.nextNode(); text && read++ < MOST_TEXTS; text = walker.nextNode()) {
      if (!text.nodeValue?.trim()) continue;
      range.selectNodeContents(text);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 2 || bottom - top < 2) continue;
        line ??= { left, right, top, bottom };
        const middle = (top + bottom) / 2;
        if (middle < line.top || middle > line.bottom) continue;
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
      }
    }
    return line;
  };

  /** Do words of the element's own stand at a point? @param {Element} element @param {number} x @param {number} y */
  const hasWordsAt = (element, x, y) => {
    const range = document.createRange();
    return [...element.childNodes].some((node) => {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return false;
      range.selectNodeContents(node);
      return [...range.getClientRects()].some((box) => x > box.left - 2 && x < box.right + 2 && y > box.top && y < box.bottom);
    });
  };

  /** Is there nothing at a point, neither to read nor to press? @param {Element} unit @param {number} x @param {number} y */
  const isFree = (unit, x, y) => {
    const top = topAt(x, y);
    if (!top || top.matches(PICTURES) || hasWordsAt(top, x, y)) return false;
    const control = top.closest(CONTROLS);
    return (!control || control.contains(unit)) && getComputedStyle(top).cursor !== 'pointer';
  };

  /** Where a mark of a size is tried for something that lies below it: close enough that no small icon falls between. @param {number} size */
  const probes = (size) => Array.from({ length: Math.ceil(size / PROBE) + 1 }, (_, at) => RIM + Math.min(at * PROBE, size - 2 * RIM));

  /** @param {Element} unit @param {Element} anchor @param {{width: number, height: number}} size @param {number} x @param {number} y */
  const fits = (unit, anchor, { width, height }, x, y) => {
    if (x < 0 || y < 0 || x + width > document.documentElement.clientWidth || y + height > window.innerHeight) return false;
    if (isCovered(unit, anchor, x + width / 2, y + height - 2)) return false;
    return probes(height).every((down) => probes(width).every((right) => isFree(unit, x + right, y + down)));
  };

  /** @param {{top: number, bottom: number}} line */
  const middleOf = ({ top, bottom }) => (top + bottom) / 2;

  /** The upper edge of the unit, or of the name where that is far below. @param {DOMRect} box @param {{top: number}} line */
  const edgeOf = (box, line) => (line.top - box.top > FAR ? line.top : box.top);

  /**
   * The places that a mark may have, the best first: on the line of the name, at the unit's upper edge, below the name.
   * @param {DOMRect} box of the unit @param {{left: number, right: number, top: number, bottom: number}} line
   * @param {{width: number, height: number}} size @param {boolean} leftward
   */
  const candidates = (box, line, { width, height }, leftward) => {
    const beside = middleOf(line) - height / 2;
    const edge = edgeOf(box, line) - height * 0.6;
    const room = leftward ? line.left - GAP - width - box.left : box.right - width - line.right - GAP;
    /** @type {[number, number][]} */
    const found = [];
    for (let step = 0; step <= room; step += STEP) {
      found.push([leftward ? line.left - GAP - width - step : line.right + GAP + step, beside]);
    }
    const [left, right] = [box.left + GAP, box.right - GAP - width];
    const name = leftward ? line.right - width : line.left;
    const [start, end] = leftward ? [right, left] : [left, right];
    return [...found, .../** @type {[number, number][]} */ ([[start, edge], [name, edge], [end, edge], [name, line.bottom + 1]])];
  };

  /**
   * The place of a mark: where it lies over nothing, else at the unit's upper edge without a button. Null as long as not
   * enough is in view.
   * @param {Element} unit @param {Element} anchor @param {{width: number, height: number}} size
   * @returns {{x: number, y: number, button: boolean, most: number} | null} most: how wide it may be
   */
  const find = (unit, anchor, size) => {
    const line = firstLine(anchor);
    const half = size.height / 2;
    if (!line || middleOf(line) < half || middleOf(line) + half > window.innerHeight) return null;
    const leftward = getComputedStyle(anchor).direction === 'rtl';
    const box = unit.getBoundingClientRect();
    const free = candidates(box, line, size, leftward).find(([x, y]) => fits(unit, anchor, size, x, y));
    if (free) return { x: free[0], y: free[1], button: true, most: size.width };
    const [width, y] = [Math.min(size.width, box.width), edgeOf(box, line) - half];
    return y < 0 ? null : { x: leftward ? box.right - width : box.left, y, button: false, most: width };
  };

  netra.places = { anchorOf, linksOf, isCovered, find };
})();
