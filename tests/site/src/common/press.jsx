// A div or span that acts as a button, as both sites build theirs: no native button, its own keyboard handling.
import { noteAction } from "./log.js";

const handled = new WeakSet();

/** True once per native event: of nested buttons only the innermost acts, and the event still travels on. */
export function first(event) {
  if (handled.has(event.nativeEvent)) return false;
  handled.add(event.nativeEvent);
  return true;
}

/**
 * acts: on what the press takes effect: "click" | "mouseup" | "key-click" (Enter and Space make a click of their own).
 * onAct: what happens; it is given the pressed element.
 */
export function Press({ as: Tag = "div", testid, acts = "click", onAct, label, children, ...rest }) {
  const act = (event) => first(event) && onAct(event.currentTarget);
  const byKey = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (acts === "key-click") event.currentTarget.click();
    else act(event);
  };
  return (
    <Tag
      role="button"
      tabIndex={0}
      aria-label={label}
      data-testid={testid}
      {...rest}
      onClick={acts === "mouseup" ? undefined : act}
      onMouseUp={acts === "mouseup" ? act : undefined}
      onKeyDown={byKey}
    >
      {children}
    </Tag>
  );
}

/** A button that only leaves a record: counters, menus and whatever no test needs more of. */
export function Plain({ action, unit, account, ...rest }) {
  return <Press {...rest} onAct={() => noteAction(action, unit, account)} />;
}
