// What the page itself sees: tests compare this record with what should have reached the page.
const browser = typeof window !== "undefined";
const log = browser ? (window.siteLog = []) : [];

/** The events that a press, a key or a form can bring. */
export const WATCHED = [
  "pointerdown",
  "mousedown",
  "pointerup",
  "mouseup",
  "click",
  "dblclick",
  "keydown",
  "keyup",
  "submit",
  "touchstart",
  "touchend",
];

/** A short name for an element: its test id, else that of the nearest ancestor that has one, else its tag. */
function nameOf(node) {
  if (!(node instanceof Element)) return node === document ? "document" : "window";
  const marked = node.closest("[data-testid]");
  return marked ? marked.dataset.testid : node.localName;
}

/** Notes an event where it arrived ("react" at the root container, "window" at the end of its way). */
export function noteEvent(event, phase) {
  log.push({ t: "event", type: event.type, target: nameOf(event.target), trusted: event.isTrusted, phase });
}

/** Notes something that the page really did. */
export function noteAction(action, unit, account) {
  log.push({ t: "action", action, unit: unit ?? "", account: account ?? "" });
}

/** Starts the record at the window, in the bubble phase. */
export function watchWindow() {
  for (const type of WATCHED) window.addEventListener(type, (event) => noteEvent(event, "window"));
}

/** React handlers that record what reaches React's root. */
export const reactWatch = {
  onPointerDown: (e) => noteEvent(e.nativeEvent, "react"),
  onMouseDown: (e) => noteEvent(e.nativeEvent, "react"),
  onPointerUp: (e) => noteEvent(e.nativeEvent, "react"),
  onMouseUp: (e) => noteEvent(e.nativeEvent, "react"),
  onClick: (e) => noteEvent(e.nativeEvent, "react"),
  onDoubleClick: (e) => noteEvent(e.nativeEvent, "react"),
  onKeyDown: (e) => noteEvent(e.nativeEvent, "react"),
  onKeyUp: (e) => noteEvent(e.nativeEvent, "react"),
  onTouchStart: (e) => noteEvent(e.nativeEvent, "react"),
  onTouchEnd: (e) => noteEvent(e.nativeEvent, "react"),
  onSubmit: (e) => noteEvent(e.nativeEvent, "react"),
};
