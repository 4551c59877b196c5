// A group: its heading and the feed of its posts.
import { ShortFeed } from "../common/feed.jsx";
import { noteAction } from "../common/log.js";
import { setFlag, useFlag } from "../common/flags.js";
import { Press } from "../common/press.jsx";
import { Scene } from "../common/picture.jsx";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { Slot } from "./Slot.jsx";

export function Group() {
  const { page } = useSite();
  const group = usePerson(page.owner);
  return (
    <div role="main" className="column">
      <Head group={group} />
      <div data-pagelet="GroupFeed">
        <div role="feed">
          <ShortFeed key={page.file} units={page.units} Slot={Slot} />
        </div>
      </div>
    </div>
  );
}

function Head({ group }) {
  const t = useLabels();
  const flag = `join ${group.key}`;
  const joined = useFlag(flag);
  const join = () => {
    noteAction(joined ? "leave" : "join", "group", group.key);
    setFlag(flag, !joined);
  };
  return (
    <div className="card group-head">
      <div className="cover">
        <Scene hue={group.hue} />
      </div>
      <h1 dir="auto">
        <Link href={group.href} testid="group-link">
          {group.name}
        </Link>
      </h1>
      <span className="faint">{t("public.group")}</span>
      <Press testid="group-join" label={t("join.group")} className="button primary" onAct={join}>
        <span>{t("join.group")}</span>
      </Press>
    </div>
  );
}
