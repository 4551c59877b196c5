// @ts-check
// What every part of the background reads: files of the package, and the stored settings as they are.

/** @param {string} path inside the extension */
export const file = async (path) => {
  const response = await fetch(chrome.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

/** Something of another shape was stored by other hands; the core names it, nothing here builds on it. @param {any} value */
export const object = (value) => (value && typeof value === 'object' && !Array.isArray(value) ? value : {});

/** @returns {Promise<any>} what is stored, as it is */
export const stored = async () => (await chrome.storage.local.get('settings')).settings;

/** @type {Promise<unknown>} */
let last = Promise.resolve();
/**
 * Changes of the settings, one after the other: what reads them never reads what the next is about to write over.
 * @template T
 * @param {() => Promise<T>} work
 */
export const inTurn = (work) => {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
};
