// Notes that someone began to write: the first input after the box got the focus, whatever comes after.
import { useRef } from "react";
import { noteAction } from "../common/log.js";

/** The handlers of a box to write in. */
export function useTyping(unit, account) {
  const begun = useRef(false);
  return {
    onFocus() {
      begun.current = false;
    },
    onInput() {
      if (!begun.current) noteAction("typing", unit, account);
      begun.current = true;
    },
  };
}
