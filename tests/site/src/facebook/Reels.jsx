// Reels: one below the other in one pagelet, each with its author's heading, a rail of buttons, and a pane of comments
// that the comment button opens.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Scene } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { Link, Text, useLabels, usePerson, useSite } from "../common/site.jsx";
import { CommentBox } from "./CommentBox.jsx";
import { Comments } from "./Comments.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { useLike } from "./like.js";
import { LikeButton } from "./LikeButton.jsx";
import { ShareButton } from "./Share.jsx";
import { VideoControls } from "./Video.jsx";

export function Reels() {
  const { page } = useSite();
  return (
    <div role="main" className="column wide">
      <div data-pagelet="Reels">
        {page.reels.map((reel) => (
          <Reel key={reel.id} reel={reel} />
        ))}
      </div>
    </div>
  );
}

function Reel({ reel }) {
  const author = usePerson(reel.author);
  const [open, setOpen] = useState(false);
  return (
    <div className="reel" data-testid={reel.id}>
      <div className="reel-film">
        <Scene hue={reel.media} />
        <VideoControls id={reel.id} account={author.key} />
        <Caption reel={reel} author={author} />
      </div>
      <Rail reel={reel} author={author} show={() => setOpen(true)} />
      {open && (
        <div data-pagelet="ReelsCommentPane" className="card reel-pane">
          <Comments unit={reel} />
          <CommentBox id={reel.id} account={author.key} box={reel.box ?? { as: "public", send: "icon" }} />
        </div>
      )}
    </div>
  );
}

function Caption({ reel, author }) {
  return (
    <div className="reel-caption">
      <h2 dir="auto">
        <span>
          <Link href={author.href} testid={`${reel.id}-author`}>
            {author.name}
          </Link>
        </span>
      </h2>
      <FollowButton testid={`${reel.id}-follow`} unit={reel.id} person={author} labelled={false} className="inline-follow" />
      <div dir="auto">
        <Text of={reel.text} unit={reel.id} />
      </div>
    </div>
  );
}

function Rail({ reel, author, show }) {
  const t = useLabels();
  const like = useLike(reel.id, author.key, reel.liked ?? false, "reel.unlike");
  const comment = () => {
    noteAction("open", reel.id, author.key);
    show();
  };
  return (
    <div className="rail-buttons">
      <LikeButton id={reel.id} like={like} className="control">
        <i className="icon thumb" aria-hidden="true" />
      </LikeButton>
      <span className="faint">{reel.likes}</span>
      <Press testid={`${reel.id}-comment`} label={t("comment.word")} className="control" onAct={comment}>
        <i className="icon comment" aria-hidden="true" />
      </Press>
      <ShareButton unit={reel} account={author.key} marked={false} className="control">
        <i className="icon share" aria-hidden="true" />
      </ShareButton>
    </div>
  );
}
