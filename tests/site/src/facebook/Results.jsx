// Search results that are people, pages and groups, not posts.
import { useLabels, useSite } from "../common/site.jsx";
import { EntityCard } from "./EntityCard.jsx";

export function Results() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div role="main" className="column" aria-label={t("search.results")}>
      <div role="feed">
        {page.results.map((card, n) => (
          <div key={n}>
            <EntityCard card={card} id={`result${n + 1}`} role="article" />
          </div>
        ))}
      </div>
    </div>
  );
}
