// Which layers are open: at most one popup (picker, menu, panel) and one dialog, as on the real sites. A popup stays
// until another place is pressed; no clock closes it, so that a test need not be quick.
import { useSyncExternalStore } from "react";

const NONE = { popup: null, dialog: null };
let open = NONE;
const listeners = new Set();
/** Where a popup hangs, and the box it is drawn in. */
const places = { opener: null, box: null };

function set(next) {
  open = next;
  for (const listener of listeners) listener();
}

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is open as the page begins: {popup, dialog}, by name. */
export function beginWith(layers = {}) {
  open = { ...NONE, ...layers };
}

/** Is the layer of that name open? kind: "popup" | "dialog". */
export function useOpened(kind, name) {
  return useSyncExternalStore(
    subscribe,
    () => open[kind] === name,
    () => open[kind] === name,
  );
}

/** Opens a popup at an element; the one before closes. */
export function openPopup(name, opener) {
  if (open.popup === name) return;
  places.opener = opener;
  set({ ...open, popup: name });
}

/** Opens a dialog, which takes the place of popup and dialog. */
export function openDialog(name) {
  set({ popup: null, dialog: name });
}

export function closePopup() {
  if (open.popup) set({ ...open, popup: null });
}

export function closeDialog() {
  set(NONE);
}

/** The element that the open popup hangs on. */
export const openerOf = () => places.opener;

/** Tells which box the open popup is drawn in. */
export function setBox(element) {
  places.box = element;
}

/** Where the pointer was last seen to move. */
const last = { x: -1, y: -1 };

/** Did the pointer come to the element, or did the page scroll under a pointer that stands still? */
export const hasMoved = ({ clientX, clientY }) => clientX !== last.x || clientY !== last.y;

/** Starts to close popups on presses elsewhere and on Escape. */
export function watchOutside() {
  const inside = (target) => places.box?.contains(target) || places.opener?.contains(target);
  document.addEventListener("pointerdown", ({ target }) => inside(target) || closePopup());
  document.addEventListener("pointermove", ({ clientX, clientY }) => Object.assign(last, { x: clientX, y: clientY }), true);
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    if (open.popup) closePopup();
    else if (open.dialog) closeDialog();
  });
}
