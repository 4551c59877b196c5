// @ts-check
// A list from CSV files: checked by the module in this page, by the rules of `netra list check`, and used only when the
// user presses for it.
import { at, say } from '../shared/words.js';

/** @param {Uint8Array} bytes */
const base64 = (bytes) => {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
};

/** The list of the package: what its people and contests are called, an accounts.csv that stands alone may say. */
const shipped = async () => new Uint8Array(await (await fetch(chrome.runtime.getURL('data/list.netra'))).arrayBuffer());

/** @param {import('./files.js').Form} form */
export const importPart = ({ send, text, page, language }) => {
  const files = /** @type {HTMLInputElement} */ (at('import-files'));
  /** The list that was checked and found good. @type {Uint8Array | null} */
  let pack = null;
  /** Its files as text, to be saved again. @type {Record<string, string>} */
  let texts = {};

  files.onchange = async () => {
    const named = await Promise.all([...(files.files ?? [])].map(async (one) => [one.name, new Uint8Array(await one.arrayBuffer())]));
    files.value = '';
    if (!named.length) return;
    pack = null;
    try {
      const checked = page().check(Object.fromEntries(named), language(), await shipped());
      if (page().report({ ...checked, pack: undefined })) pack = checked.pack ?? null;
      texts = Object.fromEntries(named.map(([name, bytes]) => [name, new TextDecoder().decode(/** @type {Uint8Array} */ (bytes))]));
    } catch (error) {
      say('import-report', text('import.unavailable', { detail: String(/** @type {any} */ (error)?.message ?? error) }));
    }
    at('import-take').hidden = !pack;
  };
  at('import-take').onclick = async () => {
    if (!pack) return;
    const answer = await send({ kind: 'import_list', bytes: base64(pack), files: texts }, text('import.taken'));
    if (answer.trouble) return;
    pack = null;
    at('import-take').hidden = true;
    at('import-report').replaceChildren();
  };
  return {};
};
