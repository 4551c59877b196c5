// A post opened in a dialog, with the feed still in the document behind it.
import { Layer, useLabels, usePerson, useSite } from "../common/site.jsx";
import { FeedColumn } from "./FeedColumn.jsx";
import { Modal } from "./Modal.jsx";
import { Slot } from "./Slot.jsx";

/** The page of a post, which opens as a dialog. */
export function PostDialog() {
  const { page } = useSite();
  const t = useLabels();
  const author = usePerson(page.post.author);
  return (
    <>
      {page.units ? <FeedColumn /> : <div role="main" className="column" />}
      <Modal id="dialog" title={t("post.of", { name: author.name })}>
        <Slot unit={page.post} position={1} />
      </Modal>
    </>
  );
}

/** A unit of the feed, opened by its comment button: the same post once more, with other test ids. */
export function OpenedPost({ unit }) {
  const t = useLabels();
  const author = usePerson(unit.author);
  return (
    <Modal id={`${unit.id}-open`} title={t("post.of", { name: author.name })}>
      <Slot unit={{ ...unit, id: `${unit.id}-open`, form: "article", opens: false, box: unit.opens }} position={1} />
    </Modal>
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
