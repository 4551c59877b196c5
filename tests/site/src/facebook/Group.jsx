// A group: its heading and the feed of its posts.
import { ShortFeed } from "../common/feed.jsx";
import { Scene } from "../common/picture.jsx";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Managed } from "./Managed.jsx";
import { Slot } from "./Slot.jsx";

export function Group() {
  const { page } = useSite();
  const group = usePerson(page.owner);
  return (
    <div role="main" className="column">
      <GroupHead group={group} />
      <div data-pagelet="GroupFeed">
        <div role="feed">
          <ShortFeed key={page.file} units={page.units} Slot={Slot} />
        </div>
      </div>
    </div>
  );
}

/** The head of a group's pages; it names who runs the group where the page's data does. */
export function GroupHead({ group }) {
  const { page } = useSite();
  const t = useLabels();
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
      <span className="faint">{t("public.group")}</span> {page.managed && <Managed of={page.managed} testid="group-managed" />}
      <FollowButton testid="group-join" unit="group" person={group} what="join" on={page.joined} />
    </div>
  );
}
