// A photo with its post beside it: the author stands in the right pane. It fills the page, or lies over a feed.
import { useId } from "react";
import { Scene } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { Layer, useLabels, usePerson, useSite } from "../common/site.jsx";
import { FeedColumn } from "./FeedColumn.jsx";
import { Unit } from "./Unit.jsx";

export function Photo() {
  const { page } = useSite();
  const t = useLabels();
  if (!page.units) return <Viewer />;
  return (
    <>
      <FeedColumn />
      <Layer>
        <div role="dialog" aria-modal="true" aria-label={t("photo")} className="over">
          <Viewer />
        </div>
      </Layer>
    </>
  );
}

function Viewer() {
  const { page } = useSite();
  const t = useLabels();
  const id = useId();
  const { post } = page;
  const author = usePerson(post.author);
  const next = { action: "next", unit: post.id, account: author.key };
  return (
    <div className="viewer">
      <div className="viewer-photo">
        <Scene hue={post.hue} />
        <Plain testid={`${post.id}-next`} label={t("photo.next")} className="round step" {...next}>
          <span aria-hidden="true">›</span>
        </Plain>
      </div>
      <div role="complementary" className="viewer-pane">
        <Unit unit={post} ids={{ title: `${id}t`, byline: `${id}b`, body: `${id}c` }} heading="h2" />
      </div>
    </div>
  );
}
