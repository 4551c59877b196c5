// What is pressed with a finger: no native button and no keyboard of its own. Some pages act when the finger leaves the
// glass, others on the click that follows. Labels come a moment after the button.
import { useEffect, useRef, useState } from "react";
import { noteAction } from "../common/log.js";
import { first } from "../common/press.jsx";
import { useSite } from "../common/site.jsx";
import { useComponent } from "./Container.jsx";

/** How long a finger rests until the choice of reactions opens. */
const LONG_MS = 500;

/** The label, once it has come. */
function useLate(label) {
  const [late, setLate] = useState();
  useEffect(() => {
    const frame = requestAnimationFrame(() => setLate(label));
    return () => cancelAnimationFrame(frame);
  }, [label]);
  return typeof window === "undefined" ? label : late;
}

/** onAct: what happens; onLong: what happens when the finger rests on it. */
export function Touch({ testid, label, onAct, onLong, className = "", children, ...rest }) {
  const { page } = useSite();
  const component = useComponent();
  const shown = useLate(label);
  const resting = useRef(0);
  const rested = useRef(false);
  const act = (event) => {
    if (!first(event) || rested.current) return;
    onAct(event.currentTarget);
  };
  const down = () => {
    rested.current = false;
    if (!onLong) return;
    resting.current = setTimeout(() => {
      rested.current = true;
      onLong();
    }, LONG_MS);
  };
  const up = (event) => {
    clearTimeout(resting.current);
    if (page.acts === "touchend") act(event);
  };
  return (
    <div
      {...component}
      data-action-id={component["data-comp-id"]}
      data-focusable="true"
      role="button"
      tabIndex={0}
      aria-label={shown}
      data-testid={testid}
      className={`m ${className}`}
      {...rest}
      onTouchStart={down}
      onTouchEnd={up}
      onTouchCancel={() => clearTimeout(resting.current)}
      onClick={page.acts === "touchend" ? undefined : act}
    >
      {children}
    </div>
  );
}

/** A button that only leaves a record. */
export function Plain({ action, unit, account, ...rest }) {
  return <Touch {...rest} onAct={() => noteAction(action, unit, account)} />;
}
