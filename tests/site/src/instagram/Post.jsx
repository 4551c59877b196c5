// A post: header, picture, actions, likes, caption, comments, comment box.
import { sceneAddress } from "../common/picture.jsx";
import { Plain, first } from "../common/press.jsx";
import { Link, Text, useLabels, usePerson } from "../common/site.jsx";
import { Actions } from "./Actions.jsx";
import { CommentBox } from "./CommentBox.jsx";
import { Comments } from "./Comments.jsx";
import { PostHeader } from "./PostHeader.jsx";
import { useLike } from "./useLike.js";

export function Post({ unit }) {
  const author = usePerson(unit.author);
  const [liked, toggle, like] = useLike(unit.id, author.key, unit.liked);
  return (
    <article className="ig-post" data-testid={unit.id}>
      <PostHeader unit={unit} author={author} />
      <Media unit={unit} author={author} like={like} />
      <Actions unit={unit} account={author.key} liked={liked} toggle={toggle} />
      <Likes unit={unit} account={author.key} />
      <div className="ig-caption">
        <Link href={author.href} testid={`${unit.id}-caption-author`} className="name">
          {author.handle}
        </Link>{" "}
        <span dir="auto">
          <Text of={unit.text} unit={unit.id} prefix="@" />
        </span>
      </div>
      {unit.comments && <Comments unit={unit} />}
      <CommentBox unit={unit} account={author.key} />
    </article>
  );
}

/** The picture: two clicks on it like the post. */
function Media({ unit, author, like }) {
  const t = useLabels();
  return (
    <div className="ig-media" data-testid={`${unit.id}-media`} onDoubleClick={(event) => first(event) && like()}>
      <div>
        <img alt={t("photo", { name: author.handle })} src={sceneAddress(unit.media)} draggable="false" />
      </div>
    </div>
  );
}

function Likes({ unit, account }) {
  const t = useLabels();
  return (
    <section className="ig-likes">
      <Plain as="span" testid={`${unit.id}-like-counter`} action="counter" unit={unit.id} account={account}>
        <span>{t("likes", { n: unit.likes ?? 12 })}</span>
      </Plain>
    </section>
  );
}
