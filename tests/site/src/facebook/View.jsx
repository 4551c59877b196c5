// One Facebook page: banner, left navigation, the main column by the page's kind, right rail, and what lies above it.
import { useEffect } from "react";
import { startThrowing } from "../common/throwing.js";
import { useLabels, useSite } from "../common/site.jsx";
import { Banner, LeftColumn } from "./Frame.jsx";
import { Cards } from "./Cards.jsx";
import { ChatTab } from "./ChatTab.jsx";
import { Event } from "./Event.jsx";
import { FeedColumn } from "./FeedColumn.jsx";
import { Group } from "./Group.jsx";
import { HoverCard } from "./HoverCard.jsx";
import { Languages } from "./Languages.jsx";
import { Discover, Events, Members } from "./Lists.jsx";
import { ManyLinks } from "./ManyLinks.jsx";
import { Photo } from "./Photo.jsx";
import { ClosedDialog, PostDialog } from "./PostDialog.jsx";
import { Profile } from "./Profile.jsx";
import { Reels } from "./Reels.jsx";
import { Results } from "./Results.jsx";
import { RightRail } from "./RightRail.jsx";
import { Story } from "./Story.jsx";
import { Watch } from "./Watch.jsx";

const KINDS = {
  feed: FeedColumn,
  search: FeedColumn,
  group: Group,
  profile: Profile,
  cards: Cards,
  links: ManyLinks,
  post: PostDialog,
  photo: Photo,
  watch: Watch,
  reels: Reels,
  story: Story,
  results: Results,
  members: Members,
  discover: Discover,
  event: Event,
  events: Events,
  missing: Missing,
};

export function View() {
  const { page } = useSite();
  useEffect(() => (page.throws ? startThrowing() : undefined), [page]);
  const Main = KINDS[page.kind];
  if (!Main) throw new Error(`pages/${page.file}: kind "${page.kind}" is unknown`);
  return (
    <>
      <Banner />
      <div className="columns">
        {page.kind !== "profile" && <LeftColumn />}
        <Main />
        {page.rail && <RightRail cards={page.rail} />}
      </div>
      {page.languages && <Languages of={page.languages} />}
      {page.chat && <ChatTab of={page.chat} />}
      {page.closed && <ClosedDialog post={page.closed} />}
      {page.hover && <HoverCard of={page.hover} />}
    </>
  );
}

function Missing() {
  const t = useLabels();
  return (
    <div role="main" className="column">
      <p className="card">{t("missing")}</p>
    </div>
  );
}
