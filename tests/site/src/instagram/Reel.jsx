// One film of the reels: no article; a container that says it is mere presentation around all, or around the film only.
import { first } from "../common/press.jsx";
import { usePerson } from "../common/site.jsx";
import { Film } from "./Film.jsx";
import { ReelCaption } from "./ReelCaption.jsx";
import { ReelRail } from "./ReelRail.jsx";
import { useLike } from "./useLike.js";

/** unit.shape: undefined (the container holds film and rail) | "film" (the rail stands beside it). */
export function Reel({ unit }) {
  const author = usePerson(unit.author);
  const [liked, toggle, like] = useLike(unit.id, author.key, unit.liked);
  const film = (
    <div className="ig-reel-film" onDoubleClick={(event) => first(event) && like()}>
      <Film unit={unit} account={author.key} />
      <ReelCaption unit={unit} author={author} />
    </div>
  );
  const rail = <ReelRail unit={unit} author={author} liked={liked} toggle={toggle} />;
  if (unit.shape === "film") {
    return (
      <div className="ig-reel" data-testid={unit.id}>
        <div role="presentation">{film}</div>
        {rail}
      </div>
    );
  }
  return (
    <div role="presentation" className="ig-reel" data-testid={unit.id}>
      {film}
      {rail}
    </div>
  );
}
