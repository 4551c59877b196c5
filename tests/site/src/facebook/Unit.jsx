// What a unit holds, from the decoys at its head to the comments at its foot.
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { noteAction } from "../common/log.js";
import { Scene } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { Text, usePerson } from "../common/site.jsx";
import { ActionBar } from "./ActionBar.jsx";
import { CommentBox } from "./CommentBox.jsx";
import { Comments } from "./Comments.jsx";
import { Counters } from "./Counters.jsx";
import { Decoys } from "./Decoys.jsx";
import { Header } from "./Header.jsx";
import { Shared } from "./Shared.jsx";
import { Video } from "./Video.jsx";

export function Unit({ unit, ids, heading }) {
  const author = usePerson(unit.author);
  const editor = useRef(null);
  const [shown, setShown] = useState(!unit.box?.later);
  const body = (
    <>
      {unit.text && (
        <div data-ad-rendering-role="story_message" dir="auto" id={ids.body} className="message">
          <Text of={unit.text} unit={unit.id} />
        </div>
      )}
      {unit.media !== undefined && !unit.video && (
        <div className="media">
          <Scene hue={unit.media} />
        </div>
      )}
      {unit.video && <Video id={unit.id} account={author.key} hue={unit.media} />}
      {unit.shared && <Shared unit={unit} shared={unit.shared} />}
      <Counters unit={unit} account={author.key} />
      <ActionBar unit={unit} account={author.key} editor={editor} show={() => flushSync(() => setShown(true))} />
    </>
  );
  return (
    <>
      <Decoys unit={unit} />
      <Header unit={unit} ids={ids} heading={heading} />
      {unit.nested ? (
        <Press testid={`${unit.id}-open`} label={author.name} onAct={() => noteAction("open", unit.id, author.key)}>
          {body}
        </Press>
      ) : (
        body
      )}
      <Comments unit={unit} />
      {unit.box && shown && <CommentBox id={unit.id} account={author.key} box={unit.box} handle={editor} />}
    </>
  );
}
