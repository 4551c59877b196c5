// @ts-check
// Which site is this? The rules (labels, selectors) are data; this file only picks them by host.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const name = Object.keys(netra.rules).find((site) =>
    netra.rules[site].hosts.some((/** @type {string} */ host) => location.hostname === host || location.hostname.endsWith(`.${host}`)),
  );
  // Elsewhere there is no site, and nothing starts.
  netra.site = { name: name ?? '', rules: netra.rules[name ?? ''] };
})();
