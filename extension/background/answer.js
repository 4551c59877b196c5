// @ts-check
// Who may say what: each message is answered by the table of its sender, and by no other.
import { ready, sayTrouble, takePolicy } from './core.js';
import { FROM_OUR_PAGES } from './from-our-pages.js';
import { FROM_SITES } from './from-sites.js';
import { isUnsettled } from './policy.js';
import { siteOf } from './sites.js';

/** @param {chrome.runtime.MessageSender} sender @returns {typeof FROM_SITES} */
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

/** @param {any} message @param {chrome.runtime.MessageSender} sender @param {(reply: any) => void} sendResponse */
export const answer = (message, sender, sendResponse) => {
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
    .then(sendResponse);
  return true;
};
