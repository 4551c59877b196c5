// What the head of the document says of a profile. The server writes it with the page; moving about inside the site
// leaves it as it was, so that it may speak of an account that is no longer shown.
import { findPage } from "../common/address.js";

function meta(property, content) {
  const element = document.createElement("meta");
  element.setAttribute("property", property);
  element.content = content;
  document.head.append(element);
}

export function describe({ pages, people }) {
  const page = findPage(pages, location.host, location.pathname + location.search);
  const person = page?.head && people[page.owner];
  if (!person) return;
  if (person.number) meta("al:android:url", `fb://profile/${person.number}`);
  meta("og:url", `https://www.facebook.com${person.href}`);
  meta("og:title", person.name);
}
