// Units of the long feed, made from the page's data; the same index always gives the same unit.

/** A number from 0 below `below`, fixed by seed, index and purpose. */
function pick(seed, index, purpose, below) {
  let hash = 2166136261 ^ seed;
  for (const char of `${index}/${purpose}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  hash ^= hash >>> 15;
  return Math.abs(Math.imul(hash, 2246822519) >>> 1) % below;
}

/**
 * plan: {count, seed, authors, texts, forms, listed?: {every, authors}}.
 * Unit n (from 1) has the id "g<n>"; where `listed` is given, every `every`-th is by one of its authors.
 */
export function unitAt(plan, index) {
  const number = index + 1;
  const choose = (purpose, from) => from[pick(plan.seed, index, purpose, from.length)];
  const listed = plan.listed && number % plan.listed.every === 0;
  return {
    id: `g${number}`,
    form: choose("form", plan.forms ?? ["posinset"]),
    author: choose("author", listed ? plan.listed.authors : plan.authors),
    time: `${1 + pick(plan.seed, index, "time", 22)} j`,
    text: `${choose("text", plan.texts)} (${number})`,
    likes: 2 + pick(plan.seed, index, "likes", 400),
    media: pick(plan.seed, index, "hue", 360),
  };
}
