// Follow. On a profile a real button around two divs without a label; on cards and post heads a div with role=button.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";

/** as: "button" | "card" | "text"; back: the account follows the visitor already. */
export function FollowButton({ testid, unit, person, on = false, back = false, as = "button" }) {
  const t = useLabels();
  const flag = `follow ${person.key}`;
  const now = useFlag(flag, on);
  const word = now ? t("following") : back ? t("follow.back") : t("follow");
  const act = () => {
    noteAction(now ? "unfollow" : "follow", unit, person.key);
    setFlag(flag, !now);
  };
  if (as === "button") {
    return (
      <button type="button" className={now ? "ig-button" : "ig-button primary"} data-testid={testid} onClick={act}>
        <div>
          <div dir="auto">{word}</div>
        </div>
      </button>
    );
  }
  return (
    <Press testid={testid} onAct={act} className={as === "text" ? "ig-text-button" : now ? "ig-button" : "ig-button primary"}>
      {word}
    </Press>
  );
}
