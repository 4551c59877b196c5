// A profile or page: the header with its actions, tabs, and a timeline of units.
import { Avatar, Scene } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { ShortFeed } from "../common/feed.jsx";
import { Link, Text, useLabels, usePerson, useSite } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Slot } from "./Slot.jsx";

export function Profile() {
  const { page } = useSite();
  const person = usePerson(page.owner);
  return (
    <div role="main" className="profile">
      <Head person={person} />
      <div className="profile-body">
        <About person={person} />
        <div data-pagelet="ProfileTimeline" className="column">
          <ShortFeed key={page.file} units={page.units ?? []} Slot={Slot} />
        </div>
      </div>
    </div>
  );
}

/** The buttons of the header: a page has no friends, but the page's data may say what it has. */
const waysOf = (page, person) => page.ways ?? (person.page ? ["follow"] : ["friend", "follow"]);

function Head({ person }) {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div className="profile-head">
      <div className="cover">
        <Scene hue={person.hue} />
      </div>
      <div className="profile-line">
        <Avatar person={person} size={120} />
        <div className="profile-names">
          <h1 dir="auto">{person.name}</h1>
          <span className="faint">{t("followers", { n: page.followers ?? "1,2 rb" })}</span>
        </div>
        <div data-pagelet="ProfileActions" className="profile-actions">
          {waysOf(page, person).map((what) => (
            <FollowButton
              key={what}
              testid={`profile-${what}`}
              unit="profile"
              person={person}
              what={what}
              on={what === "follow" ? page.following : page.liked && what === "like"}
              className={what === "follow" ? "button primary" : "button"}
            />
          ))}
          <Plain testid="profile-message" label={t("message")} className="button" action="message" unit="profile" account={person.key}>
            <span>{t("message")}</span>
          </Plain>
        </div>
      </div>
      <div data-pagelet="ProfileTabs" className="tabs" role="tablist">
        {["about", "photos", "friends"].map((tab) => (
          <Link key={tab} href={`${person.href.replace(/\/$/, "")}${person.href.includes("?") ? "&sk=" : "/"}${tab}`} testid={`profile-tab-${tab}`}>
            {t(tab)}
          </Link>
        ))}
      </div>
    </div>
  );
}

function About({ person }) {
  const { page } = useSite();
  const t = useLabels();
  return (
    <div data-pagelet="ProfileTilesFeed_0" className="card about">
      <h2 dir="auto">{t("about")}</h2>
      <div>
        <Text of={page.bio ?? person.name} unit="profile-bio" />
      </div>
    </div>
  );
}
