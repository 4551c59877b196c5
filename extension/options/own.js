// @ts-check
// Accounts of the user's own: added by their link, saved as the accounts.csv of a list.
import { ask, at, say } from '../shared/words.js';
import { saveFile } from './files.js';

/** @param {import('./files.js').Form} form */
export const ownPart = ({ send, text, model, page }) => {
  const [link, name] = ['own-link', 'own-name'].map((id) => /** @type {HTMLInputElement} */ (at(id)));
  /** @type {HTMLFormElement} */ (at('own-form')).onsubmit = async (event) => {
    event.preventDefault();
    const answer = await send({ kind: 'own', link: link.value.trim(), name: name.value.trim(), on: true });
    const refused = answer.trouble?.text;
    say('own-said', refused === undefined ? '' : text('refused', { detail: refused }));
    if (refused === undefined) link.value = name.value = '';
    link.setAttribute('aria-invalid', String(refused !== undefined));
    link.focus();
  };
  at('own-export').onclick = async () => {
    // A single file that was taken in is saved with the marks. The files of a whole list are saved as they came: what its
    // maker answers for and what the user marked stay apart, and both can be taken in again.
    const { files = {} } = await ask({ kind: 'list_files', origin: 'own' });
    const [only, ...more] = Object.keys(files);
    for (const name of more.length ? [only, ...more] : []) saveFile(name, 'text/csv', files[name]);
    saveFile('netra-accounts.csv', 'text/csv', page().export(model()?.own ?? [], more.length ? undefined : files[only]));
  };
  return {
    show: () => {
      const { own = [], lists = [] } = model() ?? {};
      at('own-export-row').hidden = !own.length && !lists.some((/** @type {any} */ one) => one.origin === 'own');
    },
  };
};
