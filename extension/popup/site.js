// @ts-check
// This site: on, off, or paused for a while, as far as the office leaves that open; and the account of the page shown,
// which the user can call a campaign account. The background stores all of it.
import { ask, at, institutionOf, make, say, untilWhen } from '../shared/words.js';

/** @typedef {{model: any, text: import('../shared/words.js').Words, language: string, again: () => Promise<void>}} Shown */

/** @param {any} model @param {string} key */
const settingOf = (model, key) => model.settings.find((/** @type {any} */ one) => one.key === key);

/** The switch itself is drawn by popup.js; this is what the office and a pause make of it. @param {string} site @param {Shown} shown */
export const showPause = (site, { model, text, language, again }) => {
  const setting = settingOf(model, `sites.${site}`);
  const institution = institutionOf(model, text);
  const ends = model.pauses?.[site];
  const paused = typeof ends === 'number' && ends > Date.now();
  const locked = !!setting?.locked;
  /** @type {HTMLInputElement} */ (at('on')).disabled = locked;
  say('locked', locked ? text('popup.locked', { institution }) : '');
  const pause = async (/** @type {string} */ how) => {
    const { trouble } = await ask({ kind: 'pause', site, how });
    await again();
    if (trouble) say('locked', trouble.text);
  };
  at('paused').hidden = !paused;
  at('paused').children[0].textContent = paused ? text('popup.paused', { time: untilWhen(ends, language) }) : '';
  at('resume').textContent = text('popup.resume');
  at('resume').onclick = () => void pause('end');
  /** @type {string[]} */
  const offered = model.pauses?.allowed ?? [];
  at('pause').hidden = paused || !model.pauses || setting?.value === false;
  at('pause-label').textContent = offered.length ? text('popup.pause') : text('popup.no_pause', { institution });
  at('pauses').replaceChildren(
    ...offered.map((how) => make('button', text(`popup.pause.${how}`), { type: 'button', value: how, onclick: () => void pause(how) })),
  );
};

/**
 * "Ini akun kampanye", where the address of the page names an account that Netra does not hold already.
 * @param {string | undefined} url
 * @param {Shown} shown
 */
export const showMark = async (url, { model, text, again }) => {
  at('mark').hidden = true;
  if (!url || !model.own) return;
  const seen = (await ask({ kind: 'look', text: url })).found?.[0];
  if (!seen?.link || seen.link === url) return;
  const own = model.own.find((/** @type {any} */ one) => one.link === seen.link || one.key === seen.account);
  const held = Object.values(seen.level).some((level) => level === 'warn' || level === 'block');
  if (held && !own) return;
  at('mark').hidden = false;
  const name = own?.name || seen.link;
  at('mark-press').textContent = text(own ? 'popup.own.take' : 'popup.own');
  say('mark-about', text(own ? 'popup.own.done' : 'popup.own.about', { name }));
  at('mark-press').onclick = async () => {
    const { trouble } = await ask(own ? { kind: 'own', key: own.key, on: false } : { kind: 'own', link: seen.link, name: '', on: true });
    await again();
    if (trouble) say('mark-about', trouble.text);
  };
};
