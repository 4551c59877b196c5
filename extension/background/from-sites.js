// @ts-check
// What a page of the two sites may say, and what each of its messages does.
import { store } from './core.js';
import { showTab } from './icon.js';
import * as journal from './journal.js';
import { siteOf } from './sites.js';
import { object, stored } from './stored.js';

/** @type {Record<string, (message: any, core: any, sender: chrome.runtime.MessageSender) => any>} */
export const FROM_SITES = {
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
  /** A page that cannot be read, or gestures whose accounts were not found, most of several: the icon says so. */
  health: ({ gestures, blind, unread }, _core, sender) => {
    if (unread || (blind >= 3 && blind * 2 > gestures)) showTab(sender, 'blind');
    return {};
  },
};
