// The card that appears over a name: a labelled box in a layer of its own.
import { Avatar } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { Layer, Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";

export function HoverCard({ of }) {
  const t = useLabels();
  const person = usePerson(of);
  return (
    <Layer>
      <div aria-label={t("preview")} className="hover-card">
        <div className="hover-line">
          <Link href={person.href} aria-hidden="true" tabIndex={-1} testid="hover-avatar">
            <Avatar person={person} size={72} />
          </Link>
          <Link href={person.href} className="name" testid="hover-link">
            <span dir="auto">{person.name}</span>
          </Link>
        </div>
        <div className="hover-line">
          <FollowButton testid="hover-follow" unit="hover" person={person} />
          <Plain testid="hover-message" label={t("message")} className="button" action="message" unit="hover" account={person.key}>
            <span>{t("message")}</span>
          </Plain>
        </div>
      </div>
    </Layer>
  );
}
