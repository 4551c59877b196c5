// "Suggested for you": cards that are buttons and hold buttons.
import { noteAction } from "../common/log.js";
import { avatarAddress } from "../common/picture.jsx";
import { Plain, Press } from "../common/press.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Icon } from "./Icon.jsx";

export function Suggestions({ cards, prefix }) {
  const t = useLabels();
  return (
    <div>
      <h4 dir="auto">{t("suggested")}</h4>
      <ul className="ig-cards">
        {cards.map((card, n) => (
          <Card key={n} card={card} id={`${prefix}${n + 1}`} />
        ))}
      </ul>
    </div>
  );
}

function Card({ card, id }) {
  const t = useLabels();
  const person = usePerson(card.account);
  return (
    <li>
      <div>
        <Press testid={id} className="ig-card" onAct={() => noteAction("open-card", id, person.key)}>
          <Plain testid={`${id}-dismiss`} label={t("dismiss")} className="ig-dismiss" action="dismiss" unit={id} account={person.key}>
            <Icon of="dismiss" label={t("dismiss")} size={12} />
          </Plain>
          <Link href={person.href} testid={`${id}-avatar`}>
            <img alt={t("avatar", { name: person.handle })} src={avatarAddress(person)} width="56" height="56" draggable="false" />
          </Link>
          <Link href={person.href} testid={`${id}-link`} className="name">
            {person.handle}
          </Link>
          <FollowButton testid={`${id}-follow`} unit={id} person={person} on={card.on} as="card" />
        </Press>
      </div>
    </li>
  );
}
