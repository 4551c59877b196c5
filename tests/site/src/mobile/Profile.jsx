// A profile, a page or a group: name, buttons, posts.
import { noteAction } from "../common/log.js";
import { Avatar } from "../common/picture.jsx";
import { useLabels, usePerson, useSite } from "../common/site.jsx";
import { Container, Words } from "./Container.jsx";
import { FollowPerson, Post } from "./Post.jsx";
import { Plain, Touch } from "./Touch.jsx";

export function Profile() {
  const { page } = useSite();
  const t = useLabels();
  const person = usePerson(page.owner);
  const way = person.group ? "join" : person.page ? "follow" : "friend";
  return (
    <>
      <Container className="profile-head">
        <Avatar person={person} size={96} />
        <Words big>{person.name}</Words>
        {page.bio && <Words>{page.bio}</Words>}
        <div className="profile-actions">
          {way === "follow" ? (
            <FollowPerson testid="profile-follow" unit="profile" person={person} />
          ) : (
            <Touch testid={`profile-${way}`} label={t(way)} className="pill" onAct={() => noteAction(way, "profile", person.key)}>
              <span className="f2">{t(way)}</span>
            </Touch>
          )}
          <Plain testid="profile-message" label={t("message")} className="pill" action="message" unit="profile" account={person.key}>
            <span className="f2">{t("message")}</span>
          </Plain>
        </div>
      </Container>
      {(page.units ?? []).map((unit) => (
        <Post key={unit.id} unit={unit} />
      ))}
    </>
  );
}
