// @ts-check
// Asks ahead: where the pointer or the focus arrives, a press may follow, and its answer should be there by then.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { targetOf } = netra.events;

  /** The control that was last asked about. @type {{control: Element | null, at: number}} */
  let approached = { control: null, at: 0 };

  /** The pointer or the focus reaches a control: ask ahead. @param {Event} event */
  const approach = (event) => {
    if (netra.core.state.off) return;
    const target = targetOf(event);
    // A picture may be about to be double clicked.
    const moved = event.type === 'pointerover';
    const { ofControl, ofMedia, ofPost } = netra.gestures;
    const press = ofControl(target) ?? (moved ? ofMedia(target) : (netra.comments.ofBox(target) ?? ofPost(target)));
    if (target instanceof Element) {
      netra.portals.approached(target, press);
      // By keyboard a menu opens from where the focus was.
      if (!moved) netra.portals.pressed(target, true);
    }
    netra.health.look(target);
    // Moving about inside one control is one approach; the press itself reads anew.
    if (!press || (press.control === approached.control && event.timeStamp - approached.at < 500)) return;
    approached = { control: press.control, at: event.timeStamp };
    const unit = netra.units.of(press);
    netra.health.approached(press, unit);
    if (!netra.core.known(unit)) netra.core.ask(unit);
  };

  netra.ahead = { approach };
})();
