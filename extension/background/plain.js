// @ts-check
// The settings that this version knows, as the options page wants them, and one changed.

/** @typedef {[key: string, shape: any, value: unknown]} Known */

/** @param {any} stored @param {string} key */
const within = (stored, key) => key.split('.').reduce((part, name) => part?.[name], stored);

const BOOL = { bool: true };

/** @param {string[]} roles @returns {Known[]} */
const known = (roles) => [
  ['sites.facebook', BOOL, true],
  ['sites.instagram', BOOL, true],
  ['hints', BOOL, true],
  ['role', { choice: roles }, 'unstated'],
  ['region', {}, null],
  ['language', { choice: ['id', 'en'] }, 'id'],
  ['practice_date', {}, null],
  ['journal', BOOL, false],
];

/** @param {any} stored @param {any} popup the core's answer @param {string[]} roles */
export const plainOptions = (stored, popup, roles) => ({
  language: popup.language,
  settings: known(roles).map(([key, shape, value]) => {
    const own = within(stored, key);
    return { key, shape, value: own ?? value, by: own === undefined || own === null ? 'builtin' : 'user', locked: false, default: value };
  }),
  policy: { state: 'none' },
  lists: [{ origin: 'embedded', ...popup.list }],
  exceptions: Object.keys(stored.exceptions ?? {}).map((key) => ({ key, in_force: true })),
});

/** @param {any} stored @param {string} key @param {unknown} value null takes it back */
export const plainSet = (stored, key, value) => {
  const [first, second] = key.split('.');
  const change = second ? { ...stored[first], [second]: value } : value;
  return { ...stored, [first]: change };
};
