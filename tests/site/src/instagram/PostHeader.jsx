// The head of a post: picture and handle of the author, of a partner where the post has two, time, menu.
import { avatarAddress } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Icon } from "./Icon.jsx";

export function PostHeader({ unit, author }) {
  const t = useLabels();
  const href = unit.href ?? author.href;
  return (
    <div className="ig-head">
      <Link href={href} testid={`${unit.id}-avatar`}>
        <img alt={t("avatar", { name: author.handle })} src={avatarAddress(author)} width="34" height="34" draggable="false" />
      </Link>
      <div className="ig-names">
        <span>
          <Link href={href} testid={`${unit.id}-author`} className="name">
            <span dir="auto">{author.handle}</span>
          </Link>
          {unit.partner && <Partner unit={unit} />}
        </span>
        <span className="faint">
          {" "}
          • <time>{unit.time ?? "3 j"}</time>
        </span>
        {unit.suggested && (
          <>
            <span className="faint"> • </span>
            <FollowButton testid={`${unit.id}-follow`} unit={unit.id} person={author} as="text" />
            <div className="faint">{t("suggested")}</div>
          </>
        )}
      </div>
      <Plain testid={`${unit.id}-menu`} action="menu" unit={unit.id} account={author.key}>
        <Icon of="more" label={t("more")} />
      </Plain>
    </div>
  );
}

function Partner({ unit }) {
  const t = useLabels();
  const partner = usePerson(unit.partner);
  return (
    <>
      {" "}
      {t("and")}{" "}
      <Link href={partner.href} testid={`${unit.id}-partner`} className="name">
        <span dir="auto">{partner.handle}</span>
      </Link>
    </>
  );
}
