// A box that a press opens over the page: at the end of the body, with no tie to the post that it belongs to.
import { useEffect } from "react";
import { markRender } from "../common/ready.js";
import { Layer } from "../common/site.jsx";

/** A dialog on a dark sheet; a press on the sheet closes it. */
export function Sheet({ testid, label, close, children }) {
  return (
    <Layer>
      <div className="ig-veil" onClick={(event) => event.target === event.currentTarget && close()}>
        <div role="dialog" aria-label={label} className="ig-sheet" data-testid={testid}>
          <Drawn />
          {children}
        </div>
      </div>
    </Layer>
  );
}

/** A small box beside what opened it; a press anywhere else closes it. */
export function Bubble({ testid, close, className = "", children }) {
  useEffect(() => {
    const outside = ({ target }) => {
      if (!target.closest?.(`[data-testid="${testid}"]`)) close();
    };
    window.addEventListener("pointerdown", outside);
    return () => window.removeEventListener("pointerdown", outside);
  });
  return (
    <Layer>
      <div className={`ig-bubble ${className}`} data-testid={testid}>
        <Drawn />
        {children}
      </div>
    </Layer>
  );
}

/** Tells tests that the box is there. */
function Drawn() {
  useEffect(markRender, []);
  return null;
}
