// What an unfriendly page may try against a question that lies over it.
const hosts = () => [...document.querySelectorAll("netra-ask, netra-note")];

/** Removes every element of that selector, once. Returns how many. */
export function removeElement(selector) {
  const found = [...document.querySelectorAll(selector)];
  for (const node of found) node.remove();
  return found.length;
}

let remover;
/** Goes on removing elements of that selector whenever the page changes; call with null to stop. */
export function keepRemoving(selector) {
  remover?.disconnect();
  if (!selector) return;
  remover = new MutationObserver(() => removeElement(selector));
  remover.observe(document.documentElement, { childList: true });
  removeElement(selector);
}

/** Restyles the question and the note out of sight, by style and by attribute. */
export function hideDialogs() {
  for (const host of hosts()) {
    host.style.setProperty("display", "none", "important");
    host.style.setProperty("opacity", "0", "important");
    host.style.setProperty("pointer-events", "none", "important");
    host.setAttribute("hidden", "");
    host.setAttribute("inert", "");
  }
  return hosts().length;
}

/** Moves the question into a part of the page that is not shown. */
export function moveDialogs() {
  const attic = document.createElement("div");
  attic.hidden = true;
  document.body.append(attic);
  attic.append(...hosts());
}

/** Covers the window with a sheet at the highest z-index; it records nothing and lets presses end in itself. */
export function cover() {
  const sheet = document.createElement("div");
  sheet.className = "cover-sheet";
  sheet.dataset.testid = "cover";
  document.body.append(sheet);
}

/** Opens a modal dialog of the page's own, above whatever is open. */
export function openModal() {
  const modal = document.createElement("dialog");
  modal.dataset.testid = "page-modal";
  const button = document.createElement("button");
  button.dataset.testid = "page-modal-close";
  button.textContent = "Tutup";
  button.addEventListener("click", () => modal.remove());
  modal.append("Jendela milik halaman", document.createElement("br"), button);
  document.body.append(modal);
  modal.showModal();
}

/** Shows a popover of the page's own in the top layer. */
export function openPopover() {
  const sheet = document.createElement("div");
  sheet.popover = "manual";
  sheet.dataset.testid = "page-popover";
  sheet.className = "cover-popover";
  document.body.append(sheet);
  sheet.showPopover();
}

/** Tries to press the question from the page. Returns what it could reach. */
export function pressInside() {
  const reached = [];
  for (const host of hosts()) {
    if (host.shadowRoot) reached.push("shadowRoot");
    host.click();
    host.focus();
    const box = host.getBoundingClientRect();
    const spots = [
      [box.x + box.width / 2, box.y + box.height / 2],
      [innerWidth / 2, innerHeight / 2],
    ];
    for (const [clientX, clientY] of spots) {
      const target = document.elementFromPoint(clientX, clientY) ?? host;
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX, clientY }));
      }
    }
    for (const key of ["Tab", "Enter", " ", "Escape"]) {
      for (const type of ["keydown", "keyup"]) {
        host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
      }
    }
    for (const type of ["close", "cancel", "submit"]) host.dispatchEvent(new Event(type, { bubbles: true }));
  }
  return reached;
}

/** Sends an untrusted event to the element with that test id, or calls its click() where type is "call". */
export function dispatch(testid, type) {
  const target = document.querySelector(`[data-testid="${testid}"]`);
  if (!target) throw new Error(`siteHooks.dispatch: no "${testid}" on this page`);
  if (type === "call") return target.click();
  const init = { bubbles: true, composed: true, cancelable: true };
  const event = type.startsWith("key")
    ? new KeyboardEvent(type, { ...init, key: "Enter" })
    : new MouseEvent(type, { ...init, button: 0, detail: 1 });
  target.dispatchEvent(event);
}

/** Takes the focus for an element of the page. */
export function stealFocus(testid) {
  document.querySelector(`[data-testid="${testid}"]`)?.focus();
}
