// The head of a post: picture and handle of the author, of partners where the post has several, time, menu.
import { avatarAddress } from "../common/picture.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { AuthorLink } from "./AuthorLink.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Partners } from "./Partners.jsx";
import { PostMenu } from "./PostMenu.jsx";

export function PostHeader({ unit, author }) {
  const t = useLabels();
  const href = unit.href ?? author.href;
  return (
    <>
      {unit.reposter && <Reposter unit={unit} />}
      <div className="ig-head">
        <Link href={href} testid={`${unit.id}-avatar`}>
          <img alt={t("avatar", { name: author.handle })} src={avatarAddress(author)} width="34" height="34" draggable="false" />
        </Link>
        <div className="ig-names">
          <span>
            <AuthorLink unit={unit} author={author} href={href} />
            <Partners unit={unit} />
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
        <PostMenu unit={unit} author={author} />
      </div>
    </>
  );
}

/** Who passed the post on, in a line of its own above the head. */
function Reposter({ unit }) {
  const t = useLabels();
  const person = usePerson(unit.reposter);
  return (
    <div className="ig-reposter faint">
      <Link href={person.href} testid={`${unit.id}-reposter`} className="name">
        {person.handle}
      </Link>{" "}
      {t("reposted")}
    </div>
  );
}
