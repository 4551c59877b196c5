// A list of units in slots. A slot is one DOM node for good; which unit it shows can change, as on the real sites.
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { joinHooks } from "./hooks.js";
import { markRender } from "./ready.js";

/** Room, in units, that the long feed keeps drawn; the outermost ones are emptied. */
const DRAWN = 8;

/** All units at once; tests may put another unit into a slot. Slot: (unit, position, index) -> element. */
export function ShortFeed({ units, Slot }) {
  const [instead, setInstead] = useState({});
  useEffect(
    () =>
      joinHooks({
        recycle(index, unitId) {
          const unit = units.find(({ id }) => id === unitId);
          if (!unit) throw new Error(`siteHooks.recycle: no unit "${unitId}"`);
          flushSync(() => setInstead((now) => ({ ...now, [index]: unit })));
          markRender();
        },
        scrollTo: (index) => document.querySelectorAll("[data-slot]")[index]?.scrollIntoView({ block: "center" }),
      }),
    [units],
  );
  return units.map((unit, index) => <Slot key={index} unit={instead[index] ?? unit} position={index + 1} />);
}

/** A feed of which only the part in view exists; scrolling empties, refills and recycles the same nodes. */
export function LongFeed({ count, unitAt, height, Slot }) {
  const [top, setTop] = useState(0);
  const [instead, setInstead] = useState({});

  useEffect(() => {
    const scrolled = () => setTop(Math.floor(window.scrollY / height));
    window.addEventListener("scroll", scrolled, { passive: true });
    const leave = joinHooks({
      recycle(index, unitId) {
        const number = Number(String(unitId).replace(/\D/g, ""));
        flushSync(() => setInstead((now) => ({ ...now, [index]: number - 1 })));
        markRender();
      },
      scrollTo(index) {
        window.scrollTo(0, index * height);
        flushSync(scrolled);
      },
    });
    return () => {
      window.removeEventListener("scroll", scrolled);
      leave();
    };
  }, [height]);

  useEffect(() => {
    if (top > 0) markRender();
  }, [top]);

  const start = Math.max(0, Math.min(top - 3, count - DRAWN));
  const slots = [];
  for (let slot = 0; slot < Math.min(DRAWN, count); slot += 1) {
    const index = start + ((slot - start) % DRAWN + DRAWN) % DRAWN;
    const edge = index > 0 && index < count - 1 && (index === start || index === start + DRAWN - 1);
    const unit = edge ? null : unitAt(instead[index] ?? index);
    slots.push(
      <div key={slot} className="long-slot" style={{ top: `${index * height}px`, height: `${height}px` }}>
        <Slot unit={unit} position={index + 1} />
      </div>,
    );
  }
  return (
    <div className="long-feed" style={{ height: `${count * height}px` }}>
      {slots}
    </div>
  );
}
