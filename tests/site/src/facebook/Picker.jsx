// The picker of reactions: a dialog at the end of the body, with no way back to its unit in the document.
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { Layer, useLabels, useSite } from "../common/site.jsx";
import reactions from "../../labels/facebook-reactions.json";

export function Picker({ unit, account, done }) {
  const t = useLabels();
  const { lang } = useSite();
  return (
    <Layer>
      <div role="dialog" aria-label={t("reactions")} data-visualcompletion="ignore-dynamic" className="picker">
        <div role="toolbar">
          {reactions.map((reaction) => (
            <Press
              key={reaction.en}
              testid={`picker-${reaction.en.toLowerCase()}`}
              label={reaction[lang]}
              onAct={() => {
                noteAction("like", unit.id, account);
                done();
              }}
            >
              <span aria-hidden="true">{reaction.sign}</span>
            </Press>
          ))}
        </div>
      </div>
    </Layer>
  );
}
