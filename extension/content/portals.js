// @ts-check
// Pickers, menus and dialogs that a site draws elsewhere than where they were opened: nothing in the page says
// to whose post they belong. So it is remembered which control was hovered or pressed last outside of them.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  const { fold, labelOf, matches } = netra.labels;
  /** What an entry of a share menu may say: that it sends at once, posts, sends to somebody, or leads on. @type {(keyof SiteRules['shares'])[]} */
  const SHARES = ['go_on', 'now', 'post', 'send'];

  /** Over which like the pointer, or the focus, was last: there a picker opens. @type {Element | null} */
  let liked = null;
  /** Over which share button the pointer, or the focus, was last. @type {Element | null} */
  let shared = null;
  /** What was pressed last outside every portal: there a menu or dialog opens. @type {Element | null} */
  let pressed = null;
  /** Which reply button was pressed last. @type {Element | null} */
  let replying = null;
  /** A share that was begun and not yet sent. @type {{control: Element, unit: any, address: string} | null} */
  let sharing = null;

  /** The menu or dialog around an element, if it was not there that it was opened. @param {Element} element @param {Element | null} opener */
  const portalOf = (element, opener) => {
    const box = element.closest(netra.site.rules.portal);
    return box && opener && !box.contains(opener) ? box : null;
  };

  /** Is it the box of reactions that opens over a like? @param {Element} control */
  const pickerOf = (control) => {
    const { picker, pressable, heading } = netra.site.rules;
    if (!picker) return null;
    const box = control.closest(netra.site.rules.portal);
    // Who reacted is shown in a dialog, too; it names people.
    if (!box || box.querySelector(heading) || netra.links.accountLinks(box).length || box.querySelectorAll(pressable).length > picker.most) return null;
    const called = matches(fold(box.getAttribute('aria-label') ?? ''), 'picker', picker.labels);
    const drawn = control.closest(picker.mark);
    return called || (drawn && box.contains(drawn)) ? box : null;
  };

  /**
   * What the button of a dialog in which something is written sends: a post that is shared on names somebody; the
   * user's own post may, too, but its box says that it is one.
   * @param {Element} control
   * @returns {'shared' | 'own' | 'other'}
   */
  const composed = (control) => {
    const dialog = control.closest(netra.site.rules.dialog);
    const boxes = dialog ? [...dialog.querySelectorAll(netra.site.rules.comments.box)] : [];
    if (boxes.some(netra.comments.isOthers)) return 'own';
    return boxes.length && netra.links.accountLinks(dialog).length ? 'shared' : 'other';
  };

  /**
   * An entry of a picker, or of what a share button opened.
   * @param {Element} control
   * @returns {Press | null | undefined} undefined: no such entry
   */
  const ofEntry = (control) => {
    const label = labelOf(control);
    const { gestures, shares } = netra.site.rules;
    if (pickerOf(control)) {
      const undo = matches(label, 'like-undo', gestures.like.undo) || control.getAttribute('aria-pressed') === 'true';
      return undo ? null : { gesture: 'like', control, unsure: label && netra.site.languageKnown() ? '' : 'unsure' };
    }
    const said = SHARES.find((which) => matches(label, `shares-${which}`, shares[which]));
    if (!said) return undefined;
    const press = { gesture: 'share', control, opens: said === 'go_on' };
    if (sharing && sharing.address === location.href && portalOf(control, sharing.control)) return { ...press, unit: sharing.unit };
    // A post's menu may offer to share it, too; and a menu may have been open before anything was pressed.
    const opener = [pressed, shared].find((one) => one?.isConnected && portalOf(control, one));
    if (said === 'now' || said === 'go_on') return opener ? { ...press, from: opener } : undefined;
    if (said !== 'post') return undefined;
    const what = composed(control);
    if (what === 'own') return null;
    return what === 'shared' ? press : undefined;
  };

  /**
   * Says of a press in a portal where the post is that it belongs to.
   * @param {Press} press
   * @returns {Press}
   */
  const placed = (press) => {
    if (press.from || press.unit || press.gesture === 'comment') return press;
    const picker = pickerOf(press.control);
    if (picker) return liked?.isConnected && !picker.contains(liked) && !netra.site.isStory() ? { ...press, from: liked } : press;
    const menu = press.control.closest('[role=menu]');
    return menu && pressed?.isConnected && !menu.contains(pressed) ? { ...press, from: pressed } : press;
  };

  /** Where no word helps: the button right beside a like opens the picker. @param {Element} control */
  const isBesideLike = (control) => {
    if (netra.site.languageKnown()) return false;
    const { mark } = netra.site.rules.gestures.like;
    return !!mark && !!control.parentElement?.querySelector(mark);
  };

  /** Does a control stand in something that another control opened? A post in a dialog has a head, and is a place of its own. @param {Element} control */
  const isOpened = (control) => {
    const portal = portalOf(control, pressed);
    if (!portal) return false;
    return !!pickerOf(control) || !netra.headers.sightings(portal, control).some((/** @type {Sighting} */ seen) => seen.href);
  };

  netra.portals = {
    ofEntry,
    placed,
    /** The pointer or the focus is on a control that a picker may open over. @param {Element} target @param {Press | null} press */
    approached(target, press) {
      const { gestures, picker, pressable } = netra.site.rules;
      if (press?.gesture === 'share' && press.opens && !press.unit && !portalOf(press.control, shared)) shared = press.control;
      if (!picker) return;
      const control = press?.control ?? target.closest(pressable);
      if (!control || pickerOf(control)) return;
      const label = labelOf(control);
      // A reaction that was given can be changed; the picker opens there too.
      const given = matches(label, 'like-undo', gestures.like.undo);
      const opens = press ? press.gesture === 'like' : given || matches(label, 'picker-open', picker.open) || isBesideLike(control);
      if (opens) liked = press?.from ?? control;
    },
    /**
     * Something was pressed, or reached by the keyboard, from where it can be pressed.
     * @param {Element} target
     * @param {boolean} [focused] the focus alone moves: a site does that itself when a menu closes
     */
    pressed(target, focused = false) {
      const control = target.closest(netra.site.rules.pressable);
      if (!control || isOpened(control)) return;
      if (!focused && sharing && !portalOf(control, sharing.control)) sharing = null;
      pressed = control;
      if (matches(labelOf(control), 'reply-buttons', netra.site.rules.comments.reply_buttons)) replying = control;
    },
    /** A share goes through: what its button opens belongs to it, until something is sent. @param {{press: Press, unit: any}} aim */
    carried({ press, unit }) {
      if (press.gesture !== 'share') return;
      if (!press.opens) sharing = null;
      else if (!press.unit) sharing = { control: press.control, unit, address: location.href };
    },
    /** What opened the dialog around an element, if it was pressed in the page. @param {Element} element */
    openerOf: (element) => (pressed?.isConnected && portalOf(element, pressed) ? pressed : null),
    /** The button of the comment that was replied to last, for boxes that stand elsewhere. @param {Element} box */
    replied: (box) => (replying?.isConnected && !box.contains(replying) ? replying : null),
  };
})();
