// Takes one of the things by which a page is read away from it, as a change of the site's markup would: the address
// names it, `?without=aria-label`. Headings become plain boxes; anything else is an attribute.
const HEADINGS = "h1,h2,h3,h4,h5,h6";

function unhead(heading) {
  const box = document.createElement("div");
  for (const { name, value } of heading.attributes) box.setAttribute(name, value);
  box.append(...heading.childNodes);
  heading.replaceWith(box);
}

/** How many were taken away so far: a test sees whether the page had any. */
let taken = 0;

function strip(what, root) {
  const selector = what === "heading" ? HEADINGS : `[${what}]`;
  for (const element of [root, ...root.querySelectorAll(selector)]) {
    if (!element.matches(selector)) continue;
    taken += 1;
    if (what === "heading") unhead(element);
    else element.removeAttribute(what);
  }
}

/** Begins before anything is drawn, so that nobody reads the page as it was. */
export function takeAway() {
  const what = new URL(location.href).searchParams.get("without");
  if (!what) return;
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target.isConnected) strip(what, target);
      for (const node of addedNodes) if (node instanceof Element && node.isConnected) strip(what, node);
    }
    document.documentElement.dataset.taken = String(taken);
  }).observe(document.body, {
    childList: true,
    subtree: true,
    ...(what === "heading" ? {} : { attributes: true, attributeFilter: [what] }),
  });
}
