// @ts-check
// Files that the user saves and opens. Nothing is sent: a file is made in the page and handed to the browser.

/**
 * What the parts of the page share.
 * @typedef {object} Form
 * @property {(message: any, done?: string) => Promise<any>} send asks the background, says how it went, draws anew
 * @property {(words: string, bad?: boolean) => void} tell
 * @property {import('../shared/words.js').Words} text
 * @property {() => any} page the module
 * @property {() => any} model what the background said last
 * @property {() => string} language
 */

/** @param {string} name @param {string} type @param {string} content */
export const saveFile = (name, type, content) => {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has the file once this turn is over.
  setTimeout(() => URL.revokeObjectURL(url));
};

/** A cell as every spreadsheet reads it; none begins like a formula. @param {unknown} value */
const cell = (value) => {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a mark at the start by which Excel knows the letters. @param {unknown[][]} rows */
export const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
