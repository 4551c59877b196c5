// Somebody's name in a post's head: a link to people, but without an address.
import { useSite } from "../common/site.jsx";
import { first } from "../common/press.jsx";
import { noteAction } from "../common/log.js";
import { useComponent } from "./Container.jsx";

export function PersonName({ person, unit }) {
  const { goto } = useSite();
  const component = useComponent("TextArea");
  const follow = (event) => {
    if (!first(event)) return;
    noteAction("open-link", unit, person.key);
    goto(person.href);
  };
  return (
    <div {...component} className="m" dir="auto">
      <div className="native-text">
        <span
          className="f2 a"
          role="link"
          tabIndex={0}
          data-action-id={component["data-comp-id"]}
          data-testid={`${unit}-author`}
          onClick={follow}
        >
          {person.name}
        </span>
      </div>
    </div>
  );
}
