// @ts-check
// The toolbar icon: what it shows and says, for one tab or for all. It must speak even when the core cannot.
import { file, object, stored } from './stored.js';

/** What the icon says, by language. @type {Promise<any> | null} */
let states = null;

/** What the core says is in force; until it does, the user's own choice. @type {string | undefined} */
let language;
/** @param {string} now */
export const speak = (now) => {
  language = now;
};

/** @returns {Promise<Record<string, string>>} the words of the icon in the user's language */
export const words = async () => {
  states ??= file('data/states.json').then((response) => response.json());
  const own = language ?? object(await stored()).language;
  const all = await states;
  return all[own] ?? all.id;
};

/**
 * The icon and its title, for one tab or for all.
 * @param {'on' | 'off' | 'blind' | 'trouble' | 'access'} state
 * @param {number} [tabId]
 */
export const showIcon = async (state, tabId) => {
  const picture = { on: 'netra', off: 'netra-off' }[/** @type {string} */ (state)] ?? 'netra-trouble';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `icons/${picture}-${size}.png`]));
  const attention = picture === 'netra-trouble';
  await chrome.action.setIcon({ path, tabId });
  await chrome.action.setTitle({ title: (await words())[state], tabId });
  await chrome.action.setBadgeText({ text: attention ? '!' : '', tabId });
  if (attention) await chrome.action.setBadgeBackgroundColor({ color: '#8a5200', tabId });
};

/** A tab may be gone before its icon is drawn. @param {chrome.runtime.MessageSender} sender @param {'on' | 'off' | 'blind'} state */
export const showTab = (sender, state) => void (sender.tab?.id !== undefined && showIcon(state, sender.tab.id).catch(() => {}));
