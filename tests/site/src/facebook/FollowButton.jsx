// Follow and its kin, as profile headers, cards and hover cards have them: role=button with a label.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";

/** By what the button is for: its words before and after, and what the presses do. */
const WAYS = {
  follow: { words: ["follow", "following"], acts: ["follow", "unfollow"] },
  friend: { words: ["friend", "friend.sent"], acts: ["friend", "unfriend"] },
  join: { words: ["join.group", "joined"], acts: ["join", "leave"] },
  like: { words: ["like", "unlike"], acts: ["like", "unlike"] },
  interested: { words: ["interested", "interested.not"], acts: ["join", "leave"] },
  going: { words: ["going", "going.not"], acts: ["join", "leave"] },
};

/** what: a key of WAYS; on: whether the visitor already does when the page opens. */
export function FollowButton({ testid, unit, person, what = "follow", on = false, labelled = true, className = "button primary" }) {
  const t = useLabels();
  const { words, acts } = WAYS[what];
  const flag = `${what} ${person.key}`;
  const now = useFlag(flag, on);
  const word = t(words[now ? 1 : 0]);
  const act = () => {
    noteAction(acts[now ? 1 : 0], unit, person.key);
    setFlag(flag, !now);
  };
  return (
    <Press testid={testid} label={labelled ? word : undefined} className={now ? "button" : className} onAct={act}>
      <span>{word}</span>
    </Press>
  );
}
