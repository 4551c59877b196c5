// Reels: one film per snap slide, with a rail of icons; the address names no account.
import { useState } from "react";
import { ShortFeed } from "../common/feed.jsx";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels, useSite } from "../common/site.jsx";
import { Reel } from "./Reel.jsx";

export function Reels() {
  const { page } = useSite();
  const t = useLabels();
  const [at, setAt] = useState(0);
  const go = (step) => {
    noteAction("next", "reels", "");
    const next = at + step;
    if (!page.units[next]) return;
    history.replaceState(null, "", `/reels/${page.units[next].code}/`);
    document.querySelectorAll("[data-slot]")[next].scrollIntoView();
    setAt(next);
  };
  return (
    <main role="main" className="ig-reels">
      <div className="ig-reels-scroll" key={page.file}>
        <ShortFeed units={page.units} Slot={Slide} />
      </div>
      <div className="ig-reels-arrows">
        <Press testid="reels-previous" label={t("reel.previous")} onAct={() => go(-1)}>
          ‹
        </Press>
        <Press testid="reels-next" label={t("reel.next")} onAct={() => go(1)}>
          ›
        </Press>
      </div>
    </main>
  );
}

function Slide({ unit, position }) {
  return (
    <div data-slot={position} className="ig-reel-slide">
      <Reel unit={unit} />
    </div>
  );
}
