// @ts-check
// The office's policy, as the browser hands it over. Firefox answers at once and for certain: a policy, or a refusal
// where there is none. Chrome answers with nothing until it has read its policies, some seconds after its start, and
// with nothing as well where there is none. So the last policy is kept and in force from the start, and an empty answer
// takes it away only when Chrome says that something changed, or when the browser has run for a minute. Until then it
// is asked again and again, with growing rests: its word that the policies are there may never come.

/** How long Chrome may take to read its policies. */
const SETTLED_MS = 60_000;
/** How long an unsettled question rests at least, whoever puts it. */
const ASK_AGAIN_MS = 250;
/** How long our own first question rests; each further one twice as long as the one before. */
const FIRST_REST_MS = 500;

/** @typedef {{value: any, state: 'none' | 'loading' | 'applied' | 'cached', at_ms?: number}} Policy */

/** @type {Policy} */
let policy = { value: null, state: 'loading' };

/** @param {any} value */
const isEmpty = (value) => !value || typeof value !== 'object' || Object.keys(value).length === 0;

/** What is in force now. @returns {Policy} */
export const policyNow = () => policy;

/** The policy of the last run: in force until the browser says otherwise. */
export const cachedPolicy = async () => {
  /** @type {any} */
  const { policy: kept } = await chrome.storage.local.get('policy');
  if (policy.state === 'loading' && !isEmpty(kept?.value)) policy = { value: kept.value, state: 'cached', at_ms: kept.at_ms };
  return policy;
};

/** When this run of the browser woke Netra first. */
const firstWoken = async () => {
  const { woken_ms } = await chrome.storage.session.get('woken_ms');
  if (typeof woken_ms === 'number') return woken_ms;
  await chrome.storage.session.set({ woken_ms: Date.now() });
  return Date.now();
};

/** Whether the browser may still hand over a policy that it had not read when it was asked. */
export const isUnsettled = () => policy.state === 'loading' || policy.state === 'cached';

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let rest_ms = FIRST_REST_MS;
/** @type {(() => unknown) | null} */
let onDue = null;

/** Others may ask meanwhile; our own questions go on at their own pace. */
const askAgain = () => {
  timer ??= setTimeout(() => {
    timer = undefined;
    rest_ms = Math.min(2 * rest_ms, SETTLED_MS);
    void onDue?.();
  }, rest_ms);
};

/** Who asks again when it is time; a script that was stopped before asks when it starts again. @param {() => unknown} ask */
export const whenDue = (ask) => {
  onDue = ask;
};

/** @param {boolean} certain @returns {Promise<boolean>} */
const read = async (certain) => {
  const before = JSON.stringify([policy.value, policy.state]);
  const firefox = chrome.runtime.getURL('').startsWith('moz-');
  /** @type {any} */
  const value = await chrome.storage.managed.get().catch(() => null);
  if (!isEmpty(value)) {
    const same = JSON.stringify(value) === JSON.stringify(policy.value);
    policy = { value, state: 'applied', at_ms: same ? policy.at_ms : Date.now() };
    if (!same) await chrome.storage.local.set({ policy: { value, at_ms: policy.at_ms } });
  } else if (certain || firefox || Date.now() - (await firstWoken()) >= SETTLED_MS) {
    policy = { value: null, state: 'none' };
    await chrome.storage.local.remove('policy');
  }
  if (!isUnsettled()) {
    clearTimeout(timer);
    timer = undefined;
  }
  return before !== JSON.stringify([policy.value, policy.state]);
};

/** When the browser was asked last. */
let asked_ms = 0;

/**
 * Asks the browser, not more often than it makes sense. A question put before Chrome has read its policies can stay
 * without an answer, so the next one does not wait for it.
 * @param {boolean} certain whether an empty answer means that there is no policy
 * @returns {Promise<boolean>} whether anything changed
 */
export const readPolicy = async (certain) => {
  if (isUnsettled()) askAgain();
  if (!certain && Date.now() - asked_ms < ASK_AGAIN_MS) return false;
  asked_ms = Date.now();
  return read(certain);
};
