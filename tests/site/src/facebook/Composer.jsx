// The composer that Share to Feed opens: words of one's own above what is shared, and Post.
import { noteAction } from "../common/log.js";
import { closeDialog } from "../common/opened.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Modal } from "./Modal.jsx";
import { Preview } from "./Preview.jsx";
import { TextBox } from "./TextBox.jsx";

export function Composer({ unit, account }) {
  const t = useLabels();
  const id = `${unit.id}-composer`;
  const post = () => {
    noteAction("share", unit.id, account);
    closeDialog();
  };
  return (
    <Modal id={id} title={t("composer")} className="composer">
      <form method="POST" onSubmit={(event) => event.preventDefault()}>
        <TextBox testid={`${id}-box`} label={t("composer.box")} unit={unit.id} account={account} />
        <Preview unit={unit} id={id} />
        <Press testid={`${id}-post`} label={t("composer.post")} className="button primary" onAct={post}>
          <span>{t("composer.post")}</span>
        </Press>
      </form>
    </Modal>
  );
}
