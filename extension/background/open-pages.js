// @ts-check
// Pages that were open before this run of the extension (installed, updated, switched on again) are guarded, too.
import { guardedTabs } from './sites.js';

/** How long a page that has the scripts may take to say so. */
const HELLO_MS = 500;

/** A page that does not answer at once gets the scripts; one that has them already is not harmed by them. @param {number} tabId */
const guardPage = async (tabId) => {
  const hello = chrome.tabs.sendMessage(tabId, { kind: 'hello' }).catch(() => null);
  const silence = new Promise((resolve) => setTimeout(resolve, HELLO_MS, null));
  const answer = await Promise.race([hello, silence]);
  if (answer?.here) return;
  const files = chrome.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  await chrome.scripting.executeScript({ target: { tabId }, files }).catch(() => {});
};

/** Once a run. */
export const guardOpenPages = async () => {
  const { greeted } = await chrome.storage.session.get('greeted');
  if (greeted) return;
  const tabs = await guardedTabs();
  await Promise.all(tabs.map((tab) => (tab.id === undefined || tab.discarded ? null : guardPage(tab.id))));
  await chrome.storage.session.set({ greeted: true });
};
