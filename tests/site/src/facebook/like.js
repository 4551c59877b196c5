// Liking: the state of a unit, a comment or a page, and what the presses do.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { closePopup } from "../common/opened.js";
import { useLabels, useSite } from "../common/site.jsx";
import { useReaction } from "./Picker.jsx";

/**
 * {liked, label, press(), pick(reaction)} of the thing with that id. start: false, true or a reaction's key;
 * undoLabel: the words for taking a plain like back.
 * label: what the Like button says: the way to like, or to take the reaction back.
 */
export function useLike(id, account, start = false, undoLabel = "unlike") {
  const t = useLabels();
  const { page } = useSite();
  const word = useReaction();
  const flag = `like ${page.file} ${id}`;
  const liked = useFlag(flag, start === true ? "like" : start);
  const press = () => {
    noteAction(liked ? "unlike" : "like", id, account);
    setFlag(flag, liked ? false : "like");
    closePopup();
  };
  const pick = (reaction) => {
    noteAction("like", id, account);
    setFlag(flag, reaction);
    closePopup();
  };
  const undo = liked && liked !== "like" ? t("unlike.of", { name: word(liked) }) : t(undoLabel);
  return { liked, label: liked ? undo : t("like"), press, pick };
}
