// The face beside a box to write in: opens a choice of emoji, each of which goes into the box.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { Bubble } from "./Popup.jsx";

const EMOJI = ["😀", "😍", "🙏", "🎉"];

export function EmojiButton({ id, unit, account, onPick }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const show = () => {
    noteAction("emoji", unit, account);
    setOpen(true);
  };
  return (
    <>
      <Press testid={`${id}-emoji`} onAct={show}>
        <Icon of="emoji" size={13} label={t("emoji")} />
      </Press>
      {open && (
        <Bubble testid={`${id}-emoji-picker`} close={() => setOpen(false)}>
          {EMOJI.map((emoji, n) => (
            <button key={emoji} type="button" className="bare" data-testid={`${id}-emoji-${n + 1}`} onClick={() => onPick(emoji)}>
              {emoji}
            </button>
          ))}
        </Bubble>
      )}
    </>
  );
}
