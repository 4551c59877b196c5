// Comments under a unit: articles nested in it, each with an author, a Like and a Reply of its own, and replies in turn.
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { noteAction } from "../common/log.js";
import { Avatar } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { Link, Text, useLabels, usePerson, useSite } from "../common/site.jsx";
import { CommentBox } from "./CommentBox.jsx";
import { useLike } from "./like.js";
import { LikeButton } from "./LikeButton.jsx";

export function Comments({ unit }) {
  if (!unit.comments) return null;
  return (
    <div className="comments">
      {unit.comments.map((comment, n) => (
        <Comment key={n} comment={comment} id={comment.id ?? `${unit.id}-comment${n + 1}`} number={n + 1} />
      ))}
    </div>
  );
}

/** One comment with what hangs on it. The box for an answer stands beside the comment's article, not in it. */
function Comment({ comment, id, number, under }) {
  const { page } = useSite();
  const author = usePerson(comment.author);
  const editor = useRef(null);
  const [answering, setAnswering] = useState(false);
  const answer = () => {
    noteAction("open", id, author.key);
    if (page.loggedOut) return;
    flushSync(() => setAnswering(true));
    editor.current.focus();
  };
  const box = comment.box ?? { as: "reply", send: "post" };
  return (
    <div className={under ? "thread reply" : "thread"}>
      <CommentArticle comment={comment} id={id} author={author} number={number} under={under} answer={answer} />
      {comment.replies?.map((reply, n) => (
        <Comment key={n} comment={reply} id={reply.id ?? `${id}-reply${n + 1}`} number={number * 100 + n} under={author.name} />
      ))}
      {answering && <CommentBox id={id} name="reply" account={author.key} box={box} to={author.name} handle={editor} />}
    </div>
  );
}

/** under: the author of the comment that this one answers. */
function CommentArticle({ comment, id, author, number, under, answer }) {
  const t = useLabels();
  const href = `${author.href}${author.href.includes("?") ? "&" : "?"}comment_id=Y29tbWVudDo${number}`;
  const label = under ? t("reply.by", { name: author.name, to: under }) : t("comment.by", { name: author.name });
  return (
    <div role="article" aria-label={label} tabIndex={-1} className="comment" data-testid={id}>
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
        <CommentActions comment={comment} id={id} author={author} answer={answer} />
      </div>
    </div>
  );
}

function CommentActions({ comment, id, author, answer }) {
  const t = useLabels();
  const like = useLike(id, author.key);
  return (
    <div className="comment-actions">
      <LikeButton id={id} like={like} labelled={comment.labelled ?? false}>
        {like.liked ? <b>{t("like")}</b> : t("like")}
      </LikeButton>
      <Press testid={`${id}-reply`} onAct={answer}>
        {t("reply")}
      </Press>
    </div>
  );
}
