// The card that appears over a name: a labelled box in a layer of its own.
import { hasMoved, openPopup, useOpened } from "../common/opened.js";
import { Avatar } from "../common/picture.jsx";
import { Popup } from "../common/popup.jsx";
import { Plain } from "../common/press.jsx";
import { Layer, Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";

/** A card that is open when the page opens. */
export function HoverCard({ of }) {
  const t = useLabels();
  return (
    <Layer>
      <div aria-label={t("preview")} className="hover-card">
        <Inside of={of} id="hover" ways={["follow"]} />
      </div>
    </Layer>
  );
}

/** Opens the author's card when the pointer reaches the name, on pages whose data say what such a card offers. */
export function HoverName({ unit, children }) {
  const t = useLabels();
  const { page } = useSite();
  const name = `${page.file} ${unit.id} hover`;
  const open = useOpened("popup", name);
  if (!page.hoverWays) return children;
  return (
    <span onPointerEnter={(event) => hasMoved(event) && openPopup(name, event.currentTarget)}>
      {children}
      {open && (
        <Popup aria-label={t("preview")} className="hover-popup">
          <Inside of={unit.author} id={`${unit.id}-hover`} ways={page.hoverWays} />
        </Popup>
      )}
    </span>
  );
}

function Inside({ of, id, ways }) {
  const t = useLabels();
  const person = usePerson(of);
  return (
    <>
      <div className="hover-line">
        <Link href={person.href} aria-hidden="true" tabIndex={-1} testid={`${id}-avatar`}>
          <Avatar person={person} size={72} />
        </Link>
        <Link href={person.href} className="name" testid={`${id}-link`}>
          <span dir="auto">{person.name}</span>
        </Link>
      </div>
      <div className="hover-line">
        {ways.map((what) => (
          <FollowButton key={what} testid={`${id}-${what}`} unit={id} person={person} what={what} />
        ))}
        <Plain testid={`${id}-message`} label={t("message")} className="button" action="message" unit={id} account={person.key}>
          <span>{t("message")}</span>
        </Plain>
      </div>
    </>
  );
}
