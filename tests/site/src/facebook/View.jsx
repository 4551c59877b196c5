// One Facebook page: banner, left navigation, the main column by the page's kind, right rail, and what lies above it.
import { useLabels, useSite } from "../common/site.jsx";
import { Banner, LeftColumn } from "./Frame.jsx";
import { Cards } from "./Cards.jsx";
import { FeedColumn } from "./FeedColumn.jsx";
import { Group } from "./Group.jsx";
import { HoverCard } from "./HoverCard.jsx";
import { ManyLinks } from "./ManyLinks.jsx";
import { ClosedDialog, PostDialog } from "./PostDialog.jsx";
import { Profile } from "./Profile.jsx";
import { RightRail } from "./RightRail.jsx";

const KINDS = {
  feed: FeedColumn,
  search: FeedColumn,
  group: Group,
  profile: Profile,
  cards: Cards,
  links: ManyLinks,
  post: PostDialog,
  missing: Missing,
};

export function View() {
  const { page } = useSite();
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
