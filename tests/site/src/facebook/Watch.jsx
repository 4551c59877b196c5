// The feed of videos. What marks a unit in it is not known: here nothing does but its heading and its bar.
import { useId } from "react";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { Unit } from "./Unit.jsx";

export function Watch() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div role="main" className="column">
      <h1 dir="auto">{t("watch")}</h1>
      <div id="watch_feed">
        <div>
          {page.units.map((unit) => (
            <Film key={unit.id} unit={unit} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Film({ unit }) {
  const id = useId();
  const t = useLabels();
  const author = usePerson(unit.author);
  return (
    <div>
      <div className="card unit" data-testid={unit.id}>
        <Unit unit={unit} ids={{ title: `${id}t`, byline: `${id}b`, body: `${id}c` }} heading="h2" />
        <Link href={`/watch/?v=${unit.number}`} testid={`${unit.id}-watch`}>
          {t("video.of", { name: author.name })}
        </Link>
      </div>
    </div>
  );
}
