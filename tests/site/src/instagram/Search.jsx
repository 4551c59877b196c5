// Search: a box, and the accounts that it found, as links.
import { avatarAddress } from "../common/picture.jsx";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { useTyping } from "./useTyping.js";

export function Search() {
  const { page } = useSite();
  const t = useLabels();
  const typing = useTyping("search", "");
  return (
    <main role="main" className="ig-column">
      <h2 dir="auto">{t("search")}</h2>
      <input type="text" aria-label={t("search")} placeholder={t("search")} className="ig-field" data-testid="search-box" {...typing} />
      {page.results.map((name, n) => (
        <Result key={name} name={name} testid={`result${n + 1}`} />
      ))}
    </main>
  );
}

function Result({ name, testid }) {
  const person = usePerson(name);
  return (
    <Link href={person.href} testid={testid} className="ig-row">
      <img alt="" src={avatarAddress(person)} width="44" height="44" draggable="false" />
      <span className="ig-row-names">
        <span className="name">{person.handle}</span>
        <span className="faint">{person.name}</span>
      </span>
    </Link>
  );
}
