// To whom a post goes: people to choose from, then Send; below, the link and the own story.
import { useState } from "react";
import { noteAction } from "../common/log.js";
import { avatarAddress } from "../common/picture.jsx";
import { Plain, Press } from "../common/press.jsx";
import { useLabels, usePerson } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { Sheet } from "./Popup.jsx";
import { useTyping } from "./useTyping.js";

const PEOPLE = ["kenanga", "lintang", "arum"];

export function ShareDialog({ unit, account, close }) {
  const t = useLabels();
  const [chosen, setChosen] = useState(null);
  const typing = useTyping(unit.id, account);
  const id = `${unit.id}-share`;
  const choose = (name) => {
    noteAction("menu", unit.id, account);
    setChosen(chosen === name ? null : name);
  };
  const done = () => {
    noteAction("share", unit.id, account);
    close();
  };
  return (
    <Sheet testid={`${id}-dialog`} close={close}>
      <div className="ig-sheet-head">
        <h1 dir="auto">{t("share")}</h1>
        <Press testid={`${id}-close`} onAct={close}>
          <Icon of="close" size={18} label={t("close")} />
        </Press>
      </div>
      <input type="text" className="ig-field" placeholder={t("search")} data-testid={`${id}-search`} {...typing} />
      <div className="ig-people">
        {PEOPLE.map((name, n) => (
          <Person key={name} name={name} testid={`${id}-person-${n + 1}`} on={chosen === name} onAct={() => choose(name)} />
        ))}
      </div>
      {chosen && (
        <Press testid={`${id}-send`} onAct={done} className="ig-button primary wide">
          {t("send")}
        </Press>
      )}
      <div className="ig-sheet-foot">
        <Plain testid={`${id}-copy`} action="menu" unit={unit.id} account={account}>
          {t("copy")}
        </Plain>
        <Press testid={`${id}-story`} onAct={done}>
          {t("add.story")}
        </Press>
      </div>
    </Sheet>
  );
}

function Person({ name, testid, on, onAct }) {
  const person = usePerson(name);
  return (
    <Press testid={testid} onAct={onAct} aria-pressed={on} className="ig-person">
      <img alt="" src={avatarAddress(person)} width="48" height="48" draggable="false" />
      <span>{person.name}</span>
    </Press>
  );
}
