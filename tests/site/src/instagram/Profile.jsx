// A profile: the header with handle and Follow, the bio, then pictures; a private one shows suggestions instead.
import { avatarAddress, Scene } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { Link, Text, useLabels, usePerson, useSite } from "../common/site.jsx";
import { ChannelCard } from "./Channel.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Icon } from "./Icon.jsx";
import { PostGrid } from "./PostGrid.jsx";
import { Suggestions } from "./Suggestions.jsx";

export function Profile({ of }) {
  const { page } = useSite();
  const own = of ?? page;
  const person = usePerson(own.owner);
  return (
    <main role="main" className="ig-profile">
      <div>
        <Head own={own} person={person} />
        {own.private ? <Closed own={own} person={person} /> : <Grid own={own} person={person} />}
      </div>
    </main>
  );
}

function Head({ own, person }) {
  const t = useLabels();
  return (
    <header className="ig-profile-head">
      <section>
        <Link href={person.href} testid="profile-avatar">
          <img alt={t("avatar", { name: person.handle })} src={avatarAddress(person)} width="120" height="120" draggable="false" />
        </Link>
      </section>
      <section className="ig-profile-names">
        <div className="ig-profile-line">
          <Link href="#" testid="profile-handle">
            <h2 dir="auto">
              <span>{person.handle}</span>
            </h2>
          </Link>
          <FollowButton testid="profile-follow" unit="profile" person={person} on={own.following} back={own.follower} />
          <Plain testid="profile-message" className="ig-button" action="message" unit="profile" account={person.key}>
            {t("message")}
          </Plain>
          <Plain testid="profile-similar" action="similar" unit="profile" account={person.key}>
            <Icon of="similar" label={t("similar")} size={16} />
          </Plain>
          <Plain testid="profile-options" action="menu" unit="profile" account={person.key}>
            <Icon of="options" label={t("options")} />
          </Plain>
        </div>
        <ul className="ig-numbers">
          <li>{t("posts", { n: 214 })}</li>
          <li>{t("followers", { n: own.followers ?? "1.024" })}</li>
          <li>{t("followed", { n: 96 })}</li>
        </ul>
        <div>
          <b>{person.name}</b>
          <div dir="auto">
            <Text of={own.bio ?? ""} unit="profile-bio" prefix="@" />
          </div>
          {own.channel && <ChannelCard channel={own.channel} person={person} />}
        </div>
      </section>
    </header>
  );
}

function Closed({ own, person }) {
  const t = useLabels();
  return (
    <div className="ig-closed">
      <h2 dir="auto">{t("private")}</h2>
      <p>{t("private.hint")}</p>
      <FollowButton testid="private-follow" unit="private" person={person} on={own.following} />
      <Suggestions cards={own.cards ?? []} prefix="card" />
    </div>
  );
}

function Grid({ own, person }) {
  if (own.posts) return <PostGrid posts={own.posts} />;
  return (
    <div className="ig-grid">
      {(own.grid ?? [20, 120, 210]).map((hue, n) => (
        <Link key={n} href={own.gridHref ?? `${person.href}p/SIM${n + 1}/`} testid={`grid${n + 1}`}>
          <Scene hue={hue} />
        </Link>
      ))}
    </div>
  );
}
