// The comment box under a post: Enter or the word beside it sends.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";

export function CommentBox({ unit, account }) {
  const t = useLabels();
  const [text, setText] = useState("");
  const send = () => {
    if (!text.trim()) return;
    noteAction("comment", unit.id, account);
    setText("");
  };
  const byKey = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <section>
      <form className="ig-form" onSubmit={(event) => (event.preventDefault(), send())}>
        <textarea
          aria-label={t("add.comment")}
          placeholder={t("add.comment")}
          rows={1}
          value={text}
          data-testid={`${unit.id}-comment-box`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={byKey}
        />
        {text && (
          <Press testid={`${unit.id}-send`} onAct={send} className="ig-send">
            {t("post")}
          </Press>
        )}
      </form>
    </section>
  );
}
