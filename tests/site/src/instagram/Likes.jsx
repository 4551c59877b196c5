// "123 likes": a press shows who liked, where the page knows it.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { People } from "./People.jsx";

export function Likes({ unit, account }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const show = () => {
    noteAction("counter", unit.id, account);
    setOpen(true);
  };
  return (
    <section className="ig-likes">
      <Press as="span" testid={`${unit.id}-like-counter`} onAct={show}>
        <span>{t("likes", { n: unit.likes ?? 12 })}</span>
      </Press>
      {open && unit.likers && <People id={`${unit.id}-liker`} title={t("likers")} names={unit.likers} close={() => setOpen(false)} />}
    </section>
  );
}
