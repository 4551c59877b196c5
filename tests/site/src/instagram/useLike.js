// The liked state of a post or comment, shared by its heart and its picture.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { useSite } from "../common/site.jsx";

/** [liked, toggle, like]: toggle is the heart's press, like is the double click, which never takes a like back. */
export function useLike(unit, account, initial = false) {
  const { page } = useSite();
  const flag = `like ${page.file} ${unit}`;
  const liked = useFlag(flag, initial);
  const set = (value) => {
    noteAction(value ? "like" : "unlike", unit, account);
    setFlag(flag, value);
  };
  return [liked, () => set(!liked), () => liked || set(true)];
}
