// The small buttons beside a comment box: emoji and stickers, each in a panel of its own. Choosing puts something into
// the box or beside it; only sending makes a comment.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { closePopup, openPopup, useOpened } from "../common/opened.js";
import { Popup } from "../common/popup.jsx";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";

const EMOJI = ["🌻", "🙏", "👍"];
const STICKERS = ["Kucing melambai", "Kopi hangat"];

export function BoxTools({ id, name, account, editor }) {
  const [sticker, setSticker] = useState("");
  const common = { id, name, account };
  return (
    <>
      {sticker && <span className="chosen-sticker">{sticker}</span>}
      <Tool {...common} kind="emoji" things={EMOJI} choose={(sign) => editor.current.insert(sign)} />
      <Tool {...common} kind="sticker" things={STICKERS} choose={setSticker} />
    </>
  );
}

function Tool({ id, name, account, kind, things, choose }) {
  const t = useLabels();
  const popup = `${id} ${name} ${kind}`;
  const open = useOpened("popup", popup);
  const show = (opener) => {
    noteAction(kind, id, account);
    openPopup(popup, opener);
  };
  const pick = (thing) => {
    noteAction(kind, id, account);
    choose(thing);
    closePopup();
  };
  const testid = name === "comment" ? `${id}-${kind}` : `${id}-${name}-${kind}`;
  return (
    <>
      <Press testid={testid} label={t(`tool.${kind}`)} className="tool" onAct={show}>
        <i className={`icon ${kind}`} aria-hidden="true" />
      </Press>
      {open && (
        <Popup role="dialog" aria-label={t(`tool.${kind}`)} className="panel">
          {things.map((thing, n) => (
            <Press key={thing} testid={`${testid}-${n + 1}`} label={thing} className="choice" onAct={() => pick(thing)}>
              <span aria-hidden="true">{thing}</span>
            </Press>
          ))}
        </Popup>
      )}
    </>
  );
}
