// The box to write in, in the two forms that the site has: a textarea, or an editable div that says it is a textbox.
import { useImperativeHandle, useLayoutEffect, useRef } from "react";

/** form: undefined | "editable". field gets {focus()}. onText(text) follows every change, onSend() the Enter key. */
export function WritingBox({ form, field, label, text, onText, onSend, testid, ...typing }) {
  const byKey = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  };
  if (form === "editable") {
    return <Editable field={field} label={label} text={text} onText={onText} testid={testid} onKeyDown={byKey} {...typing} />;
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      placeholder={label}
      rows={1}
      value={text}
      data-testid={testid}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={byKey}
      {...typing}
    />
  );
}

function Editable({ field, label, text, onText, testid, onInput, ...rest }) {
  const box = useRef(null);
  useImperativeHandle(field, () => ({ focus: () => box.current.focus() }));
  // What the page writes itself goes in from here; what is typed is there already.
  useLayoutEffect(() => {
    const { current } = box;
    if (current.textContent === text) return;
    current.textContent = text;
    getSelection().selectAllChildren(current);
    getSelection().collapseToEnd();
  }, [text]);
  return (
    <div
      ref={box}
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-label={label}
      aria-placeholder={label}
      data-lexical-editor="true"
      spellCheck
      className="ig-editable"
      data-testid={testid}
      onInput={(event) => {
        onInput(event);
        onText(event.currentTarget.textContent);
      }}
      {...rest}
    />
  );
}
