// @ts-check
// A page for trainers: an invented contest, every stage, role and gesture, and the question as the sites show it. What
// is chosen here goes to the background with each question and nowhere else; nothing is stored and nothing is sent out.
export {};

/** @typedef {{id: string, site: string, href: string, name: string, part?: string, gestures: string[], surfaces?: Record<string, string>}} Account */

const netra = /** @type {any} */ (globalThis).netra;
/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const day = /** @type {HTMLInputElement} */ (at('day'));
const role = /** @type {HTMLSelectElement} */ (at('role'));
const account = /** @type {HTMLSelectElement} */ (at('account'));

/** What the build made of extension/data/practice and extension/data/texts. @type {any} */
let page;
/** @type {Record<string, string>} */
let texts = {};
/** The answer for what is chosen now; null until it comes. @type {any} */
let answer = null;
/** Which question is the last one. */
let asked = 0;
/** The gesture that "Tetap lakukan" was said to; it lapses when anything else is chosen. */
let passed = '';

/** @param {string} id @param {Record<string, string>} [places] */
const text = (id, places = {}) => Object.entries(places).reduce((said, [name, value]) => said.replace(`{${name}}`, value), texts[id] ?? id);
/** @param {string} id @param {string} words */
const say = (id, words) => {
  at(id).textContent = words;
  at(id).hidden = !words;
};

/** @param {HTMLSelectElement} list @param {string[]} values @param {string} names how the texts' ids begin @param {string} chosen */
const offer = (list, values, names, chosen) => {
  list.replaceChildren(...values.map((value) => new Option(text(`${names}.${value}`), value, false, value === chosen)));
};

const offerStages = () => {
  const stages = page.stages.map((/** @type {any} */ one) => {
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'stage', value: one.id });
    input.checked = one.id === page.first.stage;
    input.onchange = () => {
      day.value = one.day;
      void choose();
    };
    const label = document.createElement('label');
    label.append(input, text(`stage.${one.id}`));
    return label;
  });
  at('stages').replaceChildren(...stages);
};

/** @returns {Account} */
const chosen = () => page.accounts.find((/** @type {Account} */ one) => one.id === account.value);

/** What the page reader would make of the account for each gesture. @param {Account} one */
const unitsOf = ({ id, href, name, part, gestures, surfaces = {} }) =>
  gestures.map((gesture) => {
    const surface = surfaces[gesture] ?? page.surfaces[gesture];
    const sighting = { href, name, part: part ?? (surface === 'post' ? 'author' : 'page') };
    return { id: gesture, surface, sightings: [sighting], ...(surface === 'post' ? { text: text(`post.${id}`) } : {}) };
  });

/** Takes what is chosen, asks the core, and shows the post as the site would with Netra. */
const choose = async () => {
  const mine = (asked += 1);
  passed = '';
  answer = null;
  const one = chosen();
  say('who', one.name);
  say('post', text(`post.${one.id}`));
  say('said', '');
  at('said').hidden = false;
  showGestures(one);
  // The browser writes its dates as it likes, not as the trainer's language does.
  const written = new Intl.DateTimeFormat(netra.core.state.language, { dateStyle: 'long', timeZone: 'UTC' });
  say('written', day.valueAsDate ? written.format(day.valueAsDate) : '');
  if (!day.validity.valid) {
    showMark();
    return say('said', text('day.wrong', page.days));
  }
  const reply = await chrome.runtime
    .sendMessage({ kind: 'practise', day: day.value, role: role.value, region: page.region, site: one.site, units: unitsOf(one) })
    .catch((error) => ({ trouble: { text: String(error?.message ?? error) } }));
  if (mine !== asked) return;
  if (!reply?.units) return say('trouble', text('trouble', { detail: reply?.trouble?.text ?? '' }));
  at('trouble').hidden = true;
  answer = Object.fromEntries(reply.units.map((/** @type {any} */ unit) => [unit.id, unit]));
  netra.core.panel = reply.panel;
  showMark(reply.units.find((/** @type {any} */ unit) => unit.mark)?.mark);
  showGestures(one);
};

/** @param {any} [mark] the core's */
const showMark = (mark) => {
  const button = at('mark');
  button.hidden = !mark;
  button.className = mark?.level ?? '';
  button.textContent = mark ? `${mark.label} (i)` : '';
  button.setAttribute('aria-label', mark ? text('mark', { label: mark.label }) : '');
  say('unmarked', mark || !answer ? '' : text('unmarked'));
};

/** @param {Account} one */
const showGestures = ({ gestures }) => {
  const buttons = gestures.map((gesture) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', value: gesture, textContent: text(`button.${gesture}`) });
    button.disabled = !answer;
    button.dataset.level = answer?.[gesture].level[gesture] ?? '';
    button.onclick = () => void press(gesture);
    return button;
  });
  at('gestures').replaceChildren(...buttons);
};

/** What a press comes to: the question, or one sentence. @param {string} gesture */
const press = async (gesture) => {
  const unit = answer?.[gesture];
  if (!unit) return;
  const level = unit.level[gesture];
  if (level !== 'warn') return say('said', text(`said.${level}`));
  if (passed === gesture) {
    passed = '';
    return say('said', text('said.sent'));
  }
  passed = '';
  say('said', text('said.warn'));
  const mine = asked;
  const choice = await netra.ask.put({ ...unit.dialog[gesture], practice: text('dialog') });
  netra.keyboard.stopKeys(netra.ask.keysDown());
  /** @type {HTMLElement | null} */ (document.querySelector(`#gestures [value="${gesture}"]`))?.focus();
  if (mine !== asked) return;
  if (choice === 'proceed') {
    passed = gesture;
    netra.note.say('note.again');
  }
  say('said', text(`said.${choice}`));
};

const begin = async () => {
  const response = await fetch(chrome.runtime.getURL('data/practice.json'));
  page = await response.json();
  const model = await chrome.runtime.sendMessage({ kind: 'popup' }).catch(() => null);
  const language = page.texts[model?.language] ? model.language : 'id';
  texts = page.texts[language];
  document.documentElement.lang = language;
  netra.core.state.language = language;
  document.title = text('title');
  for (const id of ['title', 'invented', 'choose', 'when', 'example', 'press', 'footer']) say(id, text(id));
  for (const id of ['day', 'role', 'account']) say(`${id}-label`, text(id));
  if (!model?.texts) return say('trouble', text('trouble', { detail: model?.trouble?.text ?? '' }));
  offerStages();
  offer(role, page.roles, 'role', page.first.role);
  offer(account, page.accounts.map((/** @type {Account} */ one) => one.id), 'account', page.first.account);
  [day.min, day.max] = [page.days.from, page.days.until];
  day.value = page.stages.find((/** @type {any} */ one) => one.id === page.first.stage).day;
  day.onchange = () => {
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('#stages input'))) {
      box.checked = page.stages.some((/** @type {any} */ one) => one.id === box.value && one.day === day.value);
    }
    void choose();
  };
  role.onchange = account.onchange = () => void choose();
  at('mark').onclick = () => netra.panel.open({ surface: '', sightings: [], text: '' });
  at('choices').onsubmit = (event) => event.preventDefault();
  at('page').hidden = false;
  await choose();
};

void begin();
