// Keys that act on the unit that has the focus. Whether the site still has them is not known.
import { noteAction } from "../common/log.js";
import { openPopup } from "../common/opened.js";
import { useSite } from "../common/site.jsx";
import { useLike } from "./like.js";
import { useShare } from "./Share.jsx";

/** What a unit's own node bears where the page has shortcuts: L likes, S shares, C comments. */
export function useShortcuts(unit, account) {
  const { page } = useSite();
  const like = useLike(unit.id, account, unit.liked ?? false);
  const share = useShare(unit, account);
  if (!page.shortcuts) return {};
  const acts = {
    l: like.press,
    c: () => noteAction("open", unit.id, account),
    s: (node) => {
      noteAction("share-menu", unit.id, account);
      openPopup(share.name("menu"), node);
    },
  };
  const onKeyDown = (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    acts[event.key.toLowerCase()]?.(event.currentTarget);
  };
  return { tabIndex: -1, onKeyDown };
}
