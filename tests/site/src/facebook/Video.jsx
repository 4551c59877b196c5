// A video as the site draws it: a picture with controls that are no gesture.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Scene } from "../common/picture.jsx";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";

export function Video({ id, account, hue }) {
  return (
    <div className="media video" data-testid={`${id}-video`}>
      <Scene hue={hue} />
      <VideoControls id={id} account={account} />
    </div>
  );
}

export function VideoControls({ id, account }) {
  return (
    <div className="controls">
      <Switch id={id} account={account} action="play" words={["play", "pause"]} />
      <Seek id={id} account={account} />
      <Switch id={id} account={account} action="mute" words={["unmute", "mute"]} />
    </div>
  );
}

/** A button of two states, such as play and pause. */
export function Switch({ id, account, action, words }) {
  const t = useLabels();
  const [on, setOn] = useState(false);
  const press = () => {
    noteAction(action, id, account);
    setOn(!on);
  };
  return (
    <Press testid={`${id}-${action}`} label={t(words[on ? 1 : 0])} className="control" onAct={press}>
      <i className={`icon ${action}`} aria-hidden="true" />
    </Press>
  );
}

/** The bar of the video's time: a press or an arrow key moves it. */
function Seek({ id, account }) {
  const t = useLabels();
  const [at, setAt] = useState(20);
  const move = (by) => {
    noteAction("seek", id, account);
    setAt((now) => Math.min(100, Math.max(0, now + by)));
  };
  const byKey = ({ key }) => {
    if (key === "ArrowRight") move(5);
    if (key === "ArrowLeft") move(-5);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t("seek")}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at}
      data-testid={`${id}-seek`}
      className="seek"
      onClick={() => move(10)}
      onKeyDown={byKey}
    >
      <span className="seek-line" />
    </div>
  );
}
