// The leaf beside a box to write in: opens the stickers.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Plain, Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { Bubble } from "./Popup.jsx";

export function StickerButton({ id, unit, account }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const show = () => {
    noteAction("sticker", unit, account);
    setOpen(true);
  };
  return (
    <>
      <Press testid={`${id}-sticker`} onAct={show}>
        <Icon of="sticker" size={16} label={t("sticker")} />
      </Press>
      {open && (
        <Bubble testid={`${id}-stickers`} close={() => setOpen(false)}>
          <Plain testid={`${id}-sticker-search`} action="menu" unit={unit} account={account}>
            {t("search")}
          </Plain>
        </Bubble>
      )}
    </>
  );
}
