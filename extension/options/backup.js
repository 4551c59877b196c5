// @ts-check
// A file with the user's own settings, and back. What is in it is read by the background with the same rules as what
// is stored, so a file from elsewhere can set nothing that the form could not.
import { ask, at, make, say } from '../shared/words.js';
import { saveFile } from './files.js';

/** Longest file that is read; ours are far shorter. */
const MOST_BYTES = 2_000_000;

/** @param {import('./files.js').Form} form */
export const backupPart = ({ send, text }) => {
  const chosen = /** @type {HTMLInputElement} */ (at('backup-file'));
  const bad = (/** @type {unknown} */ detail) => say('backup-said', text('backup.bad', { detail: String(detail) }));

  at('backup-save').onclick = async () => {
    const { backup } = await ask({ kind: 'backup' });
    if (backup) saveFile(`netra-${backup.made.slice(0, 10)}.json`, 'application/json', `${JSON.stringify(backup, null, 2)}\n`);
  };
  chosen.onchange = async () => {
    const one = chosen.files?.[0];
    if (!one) return;
    try {
      if (one.size > MOST_BYTES) throw new Error(`${one.size} > ${MOST_BYTES}`);
      const backup = JSON.parse(await one.text());
      const answer = await send({ kind: 'restore', backup }, text('backup.restored'));
      if (answer.trouble) return bad(answer.trouble.text);
      const faults = answer.faults ?? [];
      say('backup-said', text(faults.length ? 'backup.faults' : 'backup.restored'));
      const lines = faults.map((/** @type {any} */ fault) => make('li', text('backup.fault', fault)));
      if (lines.length) {
        const list = document.createElement('ul');
        list.append(...lines);
        at('backup-said').append(list);
      }
    } catch (error) {
      bad(/** @type {any} */ (error)?.message ?? error);
    } finally {
      chosen.value = '';
    }
  };
  return {};
};
