// @ts-check
// Never blind in silence. Sites change their markup several times a year, and a button that is not read is not
// checked. Where nothing on a page can be read, or not whose a button is, the page says so before the press lands.
// Only counts are kept: no names, no addresses, no text.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;
  /** Between two looks at a page of which nothing was read yet. */
  const REST_MS = 500;
  const MOST_CONTROLS = 60;
  /** A post is higher than a line of a list. */
  const POST_PX = 100;
  const NOTE = 'note.unread';

  /** Presses that were about to go out, and those of them whose accounts were not found. */
  const counts = { gestures: 0, blind: 0 };
  /** The address of which something was read. */
  let readAt = '';
  /** The address that was declared unread. */
  let unreadAt = '';
  let lookedAt = -REST_MS;

  /** @param {Element} element */
  const isInView = (element) => {
    const { width, height, bottom, top } = element.getBoundingClientRect();
    return width > 0 && height > 0 && bottom >= 0 && top <= window.innerHeight;
  };

  /** Does the page look like one on which somebody can be liked or followed? @param {number} controls in view */
  const isExpected = (controls) => {
    const { accountLinks, pageSighting } = netra.links;
    const posts = [...document.querySelectorAll(netra.site.rules.unit)].filter(isInView);
    if (posts.some((post) => post.getBoundingClientRect().height >= POST_PX && accountLinks(post).length)) return true;
    // Somebody's page without a single button can hardly be read; on some sites no page is without one.
    if (controls || !document.body) return false;
    return pageSighting().length > 0 || (netra.site.rules.always_buttons && accountLinks(document.body).length > 0);
  };

  /**
   * A small button of a reel or a story that says nothing at all: there it may be anything.
   * @param {EventTarget | null} target
   */
  const isMute = (target) => {
    if (!(target instanceof Element) || !(netra.site.isReel() || netra.site.isStory())) return false;
    const control = target.closest(netra.site.rules.pressable);
    if (!control || control.closest('a[href]') || netra.labels.labelOf(control)) return false;
    const { width, height } = control.getBoundingClientRect();
    return Math.max(width, height) < POST_PX && !netra.gestures.ofControl(control);
  };

  const declare = () => {
    if (unreadAt === location.href) return;
    unreadAt = location.href;
    netra.note.say(NOTE, true);
    tell();
  };

  /** For the icon. */
  const tell = () => void netra.core.send({ kind: 'health', site: netra.site.name, ...counts, unread: netra.health.isUnread() }).catch(() => {});

  netra.health = {
    counts,
    isUnread: () => unreadAt === location.href,
    /** A control was read. */
    read() {
      readAt = location.href;
    },
    /** Somebody is about to press something: can this page be read at all? @param {EventTarget | null} target */
    look(target) {
      if (unreadAt && unreadAt !== location.href) {
        unreadAt = '';
        netra.note.clear();
      }
      if (isMute(target)) return declare();
      if (readAt === location.href || document.readyState !== 'complete' || netra.site.isPrivate()) return;
      const now = performance.now();
      if (now - lookedAt < REST_MS) return;
      lookedAt = now;
      const controls = [...document.querySelectorAll(netra.site.rules.pressable)].filter(isInView).slice(0, MOST_CONTROLS);
      if (controls.some((control) => netra.survey.pressOf(control))) netra.health.read();
      else if (isExpected(controls.length)) declare();
    },
    /** The pointer or the focus is on a control: is it known whose it is? @param {Press} press @param {Unit} unit */
    approached(press, unit) {
      if (unit.doubtful || (press.gesture !== 'comment' && !unit.sightings.length)) declare();
    },
    /** A press is about to go out. @param {Aim} aim */
    counted({ press, unit }) {
      counts.gestures += 1;
      if (unit.sightings.length || press.gesture === 'comment') return;
      counts.blind += 1;
      tell();
    },
  };
})();
