// The choice of reactions, which opens where a finger rests on Like. It hangs at the end of the page.
import { useFlag } from "../common/flags.js";
import { Layer, useLabels } from "../common/site.jsx";
import { Touch } from "./Touch.jsx";

const REACTIONS = ["love", "care", "haha"];

/** name: the flag that says whether it is open; pick: what a choice does. */
export function Picker({ name, unit, pick }) {
  const t = useLabels();
  const open = useFlag(name);
  if (!open) return null;
  return (
    <Layer>
      <div role="dialog" aria-label={t("reactions")} className="m picker" data-mcomponent="MContainer">
        {REACTIONS.map((reaction) => (
          <Touch key={reaction} testid={`${unit}-picker-${reaction}`} label={t(reaction)} onAct={pick}>
            <span className="f2">{t(reaction)}</span>
          </Touch>
        ))}
      </div>
    </Layer>
  );
}
