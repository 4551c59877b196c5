// A suggestion: a list item with a link to someone and buttons that bear the same text on every card.
import { Avatar } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";

export function Card({ of, id, what = "follow", on }) {
  const t = useLabels();
  const person = usePerson(of);
  return (
    <div role="listitem" className="suggestion">
      <Link href={person.href} aria-hidden="true" tabIndex={-1} testid={`${id}-avatar`}>
        <Avatar person={person} size={64} />
      </Link>
      <Link href={person.href} className="name" testid={`${id}-link`}>
        <span dir="auto">{person.name}</span>
      </Link>
      <FollowButton testid={`${id}-${what}`} unit={id} person={person} what={what} on={on} />
      <Plain testid={`${id}-dismiss`} label={t("dismiss")} className="button" action="dismiss" unit={id} account={person.key}>
        <span>{t("dismiss")}</span>
      </Plain>
    </div>
  );
}
