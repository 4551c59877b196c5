// @ts-check
// Puts the parts together, once for each page, and answers the background and the popup.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (!netra.site.name || netra.started) return;
  netra.started = true;

  /** When a pause is over. */
  let timer = 0;

  /** Learns whether the site is switched on, the language and the practice day. */
  const greet = async () => {
    try {
      const reply = await netra.core.send({ kind: 'judge', site: netra.site.name, units: [] });
      netra.core.learn(reply);
    } catch {
      netra.core.state.answering = false;
    }
    const { off, offUntil } = netra.core.state;
    clearTimeout(timer);
    if (!off) return netra.survey.start();
    netra.survey.stop();
    timer = setTimeout(greet, offUntil - Date.now());
  };

  chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
    if (sender.id !== chrome.runtime.id) return;
    if (message?.kind === 'hello') sendResponse({ here: true });
    else if (message?.kind === 'changed') {
      // Some changes leave every answer as it was.
      if (message.epoch !== netra.core.state.epoch) netra.core.forget();
      void greet();
    } else if (message?.kind === 'page') {
      sendResponse({
        site: netra.site.name,
        off: netra.core.state.off,
        answering: netra.core.state.answering,
        hidden: netra.traces.hidden,
        languageKnown: netra.site.languageKnown(),
        recognised: netra.survey.recognised(),
        ...netra.health.counts,
        unread: netra.health.isUnread(),
        errors: netra.guard.errors,
      });
    } else if (message?.kind === 'panel') {
      const unit = netra.survey.unitOf(message.key);
      if (unit) netra.panel.open(unit);
      sendResponse({ here: !!unit });
    } else if (message?.kind === 'hide') {
      netra.traces.toggle();
      sendResponse({ hidden: netra.traces.hidden });
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && !netra.core.orphaned()) netra.core.wake();
  });

  // A page that was put away and comes back may have missed a change.
  window.addEventListener('pagehide', () => netra.guard.reset());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && !netra.core.orphaned()) void greet();
  });
  // Scripts of an earlier generation, whose extension is gone, leave to this one. Others don't listen to it.
  const TAKES_OVER = 'netra-takes-over';
  document.dispatchEvent(new Event(TAKES_OVER));
  // In Firefox they are dead already and could not clear up.
  for (const left of document.querySelectorAll('netra-marks,netra-note,netra-ask')) left.remove();
  document.addEventListener(TAKES_OVER, () => {
    if (netra.core.orphaned()) netra.guard.remove(true);
  });

  netra.guard.install();
  void greet();
})();
