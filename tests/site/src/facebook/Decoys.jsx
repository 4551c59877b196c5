// Nodes that are there to mislead programs: hidden quotes with pressable-looking parts, and links that name someone else.
import { Link, usePerson } from "../common/site.jsx";
import { noteAction } from "../common/log.js";

const MARKS = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`data-${n}`, String(n)]));
const COUNT = 3;

export function Decoys({ unit }) {
  if (unit.plain) return null;
  return (
    <div className="decoys">
      {Array.from({ length: COUNT }, (_, n) => (
        <div key={n} aria-hidden="true" {...MARKS}>
          <blockquote>
            <span>Facebook</span>
            <div
              aria-hidden="true"
              role="button"
              tabIndex={-1}
              data-testid={`${unit.id}-decoy${n + 1}`}
              onClick={() => noteAction("decoy", unit.id)}
            >
              Facebook
            </div>
          </blockquote>
        </div>
      ))}
      {unit.decoy && <FalseLink of={unit.decoy} unit={unit} />}
    </div>
  );
}

function FalseLink({ of, unit }) {
  const person = usePerson(of);
  return (
    <Link href={`${person.href}?__tn__=%2Cd`} aria-hidden="true" tabIndex={-1} testid={`${unit.id}-false-link`}>
      Facebook
    </Link>
  );
}
