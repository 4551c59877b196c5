// Like, comment and share under a unit. Logged in they carry labels and role marks, logged out only text.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { openDialog, openPopup, useOpened } from "../common/opened.js";
import { Plain, Press } from "../common/press.jsx";
import { useLabels, useSite } from "../common/site.jsx";
import { useLike } from "./like.js";
import { LikeButton, ReactButton, usePicker } from "./LikeButton.jsx";
import { OpenedPost } from "./PostDialog.jsx";
import { ShareButton } from "./Share.jsx";

/** editor: the ref of the unit's comment box, where it has one; show: draws the box where it is not drawn yet. */
export function ActionBar({ unit, account, editor, show }) {
  const { page } = useSite();
  const like = useLike(unit.id, account, unit.liked ?? false);
  if (page.loggedOut) return <TextBar unit={unit} account={account} press={like.press} />;
  return (
    <div className="bar">
      <Like unit={unit} account={account} like={like} />
      <Comment unit={unit} account={account} editor={editor} show={show} />
      <div className="bar-cell">
        <ShareButton unit={unit} account={account} />
      </div>
    </div>
  );
}

function Like({ unit, account, like }) {
  const t = useLabels();
  const picker = usePicker(unit.id);
  const [keys, setKeys] = useState(false);
  const open = (opener) => {
    noteAction("picker", unit.id, account);
    setKeys(true);
    openPopup(picker.name, opener);
  };
  return (
    <div className="bar-cell" onPointerEnter={() => setKeys(false)}>
      <LikeButton
        id={unit.id}
        like={like}
        keys={keys}
        acts={unit.acts}
        className={like.liked ? "bar-button liked" : "bar-button"}
      >
        <div data-ad-rendering-role="like_button">
          <i className="icon thumb" aria-hidden="true" />
          <span>{t("like")}</span>
        </div>
      </LikeButton>
      <ReactButton id={unit.id} like={like} onAct={open} />
    </div>
  );
}

/** The comment button: it opens the post in a dialog, or takes the writer to the box. */
function Comment({ unit, account, editor, show }) {
  const t = useLabels();
  const { page } = useSite();
  const dialog = `${page.file} ${unit.id} post`;
  const open = useOpened("dialog", dialog);
  const act = () => {
    noteAction("open", unit.id, account);
    if (unit.opens) return openDialog(dialog);
    show();
    editor.current?.focus();
  };
  return (
    <div className="bar-cell">
      <Press testid={`${unit.id}-comment`} label={t("comment")} className="bar-button" onAct={act}>
        <div data-ad-rendering-role="comment_button">
          <i className="icon comment" aria-hidden="true" />
          <span>{t("comment.word")}</span>
        </div>
      </Press>
      {open && <OpenedPost unit={unit} />}
    </div>
  );
}

/** Logged out: role=button with text only. */
function TextBar({ unit, account, press }) {
  const t = useLabels();
  return (
    <div className="bar">
      <Press testid={`${unit.id}-like`} onAct={press} className="bar-button">
        <span>{t("like")}</span>
      </Press>
      <Plain testid={`${unit.id}-comment`} className="bar-button" action="open" unit={unit.id} account={account}>
        <span>{t("comment.word")}</span>
      </Plain>
    </div>
  );
}
