// Small pictures in rows; a press opens the post in a dialog over them, and the address changes to the post's.
import { useEffect, useState } from "react";
import { noteAction } from "../common/log.js";
import { Scene } from "../common/picture.jsx";
import { first } from "../common/press.jsx";
import { usePerson } from "../common/site.jsx";
import { PostDialog } from "./PostDialog.jsx";

const addressOf = ({ code }) => `/p/${code}/`;

export function PostGrid({ posts }) {
  const [at, setAt] = useState(null);
  const show = (index, action) => {
    noteAction(action, posts[index].id, "");
    history.pushState(null, "", addressOf(posts[index]));
    setAt(index);
  };
  useEffect(() => {
    const back = () => setAt(null);
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  return (
    <div className="ig-grid">
      {posts.map((post, index) => (
        <Tile key={post.id} post={post} testid={`grid${index + 1}`} onAct={() => show(index, "open")} />
      ))}
      {at !== null && (
        <PostDialog
          key={posts[at].id}
          unit={posts[at]}
          close={() => history.back()}
          onNext={posts[at + 1] && (() => show(at + 1, "next"))}
        />
      )}
    </div>
  );
}

function Tile({ post, testid, onAct }) {
  const author = usePerson(post.author);
  const press = (event) => {
    event.preventDefault();
    if (first(event)) onAct();
  };
  return (
    <a href={addressOf(post)} role="link" tabIndex={0} aria-label={author.handle} data-testid={testid} onClick={press}>
      <Scene hue={post.media} />
    </a>
  );
}
