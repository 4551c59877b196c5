// Comments under a unit: articles nested in it, each with an author and a Like of its own.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Avatar } from "../common/picture.jsx";
import { Plain, Press } from "../common/press.jsx";
import { Link, Text, useLabels, usePerson } from "../common/site.jsx";

export function Comments({ unit }) {
  if (!unit.comments) return null;
  return (
    <div className="comments">
      {unit.comments.map((comment, n) => (
        <Comment key={n} comment={comment} id={`${unit.id}-comment${n + 1}`} number={n + 1} />
      ))}
    </div>
  );
}

function Comment({ comment, id, number }) {
  const t = useLabels();
  const author = usePerson(comment.author);
  const flag = `like ${id}`;
  const liked = useFlag(flag);
  const href = `${author.href}${author.href.includes("?") ? "&" : "?"}comment_id=Y29tbWVudDo${number}`;
  const like = () => {
    noteAction(liked ? "unlike" : "like", id, author.key);
    setFlag(flag, !liked);
  };
  return (
    <div role="article" aria-label={t("comment.by", { name: author.name })} tabIndex={-1} className="comment" data-testid={id}>
      <Link href={href} aria-hidden="true" tabIndex={-1} testid={`${id}-avatar`}>
        <Avatar person={author} size={30} />
      </Link>
      <div>
        <div className="bubble">
          <Link href={href} testid={`${id}-author`} className="name">
            <span dir="auto">{author.name}</span>
          </Link>
          <div dir="auto">
            <Text of={comment.text} unit={id} />
          </div>
        </div>
        <div className="comment-actions">
          <Press testid={`${id}-like`} label={comment.labelled ? (liked ? t("unlike") : t("like")) : undefined} onAct={like}>
            {liked ? <b>{t("like")}</b> : t("like")}
          </Press>
          <Plain testid={`${id}-reply`} action="open-comment" unit={id} account={author.key}>
            {t("reply")}
          </Plain>
        </div>
      </div>
    </div>
  );
}
