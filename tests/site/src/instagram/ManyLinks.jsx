// A page with very many links, and posts above them.
import { useMemo } from "react";
import { useSite } from "../common/site.jsx";
import { Post } from "./Post.jsx";

export function ManyLinks() {
  const { page } = useSite();
  const links = useMemo(
    () =>
      Array.from({ length: page.links }, (_, n) => (
        <a key={n} href={`/tautan.contoh${n + 1}/`} role="link">
          {n + 1}
        </a>
      )),
    [page],
  );
  return (
    <main role="main" className="ig-column">
      {page.units.map((unit) => (
        <Post key={unit.id} unit={unit} />
      ))}
      <div className="many">{links}</div>
    </main>
  );
}
