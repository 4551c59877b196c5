// One Instagram page: side bar, the main part by the page's kind, and what lies above it.
import { Link, useLabels, useSite } from "../common/site.jsx";
import { Activity } from "./Activity.jsx";
import { ChannelPage } from "./Channel.jsx";
import { Explore } from "./Explore.jsx";
import { Feed } from "./Feed.jsx";
import { HoverCard } from "./HoverCard.jsx";
import { ManyLinks } from "./ManyLinks.jsx";
import { Modal } from "./Modal.jsx";
import { Profile } from "./Profile.jsx";
import { Reels } from "./Reels.jsx";
import { Search } from "./Search.jsx";
import { Single } from "./Single.jsx";
import { Stories } from "./Stories.jsx";
import { Suggestions } from "./Suggestions.jsx";

const KINDS = {
  feed: Feed,
  profile: Profile,
  cards: CardsPage,
  links: ManyLinks,
  modal: Modal,
  reels: Reels,
  stories: Stories,
  explore: Explore,
  post: Single,
  channel: ChannelPage,
  activity: Activity,
  search: Search,
  missing: Missing,
};

export function View() {
  const { page } = useSite();
  const Main = KINDS[page.kind];
  if (!Main) throw new Error(`pages/${page.file}: kind "${page.kind}" is unknown`);
  return (
    <>
      <SideBar />
      <div className="stage">
        <Main />
      </div>
      {page.hover && <HoverCard of={page.hover} />}
    </>
  );
}

function SideBar() {
  const t = useLabels();
  return (
    <div className="side">
      <span className="word">Instagram (simulasi)</span>
      {["home", "search", "explore", "profile"].map((name) => (
        <Link key={name} href={name === "home" ? "/" : name === "explore" ? "/explore/people/" : "#"} testid={`nav-${name}`}>
          <span className="dot" />
          <span className="side-text">{t(name)}</span>
        </Link>
      ))}
    </div>
  );
}

function CardsPage() {
  const { page } = useSite();
  return (
    <main role="main" className="ig-column">
      <Suggestions cards={page.cards} prefix="card" />
    </main>
  );
}

function Missing() {
  const t = useLabels();
  return (
    <main role="main" className="ig-column">
      <h2 dir="auto">{t("missing")}</h2>
    </main>
  );
}
