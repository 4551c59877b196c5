// Comments: list items, each with a small heart of its own.
import { Plain, Press } from "../common/press.jsx";
import { Link, Text, useLabels, usePerson } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { useLike } from "./useLike.js";

export function Comments({ unit }) {
  return (
    <ul className="ig-comments">
      {unit.comments.map((comment, n) => (
        <Comment key={n} comment={comment} id={`${unit.id}-comment${n + 1}`} size={n % 2 ? 16 : 12} />
      ))}
    </ul>
  );
}

function Comment({ comment, id, size }) {
  const t = useLabels();
  const author = usePerson(comment.author);
  const [liked, toggle] = useLike(id, author.key);
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
        <div>
          <Plain testid={`${id}-reply`} action="open-comment" unit={id} account={author.key} className="faint">
            {t("reply")}
          </Plain>
        </div>
      </div>
      <Press testid={`${id}-like`} onAct={toggle}>
        <span>
          <Icon of="like" size={size} label={liked ? t("unlike") : t("like")} filled={liked} />
        </span>
      </Press>
    </li>
  );
}
