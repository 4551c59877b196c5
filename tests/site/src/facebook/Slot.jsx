// The frame of a unit in one of the markups that desktop pages have had; the same node takes the next unit when recycled.
import { useId } from "react";
import { usePerson } from "../common/site.jsx";
import { useShortcuts } from "./shortcuts.js";
import { Unit } from "./Unit.jsx";
import { Carousel } from "./Carousel.jsx";

/** Attributes of the unit's own node, by form. */
const FORMS = {
  // logged in, Dec 2025: no role=article
  posinset: ({ position, labelled, described }) => ({
    "aria-posinset": position,
    "aria-labelledby": labelled,
    "aria-describedby": described,
  }),
  // logged-out dialog 2025, public group 2026: the same with role=article
  article: ({ position, labelled, described }) => ({
    role: "article",
    "aria-posinset": position,
    "aria-labelledby": labelled,
    "aria-describedby": described,
  }),
  // some users' home feed 2025: neither
  described: ({ labelled, described }) => ({ "aria-labelledby": labelled, "aria-describedby": described }),
  // home feed marked by pagelet alone
  pagelet: ({ position }) => ({ "data-pagelet": `FeedUnit_${position}` }),
  // 2020: an article inside the pagelet
  "pagelet-article": ({ position, labelled }) => ({ role: "article", "aria-posinset": position, "aria-labelledby": labelled }),
};

export function Slot({ unit, position }) {
  const id = useId();
  if (!unit) {
    return (
      <div data-virtualized="true" data-slot={position}>
        <div className="empty" />
      </div>
    );
  }
  const form = unit.form ?? "posinset";
  if (form === "carousel") return <Carousel unit={unit} />;
  const marks = FORMS[form];
  if (!marks) throw new Error(`unit ${unit.id}: form "${form}" is unknown`);
  const ids = { title: `${id}t`, byline: `${id}b`, body: `${id}c` };
  const own = marks({ position, labelled: ids.title, described: `${ids.byline} ${ids.body}` });
  return (
    <div data-virtualized="false" data-slot={position}>
      <div data-pagelet={form === "pagelet-article" ? `FeedUnit_${position}` : undefined}>
        <UnitNode unit={unit} own={own}>
          <Unit unit={unit} ids={ids} heading={unit.heading ?? (form.startsWith("pagelet") ? "h4" : "h3")} />
        </UnitNode>
      </div>
    </div>
  );
}

/** The unit's own node, with its marks and, where the page has them, its keys. */
function UnitNode({ unit, own, children }) {
  const keys = useShortcuts(unit, usePerson(unit.author).key);
  return (
    <div className="card unit" data-testid={unit.id} {...own} {...keys}>
      {children}
    </div>
  );
}
