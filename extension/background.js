// @ts-check
// Starts the core, keeps its settings, and answers the pages. Every listener is registered in the first turn,
// because the browser wakes this script for an event and drops what is registered later; the core itself
// starts asynchronously and is tried anew with the next message after a failure. Only this script writes storage.
import init, { Core } from './core/netra.js';
import { backupOf, restored } from './background/backup.js';
import { showIcon, showTab, speak, words } from './background/icon.js';
import * as journal from './background/journal.js';
import * as lists from './background/lists.js';
import { guardOpenPages } from './background/open-pages.js';
import { cachedPolicy, isUnsettled, policyNow, readPolicy, whenDue } from './background/policy.js';
import { siteOf, tellPages } from './background/sites.js';
import { file, inTurn, object, stored } from './background/stored.js';
import { practise } from './practice/core.js';

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

/** Puts what is stored and the policy in force. A pause that is over is not kept. @param {Core} core */
const apply = (core) =>
  inTurn(async () => {
    const { write, language } = core.settings((await stored()) ?? {}, policyNow(), Date.now());
    speak(language);
    if (write) await chrome.storage.local.set({ settings: write });
  });

/** Whatever was changed, the open pages and our own are told. @param {Core} core */
const changed = async (core) => {
  await apply(core);
  void showState();
  // Nobody may be listening.
  chrome.runtime.sendMessage({ kind: 'changed' }).catch(() => {});
  await tellPages({ kind: 'changed', epoch: core.epoch() });
};

/** Stores what the core makes of the user's settings, which it then has in force already. @param {() => any} change */
const store = (change) =>
  inTurn(async () => {
    await chrome.storage.local.set({ settings: change() });
    return {};
  });

/** @param {boolean} certain whether an empty answer means that there is no policy */
const takePolicy = async (certain) => {
  const core = await ready();
  if (await readPolicy(certain)) await changed(core);
};

/** The running core; a failed start is tried anew by the next caller. */
const ready = () => {
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

/** What a page or the popup is told while the core is not running. @param {unknown} error */
const sayTrouble = async (error) => {
  const detail = String(/** @type {any} */ (error)?.message ?? error);
  const { trouble: title, reason } = await words();
  return { trouble: { code: 'core', title, text: reason.replace('{detail}', detail) } };
};

/** May the two sites be read? A browser lets its user take that back, or give it only on a click. */
const access = () => chrome.permissions.contains({ origins: chrome.runtime.getManifest().host_permissions ?? [] });

const showState = async () => showIcon(trouble ? 'trouble' : (await access()) ? 'on' : 'access');

/**
 * What each kind of message does. Only pages of the two sites send the first group, only our own pages the second.
 * @type {Record<string, (message: any, core: any, sender: chrome.runtime.MessageSender) => any>}
 */
const FROM_SITES = {
  wake: () => ({}),
  judge: (message, core, sender) => {
    const judged = core.judge(message, Date.now());
    // A page that greets asks about nobody.
    if (message.units?.length === 0) showTab(sender, judged.off ? 'off' : 'on');
    return judged;
  },
  except: async (message, core, sender) => {
    // Nothing from a private window is stored.
    if (sender.tab?.incognito) return { ok: false };
    await store(() => core.except(message, Date.now()));
    return { ok: true };
  },
  /** The long form of what a mark says. */
  explain: (message, core) => core.explain(message, Date.now()),
  /** A question was put: for the record, where the user keeps one; never from a private window. */
  warned: async (message, _core, sender) => {
    const { journal: kept, practice_date } = object(await stored());
    if (kept !== true || sender.tab?.incognito !== false) return {};
    await journal.keep(message, { at: Date.now(), site: siteOf(sender.url ?? ''), practice: typeof practice_date === 'string' });
    return {};
  },
  /** Gestures whose accounts the page reader could not find: most of several, and the icon says so. */
  health: ({ gestures, blind, unread }, _core, sender) => {
    if (unread || (blind >= 3 && blind * 2 > gestures)) showTab(sender, 'blind');
    return {};
  },
};
/** @type {typeof FROM_SITES} */
const FROM_OUR_PAGES = {
  popup: (_message, core) => core.popup(Date.now()),
  look: (message, core) => core.look(message, Date.now()),
  site: ({ site, on }, core) => store(() => core.set({ key: `sites.${site}`, value: on === true })),
  options: (_message, core) => {
    const model = core.options(Date.now());
    return { ...model, lists: [...model.lists, ...lists.damaged()] };
  },
  set: ({ key, value }, core) => store(() => core.set({ key, value: value ?? null })),
  pause: ({ site, how }, core) => store(() => core.pause({ site, how }, Date.now())),
  /** "Ini akun kampanye", and no longer. */
  own: (message, core) => store(() => core.mark_own(message, Date.now())),
  import_list: async (message, core) => {
    const list = await lists.take(core, message, Date.now());
    await tellPages({ kind: 'changed', epoch: core.epoch() });
    return { list };
  },
  drop_list: async ({ origin }, core) => {
    await lists.drop(core, String(origin));
    await tellPages({ kind: 'changed', epoch: core.epoch() });
    return {};
  },
  /** The files of a list that was taken in, as they were chosen. */
  list_files: async ({ origin }) => ({ files: await lists.files(String(origin)) }),
  /** Takes an exception back. */
  unexcept: ({ key }, core) => store(() => core.set({ key: `exceptions.${key}`, value: null })),
  journal: async ({ how }) => {
    if (how === 'erase') await journal.erase();
    return { rows: await journal.read() };
  },
  backup: async () => ({ backup: backupOf(object(await stored()), new Date().toISOString()) }),
  restore: ({ backup }, core) =>
    inTurn(async () => {
      const settings = restored(backup, object(await stored()));
      const { faults } = core.settings(settings, policyNow(), Date.now());
      await chrome.storage.local.set({ settings });
      return { faults };
    }),
  /** The trainers' page, with invented people: neither the list nor the settings in force have a part in it. */
  practise: async (message, core) => practise(message, core.options(Date.now()).language),
  end_practice: () =>
    inTurn(async () => {
      const { practice_date, ...rest } = object(await stored());
      if (practice_date !== undefined) await chrome.storage.local.set({ settings: rest });
      return {};
    }),
};

/** @param {chrome.runtime.MessageSender} sender */
const handlersFor = (sender) => {
  if (sender.id !== chrome.runtime.id || !sender.url) return {};
  if (sender.url.startsWith(chrome.runtime.getURL(''))) return FROM_OUR_PAGES;
  return siteOf(sender.url) ? FROM_SITES : {};
};

/** Our own pages read why something was refused; to a site's page every failure is one of the core. @param {typeof FROM_SITES} handlers @param {string} kind @param {any} message @param {any} core @param {chrome.runtime.MessageSender} sender */
const replied = async (handlers, kind, message, core, sender) => {
  try {
    return await handlers[kind](message, core, sender);
  } catch (error) {
    if (handlers !== FROM_OUR_PAGES) throw error;
    return { trouble: { code: 'refused', title: '', text: String(/** @type {any} */ (error)?.message ?? error) } };
  }
};

chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
  const kind = typeof message?.kind === 'string' ? message.kind : '';
  const handlers = handlersFor(sender);
  if (!Object.hasOwn(handlers, kind)) return false;
  ready()
    .then((core) => {
      // Chrome's word that it has read its policies may come before this script listens: whoever asks asks for them, too.
      // Nobody waits for that: it can take Chrome seconds.
      if (isUnsettled()) takePolicy(false).catch(() => {});
      return replied(handlers, kind, message, core, sender);
    })
    .catch(sayTrouble)
    .then(sendResponse, () => sendResponse({ trouble: { code: 'core', title: '', text: trouble } }));
  return true;
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') void takePolicy(true).catch(() => {});
  if (area === 'local' && changes.settings) ready().then(changed).catch(() => {});
});
whenDue(() => takePolicy(false).catch(() => {}));

/** The shortcut that hides every trace on the page, or shows them again; the popup has a button for the same. */
const hideTraces = async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { kind: 'hide' }).catch(() => {});
};

chrome.commands.onCommand.addListener((command) => {
  if (command === 'hide') void hideTraces();
});

// The listener also wakes this script after an update, for the work of every start.
chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void chrome.tabs.create({ url: chrome.runtime.getURL('welcome/welcome.html') });
});
// What a browser's user gives or takes is seen on the icon at once.
chrome.permissions.onAdded.addListener(() => void showState());
chrome.permissions.onRemoved.addListener(() => void showState());
void guardOpenPages().catch(() => {});
// A practice day ends with the browser's run.
chrome.runtime.onStartup.addListener(() => void FROM_OUR_PAGES.end_practice({}, null, {}));

void takePolicy(false).catch(() => {});
