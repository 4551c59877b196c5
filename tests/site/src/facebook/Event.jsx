// The page of one event: its name, its host, and the two answers.
import { Scene } from "../common/picture.jsx";
import { Plain } from "../common/press.jsx";
import { useLabels, usePerson, useSite } from "../common/site.jsx";
import { FollowButton } from "./FollowButton.jsx";
import { Managed } from "./Managed.jsx";

export function Event() {
  const { page } = useSite();
  const t = useLabels();
  const event = usePerson(page.owner);
  return (
    <div role="main" className="column">
      <div className="card group-head">
        <div className="cover">
          <Scene hue={event.hue} />
        </div>
        <span className="faint">{t("event.soon")}</span>
        <h1 dir="auto">{event.name}</h1>
        <Managed of={page.hosted} words="hosted" testid="event-host" />
        <div className="profile-actions">
          <FollowButton testid="event-interested" unit="event" person={event} what="interested" on={page.on} />
          <FollowButton testid="event-going" unit="event" person={event} what="going" className="button" />
          <Plain
            testid="event-menu"
            label={t("more")}
            aria-haspopup="menu"
            className="button"
            action="menu"
            unit="event"
            account={event.key}
          >
            <span aria-hidden="true">•••</span>
          </Plain>
        </div>
      </div>
      <div className="card">
        <h2 dir="auto">{t("details")}</h2>
        <div dir="auto">{page.text}</div>
      </div>
    </div>
  );
}
