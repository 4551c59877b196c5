// The feed: a column of articles, short or endless.
import { LongFeed, ShortFeed } from "../common/feed.jsx";
import { unitAt } from "../common/generate.js";
import { useSite } from "../common/site.jsx";
import { Post } from "./Post.jsx";
import { Suggestions } from "./Suggestions.jsx";

const HEIGHT = 620;

export function Feed() {
  const { page } = useSite();
  return (
    <main role="main" className="ig-feed">
      <div className="ig-column" key={page.file}>
        {page.generate ? (
          <LongFeed count={page.generate.count} unitAt={(n) => unitAt(page.generate, n)} height={HEIGHT} Slot={Slot} />
        ) : (
          <ShortFeed units={page.units} Slot={Slot} />
        )}
      </div>
      {page.cards && (
        <div className="ig-rail">
          <Suggestions cards={page.cards} prefix="card" />
        </div>
      )}
    </main>
  );
}

function Slot({ unit, position }) {
  return <div data-slot={position}>{unit ? <Unit unit={unit} /> : <div className="ig-empty" />}</div>;
}

/** A post, or a row of suggested accounts between the posts. */
function Unit({ unit }) {
  return unit.cards ? <Suggestions cards={unit.cards} prefix={unit.id} /> : <Post unit={unit} />;
}
