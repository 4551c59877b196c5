// Over the lower part of a film: who made it, Follow, the text, and whose sound it has.
import { avatarAddress } from "../common/picture.jsx";
import { Link, Text, useLabels } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Partners } from "./Partners.jsx";

export function ReelCaption({ unit, author }) {
  const t = useLabels();
  return (
    <div className="ig-reel-caption">
      <div className="ig-reel-who">
        <Link href={author.href} testid={`${unit.id}-avatar`}>
          <img alt={t("avatar", { name: author.handle })} src={avatarAddress(author)} width="32" height="32" draggable="false" />
        </Link>
        <div>
          <Link href={author.href} testid={`${unit.id}-author`} className="name">
            <span dir="auto">{author.handle}</span>
          </Link>
          <Partners unit={unit} />
        </div>
        <span>•</span>
        <FollowButton testid={`${unit.id}-follow`} unit={unit.id} person={author} as="text" />
      </div>
      <div dir="auto">
        <Text of={unit.text} unit={unit.id} prefix="@" />
      </div>
      {unit.sound && (
        <Link href={unit.sound.href} testid={`${unit.id}-sound`}>
          {unit.sound.title}
        </Link>
      )}
    </div>
  );
}
