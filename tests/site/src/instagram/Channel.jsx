// A broadcast channel: a card on the profile that opens an invitation, or the page that an invitation's link leads to.
import { useState } from "react";
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { Link, useLabels, usePerson, useSite } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { Sheet } from "./Popup.jsx";

/** The card under the bio. The invitation that it opens names the channel only. */
export function ChannelCard({ channel, person }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const show = () => {
    noteAction("open", "profile", person.key);
    setOpen(true);
  };
  return (
    <>
      <Press testid="profile-channel" onAct={show} className="ig-channel">
        <span className="name">{channel.title}</span>
        <span className="faint">{t("channel")}</span>
      </Press>
      {open && (
        <Sheet testid="channel-invite" label={t("channel")} close={() => setOpen(false)}>
          <div className="ig-sheet-head">
            <h1 dir="auto">{channel.title}</h1>
            <Press testid="channel-close" onAct={() => setOpen(false)}>
              <Icon of="close" size={18} label={t("close")} />
            </Press>
          </div>
          <Members channel={channel} />
          <Join id="channel" person={person} on={channel.on} />
        </Sheet>
      )}
    </>
  );
}

/** The page of an invitation. */
export function ChannelPage() {
  const { page } = useSite();
  const t = useLabels();
  const person = usePerson(page.owner);
  return (
    <main role="main" className="ig-column">
      <div className="ig-channel-page">
        <h2 dir="auto">{page.channel.title}</h2>
        <div>
          {t("channel.by")}{" "}
          <Link href={person.href} testid="channel-owner" className="name">
            {person.handle}
          </Link>
        </div>
        <Members channel={page.channel} />
        <Join id="channel" person={person} on={page.channel.on} />
      </div>
    </main>
  );
}

function Members({ channel }) {
  const t = useLabels();
  return <div className="faint">{t("channel.members", { n: channel.members })}</div>;
}

function Join({ id, person, on }) {
  const t = useLabels();
  const flag = `channel ${person.key}`;
  const joined = useFlag(flag, on);
  const act = () => {
    noteAction(joined ? "leave" : "join", id, person.key);
    setFlag(flag, !joined);
  };
  return (
    <Press testid={`${id}-join`} onAct={act} className={joined ? "ig-button wide" : "ig-button primary wide"}>
      {joined ? t("channel.leave") : t("channel.join")}
    </Press>
  );
}
