// A page with very many links, and a unit above them.
import { useMemo } from "react";
import { useSite } from "../common/site.jsx";
import { Slot } from "./Slot.jsx";

export function ManyLinks() {
  const { page } = useSite();
  const links = useMemo(
    () =>
      Array.from({ length: page.links }, (_, n) => (
        <a key={n} href={`/tautan.contoh.${n + 1}`} role="link">
          {n + 1}
        </a>
      )),
    [page],
  );
  return (
    <div role="main" className="column">
      <div role="feed">
        {page.units.map((unit, n) => (
          <Slot key={unit.id} unit={unit} position={n + 1} />
        ))}
      </div>
      <div className="card many">{links}</div>
    </div>
  );
}
