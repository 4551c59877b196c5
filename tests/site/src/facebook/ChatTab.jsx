// A chat at the foot of the page: what is sent here is a private message.
import { useRef } from "react";
import { noteAction } from "../common/log.js";
import { Avatar } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { Layer, Link, useLabels, usePerson } from "../common/site.jsx";
import { TextBox } from "./TextBox.jsx";

export function ChatTab({ of }) {
  const t = useLabels();
  const person = usePerson(of);
  const editor = useRef(null);
  const send = () => {
    if (!editor.current.text().trim()) return;
    noteAction("message", "chat", person.key);
    editor.current.clear();
  };
  return (
    <Layer>
      <div className="chat" aria-label={t("chat", { name: person.name })}>
        <div className="unit-head">
          <Avatar person={person} size={30} />
          <h2 dir="auto">
            <Link href={person.href} testid="chat-link">
              {person.name}
            </Link>
          </h2>
        </div>
        <div className="comment-form">
          <TextBox
            testid="chat-box"
            label={t("message.word")}
            placeholder="Aa"
            unit="chat"
            account={person.key}
            onSend={send}
            box={editor}
          />
          <Press testid="chat-send" label={t("send.send")} className="tool" onAct={send}>
            <i className="icon arrow" aria-hidden="true" />
          </Press>
        </div>
      </div>
    </Layer>
  );
}
