// The boxes that everything on the mobile site is made of. They carry no address and no id of whom they show: what names
// an action is a number that is another one each time the page is loaded.
import { useState } from "react";

const number = () => String(Math.floor(Math.random() * 90_000) + 10_000);

/** Attributes of a box that is a component; a number that changes with each load. */
export function useComponent(kind = "MContainer") {
  const [id] = useState(number);
  return { "data-mcomponent": kind, "data-type": kind === "TextArea" ? "text" : "container", "data-comp-id": id };
}

export function Container({ className = "", children, ...rest }) {
  return (
    <div {...useComponent()} className={`m ${className}`} {...rest}>
      {children}
    </div>
  );
}

/** Words in a box of their own. */
export function Words({ children, big = false }) {
  return (
    <div {...useComponent("TextArea")} className="m" dir="auto">
      <div className="native-text">
        <span className={big ? "f2" : "f1"}>{children}</span>
      </div>
    </div>
  );
}
