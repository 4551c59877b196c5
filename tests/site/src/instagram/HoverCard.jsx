// The card over a handle: a positioned box with links to the account, Message and Follow.
import { avatarAddress } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { Layer, Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Bubble } from "./Popup.jsx";

/** close: for a card that the pointer opened; one that a page has from the start stays. */
export function HoverCard({ of, id = "hover", close }) {
  const card = <Card person={usePerson(of)} id={id} />;
  if (close) {
    return (
      <Bubble testid={`${id}-card`} className="ig-hover" close={close}>
        {card}
      </Bubble>
    );
  }
  return (
    <Layer>
      <div className="ig-hover">{card}</div>
    </Layer>
  );
}

function Card({ person, id }) {
  const t = useLabels();
  return (
    <>
      <Link href={person.href} testid={`${id}-avatar`}>
        <img alt={t("avatar", { name: person.handle })} src={avatarAddress(person)} width="56" height="56" draggable="false" />
      </Link>
      <Link href={person.href} testid={`${id}-link`} className="name">
        {person.handle}
      </Link>
      <Plain testid={`${id}-message`} className="ig-button" action="message" unit={id} account={person.key}>
        {t("message")}
      </Plain>
      <FollowButton testid={`${id}-follow`} unit={id} person={person} />
    </>
  );
}
