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
    position: 'fixed',
    width: '0',
    height: '0',
    'z-index': '2147483647',
    'pointer-events': 'auto',
    visibility: 'visible',
    opacity: '1',
  };

  /** @param {HTMLElement} host */
  const settle = (host) => {
    host.removeAttribute('style');
    for (const [name, value] of Object.entries(UNTOUCHED)) host.style.setProperty(name, value, 'important');
  };

  /** @param {ShadowRoot} root */
  const dress = (root) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(netra.styles.ask);
      root.adoptedStyleSheets = [sheet];
      if (root.adoptedStyleSheets.length === 1) return;
    } catch {
      // Some Firefox versions keep the page's sheet list from content scripts; a style element serves there.
    }
    const style = document.createElement('style');
    style.textContent = netra.styles.ask;
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

  /** @param {HTMLElement} host */
  const put = (host) => {
    settle(host);
    const root = host.attachShadow({ mode: 'closed' });
    dress(root);
    document.documentElement.append(host);
    if (!host.isConnected) throw new Error('the page took the host away');
    return { host, root };
  };

  netra.layer = {
    make,
    settle,
    /** @param {string} name element name of the host @returns {{host: HTMLElement, root: ShadowRoot}} */
    open(name) {
      try {
        return put(document.createElement(name));
      } catch {
        // The page has given this name a meaning of its own.
        return put(document.createElement('div'));
      }
    },
    /** The texts that pages need without the core. */
    texts: () => netra.pageTexts[netra.core.state.language] ?? netra.pageTexts.id,
  };
})();
