// Who runs a group or hosts an event: a link in a line of words.
import { Link, useLabels, usePerson } from "../common/site.jsx";

/** words: the label before the link, "managed" or "hosted". */
export function Managed({ of, testid, words = "managed" }) {
  const t = useLabels();
  const person = usePerson(of);
  return (
    <span className="faint">
      {t(words)}{" "}
      <Link href={person.href} testid={testid} className="name">
        {person.name}
      </Link>
    </span>
  );
}
