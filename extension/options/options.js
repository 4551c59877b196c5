// @ts-check
// The options page: asks the background what is in force, lets the module draw it, and sends what is changed. Only the
// background stores. What needs files or the journal is in the files beside this one.
import init, { Page } from './core/netra.js';
import { ask, at, dayIn, file, fillList, fillWords, make, say, untilWhen, wordsOf } from '../shared/words.js';
import { regionChoice } from '../shared/region.js';
import { backupPart } from './backup.js';
import { importPart } from './import.js';
import { journalPart } from './journal.js';
import { ownPart } from './own.js';

/** The sections, in the order of the page. */
const SECTIONS = ['protection', 'you', 'lists', 'own', 'policy', 'practice', 'journal', 'backup', 'limits'];

/** What the build made of the texts, the roles and the regions. @type {any} */
let data;
/** @type {Page | null} */
let page = null;
let language = '';
let text = wordsOf({});
/** What the background said last. @type {any} */
let model = null;
/** Which question is the last one. */
let asked = 0;

/** A word on what was just done; a screen reader says it, too. @param {string} words @param {boolean} [bad] */
const tell = (words, bad = false) => {
  say('said', words);
  at('said').classList.toggle('bad', bad);
};

/** Sends a message, says how it went, and shows what is in force now. @param {any} message @param {string} [done] what to say */
const send = async (message, done = text('saved')) => {
  const answer = await ask(message);
  const refused = answer.trouble?.text ?? answer.error;
  tell(refused === undefined ? done : text('refused', { detail: refused }), refused !== undefined);
  await show();
  return answer;
};

/** @type {{speak?: () => void, show?: () => unknown}[]} */
const parts = [ownPart, importPart, journalPart, backupPart].map((part) =>
  part({ send, tell, text: (id, places) => text(id, places), page: () => /** @type {Page} */ (page), model: () => model, language: () => language }),
);

/** Everything that depends on the language alone. @param {string} now */
const speak = (now) => {
  language = now;
  text = wordsOf(data.texts[language]);
  fillWords(text, language);
  document.title = text('title');
  fillList('limits-list', 'limits', data.texts[language]);
  fillList('seen-list', 'seen', data.texts[language]);
  at('nav').replaceChildren(
    ...SECTIONS.map((name) => {
      const row = document.createElement('li');
      row.append(make('a', text(`${name}.title`), { href: `#${name}` }));
      return row;
    }),
  );
  page?.free();
  page = new Page(data.texts[language], (/** @type {any} */ message) => void send(message));
  for (const part of parts) part.speak?.();
};

/** @param {any} sites what is guarded now, pauses included */
const stateOf = ({ facebook, instagram }) => (facebook && instagram ? 'both' : facebook ? 'facebook' : instagram ? 'instagram' : 'none');

const show = async () => {
  const mine = (asked += 1);
  const answer = await ask({ kind: 'options' });
  if (mine !== asked) return;
  const wanted = data.texts[answer.language] ? answer.language : 'id';
  if (wanted !== language) speak(wanted);
  at('page').hidden = !answer.settings;
  if (!answer.settings) return say('trouble', text('trouble', { detail: answer.trouble?.text ?? '' }));
  at('trouble').hidden = true;
  model = answer;
  const ends = Object.entries(model.pauses ?? {}).filter(([, ms]) => typeof ms === 'number' && ms > Date.now());
  const paused = Object.fromEntries(ends.map(([site, ms]) => [site, untilWhen(Number(ms), language)]));
  const on = (/** @type {string} */ site) => model.settings.some((/** @type {any} */ one) => one.key === `sites.${site}` && one.value) && !paused[site];
  say('state', text(`state.${stateOf({ facebook: on('facebook'), instagram: on('instagram') })}`));
  say('version', text('version', { version: chrome.runtime.getManifest().version }));
  page?.draw({ ...model, paused, lists: model.lists?.map(dated), own: model.own?.map(dated) });
  showRegion();
  for (const part of parts) await part.show?.();
};

/** The days of a row as people write them. @param {any} row */
const dated = (row) => {
  const days = ['made', 'expires', 'added'].filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(row[name]));
  return { ...row, ...Object.fromEntries(days.map((name) => [name, dayIn(row[name], language)])) };
};

/** The two lists of the region, which the form leaves empty. */
const showRegion = () => {
  const [province, district] = ['set-region', 'set-district'].map((id) => /** @type {HTMLSelectElement | null} */ (document.getElementById(id)));
  if (!province || !district) return;
  regionChoice(province, district, data.regions, text, (value) => void send({ kind: 'set', key: 'region', value }))(province.dataset.region);
};

const begin = async () => {
  data = await file('data/options.json');
  await init({ module_or_path: fetch(chrome.runtime.getURL('options/core/netra_bg.wasm')) });
  // A policy or another page may change what is in force; the background says so once it has applied it.
  chrome.runtime.onMessage.addListener((message) => {
    if (message?.kind === 'changed') void show();
  });
  await show();
  // The section that an address names was not there when the browser looked for it.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
};

begin().catch((error) => {
  at('page').hidden = true;
  at('trouble').hidden = false;
  console.error(error);
});
