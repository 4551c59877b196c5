// Several pictures in a list, one at a time, with people tagged in them.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { sceneAddress } from "../common/picture.jsx";
import { first } from "../common/press.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";

export function Slides({ unit, author }) {
  const t = useLabels();
  const [at, setAt] = useState(0);
  const go = (step) => (event) => {
    if (!first(event)) return;
    noteAction("next", unit.id, author.key);
    setAt(at + step);
  };
  return (
    <div className="ig-slides">
      <ul>
        {unit.slides.map((hue, n) => (
          <li key={n} hidden={n !== at}>
            <img alt={t("photo", { name: author.handle })} src={sceneAddress(hue)} draggable="false" />
            {unit.tagged && <Tag name={unit.tagged} testid={`${unit.id}-tag${n + 1}`} />}
          </li>
        ))}
      </ul>
      {at > 0 && (
        <button type="button" aria-label={t("previous")} className="ig-arrow back" data-testid={`${unit.id}-previous`} onClick={go(-1)} onDoubleClick={first}>
          ‹
        </button>
      )}
      {at < unit.slides.length - 1 && (
        <button type="button" aria-label={t("next")} className="ig-arrow" data-testid={`${unit.id}-next`} onClick={go(1)} onDoubleClick={first}>
          ›
        </button>
      )}
    </div>
  );
}

function Tag({ name, testid }) {
  const person = usePerson(name);
  return (
    <Link href={person.href} testid={testid} className="ig-tag">
      {person.handle}
    </Link>
  );
}
