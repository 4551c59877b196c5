// @ts-check
// The record of warnings, for a user who switched it on: when, where, about whom and about which gesture Netra asked.
// What the user then did is not told to this script, so it can not be kept. It lies in a database of its own: the
// settings stay small, and a backup of them has nothing of it.

const DATABASE = 'netra-journal';
const ROWS = 'rows';
/** Most records that are kept; the oldest go first. */
const MOST = 2000;
/** Longest title that is kept, in characters. */
const LONGEST = 300;
const GESTURES = ['like', 'comment', 'share', 'follow', 'friend', 'join'];

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @template T @param {IDBTransactionMode} mode @param {(rows: IDBObjectStore) => Promise<T>} work */
const within = async (mode, work) => {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(ROWS, { autoIncrement: true });
  const database = await done(opening);
  try {
    return await work(database.transaction(ROWS, mode).objectStore(ROWS));
  } finally {
    database.close();
  }
};

/**
 * Keeps one warning. What comes from a page is cut and checked like everything that does.
 * @param {{site?: unknown, gesture?: unknown, title?: unknown}} warning
 * @param {{at: number, site: string, practice: boolean}} known to this script itself
 */
export const keep = ({ gesture, title }, { at, site, practice }) => {
  if (!GESTURES.includes(String(gesture)) || typeof title !== 'string') return Promise.resolve();
  return within('readwrite', async (rows) => {
    await done(rows.add({ at, site, gesture, title: title.slice(0, LONGEST), ...(practice ? { practice } : {}) }));
    const spare = (await done(rows.count())) - MOST;
    if (spare > 0) for (const key of await done(rows.getAllKeys(null, spare))) await done(rows.delete(key));
  });
};

/** All records, the newest first. */
export const read = () => within('readonly', async (rows) => (await done(rows.getAll())).reverse());

/** Leaves nothing behind. */
export const erase = () => within('readwrite', (rows) => done(rows.clear()));
