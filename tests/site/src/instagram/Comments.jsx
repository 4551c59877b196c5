// Comments: list items, each with a small heart of its own; replies are list items in a list inside.
import { Plain, Press } from "../common/press.jsx";
import { noteAction } from "../common/log.js";
import { Link, Text, useLabels, usePerson } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { useLike } from "./useLike.js";

/** onReply(person): writes that person's handle into the box of the post. */
export function Comments({ unit, onReply }) {
  return (
    <ul className="ig-comments">
      {unit.comments.map((comment, n) => (
        <Comment key={n} comment={comment} id={`${unit.id}-comment${n + 1}`} size={n % 2 ? 16 : 12} onReply={onReply} />
      ))}
    </ul>
  );
}

function Comment({ comment, id, size, onReply }) {
  const t = useLabels();
  const author = usePerson(comment.author);
  const [liked, toggle] = useLike(id, author.key, comment.liked);
  const reply = () => {
    noteAction("open", id, author.key);
    onReply(author);
  };
  return (
    <li data-testid={id}>
      <div>
        <h3>
          <Link href={author.href} testid={`${id}-author`} className="name">
            {author.handle}
          </Link>
        </h3>{" "}
        <span dir="auto">
          <Text of={comment.text} unit={id} prefix="@" />
        </span>
        <div className="ig-comment-foot">
          {comment.likes && (
            <Plain testid={`${id}-like-counter`} action="counter" unit={id} account={author.key} className="faint">
              {t("likes", { n: comment.likes })}
            </Plain>
          )}
          <Press testid={`${id}-reply`} onAct={reply} className="faint">
            {t("reply")}
          </Press>
        </div>
        {comment.replies && (
          <ul className="ig-replies">
            {comment.replies.map((inner, n) => (
              <Comment key={n} comment={inner} id={`${id}-reply${n + 1}`} size={12} onReply={onReply} />
            ))}
          </ul>
        )}
      </div>
      <Press testid={`${id}-like`} onAct={toggle}>
        <span>
          <Icon of="like" size={size} label={liked ? t("unlike") : t("like")} filled={liked} />
        </span>
      </Press>
    </li>
  );
}
