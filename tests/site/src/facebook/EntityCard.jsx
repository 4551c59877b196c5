// A card of a person, page, group or event: link, a line under it, and a button. Search results, member lists, group
// discovery and event lists are made of them.
import { Avatar } from "../common/picture.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Managed } from "./Managed.jsx";

/**
 * card: {account, what, on, managed, hosted}; id: its test ids' first part; role: "listitem" | "article".
 * inGroup: the group whose member it shows, which is part of the link then.
 */
export function EntityCard({ card, id, role = "listitem", inGroup }) {
  const t = useLabels();
  const entity = usePerson(card.account);
  const href = inGroup ? `/groups/${inGroup.number}/user/${entity.number}/` : entity.href;
  const what = card.what ?? "follow";
  return (
    <div role={role} className="card entity" data-testid={id}>
      <Link href={href} aria-hidden="true" tabIndex={-1} testid={`${id}-avatar`}>
        <Avatar person={entity} size={56} />
      </Link>
      <div className="entity-words">
        <Link href={href} className="name" testid={`${id}-link`}>
          <span dir="auto">{entity.name}</span>
        </Link>
        <div className="faint">{t(entity.group ? "public.group" : entity.event ? "event.soon" : "worth")}</div>
        {card.managed && <Managed of={card.managed} testid={`${id}-managed`} />}
        {card.hosted && <Managed of={card.hosted} words="hosted" testid={`${id}-host`} />}
      </div>
      <FollowButton testid={`${id}-${what}`} unit={id} person={entity} what={what} on={card.on} className="button" />
    </div>
  );
}
