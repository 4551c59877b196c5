// Whom the "@" that was just typed may mean: a list over the page, whose rows write a handle into the box.
import { noteAction } from "../common/log.js";
import { avatarAddress } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { usePerson } from "../common/site.jsx";
import { Bubble } from "./Popup.jsx";

export function MentionList({ id, unit, text, onText }) {
  const begun = /@\S*$/.exec(text);
  if (!begun) return null;
  const pick = (person) => {
    noteAction("mention", unit.id, person.key);
    onText(`${text.slice(0, begun.index)}@${person.handle} `);
  };
  return (
    <Bubble testid={`${id}-mentions`} close={() => {}}>
      {unit.mentions.map((name, n) => (
        <Row key={name} name={name} testid={`${id}-mention-${n + 1}`} pick={pick} />
      ))}
    </Bubble>
  );
}

function Row({ name, testid, pick }) {
  const person = usePerson(name);
  return (
    <Press testid={testid} onAct={() => pick(person)} className="ig-row">
      <img alt="" src={avatarAddress(person)} width="28" height="28" draggable="false" />
      <span className="name">{person.handle}</span>
      <span className="faint">{person.name}</span>
    </Press>
  );
}
