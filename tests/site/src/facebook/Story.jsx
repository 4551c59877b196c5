// A story: its author above, the reply and the tray of reactions below. The tray is a dialog that is always there.
import { useRef, useState } from "react";
import { setFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Avatar, Scene } from "../common/picture.jsx";
import { Plain, Press } from "../common/press.jsx";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { Reactions } from "./Picker.jsx";
import { TextBox } from "./TextBox.jsx";
import { Switch } from "./Video.jsx";

export function Story() {
  const { page } = useSite();
  const author = usePerson(page.owner);
  return (
    <div role="main" className="column story" key={page.file}>
      <div data-pagelet="StoriesContentPane">
        <Head author={author} />
        <div data-pagelet="StoriesCardMedia" className="story-card">
          <Scene hue={page.media} />
          <Cards author={author} />
        </div>
        <Foot author={author} />
      </div>
    </div>
  );
}

function Head({ author }) {
  const t = useLabels();
  const common = { id: "story", account: author.key };
  return (
    <div className="unit-head">
      <Avatar person={author} />
      <Link href={author.href} testid="story-author" className="name unit-names">
        <span dir="auto">{author.name}</span>
      </Link>
      <Switch {...common} action="play" words={["pause", "play"]} />
      <Switch {...common} action="mute" words={["unmute", "mute"]} />
      <Plain testid="story-menu" label={t("more")} aria-haspopup="menu" className="control" action="menu" unit="story" account={author.key}>
        <span aria-hidden="true">•••</span>
      </Plain>
    </div>
  );
}

/** The ways to the cards before and after; another card can be somebody else's. */
function Cards({ author }) {
  const t = useLabels();
  const { page, goto } = useSite();
  const step = (to) => () => {
    noteAction("next", "story", author.key);
    if (to) goto(to);
  };
  return (
    <>
      <Press testid="story-previous" label={t("card.previous")} className="round step back" onAct={step(page.previous)}>
        <span aria-hidden="true">‹</span>
      </Press>
      <Press testid="story-next" label={t("card.next")} className="round step" onAct={step(page.next)}>
        <span aria-hidden="true">›</span>
      </Press>
    </>
  );
}

function Foot({ author }) {
  const t = useLabels();
  const { page } = useSite();
  const editor = useRef(null);
  const [text, setText] = useState("");
  const send = () => {
    if (!editor.current.text().trim()) return;
    noteAction("comment", "story", author.key);
    editor.current.clear();
  };
  const react = (key) => {
    noteAction("like", "story", author.key);
    setFlag(`like ${page.file}`, key);
  };
  return (
    <div className="story-foot">
      <div className="comment-form">
        <TextBox
          testid="story-reply-box"
          label={t(`story.${page.reply ?? "reply"}`, { name: author.name })}
          unit="story"
          account={author.key}
          onSend={send}
          onText={setText}
          box={editor}
        />
        <Press testid="story-send" label={t("send.send")} aria-disabled={text.trim() ? undefined : "true"} className="tool" onAct={send}>
          <i className="icon arrow" aria-hidden="true" />
        </Press>
      </div>
      <div role="dialog" aria-label={t("reactions")} className="tray">
        <Reactions testid={(_, n) => `story-emoji-${n + 1}`} pick={react} />
      </div>
    </div>
  );
}
