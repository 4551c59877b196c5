// Follow, as profile headers, cards and hover cards have it: role=button with a label.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";

const WORDS = { follow: ["follow", "following"], friend: ["friend", "friend.sent"] };

/** what: "follow" | "friend"; on: whether the visitor already does when the page opens. */
export function FollowButton({ testid, unit, person, what = "follow", on = false, labelled = true, className = "button primary" }) {
  const t = useLabels();
  const flag = `${what} ${person.key}`;
  const now = useFlag(flag, on);
  const word = t(WORDS[what][now ? 1 : 0]);
  const act = () => {
    noteAction(now ? `un${what}` : what, unit, person.key);
    setFlag(flag, !now);
  };
  return (
    <Press testid={testid} label={labelled ? word : undefined} className={now ? "button" : className} onAct={act}>
      <span>{word}</span>
    </Press>
  );
}
