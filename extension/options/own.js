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
    // A single file that was taken in is saved with the marks; of a whole list, its maker has the files.
    const { files = {} } = await ask({ kind: 'list_files', origin: 'own' });
    const [only, ...more] = Object.values(files);
    saveFile('netra-accounts.csv', 'text/csv', page().export(model()?.own ?? [], more.length ? undefined : only));
  };
  return {
    show: () => {
      const { own = [], lists = [] } = model() ?? {};
      at('own-export-row').hidden = !own.length && !lists.some((/** @type {any} */ one) => one.origin === 'own');
    },
  };
};
