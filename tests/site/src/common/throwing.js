// A page whose own scripts are broken or hostile: they throw in listeners, in getters and on a clock, and they have put
// their own functions in the place of some that programs rely on. The page itself works all the same.
const TYPES = ["pointerover", "pointerdown", "mousedown", "pointerup", "mouseup", "click", "keydown", "keyup", "input", "focusin"];
const PERIOD_MS = 50;

const fail = (where) => {
  throw new Error(`the page throws: ${where}`);
};

/** Listeners at the window and the document, in both phases. */
function throwInListeners() {
  for (const type of TYPES)
    for (const place of [window, document])
      for (const capture of [true, false]) place.addEventListener(type, () => fail(`${type} listener`), capture);
}

/** Own properties of every pressable element, and of the texts around them. */
function throwInGetters() {
  for (const node of document.querySelectorAll("[role=button], [role=article], [aria-posinset], h2, h3, h4"))
    for (const name of ["innerText", "ariaLabel", "attributes"])
      Object.defineProperty(node, name, { configurable: true, get: () => fail(`${name} getter`) });
}

/** Functions that a program at work on the page would call; none that the page or a test driver needs. */
function replaceFunctions() {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function open() {
    return attachShadow.call(this, { mode: "open" });
  };
  Element.prototype.matches = () => fail("matches");
  Event.prototype.composedPath = () => fail("composedPath");
  Event.prototype.stopImmediatePropagation = () => fail("stopImmediatePropagation");
  Array.prototype.flatMap = () => fail("flatMap");
}

/** Starts all of it. Returns the way to end what has an end. */
export function startThrowing() {
  throwInListeners();
  throwInGetters();
  replaceFunctions();
  const clock = setInterval(() => fail("timer"), PERIOD_MS);
  return () => clearInterval(clock);
}
