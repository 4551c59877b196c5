// The words of the cases: which gestures a site has, and what its pages may record.

/** The gestures that a site has. */
export const GESTURES = {
  facebook: ["like", "comment", "share", "follow", "friend", "join"],
  instagram: ["like", "comment", "share", "follow", "join"],
};

/** Those of which a site's rows must hold asked and passed ones in both languages. */
export const COVERED = { facebook: GESTURES.facebook, instagram: GESTURES.instagram };

/** What the page records that is no gesture, or only opens the way to one. */
export const NO_GESTURE = [
  ...["picker", "open", "counter", "menu", "message", "save", "dismiss", "hide", "search"],
  ...["unlike", "unfollow", "unfriend", "unshare", "leave"],
  ...["typing", "emoji", "sticker", "mention", "play", "mute", "seek", "next"],
];

export const ACTIONS = ["like", "comment", "share", "share-menu", "follow", "friend", "join", ...NO_GESTURE];
