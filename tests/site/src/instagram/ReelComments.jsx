// The comments of a film: a dialog at the end of the body, which does not say whose film it is.
import { useRef } from "react";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { CommentBox } from "./CommentBox.jsx";
import { Comments } from "./Comments.jsx";
import { Icon } from "./Icon.jsx";
import { Sheet } from "./Popup.jsx";

export function ReelComments({ unit, account, close }) {
  const t = useLabels();
  const box = useRef(null);
  return (
    <Sheet testid={`${unit.id}-comments`} close={close}>
      <div className="ig-sheet-head">
        <h1 dir="auto">{t("comments")}</h1>
        <Press testid={`${unit.id}-comments-close`} onAct={close}>
          <Icon of="close" size={18} label={t("close")} />
        </Press>
      </div>
      <Comments unit={{ comments: [], ...unit }} onReply={(person) => box.current.reply(person)} />
      <CommentBox unit={unit} account={account} box={box} />
    </Sheet>
  );
}
