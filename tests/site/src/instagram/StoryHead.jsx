// The head of a story: whose it is, then pause, sound and menu.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { avatarAddress } from "../common/picture.jsx";
import { Link, useLabels, useSite } from "../common/site.jsx";
import { IconPress } from "./IconPress.jsx";
import { PostMenu } from "./PostMenu.jsx";

export function StoryHead({ author }) {
  const { page } = useSite();
  const t = useLabels();
  const [paused, setPaused] = useState(false);
  const [muted, setMuted] = useState(true);
  const pause = () => {
    noteAction("play", "story", author.key);
    setPaused(!paused);
  };
  const mute = () => {
    noteAction("mute", "story", author.key);
    setMuted(!muted);
  };
  return (
    <div className="ig-story-head">
      <Link href={author.href} testid="story-avatar">
        <img alt={t("avatar", { name: author.handle })} src={avatarAddress(author)} width="32" height="32" draggable="false" />
      </Link>
      <Link href={author.href} testid="story-author" className="name">
        {author.handle}
      </Link>
      {page.title && <span>{page.title}</span>}
      <time className="faint">{page.time ?? "5 j"}</time>
      <IconPress testid="story-pause" of={paused ? "play" : "pause"} size={16} label={paused ? t("play") : t("pause")} onAct={pause} />
      <IconPress testid="story-mute" of={muted ? "muted" : "sound"} size={16} label={muted ? t("muted") : t("audible")} onAct={mute} />
      <PostMenu unit={{ id: "story" }} author={author} />
    </div>
  );
}
