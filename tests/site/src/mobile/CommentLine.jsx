// Where a comment is written: a box that looks like one, and turns into one when it is pressed.
import { useRef, useState } from "react";
import { noteAction } from "../common/log.js";
import { useLabels } from "../common/site.jsx";
import { Container } from "./Container.jsx";
import { Touch } from "./Touch.jsx";

export function CommentLine({ unit, account }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const box = useRef(null);
  const send = () => {
    if (!text.trim()) return;
    noteAction("comment", unit.id, account);
    setText("");
  };
  return (
    <Container className="comment-line">
      {open ? (
        <textarea
          ref={box}
          autoFocus
          aria-label={t("write")}
          data-testid={`${unit.id}-comment-box`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <Touch
          testid={`${unit.id}-comment-open`}
          label={t("write")}
          data-mcomponent="ServerTextArea"
          onAct={() => {
            noteAction("open", unit.id, account);
            setOpen(true);
          }}
        >
          <span className="f1">{t("write")}</span>
        </Touch>
      )}
      <Touch testid={`${unit.id}-comment-send`} label={t("send")} onAct={send}>
        <span className="glyph">{"\ue005"}</span>
      </Touch>
    </Container>
  );
}
