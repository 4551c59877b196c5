// Sending a post to friends: a list of people, each with Send.
import { noteAction } from "../common/log.js";
import { Avatar } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { useLabels, usePerson } from "../common/site.jsx";
import { Modal } from "./Modal.jsx";

const FRIENDS = ["melati", "tegar", "ningrum"];

export function SendDialog({ unit, account }) {
  const t = useLabels();
  return (
    <Modal id={`${unit.id}-send`} title={t("share.send")}>
      <div role="list" className="dialog-body">
        {FRIENDS.map((friend, n) => (
          <Friend key={friend} of={friend} testid={`${unit.id}-send-${n + 1}`} send={() => noteAction("share", unit.id, account)} />
        ))}
      </div>
    </Modal>
  );
}

function Friend({ of, testid, send }) {
  const t = useLabels();
  const person = usePerson(of);
  return (
    <div role="listitem" className="friend-line">
      <Avatar person={person} size={32} />
      <span dir="auto">{person.name}</span>
      <Press testid={testid} label={t("send.send")} className="button" onAct={send}>
        <span>{t("send.send")}</span>
      </Press>
    </div>
  );
}
