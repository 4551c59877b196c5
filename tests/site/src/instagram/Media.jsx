// What a post shows: a picture, several in a row, or a film. Two clicks on it like the post, and so do two taps.
import { useRef } from "react";
import { sceneAddress } from "../common/picture.jsx";
import { first } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Film } from "./Film.jsx";
import { Slides } from "./Slides.jsx";

/** Two taps within this time are one gesture; the browser may make a double click of them as well. */
const TWICE_MS = 350;

export function Media({ unit, author, like }) {
  const t = useLabels();
  const tapped = useRef(-TWICE_MS);
  const taken = useRef(-2 * TWICE_MS);
  const tap = (event) => {
    const twice = event.timeStamp - tapped.current < TWICE_MS;
    tapped.current = twice ? -TWICE_MS : event.timeStamp;
    if (!twice) return;
    taken.current = event.timeStamp;
    if (first(event)) like();
  };
  const click = (event) => event.timeStamp - taken.current > 2 * TWICE_MS && first(event) && like();
  return (
    <div className="ig-media" data-testid={`${unit.id}-media`} onTouchEnd={tap} onDoubleClick={click}>
      {unit.slides ? (
        <Slides unit={unit} author={author} />
      ) : unit.video ? (
        <Film unit={unit} account={author.key} />
      ) : (
        <div>
          <img alt={t("photo", { name: author.handle })} src={sceneAddress(unit.media)} draggable="false" />
        </div>
      )}
    </div>
  );
}
