// @ts-check
// The one core of all tabs: started asynchronously, tried anew by the next caller after a failure, and always judging by
// the settings and the policy that are in force.
import init, { Core } from '../core/netra.js';
import { showIcon, speak, words } from './icon.js';
import * as lists from './lists.js';
import { cachedPolicy, policyNow, readPolicy } from './policy.js';
import { tellPages } from './sites.js';
import { file, inTurn, stored } from './stored.js';

/** @type {Promise<Core> | null} */
let starting = null;
/** Why the core is not running; empty while it is. */
let trouble = '';

const start = async () => {
  await init({ module_or_path: file('core/netra_bg.wasm') });
  const list = new Uint8Array(await (await file('data/list.netra')).arrayBuffer());
  const core = new Core(list);
  await cachedPolicy();
  await apply(core);
  await lists.open(core);
  return core;
};

/** The running core; a failed start is tried anew by the next caller. */
export const ready = () => {
  starting ??= start().then(
    (core) => {
      trouble = '';
      void showState();
      return core;
    },
    (error) => {
      starting = null;
      trouble = String(error?.message ?? error).slice(0, 300);
      void showState();
      throw error;
    },
  );
  return starting;
};

/** Puts what is stored and the policy in force. A pause that is over is not kept. @param {Core} core */
const apply = (core) =>
  inTurn(async () => {
    const { write, language } = core.settings((await stored()) ?? {}, policyNow(), Date.now());
    speak(language);
    if (write) await chrome.storage.local.set({ settings: write });
  });

/** Whatever was changed, the open pages and our own are told. */
export const applyChanged = async () => {
  const core = await ready();
  await apply(core);
  void showState();
  // Nobody may be listening.
  chrome.runtime.sendMessage({ kind: 'changed' }).catch(() => {});
  await judgeAnew(core);
};

/** The open pages forget what they were told of their accounts. @param {Core} core */
export const judgeAnew = (core) => tellPages({ kind: 'changed', epoch: core.epoch() });

/** @param {boolean} certain whether an empty answer means that there is no policy */
export const takePolicy = async (certain) => {
  await ready();
  if (await readPolicy(certain)) await applyChanged();
};

/** Stores what the core makes of the user's settings, which it then has in force already. @param {() => any} change */
export const store = (change) =>
  inTurn(async () => {
    await chrome.storage.local.set({ settings: change() });
    return {};
  });

/** What a page or the popup is told while the core is not running. @param {unknown} error */
export const sayTrouble = async (error) => {
  const detail = String(/** @type {any} */ (error)?.message ?? error);
  /** @type {Record<string, string>} */
  const said = await words().catch(() => ({}));
  return { trouble: { code: 'core', title: said.trouble ?? '', text: said.reason?.replace('{detail}', detail) ?? trouble } };
};

/** May the two sites be read? A browser lets its user take that back, or give it only on a click. */
const access = () => chrome.permissions.contains({ origins: chrome.runtime.getManifest().host_permissions ?? [] });

/** Draws the icon of all tabs. */
export const showState = async () => showIcon(trouble ? 'trouble' : (await access()) ? 'on' : 'access');
