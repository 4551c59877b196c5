// The comment box under a post: Enter or the word beside it sends; until then the text stays in the box.
import { useImperativeHandle, useRef, useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { EmojiButton } from "./EmojiButton.jsx";
import { MentionList } from "./MentionList.jsx";
import { StickerButton } from "./StickerButton.jsx";
import { useTyping } from "./useTyping.js";
import { WritingBox } from "./WritingBox.jsx";

/**
 * unit.box: undefined (a textarea) | "editable" | "submit" (a textarea whose Enter and word send the form).
 * box gets {focus(), reply(person)}: the speech bubble and "Reply" write from elsewhere.
 */
export function CommentBox({ unit, account, box }) {
  const t = useLabels();
  const field = useRef(null);
  const [text, setText] = useState("");
  const [to, setTo] = useState(null);
  const id = `${unit.id}-comment`;
  const change = (next) => {
    setText(next);
    if (!next) setTo(null);
  };
  const send = () => {
    if (!text.trim()) return;
    noteAction("comment", unit.id, to ?? account);
    change("");
  };
  useImperativeHandle(box, () => ({
    focus: () => field.current.focus(),
    reply(person) {
      setTo(person.key);
      setText(`@${person.handle} `);
      field.current.focus();
    },
  }));
  const typing = useTyping(unit.id, account);
  const byForm = unit.box === "submit";
  const onSend = byForm ? () => field.current.form.requestSubmit() : send;
  const label = t("add.comment");
  const submit = (event) => {
    event.preventDefault();
    send();
  };
  return (
    <section>
      <form className="ig-form" onSubmit={submit}>
        <WritingBox form={unit.box} field={field} label={label} text={text} onText={change} onSend={onSend} testid={`${id}-box`} {...typing} />
        {text && <Send byForm={byForm} testid={`${id}-send`} onAct={send} />}
        <EmojiButton id={id} unit={unit.id} account={account} onPick={(emoji) => setText(text + emoji)} />
        {unit.stickers && <StickerButton id={id} unit={unit.id} account={account} />}
      </form>
      {unit.mentions && <MentionList id={id} unit={unit} text={text} onText={setText} />}
    </section>
  );
}

function Send({ byForm, testid, onAct }) {
  const t = useLabels();
  if (byForm) {
    return (
      <button type="submit" className="bare ig-send" data-testid={testid}>
        {t("post")}
      </button>
    );
  }
  return (
    <Press testid={testid} onAct={onAct} className="ig-send">
      {t("post")}
    </Press>
  );
}
