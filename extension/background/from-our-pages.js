// @ts-check
// What the popup, the options, the first-start and the practice page may say, and what each message does.
import { practise } from '../practice/core.js';
import { backupOf, restored } from './backup.js';
import { judgeAnew, store } from './core.js';
import * as journal from './journal.js';
import * as lists from './lists.js';
import { policyNow } from './policy.js';
import { inTurn, object, stored } from './stored.js';

/** A practice day is over, by a press or with the browser's run. */
export const endPractice = () =>
  inTurn(async () => {
    const { practice_date, ...rest } = object(await stored());
    if (practice_date !== undefined) await chrome.storage.local.set({ settings: rest });
    return {};
  });

/** @type {Record<string, (message: any, core: any) => any>} */
export const FROM_OUR_PAGES = {
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
    await judgeAnew(core);
    return { list };
  },
  drop_list: async ({ origin }, core) => {
    await lists.drop(core, String(origin));
    await judgeAnew(core);
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
  end_practice: endPractice,
};
