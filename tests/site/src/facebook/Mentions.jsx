// The people offered after an @: a list at the box that Enter, Tab or a press chooses from.
import { Avatar } from "../common/picture.jsx";
import { usePerson } from "../common/site.jsx";

export function Mentions({ id, list, people, choose }) {
  return (
    <ul role="listbox" id={list} className="mentions">
      {people.map((name, n) => (
        <Offer key={name} of={name} id={`${list}${n}`} testid={`${id}-offer-${n + 1}`} chosen={n === 0} choose={choose} />
      ))}
    </ul>
  );
}

function Offer({ of, id, testid, chosen, choose }) {
  const person = usePerson(of);
  return (
    <li
      role="option"
      id={id}
      aria-selected={chosen}
      data-testid={testid}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(person)}
    >
      <Avatar person={person} size={24} />
      <span dir="auto">{person.name}</span>
    </li>
  );
}
