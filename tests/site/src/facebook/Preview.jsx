// What is shared, shown in the dialog it is shared from: header link and text, no bar.
import { Link, Text, useLabels, usePerson } from "../common/site.jsx";
import { tracked } from "./track.js";

export function Preview({ unit, id }) {
  const t = useLabels();
  const author = usePerson(unit.author);
  return (
    <div className="shared">
      <div className="shared-head">
        <h4 dir="auto">
          <Link href={tracked(author.href, unit.id)} testid={`${id}-author`} className="name">
            <strong>{author.name}</strong>
          </Link>
        </h4>
        <span className="faint">{t("public")}</span>
      </div>
      <div dir="auto" className="message">
        <Text of={unit.text ?? ""} unit={id} />
      </div>
    </div>
  );
}
