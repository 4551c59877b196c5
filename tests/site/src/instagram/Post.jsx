// A post: header, picture, actions, likes, caption, comments, comment box.
import { useRef } from "react";
import { Link, Text, usePerson } from "../common/site.jsx";
import { Actions } from "./Actions.jsx";
import { CommentBox } from "./CommentBox.jsx";
import { Comments } from "./Comments.jsx";
import { Likes } from "./Likes.jsx";
import { Media } from "./Media.jsx";
import { PostHeader } from "./PostHeader.jsx";
import { useLike } from "./useLike.js";

export function Post({ unit }) {
  const author = usePerson(unit.author);
  const box = useRef(null);
  const [liked, toggle, like] = useLike(unit.id, author.key, unit.liked);
  return (
    <article className="ig-post" data-testid={unit.id}>
      <PostHeader unit={unit} author={author} />
      <Media unit={unit} author={author} like={like} />
      <Actions unit={unit} account={author.key} liked={liked} toggle={toggle} onComment={() => box.current.focus()} />
      <Likes unit={unit} account={author.key} />
      <div className="ig-caption">
        <Link href={author.href} testid={`${unit.id}-caption-author`} className="name">
          {author.handle}
        </Link>{" "}
        <span dir="auto">
          <Text of={unit.text} unit={unit.id} prefix="@" />
        </span>
      </div>
      {unit.comments && <Comments unit={unit} onReply={(person) => box.current.reply(person)} />}
      <CommentBox unit={unit} account={author.key} box={box} />
    </article>
  );
}
