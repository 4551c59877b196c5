// A place to write, as the site's editor builds it: React draws the frame, what stands in it is the editor's own.
import { useImperativeHandle, useLayoutEffect, useRef } from "react";
import { noteAction } from "../common/log.js";

/** An editor's empty paragraph. */
function emptyLine() {
  const line = document.createElement("p");
  line.dir = "auto";
  line.append(document.createElement("br"));
  return line;
}

/**
 * onSend: what Enter does; without it Enter makes a line, as Shift and Enter always do.
 * onText: is given the text after each change. onKey: may take a key for itself by returning true.
 * box: a ref that is given {text(), clear(), insert(text), complete(text), focus()}.
 */
export function TextBox({ testid, label, placeholder, unit, account, onSend, onText, onKey, box, ...rest }) {
  const node = useRef(null);
  const fresh = useRef(true);
  const text = () => node.current.innerText.replace(/\n$/, "");
  const tell = () => {
    node.current.dataset.empty = String(!text());
    onText?.(text());
  };
  const write = (words) => {
    const line = emptyLine();
    if (words) line.replaceChildren(words);
    node.current.replaceChildren(line);
    const range = document.getSelection();
    if (document.activeElement === node.current) range.selectAllChildren(line), range.collapseToEnd();
    tell();
  };
  useLayoutEffect(() => {
    node.current.replaceChildren(emptyLine());
    node.current.dataset.empty = "true";
  }, []);
  useImperativeHandle(box, () => ({
    text,
    clear: () => write(""),
    insert: (words) => write(text() + words),
    complete: (words) => write(text().replace(/@\S*$/, words)),
    focus: () => node.current.focus(),
  }));
  const typed = () => {
    if (fresh.current) noteAction("typing", unit, account);
    fresh.current = false;
    tell();
  };
  const byKey = (event) => {
    if (event.nativeEvent.isComposing) return;
    if (onKey?.(event)) return event.preventDefault();
    if (event.key !== "Enter" || event.shiftKey || !onSend) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div
      ref={node}
      role="textbox"
      contentEditable
      suppressContentEditableWarning
      spellCheck="true"
      tabIndex={0}
      aria-label={label}
      aria-placeholder={placeholder ?? label}
      data-lexical-editor="true"
      data-testid={testid}
      className="text-box"
      {...rest}
      onFocus={() => (fresh.current = true)}
      onInput={typed}
      onKeyDown={byKey}
    />
  );
}
