// @ts-check
// Accounts of the user's own: added by their link, saved as the accounts.csv of a list.
import { at, say } from '../shared/words.js';
import { csv, saveFile } from './files.js';

/** @param {import('./files.js').Form} form */
export const ownPart = ({ send, text, model }) => {
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
  at('own-export').onclick = () => {
    const rows = (model()?.own ?? []).map((/** @type {any} */ one) => [one.link, one.name, one.kind, one.added]);
    saveFile('netra-accounts.csv', 'text/csv', csv([['link', 'name', 'kind', 'added'], ...rows]));
  };
  return {
    show: () => {
      at('own-export-row').hidden = !model()?.own?.length;
    },
  };
};
