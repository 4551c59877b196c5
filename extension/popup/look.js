// @ts-check
// "Periksa tautan": a pasted link or name, answered by the core from the list on this computer. Nothing is opened and
// nothing is sent; what is not on the list is not allowed by that, and the core's own words say so.

/** Strictness, the least first. */
const LEVELS = ['clear', 'notice', 'warn', 'block'];

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} tag @param {string} text @param {string} [name] class */
const make = (tag, text, name = '') => Object.assign(document.createElement(tag), { textContent: text, className: name });

/** What the core says of one account: who, which account, what a gesture is answered with, and why. @param {any} one @param {any} texts */
const answerOf = (one, texts) => {
  const { title, lines = [], why } = one.panel;
  const row = document.createElement('li');
  const level = Math.max(...Object.values(one.level).map((said) => LEVELS.indexOf(/** @type {string} */ (said))));
  row.append(make('span', title || one.headline, 'who'), make('span', one.account ?? one.name ?? '', 'small'));
  const told = texts[`level.${LEVELS[level]}`];
  if (told) row.append(make('span', told, `level ${LEVELS[level]}`));
  for (const line of lines.length ? lines : one.reasons) row.append(make('p', line));
  if (!why?.rows?.length) return row;
  const more = document.createElement('details');
  const terms = document.createElement('dl');
  for (const { term, detail } of why.rows) terms.append(make('dt', term), make('dd', detail));
  more.append(make('summary', why.summary), terms);
  row.append(more);
  return row;
};

/** Shows the place to paste into. @param {any} texts the popup's words */
export const showLook = (texts) => {
  at('look').hidden = false;
  for (const [id, key] of [['look-title', 'look.heading'], ['look-label', 'look.label'], ['look-press', 'look.press'], ['look-about', 'look.about']]) {
    at(id).textContent = texts[key];
  }
  /** @type {HTMLFormElement} */ (at('look-form')).onsubmit = async (event) => {
    event.preventDefault();
    const text = /** @type {HTMLInputElement} */ (at('look-text')).value.trim();
    if (!text) return at('looked').replaceChildren();
    const answer = await chrome.runtime.sendMessage({ kind: 'look', text }).catch(() => null);
    const rows = answer?.found?.map((/** @type {any} */ one) => answerOf(one, texts));
    at('looked').replaceChildren(...(rows ?? [make('li', texts['look.unanswered'])]));
  };
};
