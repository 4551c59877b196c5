// @ts-check
// The core lives in the background. This file asks it, remembers its answers by what was judged (never by
// node), and knows whether it answers at all.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  /** How long a press waits for its answer. */
  const PATIENCE_MS = 1000;
  /** How long an answer is still welcome, for the next press. */
  const LATE_MS = 15_000;
  const MOST_REMEMBERED = 800;
  const MOST_IN_A_MESSAGE = 48;

  const GESTURES = ['like', 'comment', 'share', 'follow', 'friend', 'join'];

  /** @type {Map<string, any>} answers by content */
  const answers = new Map();
  /** @type {Map<string, {unit: any, waiting: ((answer: any) => void)[]}>} asked, not yet answered */
  const asked = new Map();
  /** @type {Map<string, any>} to be sent with the next message */
  let outbox = new Map();
  let scheduled = false;
  let until = Infinity;
  let generation = 0;

  const state = {
    /** The last question had an answer, or none has been asked yet. */
    answering: true,
    /** The site is switched off, or paused, for so long. */
    offUntil: 0,
    get off() {
      return Date.now() < this.offUntil;
    },
    language: 'id',
    practice: '',
    /** Which list and settings the remembered answers rest on. */
    epoch: '',
    lastAsked: 0,
    answeredAt: 0,
  };

  /** This script outlived its extension: nothing it holds could be asked about any more. */
  const orphaned = () => {
    try {
      return !chrome.runtime?.id;
    } catch {
      return true;
    }
  };

  /** @param {any} message @param {number} [patience] @returns {Promise<any>} rejects when nobody answers in time */
  const send = (message, patience = PATIENCE_MS) => {
    state.lastAsked = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer')), patience);
      const settle = (/** @type {(value: any) => void} */ then) => (/** @type {any} */ value) => {
        clearTimeout(timer);
        then(value);
      };
      try {
        chrome.runtime.sendMessage(message).then(settle(resolve), settle(reject));
      } catch (error) {
        settle(reject)(error);
      }
    });
  };

  /** @param {{sightings: any[], surface: string, text: string}} unit */
  const keyOf = (unit) =>
    JSON.stringify([
      unit.surface,
      unit.sightings.map((seen) => [seen.part, seen.href ? netra.links.identity(seen.href) : '', seen.name ?? '']),
      unit.text,
    ]);

  /** Only the accounts: what a pass is for. @param {{sightings: any[], surface: string}} unit */
  const whoOf = (unit) =>
    JSON.stringify([
      unit.surface === 'comment',
      unit.sightings.map((seen) => [seen.part, seen.href ? netra.links.identity(seen.href) : (seen.name ?? '')]),
    ]);

  /** What every reply says besides its verdicts. @param {any} reply */
  const learn = (reply) => {
    if (!reply || reply.trouble) {
      state.answering = false;
      return;
    }
    state.answering = true;
    state.answeredAt = performance.now();
    // A change that this page was not told of, asleep or in the browser's store of visited pages.
    if (state.epoch && reply.epoch && state.epoch !== reply.epoch) forget();
    state.epoch = reply.epoch ?? state.epoch;
    state.offUntil = reply.off ? reply.until : 0;
    state.language = reply.language ?? state.language;
    until = Math.min(until, reply.until ?? Infinity);
    if (state.practice !== (reply.practice ?? '')) {
      state.practice = reply.practice ?? '';
      netra.note.practice(state.practice);
    }
  };

  /** @param {Map<string, any>} batch */
  const judge = async (batch) => {
    const mine = generation;
    const keys = [...batch.keys()];
    const units = keys.map((key, index) => {
      const { surface, sightings, text } = batch.get(key);
      return { id: String(index), surface, sightings, ...(text ? { text } : {}) };
    });
    /** @type {any} */
    let reply;
    try {
      reply = await send({ kind: 'judge', site: netra.site.name, gestures: GESTURES, units }, LATE_MS);
    } catch {
      reply = undefined;
    }
    const good = reply && Array.isArray(reply.units) && !reply.trouble;
    // An answer to a question from before a change of settings or list is not kept.
    const current = mine === generation;
    state.answering = !!good;
    if (good) learn(reply);
    /** @type {Map<string, any>} */
    const byId = new Map(
      // A unit that the core could not read has no verdict: it is as good as unanswered.
      good ? reply.units.filter((/** @type {any} */ one) => !one.trouble).map((/** @type {any} */ one) => [one.id, one]) : [],
    );
    keys.forEach((key, index) => {
      const answer = byId.get(String(index));
      if (answer && current) {
        if (answers.size >= MOST_REMEMBERED) answers.delete(/** @type {string} */ (answers.keys().next().value));
        answers.set(key, answer);
      }
      const waiting = asked.get(key)?.waiting ?? [];
      asked.delete(key);
      for (const tell of waiting) tell(answer);
    });
    netra.marks?.answered();
  };

  const flush = () => {
    scheduled = false;
    const batch = outbox;
    outbox = new Map();
    const keys = [...batch.keys()];
    for (let at = 0; at < keys.length; at += MOST_IN_A_MESSAGE) {
      void judge(new Map(keys.slice(at, at + MOST_IN_A_MESSAGE).map((key) => [key, batch.get(key)])));
    }
  };

  /**
   * Puts a unit on the way to the core; all that one turn puts there goes in one message.
   * @param {any} unit
   */
  const ask = (unit) => {
    const key = keyOf(unit);
    if (answers.has(key) || asked.has(key) || !unit.sightings.length) return;
    asked.set(key, { unit, waiting: [] });
    outbox.set(key, unit);
    if (!scheduled) {
      scheduled = true;
      queueMicrotask(flush);
    }
  };

  const forget = () => {
    generation += 1;
    answers.clear();
    until = Infinity;
    netra.survey?.changed();
  };

  netra.core = {
    state,
    orphaned,
    keyOf,
    whoOf,
    learn,
    ask,
    forget,
    /** @param {any} unit @returns {any} the remembered answer, or undefined */
    known(unit) {
      if (Date.now() >= until) forget();
      return answers.get(keyOf(unit));
    },
    /** @param {any} unit @returns {Promise<any>} the answer; undefined when the core does not give one in time */
    answer(unit) {
      const key = keyOf(unit);
      if (answers.has(key)) return Promise.resolve(answers.get(key));
      ask(unit);
      const question = asked.get(key);
      if (!question) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const giveUp = setTimeout(() => {
          state.answering = false;
          resolve(undefined);
        }, PATIENCE_MS);
        question.waiting.push((answer) => {
          clearTimeout(giveUp);
          resolve(answer);
        });
      });
    },
    /** Wakes a sleeping core, so that the next gesture doesn't wait for it. */
    wake() {
      if (performance.now() - state.lastAsked < 20_000) return;
      send({ kind: 'wake' }).then(
        (reply) => {
          state.answering = !!reply && !reply.trouble;
          if (state.answering) state.answeredAt = performance.now();
        },
        () => (state.answering = false),
      );
    },
    send,
  };
})();
