// Stories: one picture at a time, with the accounts before and after beside it. A highlight's address has no handle.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { avatarAddress, sceneAddress } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { StoryFoot } from "./StoryFoot.jsx";
import { StoryHead } from "./StoryHead.jsx";

export function Stories() {
  const { page } = useSite();
  const t = useLabels();
  const [at, setAt] = useState(0);
  const author = usePerson(page.author);
  const go = (step) => {
    noteAction("next", "story", author.key);
    if (page.pictures[at + step] !== undefined) setAt(at + step);
  };
  return (
    <div className="ig-stories">
      {page.before && <Neighbour name={page.before} testid="story-before" />}
      <Press testid="story-previous" label={t("previous")} onAct={() => go(-1)}>
        ‹
      </Press>
      <div className="ig-story" data-testid="story">
        <StoryHead author={author} />
        <div className="ig-story-picture" data-testid="story-media">
          <img alt={t("photo", { name: author.handle })} src={sceneAddress(page.pictures[at])} draggable="false" />
          {page.sticker && <MentionSticker name={page.sticker} />}
        </div>
        <StoryFoot author={author} />
      </div>
      <Press testid="story-next" label={t("next")} onAct={() => go(1)}>
        ›
      </Press>
      {page.after && <Neighbour name={page.after} testid="story-after" />}
    </div>
  );
}

/** The story of another account, small, at the side. */
function Neighbour({ name, testid }) {
  const t = useLabels();
  const person = usePerson(name);
  return (
    <Link href={`/stories${person.href}`} testid={testid} className="ig-neighbour">
      <img alt={t("avatar", { name: person.handle })} src={avatarAddress(person)} width="56" height="56" draggable="false" />
      <span className="name">{person.handle}</span>
    </Link>
  );
}

/** An account named in the picture itself. */
function MentionSticker({ name }) {
  const person = usePerson(name);
  return (
    <Link href={person.href} testid="story-mention" className="ig-tag">
      @{person.handle}
    </Link>
  );
}
