// A post opened in a dialog, with the feed still in the document behind it.
import { useId } from "react";
import { Layer, useLabels, usePerson, useSite } from "../common/site.jsx";
import { FeedColumn } from "./FeedColumn.jsx";
import { Slot } from "./Slot.jsx";
import { Plain } from "../common/press.jsx";

export function PostDialog() {
  const { page } = useSite();
  const t = useLabels();
  const title = useId();
  const author = usePerson(page.post.author);
  return (
    <>
      {page.units ? <FeedColumn /> : <div role="main" className="column" />}
      <Layer>
        <div className="veil">
          <div role="dialog" aria-modal="true" aria-labelledby={title} className="post-dialog">
            <div className="dialog-head">
              <h2 id={title} dir="auto">
                {t("post.of", { name: author.name })}
              </h2>
              <Plain testid="dialog-close" label={t("close")} className="round" action="close" unit="dialog">
                <span aria-hidden="true">✕</span>
              </Plain>
            </div>
            <Slot unit={page.post} position={1} />
          </div>
        </div>
      </Layer>
    </>
  );
}

/** A dialog that was closed and stays in the document, hidden. */
export function ClosedDialog({ post }) {
  const t = useLabels();
  const author = usePerson(post.author);
  return (
    <Layer>
      <div className="closed" hidden>
        <div role="dialog" aria-label={t("post.of", { name: author.name })} className="post-dialog">
          <Slot unit={post} position={1} />
        </div>
      </div>
    </Layer>
  );
}
