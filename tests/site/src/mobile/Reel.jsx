// A reel: one picture high as the window, and buttons whose labels begin with what they do.
import { noteAction } from "../common/log.js";
import { Scene } from "../common/picture.jsx";
import { useLabels, usePerson } from "../common/site.jsx";
import { Container } from "./Container.jsx";
import { PersonName } from "./PersonName.jsx";
import { FollowPerson } from "./Post.jsx";
import { Plain, Touch } from "./Touch.jsx";

export function Reel({ unit }) {
  const author = usePerson(unit.author);
  const t = useLabels();
  return (
    <div className="vertically-snappable">
      <Container className="post-media">
        <div className="m" data-mcomponent="MVideo">
          <Scene hue={unit.media} />
        </div>
      </Container>
      <Container className="reel-foot">
        <PersonName person={author} unit={unit.id} />
        <FollowPerson testid={`${unit.id}-follow`} unit={unit.id} person={author} words={t("follow.word")} />
        <Touch testid={`${unit.id}-like`} label={t("reel.like", { n: unit.likes })} onAct={() => noteAction("like", unit.id, author.key)}>
          <span className="glyph">{"\ue002"}</span>
        </Touch>
        <Plain testid={`${unit.id}-comment`} label={t("reel.comment", { n: 3 })} action="open" unit={unit.id} account={author.key}>
          <span className="glyph">{"\ue003"}</span>
        </Plain>
        <Plain testid={`${unit.id}-share`} label={t("reel.share", { n: 1 })} action="share-menu" unit={unit.id} account={author.key}>
          <span className="glyph">{"\ue004"}</span>
        </Plain>
      </Container>
    </div>
  );
}
