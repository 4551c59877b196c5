// Tells tests when the page has been drawn, and each time it changed what it shows.
export function markReady() {
  document.documentElement.dataset.ready = "1";
}

/** Counts a later change: in-app navigation, a recycled or refilled unit, another language. */
export function markRender() {
  const { dataset } = document.documentElement;
  dataset.render = String(Number(dataset.render ?? 0) + 1);
}
