// What the visitor has pressed so far (liked, followed, ...): outlives units that scrolling empties and pages that are left.
import { useSyncExternalStore } from "react";

const flags = new Map();
const listeners = new Set();

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of a flag, `initial` until someone set it. */
export function useFlag(name, initial = false) {
  const read = () => flags.get(name) ?? initial;
  return useSyncExternalStore(subscribe, read, read);
}

/** Sets a flag and shows it everywhere. */
export function setFlag(name, value) {
  flags.set(name, value);
  for (const listener of listeners) listener();
}
