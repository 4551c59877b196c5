// @ts-check
// The record of warnings: shown newest first, filtered, saved, erased. The background keeps it; it is off until the
// user switches it on, and says about itself that it proves nothing.
import { ask, at, make, say } from '../shared/words.js';
import { csv, saveFile } from './files.js';

/** Most rows that are drawn; the filter finds the others. */
const MOST = 200;

/** @param {import('./files.js').Form} form */
export const journalPart = ({ tell, text, language }) => {
  const filter = /** @type {HTMLInputElement} */ (at('journal-filter'));
  /** Newest first. @type {any[]} */
  let rows = [];

  /** @param {any} row */
  const when = (row) => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(row.at));
  /** @param {any} row */
  const siteOf = (row) => text(`setting.sites.${row.site}`);
  /** @param {any} row */
  const gestureOf = (row) => text(`gesture.${row.gesture}`);

  /** Those that have every word of the filter somewhere. */
  const found = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const whole = (/** @type {any} */ row) => [when(row), siteOf(row), gestureOf(row), row.title].join(' ').toLowerCase();
    return rows.filter((row) => words.every((word) => whole(row).includes(word)));
  };

  const draw = () => {
    const shown = found();
    say('journal-count', rows.length ? text('journal.count', { shown: shown.length, all: rows.length }) : text('journal.none'));
    at('journal-rows').replaceChildren(
      ...shown.slice(0, MOST).map((row) => {
        const line = document.createElement('li');
        const about = document.createElement('div');
        const facts = [when(row), siteOf(row), gestureOf(row), row.practice ? text('journal.practice') : ''];
        about.append(make('span', row.title, { className: 'title' }), make('div', facts.filter(Boolean).join(' · '), { className: 'small' }));
        line.append(about);
        return line;
      }),
    );
    for (const id of ['journal-export', 'journal-erase']) /** @type {HTMLButtonElement} */ (at(id)).disabled = !rows.length;
  };

  filter.oninput = draw;
  at('journal-export').onclick = () => {
    const heads = ['at', 'site', 'gesture', 'title', 'practice'].map((name) => text(`journal.column.${name}`));
    const cells = found().map((row) => [new Date(row.at).toISOString(), siteOf(row), gestureOf(row), row.title, row.practice ? text('journal.practice') : '']);
    saveFile('netra-journal.csv', 'text/csv', csv([[text('journal.claim')], heads, ...cells]));
  };
  at('journal-erase').onclick = async () => {
    await ask({ kind: 'journal', how: 'erase' });
    tell(text('journal.erased'));
    await show();
  };
  const show = async () => {
    rows = (await ask({ kind: 'journal', how: 'read' })).rows ?? [];
    draw();
  };
  return { show };
};
