// @ts-check
// What the toolbar button shows: is this site guarded, what was recognised on this page, does the core run,
// and how little the list may cover. It asks the background and the page, and decides nothing itself.

import { ask, at, file, say, wordsOf } from '../shared/words.js';
import { showLook } from './look.js';
import { showMark, showPause } from './site.js';
import { showAccess, showStanding, showWays } from './standing.js';

/** The words of the parts that the core has no use for. */
const words = file('data/options.json').then(({ texts }) => texts);

const activeTab = async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0];

/** What the page of the active tab answers; null where Netra does not run. @param {any} message */
const tellPage = async (message) => {
  const tab = await activeTab();
  if (tab?.id === undefined) return null;
  return chrome.tabs.sendMessage(tab.id, message).catch(() => null);
};

/** @param {any[]} items @param {(item: any) => Node[]} content @param {string} id */
const fill = (id, items, content) => {
  at(id).replaceChildren(
    ...items.map((item) => {
      const row = document.createElement('li');
      row.append(...content(item));
      return row;
    }),
  );
};

/** @param {string} text @param {string} name class */
const span = (text, name) => Object.assign(document.createElement('span'), { textContent: text, className: name });

/** The core did not start; if not even the background answers, the page's own Indonesian sentence stays. @param {any} said */
const showBroken = (said) => {
  if (said?.title) say('state', said.title);
  if (said?.text) say('trouble', said.text);
  at('trouble').hidden = false;
  /** @type {HTMLImageElement} */ (at('icon')).src = '../icons/netra-trouble-48.png';
};

/** Somebody on the page; pressed, the page shows all that is known of them. @param {any} seen @param {any} texts */
const rowOf = (seen, texts) => {
  const row = Object.assign(document.createElement('button'), { type: 'button', className: 'row', title: texts['panel.open'] });
  row.append(span(seen.who, 'who'), span(seen.label, ''), span(texts[`level.${seen.level}`] ?? '', `level ${seen.level}`));
  row.onclick = async () => {
    await tellPage({ kind: 'panel', key: seen.key });
    window.close();
  };
  return row;
};

/** The button that hides every trace on the page, and what a picture of the screen shows. @param {any} page @param {any} texts */
const showTraces = (page, texts) => {
  at('traces').hidden = page.off;
  say('hidden', page.hidden ? texts.hidden : '');
  const button = /** @type {HTMLButtonElement} */ (at('hide'));
  button.textContent = texts[page.hidden ? 'show' : 'hide'];
  button.onclick = async () => {
    await tellPage({ kind: 'hide' });
    await show();
  };
};

/** @param {any} texts */
const showShortcut = async (texts) => {
  const commands = await chrome.commands.getAll();
  const key = commands.find(({ name }) => name === 'hide')?.shortcut;
  say('hide-about', key ? texts['hide.about'].replace('{key}', key) : texts['hide.about.plain']);
};

/** The trainers' page, in a tab of its own. @param {any} texts */
const showPracticePage = (texts) => {
  say('open-practice', texts['practice.page']);
  at('open-practice').onclick = async () => {
    await chrome.tabs.create({ url: chrome.runtime.getURL('practice/practice.html') });
    window.close();
  };
};

/** @param {any} model @param {any} page */
const showPage = (model, page) => {
  const { texts, sites } = model;
  say('page-title', texts['found.heading']);
  if (!page) {
    say('nothing', texts['here.other']);
    return;
  }
  at('site').hidden = false;
  say('site-title', texts[page.off ? 'here.off' : 'here.on']);
  const on = /** @type {HTMLInputElement} */ (at('on'));
  on.checked = sites[page.site];
  say('on-label', texts[`switch.${page.site}`]);
  on.onchange = async () => {
    await chrome.runtime.sendMessage({ kind: 'site', site: page.site, on: on.checked });
    await show();
  };
  fill('recognised', page.recognised, (seen) => [rowOf(seen, texts)]);
  showTraces(page, texts);
  say('nothing', page.off || page.recognised.length ? '' : texts['found.none']);
  say('language', page.languageKnown ? '' : texts['language.unknown']);
  say('blind', !page.answering ? texts.unanswered : page.blind > 0 ? texts.blind : '');
};

const show = async () => {
  const [model, options, page, tab] = await Promise.all([ask({ kind: 'popup' }), ask({ kind: 'options' }), tellPage({ kind: 'page' }), activeTab()]);
  const { texts, language = 'id' } = model;
  const text = wordsOf((await words)[language]);
  showWays(text);
  const access = await showAccess(text);
  if (!texts) return showBroken(model.trouble);
  document.documentElement.lang = model.language;
  say('state', access ? texts[page?.off ? 'here.off' : 'state.ready'] : texts['state.trouble']);
  const [practice, end] = [at('practice').children[0], /** @type {HTMLButtonElement} */ (at('practice').children[1])];
  at('practice').hidden = !model.practice;
  practice.textContent = model.practice ?? '';
  end.textContent = texts['practice.end'];
  end.onclick = async () => {
    await chrome.runtime.sendMessage({ kind: 'end_practice' });
    await show();
  };
  showPage(model, page);
  await showShortcut(texts);
  say('coverage-title', texts['coverage.heading']);
  // What is on this page first; the national contests only where nothing local was recognised.
  const here = [...new Set((page?.recognised ?? []).map((/** @type {any} */ seen) => seen.coverage).filter(Boolean))];
  fill('coverage', here.length ? here : model.coverage, (line) => [span(line, '')]);
  say('trouble', model.clock);
  say('list', model.list_line);
  if (options.settings) {
    const shown = { model: options, text, language, again: show };
    if (page) showPause(page.site, shown);
    showStanding(shown);
    await showMark(page ? tab?.url : '', shown);
  }
  showLook(texts);
  showPracticePage(texts);
  say('footer', texts.subtitle);
};

void show();
