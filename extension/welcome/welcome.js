// @ts-check
// Opened once, when Netra is installed: what it does and does not do, and the three things that make its sentences fit.
// What is chosen here is a setting like any other; the background stores it.
import { ask, at, file, fillList, fillWords, say, valueOf, wordsOf } from '../shared/words.js';
import { regionChoice } from '../shared/region.js';

const LANGUAGES = ['id', 'en'];
const LISTS = ['does', 'unguarded', 'never'];
const role = /** @type {HTMLSelectElement} */ (at('role'));
const [province, district] = ['province', 'district'].map((id) => /** @type {HTMLSelectElement} */ (at(id)));

const begin = async () => {
  const data = await file('data/options.json');
  /** @type {(code: string | null | undefined) => void} */
  let showRegion = () => {};
  let language = '';
  let text = wordsOf(data.texts.id);

  /** @param {string} key @param {unknown} value */
  const set = async (key, value) => {
    const answer = await ask({ kind: 'set', key, value });
    say('saved', answer.trouble ? text('refused', { detail: answer.trouble.text }) : text('saved'));
    await show();
  };

  /** @param {string} now */
  const speak = (now) => {
    language = now;
    text = wordsOf(data.texts[language]);
    fillWords(text, language);
    document.title = text('welcome.title');
    for (const name of LISTS) fillList(name, `welcome.${name}`, data.texts[language]);
    fillList('seen', 'seen', data.texts[language]);
    role.replaceChildren(...data.roles.map((/** @type {string} */ one) => new Option(text(`role.${one}`), one)));
    showRegion = regionChoice(province, district, data.regions, text, (code) => void set('region', code));
    at('language').replaceChildren(
      ...LANGUAGES.map((one) => {
        const button = Object.assign(document.createElement('button'), { type: 'button', lang: one, textContent: text(`setting.language.${one}`) });
        button.setAttribute('aria-pressed', String(one === language));
        button.onclick = () => void set('language', one);
        return button;
      }),
    );
  };

  const show = async () => {
    const model = await ask({ kind: 'options' });
    const wanted = data.texts[model.language] ? model.language : 'id';
    const focused = document.activeElement?.getAttribute('lang');
    if (wanted !== language) speak(wanted);
    if (focused) /** @type {HTMLElement | null} */ (document.querySelector(`#language [lang="${focused}"]`))?.focus();
    at('trouble').hidden = !!model.settings;
    role.value = valueOf(model, 'role') ?? 'unstated';
    showRegion(valueOf(model, 'region'));
    for (const [select, key] of /** @type {[HTMLSelectElement, string][]} */ ([[role, 'role'], [province, 'region'], [district, 'region']])) {
      select.disabled = !model.settings || !!model.settings.find((/** @type {any} */ one) => one.key === key)?.locked;
    }
  };

  role.onchange = () => void set('role', role.value);
  // An office's proposal may come after the page.
  chrome.runtime.onMessage.addListener((message) => {
    if (message?.kind === 'changed') void show();
  });
  await show();
};

void begin();
