// Like, with the picker that hangs on it.
import { hasMoved, openPopup, useOpened } from "../common/opened.js";
import { Press } from "../common/press.jsx";
import { useLabels, useSite } from "../common/site.jsx";
import { Picker } from "./Picker.jsx";

/** How the picker of that thing is opened: name, and whether it is open. */
export function usePicker(id) {
  const { page } = useSite();
  const name = `${page.file} ${id} picker`;
  return { name, open: useOpened("popup", name) };
}

/** like: from useLike; labelled: whether the button says what it does in a label or only in its text. */
export function LikeButton({ id, like, labelled = true, keys = false, children, ...rest }) {
  const { page } = useSite();
  const picker = usePicker(id);
  return (
    <>
      <Press
        testid={`${id}-like`}
        label={labelled ? like.label : undefined}
        onAct={like.press}
        onPointerEnter={(event) => hasMoved(event) && openPopup(picker.name, event.currentTarget)}
        {...rest}
      >
        {children}
      </Press>
      {picker.open && <Picker id={id} pick={like.pick} focus={keys} long={page.longReactions} />}
    </>
  );
}

/** The button beside Like that opens the picker from the keyboard. */
export function ReactButton({ id, like, onAct }) {
  const t = useLabels();
  return (
    <Press testid={`${id}-react`} label={like.liked ? t("react.change") : t("react")} onAct={onAct} className="bar-react">
      <span aria-hidden="true">▾</span>
    </Press>
  );
}
