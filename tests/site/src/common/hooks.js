// Handles for tests: what a page can do, friendly or hostile, on request.
import * as hostile from "./hostile.js";

const feeds = new Set();

/** A feed on the page announces itself: {recycle(index, unitId), scrollTo(index)}. Returns the way to sign off. */
export function joinHooks(feed) {
  feeds.add(feed);
  return () => feeds.delete(feed);
}

const feed = () => {
  const [first] = feeds;
  if (!first) throw new Error("siteHooks: this page has no feed");
  return first;
};

/** Makes window.siteHooks. */
export function addHooks(own) {
  window.siteHooks = {
    ...own,
    ...hostile,
    recycle: (index, unitId) => feed().recycle(index, unitId),
    scrollTo: (index) => feed().scrollTo(index),
  };
}
