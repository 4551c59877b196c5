// A dialog with a list of people, each with Follow: who liked a post, who took part in it.
import { avatarAddress } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Icon } from "./Icon.jsx";
import { Sheet } from "./Popup.jsx";

export function People({ id, title, names, close }) {
  const t = useLabels();
  return (
    <Sheet testid={`${id}-dialog`} close={close}>
      <div className="ig-sheet-head">
        <h1 dir="auto">{title}</h1>
        <Press testid={`${id}-close`} onAct={close}>
          <Icon of="close" size={18} label={t("close")} />
        </Press>
      </div>
      {names.map((name, n) => (
        <Row key={name} name={name} id={`${id}${n + 1}`} />
      ))}
    </Sheet>
  );
}

function Row({ name, id }) {
  const t = useLabels();
  const person = usePerson(name);
  return (
    <div className="ig-row">
      <Link href={person.href} testid={`${id}-avatar`}>
        <img alt={t("avatar", { name: person.handle })} src={avatarAddress(person)} width="44" height="44" draggable="false" />
      </Link>
      <div className="ig-row-names">
        <Link href={person.href} testid={`${id}-link`} className="name">
          {person.handle}
        </Link>
        <div className="faint">{person.name}</div>
      </div>
      <FollowButton testid={`${id}-follow`} unit={id} person={person} />
    </div>
  );
}
