// Where a comment or a reply is written. Enter sends it, and so does the arrow, which has words on some units and
// none on others. The text stays until it is sent.
import { useId, useRef, useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { Avatar } from "../common/picture.jsx";
import { useLabels, usePerson } from "../common/site.jsx";
import { BoxTools } from "./BoxTools.jsx";
import { Mentions } from "./Mentions.jsx";
import { TextBox } from "./TextBox.jsx";

/** The visitor. */
const SELF = { name: "Sekar Umpamawati", hue: 290 };

/**
 * id: whose box it is, a unit or a comment; name: the test ids' middle, "comment" or "reply".
 * box: {as: "comment" | "answer" | "write" | "public" | "reply", send: "post" | "comment" | "send" | "icon", mentions: [person]}
 */
export function CommentBox({ id, name = "comment", account, box, handle, to }) {
  const t = useLabels();
  const list = useId();
  const own = useRef(null);
  const editor = handle ?? own;
  const [text, setText] = useState("");
  const [away, setAway] = useState(false);
  const wanted = /@(\S*)$/.exec(text);
  const people = box.mentions ?? [];
  const offers = wanted && !away && people.length > 0;
  const label = t(`box.${box.as ?? "comment"}`, { name: to ?? SELF.name });

  const send = () => {
    if (!editor.current.text().trim()) return;
    noteAction("comment", id, account);
    editor.current.clear();
  };
  const mention = (person) => {
    noteAction("mention", id, account);
    editor.current.complete(`${person.name} `);
  };
  const first = usePerson(people[0] ?? SELF);
  const byKey = (event) => {
    if (!offers) return false;
    if (event.key === "Escape") setAway(true);
    else if (event.key === "Enter" || event.key === "Tab") mention(first);
    else return false;
    return true;
  };
  const changed = (now) => {
    setText(now);
    if (!now.includes("@")) setAway(false);
  };
  return (
    <div className="comment-line">
      <Avatar person={SELF} size={30} />
      <form role="presentation" className="comment-form" onSubmit={(event) => event.preventDefault()}>
        <TextBox
          testid={`${id}-${name}-box`}
          label={label}
          unit={id}
          account={account}
          onSend={send}
          onText={changed}
          onKey={byKey}
          box={editor}
          aria-controls={offers ? list : undefined}
          aria-expanded={people.length ? Boolean(offers) : undefined}
          aria-activedescendant={offers ? `${list}0` : undefined}
        />
        {offers && <Mentions id={id} list={list} people={people} choose={mention} />}
        <BoxTools id={id} name={name} account={account} editor={editor} />
        <Press
          testid={`${id}-${name}-send`}
          label={box.send === "icon" ? undefined : t(`send.${box.send ?? "post"}`)}
          aria-disabled={text.trim() ? undefined : "true"}
          className="tool"
          onAct={send}
        >
          <i className="icon arrow" aria-hidden="true" />
        </Press>
      </form>
    </div>
  );
}
