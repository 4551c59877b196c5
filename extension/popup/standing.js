// @ts-check
// How things stand beyond this page: may the browser's extension read the two sites at all, what the office set, how
// many corrections of the user's own are in force; and the way to the settings.
import { at, institutionOf, say } from '../shared/words.js';

/** @typedef {import('./site.js').Shown} Shown */

const origins = () => chrome.runtime.getManifest().host_permissions ?? [];

/** Says that access is missing, or given on a click only, and asks for it when pressed. @param {import('../shared/words.js').Words} text @returns {Promise<boolean>} whether it is there */
export const showAccess = async (text) => {
  const given = await chrome.permissions.contains({ origins: origins() });
  at('access').hidden = given;
  if (given) return true;
  const [said, button] = [at('access').children[0], /** @type {HTMLButtonElement} */ (at('grant'))];
  said.textContent = text('popup.access');
  button.textContent = text('popup.grant');
  button.hidden = false;
  // A browser asks only in the turn of the press.
  button.onclick = () =>
    chrome.permissions.request({ origins: origins() }).then(
      (granted) => {
        if (!granted) return;
        said.textContent = text('popup.granted');
        button.hidden = true;
      },
      (error) => {
        said.textContent = String(error?.message ?? error);
      },
    );
  return false;
};

/** @param {Shown} shown */
export const showStanding = ({ model, text }) => {
  const institution = institutionOf(model, text);
  const inForce = (model.exceptions ?? []).filter((/** @type {any} */ one) => one.in_force !== false).length;
  const own = (model.own ?? []).length;
  say('corrections', [inForce ? text('popup.exceptions', { count: inForce }) : '', own ? text('popup.own.count', { count: own }) : ''].filter(Boolean).join(' '));
  const { state, faults = [] } = model.policy ?? {};
  const applied = state === 'applied' || state === 'cached';
  say('policy', [applied ? text('popup.policy', { institution }) : '', faults.length ? text('popup.policy.faults') : ''].filter(Boolean).join(' '));
};

/** @param {import('../shared/words.js').Words} text */
export const showWays = (text) => {
  say('open-options', text('popup.options'));
  at('open-options').onclick = async () => {
    await chrome.runtime.openOptionsPage();
    window.close();
  };
};
