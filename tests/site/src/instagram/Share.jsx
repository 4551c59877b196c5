// The paper plane: opens the dialog in which one chooses to whom the post goes.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { useLabels } from "../common/site.jsx";
import { IconPress } from "./IconPress.jsx";
import { ShareDialog } from "./ShareDialog.jsx";

export function Share({ unit, account }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const show = () => {
    noteAction("share-menu", unit.id, account);
    setOpen(true);
  };
  return (
    <>
      <IconPress testid={`${unit.id}-share`} of="share" label={t("share")} onAct={show} />
      {open && <ShareDialog unit={unit} account={account} close={() => setOpen(false)} />}
    </>
  );
}
