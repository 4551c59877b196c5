// What every component of a page may ask: its language, its host, its people, and the way to another page.
import { createContext, useContext } from "react";
import { createPortal } from "react-dom";
import { noteAction } from "./log.js";
import { first } from "./press.jsx";

export const Site = createContext(null);

/** {page, lang, setLang(lang), host, goto(path)} and the label and people look-ups. */
export function useSite() {
  return useContext(Site);
}

/** The label look-up of the page's language: t(name, {n, name}). */
export function useLabels() {
  const { labels, lang } = useSite();
  return (name, values = {}) => {
    const text = labels[lang]?.[name] ?? labels.en[name];
    if (text === undefined) throw new Error(`labels: no "${name}"`);
    return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  };
}

/** The person, page or group of that name in people/*.json; an object stands for itself. */
export function usePerson(name) {
  const { people } = useSite();
  if (typeof name === "object") return name;
  const person = people[name];
  if (!person) throw new Error(`people: no "${name}"`);
  return person;
}

/** A link of the site: inside the site it changes the page without a load, elsewhere it goes nowhere. */
export function Link({ href, testid, children, ...rest }) {
  const { host, absolute, goto } = useSite();
  const shown = absolute && href.startsWith("/") ? `https://${host}${href}` : href;
  const follow = (event) => {
    if (!first(event)) return;
    event.preventDefault();
    const path = shown.replace(`https://${host}`, "");
    noteAction("open-link", testid, href);
    if (path.startsWith("/") && !path.startsWith("//")) goto(path);
  };
  return (
    <a href={shown} role="link" tabIndex={0} data-testid={testid} {...rest} onClick={follow}>
      {children}
    </a>
  );
}

/** Puts its children at the end of the body, outside the unit they belong to. Without a document they stay in place. */
export function Layer({ children }) {
  return typeof document === "undefined" ? children : createPortal(children, document.body);
}

/** Text of a post: a string, or a list of strings and {mention: person, as}. */
export function Text({ of, unit, prefix = "" }) {
  const parts = Array.isArray(of) ? of : [of];
  return parts.map((part, i) =>
    typeof part === "string" ? part : <Mention key={i} {...part} unit={unit} prefix={prefix} />,
  );
}

function Mention({ mention, as, unit, prefix }) {
  const person = usePerson(mention);
  const shown = as ?? (prefix ? prefix + person.handle : person.name);
  return (
    <Link href={person.href} testid={`${unit}-mention`} className="mention">
      {shown}
    </Link>
  );
}
