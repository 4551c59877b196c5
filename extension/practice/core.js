// @ts-check
// Judges for the practice page: the same core, with a list of invented people that no site is ever judged by. Runs
// in the background, where WebAssembly may; what is chosen on the page holds for the one message that brings it.
import { Core } from '../core/netra.js';

/** @type {Promise<Core> | null} */
let starting = null;

const start = async () => {
  const response = await fetch(chrome.runtime.getURL('data/practice.netra'));
  if (!response.ok) throw new Error(`data/practice.netra: ${response.status}`);
  return new Core(new Uint8Array(await response.arrayBuffer()));
};

/** The core with the invented list; a failed start is tried anew by the next message. */
const ready = () => {
  starting ??= start().catch((error) => {
    starting = null;
    throw error;
  });
  return starting;
};

/**
 * Answers as `judge` does, and with the long form of the first unit.
 * @param {{day?: unknown, role?: unknown, region?: unknown, site?: unknown, units?: unknown}} message
 * @param {unknown} language as the settings have it
 */
export const practise = async ({ day, role, region, site, units }, language) => {
  const noon = Date.parse(`${day}T12:00:00+07:00`);
  if (Number.isNaN(noon)) return { trouble: { code: 'bad_message', text: '`day` must be YYYY-MM-DD' } };
  const core = await ready();
  // Between these lines nobody else is answered: settings and question belong to one message.
  core.settings({ language: language ?? null, role: role ?? null, region: region ?? null }, null, noon);
  const answer = core.judge({ site, units }, noon);
  const first = Array.isArray(units) ? units[0] : undefined;
  return { ...answer, ...(first ? { panel: core.explain({ site, unit: first }, noon).panel } : {}) };
};
