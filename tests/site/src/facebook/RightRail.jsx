// The right column with suggested pages.
import { Avatar } from "../common/picture.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";

export function RightRail({ cards }) {
  const t = useLabels();
  return (
    <div role="complementary" className="rail">
      <div id="right_rail_container">
        <div aria-label={t("suggested.pages")} className="card">
          <h3 dir="auto">{t("suggested.pages")}</h3>
          {cards.map((name, n) => (
            <RailCard key={n} of={name} id={`rail${n + 1}`} />
          ))}
        </div>
      </div>
    </div>
  );
}

function RailCard({ of, id }) {
  const person = usePerson(of);
  return (
    <div className="rail-card">
      <Link href={person.href} aria-hidden="true" tabIndex={-1} testid={`${id}-avatar`}>
        <Avatar person={person} size={36} />
      </Link>
      <Link href={person.href} className="name" testid={`${id}-link`}>
        <span dir="auto">{person.name}</span>
      </Link>
      <FollowButton testid={`${id}-follow`} unit={id} person={person} />
    </div>
  );
}
