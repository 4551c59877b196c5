// The post inside a shared post: its header is a second h4 lower in the unit, outside profile_name, with a menu of its own.
import { Scene } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { Link, Text, useLabels, usePerson } from "../common/site.jsx";
import { tracked } from "./track.js";

export function Shared({ unit, shared }) {
  const t = useLabels();
  const original = usePerson(shared.author);
  const content = (
    <>
      {shared.media !== undefined && (
        <div className="media">
          <Scene hue={shared.media} />
        </div>
      )}
      <div className="shared-head">
        <h4 dir="auto">
          <Link href={tracked(original.href, unit.id)} testid={`${unit.id}-original`} className="name">
            <strong>{original.name}</strong>
          </Link>
        </h4>
        <Plain
          testid={`${unit.id}-original-menu`}
          label={t("menu")}
          aria-haspopup="menu"
          className="round"
          action="menu"
          unit={unit.id}
          account={original.key}
        >
          <span aria-hidden="true">•••</span>
        </Plain>
      </div>
      <div dir="auto" className="message">
        <Text of={shared.text} unit={`${unit.id}-original`} />
      </div>
    </>
  );
  if (!shared.reel) return <div className="shared">{content}</div>;
  return (
    <Link href="/reel/880000000000001/" aria-label={t("reel")} className="shared" testid={`${unit.id}-reel`}>
      {content}
    </Link>
  );
}
