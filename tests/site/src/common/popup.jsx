// A layer at the end of the body that hangs on the element that opened it.
import { useLayoutEffect, useRef } from "react";
import { openerOf, setBox } from "./opened.js";
import { Layer } from "./site.jsx";

const GAP = 6;
/** What a popup above its opener leaves free: the counters stay pressable. */
const FREE_ABOVE = 46;

/** side: "above" | "below"; focus: whether the first button in it takes the focus, as for the keyboard. */
export function Popup({ side = "below", focus = false, className = "", children, ...rest }) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const { style } = box.current;
    const own = box.current.getBoundingClientRect();
    const at = openerOf()?.getBoundingClientRect();
    if (at) {
      const top = side === "above" ? at.top - own.height - FREE_ABOVE : at.bottom + GAP;
      const left = Math.min(at.left, document.documentElement.clientWidth - own.width - GAP);
      style.top = `${Math.max(GAP, top + window.scrollY)}px`;
      style.left = `${Math.max(GAP, left + window.scrollX)}px`;
    }
    setBox(box.current);
    if (focus) box.current.querySelector("[role=button],[role=menuitem],[role=textbox]")?.focus({ preventScroll: true });
    return () => setBox(null);
  }, [side, focus]);
  return (
    <Layer>
      <div ref={box} className={`popup ${className}`} {...rest}>
        {children}
      </div>
    </Layer>
  );
}
