// A post: several boxes that follow one another, with nothing around them. Head, text, picture and foot belong together
// only by standing together.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Avatar, Scene } from "../common/picture.jsx";
import { useLabels, usePerson, useSite } from "../common/site.jsx";
import { CommentLine } from "./CommentLine.jsx";
import { Container, Words } from "./Container.jsx";
import { PersonName } from "./PersonName.jsx";
import { Picker } from "./Picker.jsx";
import { Plain, Touch } from "./Touch.jsx";

export function Post({ unit }) {
  const author = usePerson(unit.author);
  const t = useLabels();
  const tracked = { "data-tracking-duration-id": unit.id };
  return (
    <>
      <Container {...tracked} className="post-head">
        <Plain
          testid={`post-profile-image-${unit.id}`}
          label={t("picture.of", { name: author.name })}
          action="open"
          unit={unit.id}
          account={author.key}
        >
          <Avatar person={author} size={40} />
        </Plain>
        <div className="post-names">
          <PersonName person={author} unit={unit.id} />
          <Words>{unit.time}</Words>
        </div>
        {unit.suggested && (
          <FollowPerson testid={`${unit.id}-follow`} unit={unit.id} person={author} />
        )}
        <Plain testid={`${unit.id}-menu`} label={t("menu")} action="menu" unit={unit.id} account={author.key}>
          <span className="glyph">{"\ue001"}</span>
        </Plain>
      </Container>
      {unit.text && (
        <Container {...tracked} className="post-text">
          <Words>{unit.text}</Words>
        </Container>
      )}
      {unit.media !== undefined && (
        <Container {...tracked} className="post-media">
          <div className="m" data-mcomponent="ImageArea">
            <Scene hue={unit.media} />
          </div>
        </Container>
      )}
      <Foot unit={unit} author={author} tracked={tracked} />
      {unit.box && <CommentLine unit={unit} account={author.key} />}
    </>
  );
}

/** Like, comment, share. That something is liked is only a colour. */
function Foot({ unit, author, tracked }) {
  const { page } = useSite();
  const t = useLabels();
  const flag = `like ${page.file} ${unit.id}`;
  const liked = useFlag(flag, Boolean(unit.liked));
  const picker = `picker ${page.file} ${unit.id}`;
  const like = (on) => {
    noteAction(on ? "like" : "unlike", unit.id, author.key);
    setFlag(flag, on);
    setFlag(picker, false);
  };
  const n = unit.likes;
  return (
    <Container {...tracked} className="post-foot">
      <Touch
        testid={`${unit.id}-like`}
        label={t("like", { n })}
        data-long-click-action-id={unit.id}
        className={liked ? "liked" : ""}
        onAct={() => like(!liked)}
        onLong={() => {
          noteAction("picker", unit.id, author.key);
          setFlag(picker, true);
        }}
      >
        <span className="glyph">{"\ue002"}</span>
        <span className="f1">{n}</span>
      </Touch>
      <Plain testid={`${unit.id}-comment`} label={t("comment", { n: unit.commented ?? 4 })} action="open" unit={unit.id} account={author.key}>
        <span className="glyph">{"\ue003"}</span>
        <span className="f1">{unit.commented ?? 4}</span>
      </Plain>
      <Plain testid={`${unit.id}-share`} label={t("share", { n: unit.shared ?? 2 })} action="share-menu" unit={unit.id} account={author.key}>
        <span className="glyph">{"\ue004"}</span>
        <span className="f1">{unit.shared ?? 2}</span>
      </Plain>
      <Picker name={picker} unit={unit.id} pick={() => like(true)} />
    </Container>
  );
}

/** Follow, with the name in its label. */
export function FollowPerson({ testid, unit, person, words }) {
  const { page } = useSite();
  const t = useLabels();
  const flag = `follow ${page.file} ${person.key}`;
  const on = useFlag(flag, Boolean(page.following));
  const label = on ? t("following") : t("follow", { name: person.name });
  return (
    <Touch
      testid={testid}
      label={label}
      className="pill"
      onAct={() => {
        noteAction(on ? "unfollow" : "follow", unit, person.key);
        setFlag(flag, !on);
      }}
    >
      <span className="f2">{words ?? label}</span>
    </Touch>
  );
}
