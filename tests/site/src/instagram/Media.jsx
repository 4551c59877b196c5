// What a post shows: a picture, several in a row, or a film. Two clicks on it like the post.
import { sceneAddress } from "../common/picture.jsx";
import { first } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Film } from "./Film.jsx";
import { Slides } from "./Slides.jsx";

export function Media({ unit, author, like }) {
  const t = useLabels();
  return (
    <div className="ig-media" data-testid={`${unit.id}-media`} onDoubleClick={(event) => first(event) && like()}>
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
