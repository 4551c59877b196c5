// The three dots of a post: a dialog with real buttons, one of which opens the share dialog.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { Sheet } from "./Popup.jsx";
import { ShareDialog } from "./ShareDialog.jsx";
import entries from "./menu.json";

export function PostMenu({ unit, author }) {
  const t = useLabels();
  const [open, setOpen] = useState(null);
  const note = (action) => noteAction(action, unit.id, author.key);
  const show = () => {
    note("menu");
    setOpen("menu");
  };
  const choose = ({ action }) => {
    note(action);
    setOpen(action === "share-menu" ? "share" : null);
  };
  const shown = entries.filter(({ when }) => !when || when === (unit.suggested ? "suggested" : "followed"));
  const close = () => setOpen(null);
  return (
    <>
      <Press testid={`${unit.id}-menu`} onAct={show}>
        <Icon of="more" label={t("more")} />
      </Press>
      {open === "menu" && (
        <Sheet testid={`${unit.id}-menu-dialog`} close={close}>
          {shown.map((entry) => (
            <button
              key={entry.name}
              type="button"
              className="bare wide"
              data-testid={`${unit.id}-menu-${entry.name.replace(".", "-")}`}
              onClick={() => choose(entry)}
            >
              {t(entry.name)}
            </button>
          ))}
        </Sheet>
      )}
      {open === "share" && <ShareDialog unit={unit} account={author.key} close={close} />}
    </>
  );
}
