// The card over a handle: a positioned box with links to the account and Follow.
import { avatarAddress } from "../common/picture.jsx";
import { Layer, Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";

export function HoverCard({ of }) {
  const t = useLabels();
  const person = usePerson(of);
  return (
    <Layer>
      <div className="ig-hover">
        <Link href={person.href} testid="hover-avatar">
          <img alt={t("avatar", { name: person.handle })} src={avatarAddress(person)} width="56" height="56" draggable="false" />
        </Link>
        <Link href={person.href} testid="hover-link" className="name">
          {person.handle}
        </Link>
        <FollowButton testid="hover-follow" unit="hover" person={person} />
      </div>
    </Layer>
  );
}
