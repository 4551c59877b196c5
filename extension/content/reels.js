// @ts-check
// Reels lie one below the other, and what is written about one may stand in a pane beside them all. The reel
// that is meant is then the one in the middle of the window.
(() => {
  const netra = (globalThis.netra ??= /** @type {any} */ ({}));
  if (netra.started) return;

  /** The reel around a video: as far up as there is no other. @param {Element} video */
  const slideOf = (video) => {
    /** @type {Element} */
    let slide = video;
    for (let up = video.parentElement; up && up !== document.body; up = up.parentElement) {
      if (up.querySelectorAll('video').length > 1) break;
      slide = up;
    }
    return slide;
  };

  /**
   * The only reel of a page, behind the dialog that a control stands in.
   * @param {Element} pressed
   */
  const behind = (pressed) => {
    const [video, ...others] = document.querySelectorAll('video');
    const dialog = pressed.closest(netra.site.rules.dialog);
    if (!video || others.length || !dialog || dialog.contains(video)) return null;
    /** @type {Element} */
    let slide = video;
    for (let up = video.parentElement; up && !up.contains(dialog); up = up.parentElement) slide = up;
    return slide;
  };

  /** The video in the middle of the window. */
  const inView = () => {
    const middle = window.innerHeight / 2;
    return [...document.querySelectorAll('video')].find((video) => {
      const { top, bottom, height } = video.getBoundingClientRect();
      return height > 0 && top <= middle && bottom >= middle;
    });
  };

  netra.reels = {
    /**
     * The reel that a control outside every reel belongs to.
     * @param {Element} pressed
     * @returns {{element: Element, sightings: any[]} | null}
     */
    around(pressed) {
      const videos = [...document.querySelectorAll('video')];
      // The pressed control may stand in another reel that is coming into view.
      const isOwn = () => videos.some((one) => slideOf(one).contains(pressed));
      if (!netra.site.isReel() || !videos.length || (videos.length > 1 && isOwn())) return null;
      const video = inView();
      const slide = videos.length > 1 ? video && slideOf(video) : behind(pressed);
      if (!slide) return null;
      const named = netra.headers.sightings(slide, pressed);
      const found = named.some((/** @type {any} */ seen) => seen.href) ? named : netra.headers.fallback(slide, pressed);
      return found.length ? { element: slide, sightings: found } : null;
    },
  };
})();
