// @ts-check
// The user's own settings as a file, and back. A practice day belongs to a session, and whether warnings are recorded is
// decided on this computer by its user, not by a file.

/** What a file of ours says it is. */
const KIND = 'netra-settings';
/** Stored settings that no file carries, and none sets. */
const LEFT_OUT = ['practice_date', 'journal', 'pauses'];

/** @param {Record<string, unknown>} settings */
const carried = (settings) => Object.fromEntries(Object.entries(settings).filter(([key]) => !LEFT_OUT.includes(key)));

/** @param {Record<string, unknown>} settings as stored @param {string} made when, ISO 8601 */
export const backupOf = (settings, made) => ({ kind: KIND, version: chrome.runtime.getManifest().version, made, settings: carried(settings) });

/**
 * The settings to store: the file's, and of those that are stored now the ones that no file carries.
 * @param {any} backup
 * @param {Record<string, unknown>} stored
 */
export const restored = (backup, stored) => {
  const settings = backup?.settings;
  if (backup?.kind !== KIND || !settings || typeof settings !== 'object' || Array.isArray(settings)) throw new Error(`"kind": "${KIND}", "settings": {…}`);
  const stays = Object.fromEntries(Object.entries(stored).filter(([key]) => LEFT_OUT.includes(key)));
  return { ...carried(settings), ...stays };
};
