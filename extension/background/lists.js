// @ts-check
// Lists that the user took in besides the shipped one: kept in a database of their own, the packed form for the core and
// the files as they were chosen, for saving them again. One that is damaged is named, and the shipped list goes on.

const DATABASE = 'netra-lists';
const LISTS = 'lists';
/** Most bytes of one packed list; a page checks the files first, this is for whatever else may ask. */
const LARGEST = 8_000_000;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What is stored is stored when the transaction says so: a full disk speaks up there. @template T @param {IDBTransactionMode} mode @param {(lists: IDBObjectStore) => IDBRequest<T>} work */
const within = async (mode, work) => {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(LISTS, { keyPath: 'origin' });
  const database = await done(opening);
  try {
    const transaction = database.transaction(LISTS, mode);
    const over = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(null);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
    const answer = await done(work(transaction.objectStore(LISTS)));
    await over;
    return answer;
  } finally {
    database.close();
  }
};

/** Why a kept list is not in force, by its origin; `own` also where the database itself cannot be read. @type {Map<string, string>} */
const troubles = new Map();

/** @param {unknown} error */
const reason = (error) => String(/** @type {any} */ (error)?.message ?? error).slice(0, 300);

/** Gives the core every list that is kept. @param {any} core */
export const open = async (core) => {
  troubles.clear();
  const kept = await within('readonly', (lists) => lists.getAll()).catch((error) => {
    // The browser's own words, for whoever looks for the fault; the page has its user's.
    console.error('the kept lists cannot be opened', error);
    troubles.set('own', '');
    return [];
  });
  for (const { origin, pack } of kept) {
    try {
      core.set_list(origin, pack);
    } catch (error) {
      troubles.set(String(origin), reason(error));
    }
  }
};

/** The lists that should be in force and are not, as the options page shows them. */
export const damaged = () => [...troubles].map(([origin, trouble]) => ({ origin, trouble }));

/** @param {unknown} bytes base64 */
const unpacked = (bytes) => {
  if (typeof bytes !== 'string' || bytes.length > LARGEST * 1.4) throw new Error('`bytes` must be a packed list of at most 8 MB, as base64');
  return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
};

/** Files by name, text only. @param {any} files */
const texts = (files) => Object.fromEntries(Object.entries(files ?? {}).filter(([, text]) => typeof text === 'string'));

/** Takes in the list that the user chose: checked by the core, then stored; if either fails, the earlier one stays. @param {any} core @param {{bytes: unknown, files?: unknown}} message @param {number} now */
export const take = async (core, { bytes, files }, now) => {
  const pack = unpacked(bytes);
  const list = core.set_list('own', pack);
  try {
    await within('readwrite', (lists) => lists.put({ origin: 'own', pack, files: texts(files), taken: now }));
  } catch (error) {
    core.drop_list('own');
    await open(core);
    throw error;
  }
  troubles.delete('own');
  return list;
};

/** @param {any} core @param {string} origin */
export const drop = async (core, origin) => {
  await within('readwrite', (lists) => lists.delete(origin));
  core.drop_list(origin);
  troubles.delete(origin);
};

/** The files of a list as they were chosen. @param {string} origin @returns {Promise<Record<string, string>>} */
export const files = async (origin) => (await within('readonly', (lists) => lists.get(origin)))?.files ?? {};
