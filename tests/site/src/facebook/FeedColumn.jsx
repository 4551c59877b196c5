// The feed of the home page and of the search results.
import { LongFeed, ShortFeed } from "../common/feed.jsx";
import { unitAt } from "../common/generate.js";
import { useLabels, useSite } from "../common/site.jsx";
import { Slot } from "./Slot.jsx";

const HEIGHT = 560;

export function FeedColumn() {
  const { page } = useSite();
  const t = useLabels();
  const search = page.kind === "search";
  return (
    <div role="main" className="column" aria-label={search ? t("search.results") : undefined}>
      <div role="feed">
        {!search && (
          <h3 dir="auto" className="unseen">
            {t("posts")}
          </h3>
        )}
        <div key={page.file}>{page.generate ? <Generated plan={page.generate} /> : <ShortFeed units={page.units} Slot={Slot} />}</div>
        <div data-virtualized="true" className="placeholder">
          <div />
        </div>
      </div>
    </div>
  );
}

function Generated({ plan }) {
  return <LongFeed count={plan.count} unitAt={(index) => unitAt(plan, index)} height={HEIGHT} Slot={Slot} />;
}
