// Notifications: who began to follow the visitor, each with Follow Back.
import { avatarAddress } from "../common/picture.jsx";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";

export function Activity() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <main role="main" className="ig-column">
      <h2 dir="auto">{t("activity")}</h2>
      {page.followers.map((name, n) => (
        <Row key={name} name={name} id={`follower${n + 1}`} />
      ))}
    </main>
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
        </Link>{" "}
        {t("activity.follow")}
      </div>
      <FollowButton testid={`${id}-follow`} unit={id} person={person} as="card" back />
    </div>
  );
}
