// Pages that are lists of cards: a group's members, groups to discover, events.
import { useLabels, usePerson, useSite } from "../common/site.jsx";
import { EntityCard } from "./EntityCard.jsx";
import { GroupHead } from "./Group.jsx";

function List({ cards, name, inGroup }) {
  return (
    <div role="list">
      {cards.map((card, n) => (
        <EntityCard key={n} card={card} id={`${name}${n + 1}`} inGroup={inGroup} />
      ))}
    </div>
  );
}

export function Members() {
  const { page } = useSite();
  const t = useLabels();
  const group = usePerson(page.owner);
  return (
    <div role="main" className="column">
      <GroupHead group={group} />
      <h2 dir="auto">{t("members")}</h2>
      <List cards={page.members} name="member" inGroup={group} />
    </div>
  );
}

export function Discover() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div role="main" className="column">
      <h1 dir="auto">{t("discover")}</h1>
      <List cards={page.cards} name="group" />
    </div>
  );
}

export function Events() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div role="main" className="column">
      <h1 dir="auto">{t("events")}</h1>
      <List cards={page.cards} name="event" />
    </div>
  );
}
