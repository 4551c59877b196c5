// A film: one click on it stops it or goes on, a small button turns the sound on and off.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { sceneAddress } from "../common/picture.jsx";
import { first } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";

export function Film({ unit, account }) {
  const t = useLabels();
  const [playing, setPlaying] = useState(true);
  const [muted, setMuted] = useState(true);
  const play = () => {
    noteAction("play", unit.id, account);
    setPlaying(!playing);
  };
  const mute = (event) => {
    if (!first(event)) return;
    noteAction("mute", unit.id, account);
    setMuted(!muted);
  };
  return (
    <div className="ig-film" data-testid={`${unit.id}-video`} onClick={(event) => first(event) && play()}>
      <video poster={sceneAddress(unit.media)} playsInline muted />
      {!playing && (
        <span className="ig-film-sign">
          <Icon of="play" size={40} label={t("play")} />
        </span>
      )}
      <button type="button" aria-label={t("sound")} className="bare ig-mute" data-testid={`${unit.id}-mute`} onClick={mute} onDoubleClick={first}>
        <Icon of={muted ? "muted" : "sound"} size={16} label={muted ? t("muted") : t("audible")} />
      </button>
    </div>
  );
}
