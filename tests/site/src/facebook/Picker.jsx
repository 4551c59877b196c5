// The picker of reactions: a dialog at the end of the body, with no way back to its unit in the document. The pointer
// opens it by reaching the Like button, the keyboard by the button beside it.
import { Popup } from "../common/popup.jsx";
import { Press } from "../common/press.jsx";
import { useLabels, useSite } from "../common/site.jsx";
import reactions from "../../labels/facebook-reactions.json";

/** A reaction's word in the page's language. */
export function useReaction() {
  const { lang } = useSite();
  return (key) => reactions.find(({ en }) => en.toLowerCase() === key)?.[lang];
}

/** pick(key): what choosing a reaction does; long: labels that say more than the reaction's name. */
export function Picker({ id, pick, focus, long }) {
  const t = useLabels();
  return (
    <Popup
      side="above"
      focus={focus}
      role="dialog"
      aria-label={t("reactions")}
      data-visualcompletion="ignore-dynamic"
      className="picker"
    >
      <Reactions testid={`${id}-picker`} pick={pick} long={long} />
    </Popup>
  );
}

/** The toolbar of reactions. testid(key, n) names each. */
export function Reactions({ testid, pick, long }) {
  const t = useLabels();
  const word = useReaction();
  return (
    <div role="toolbar">
      {reactions.map(({ en, sign }, n) => {
        const key = en.toLowerCase();
        const name = word(key);
        return (
          <Press
            key={key}
            testid={typeof testid === "function" ? testid(key, n) : `${testid}-${key}`}
            label={long ? t("react.with", { name }) : name}
            onAct={() => pick(key)}
          >
            <span aria-hidden="true">{sign}</span>
          </Press>
        );
      })}
    </div>
  );
}
