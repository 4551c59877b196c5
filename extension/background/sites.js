// @ts-check
// The two sites that are guarded: which of them a page belongs to, and a word to all their open pages.

/** @type {Record<string, string>} */
const HOSTS = { facebook: 'facebook.com', instagram: 'instagram.com' };
const PAGES = Object.values(HOSTS).map((host) => `https://*.${host}/*`);

/** The site of an address; empty for every other. @param {string} url */
export const siteOf = (url) => {
  const { protocol, hostname } = new URL(url);
  const at = Object.keys(HOSTS).find((site) => `.${hostname}`.endsWith(`.${HOSTS[site]}`));
  return (protocol === 'https:' && at) || '';
};

/** The tabs that show one of the sites. */
export const guardedTabs = () => chrome.tabs.query({ url: PAGES });

/** @param {any} message to every open page that we guard */
export const tellPages = async (message) => {
  for (const tab of await guardedTabs()) {
    if (tab.id !== undefined) chrome.tabs.sendMessage(tab.id, message).catch(() => {});
  }
};
