// @ts-check
// Netra's own layer over the page: hosts with closed shadow roots under the root element. The site's nodes
// are never touched, and a page can neither see nor style what is inside.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  /** Inline and important: no style sheet of the page comes before this. @type {Record<string, string>} */
  const UNTOUCHED = {
    all: 'initial',
    display: 'block',
    // `all` leaves it as the page has it; ours are in languages that run from the left.
    direction: 'ltr',
    position: 'fixed',
    width: '0',
    height: '0',
    'z-index': '2147483647',
    'pointer-events': 'auto',
    visibility: 'visible',
    opacity: '1',
  };

  const SPACING = ['letter-spacing', 'word-spacing'];

  /** @param {HTMLElement} host */
  const settle = (host) => {
    host.removeAttribute('style');
    for (const [name, value] of Object.entries(UNTOUCHED)) host.style.setProperty(name, value, 'important');
    // A reader may space the words of every element; what a page sets here ends at our own sheets.
    for (const name of SPACING) host.style.setProperty(name, 'normal');
  };

  /**
   * @typedef {(event: MouseEvent, root: ShadowRoot) => void} Pressed what a click on the host does
   * @typedef {{pressed?: Pressed, style?: string}} Options style: name of the sheet
   */

  /** Every host that this script made, with what lies inside. @type {WeakMap<EventTarget, {root: ShadowRoot, pressed?: Pressed}>} */
  const hosts = new WeakMap();

  /** @param {ShadowRoot} root @param {string} text */
  const dress = (root, text) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      root.adoptedStyleSheets = [sheet];
      if (root.adoptedStyleSheets.length === 1) return;
    } catch {
      // Some Firefox versions keep the page's sheet list from content scripts; a style element serves there.
    }
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  };

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string>} [attributes]
   * @param {(Node | string)[]} [children]
   * @returns {HTMLElementTagNameMap[T]}
   */
  const make = (tag, attributes = {}, children = []) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  /** Netra's sign: an eye of two bars, as on the icon. */
  const sign = () => {
    const draw = (/** @type {string} */ tag, /** @type {Record<string, string>} */ attributes) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    const svg = draw('svg', { viewBox: '0 0 32 32', class: 'sign', 'aria-hidden': 'true' });
    svg.append(draw('circle', { cx: '16', cy: '16', r: '14' }), draw('path', { d: 'M12.5 11v10M19.5 11v10' }));
    return svg;
  };

  /** @param {HTMLElement} host @param {Options} options */
  const put = (host, { pressed, style = 'ask' }) => {
    settle(host);
    const root = host.attachShadow({ mode: 'closed' });
    dress(root, netra.styles[style]);
    hosts.set(host, { root, pressed });
    document.documentElement.append(host);
    if (!host.isConnected) throw new Error('the page took the host away');
    return { host, root };
  };

  netra.layer = {
    make,
    sign,
    settle,
    /**
     * @param {string} name element name of the host
     * @param {Options} [options]
     * @returns {{host: HTMLElement, root: ShadowRoot}}
     */
    open(name, options = {}) {
      try {
        return put(document.createElement(name), options);
      } catch {
        // The page has given this name a meaning of its own.
        return put(document.createElement('div'), options);
      }
    },
    /**
     * Is an event's first target one of our hosts? What is inside a closed root looks like its host from outside.
     * @param {EventTarget | null | undefined} target
     */
    owns: (target) => !!target && hosts.has(target),
    /**
     * Hands a click that the guard kept from the page to whoever opened the host. Listeners inside never see it.
     * @param {MouseEvent} event
     */
    pressed(event) {
      const mine = hosts.get(event.composedPath()[0] ?? document);
      mine?.pressed?.(event, mine.root);
    },
    /**
     * What a click on a host of ours was on: under the pointer, or focused where a key made the click.
     * @param {MouseEvent} event @param {ShadowRoot} root
     */
    under: (event, root) => (event.detail > 0 ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement),
    /** The texts that pages need without the core. */
    texts: () => netra.pageTexts[netra.core.state.language] ?? netra.pageTexts.id,
  };
})();
