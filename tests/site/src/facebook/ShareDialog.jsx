// The dialog that Share opens on other units: sharing at once, and the ways to share elsewhere.
import { noteAction } from "../common/log.js";
import { closeDialog } from "../common/opened.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Modal } from "./Modal.jsx";
import { TextBox } from "./TextBox.jsx";

export function ShareDialog({ unit, account, share }) {
  const t = useLabels();
  const id = `${unit.id}-share-dialog`;
  const done = () => {
    noteAction("share", unit.id, account);
    closeDialog();
  };
  const entries = { story: done, send: share.send };
  return (
    <Modal id={id} title={t("share.word")}>
      <div className="dialog-body">
        <TextBox testid={`${id}-box`} label={t("composer.box")} unit={unit.id} account={account} />
        <Press testid={`${id}-now`} label={t("share.now.bare")} className="button primary" onAct={done}>
          <span>{t("share.now.bare")}</span>
        </Press>
        <div role="list" className="ways">
          {Object.entries(entries).map(([entry, act]) => (
            <div role="listitem" key={entry}>
              <Press testid={`${id}-${entry}`} label={t(`share.${entry}`)} className="button" onAct={act}>
                <span>{t(`share.${entry}`)}</span>
              </Press>
            </div>
          ))}
        </div>
      </div>
    </Modal>
  );
}
