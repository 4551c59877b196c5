// @ts-check
// What our own pages share: their words (data/options.json, made by the build), their question to the background, and
// the few ways in which they write into the page. Text is only ever set as text.

/** @param {string} id */
export const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} id @param {string | undefined} text an empty one hides the element */
export const say = (id, text) => {
  at(id).textContent = text ?? '';
  at(id).hidden = !text;
};

/** @param {string} tag @param {string} text @param {Record<string, any>} [more] properties */
export const make = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });

/**
 * Asks the background; whatever goes wrong comes back as a sentence in `trouble`.
 * @param {any} message
 * @returns {Promise<any>}
 */
export const ask = (message) =>
  chrome.runtime.sendMessage(message).then(
    (answer) => answer ?? { trouble: { text: '' } },
    (error) => ({ trouble: { text: String(error?.message ?? error) } }),
  );

/** @typedef {(id: string, places?: Record<string, unknown>) => string} Words */

/** @param {string} path inside the package */
export const file = async (path) => (await fetch(chrome.runtime.getURL(path))).json();

/** The words of one language; an id without words comes back as itself, so that a gap is seen. @param {Record<string, string>} texts @returns {Words} */
export const wordsOf = (texts) => (id, places = {}) =>
  Object.entries(places).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, String(value)), texts[id] ?? `[${id}]`);

/** Whose policy it is, as far as it says. @param {any} model @param {Words} text */
export const institutionOf = (model, text) => model?.policy?.institution?.name || text('by.office');

/** @param {any} model what the background calls `options` @param {string} key */
export const valueOf = (model, key) => model?.settings?.find((/** @type {any} */ one) => one.key === key)?.value;

/** Writes the words into everything that names one. @param {Words} text @param {string} language */
export const fillWords = (text, language) => {
  document.documentElement.lang = language;
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]'))) one.textContent = text(one.dataset.text ?? '');
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-label]'))) one.setAttribute('aria-label', text(one.dataset.label ?? ''));
};

/** A numbered list of sentences: `limits.1`, `limits.2`, … @param {string} id @param {string} name @param {Record<string, string>} texts */
export const fillList = (id, name, texts) => {
  const lines = [];
  for (let number = 1; texts[`${name}.${number}`]; number += 1) lines.push(make('li', texts[`${name}.${number}`]));
  at(id).replaceChildren(...lines);
};

/** When something ends: the hour, and the day where it is not today. @param {number} ms @param {string} language */
export const untilWhen = (ms, language) => {
  const day = new Date(ms);
  const today = day.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(language, today ? { timeStyle: 'short' } : { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(day);
};

/** A day as people write it. @param {string} day `YYYY-MM-DD` @param {string} language */
export const dayIn = (day, language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
