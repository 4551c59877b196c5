// Who else made the post: "and b" as a second link, or "and 3 others", who stand in a dialog of their own.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { Link, useLabels, usePerson } from "../common/site.jsx";
import { People } from "./People.jsx";

export function Partners({ unit }) {
  if (unit.others) return <Others unit={unit} />;
  return unit.partner ? <Partner unit={unit} /> : null;
}

function Partner({ unit }) {
  const t = useLabels();
  const partner = usePerson(unit.partner);
  return (
    <>
      {" "}
      {t("and")}{" "}
      <Link href={partner.href} testid={`${unit.id}-partner`} className="name">
        <span dir="auto">{partner.handle}</span>
      </Link>
    </>
  );
}

function Others({ unit }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const author = usePerson(unit.author);
  const show = () => {
    noteAction("menu", unit.id, author.key);
    setOpen(true);
  };
  return (
    <>
      {" "}
      {t("and")}{" "}
      <Press as="span" testid={`${unit.id}-others`} onAct={show} className="name">
        {t("others", { n: unit.others.length })}
      </Press>
      {open && <People id={`${unit.id}-other`} title={t("authors")} names={unit.others} close={() => setOpen(false)} />}
    </>
  );
}
