// @ts-check
// What wakes Netra. Every listener is registered here, in the first turn, because the browser wakes this script for an
// event and drops what is registered later; what each of them does is in `background/`. Only these scripts write storage.
import { answer } from './background/answer.js';
import { applyChanged, showState, takePolicy } from './background/core.js';
import { endPractice } from './background/from-our-pages.js';
import { guardOpenPages } from './background/open-pages.js';
import { whenDue } from './background/policy.js';

chrome.runtime.onMessage.addListener(answer);

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') takePolicy(true).catch(() => {});
  if (area === 'local' && changes.settings) applyChanged().catch(() => {});
});

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
// A practice day ends with the browser's run.
chrome.runtime.onStartup.addListener(() => void endPractice());

// The work of every start.
whenDue(() => takePolicy(false).catch(() => {}));
void guardOpenPages().catch(() => {});
void takePolicy(false).catch(() => {});
