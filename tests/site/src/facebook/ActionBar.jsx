// Like, comment and share under a unit. Logged in they carry labels and role marks, logged out only text.
import { useState } from "react";
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { Plain, Press } from "../common/press.jsx";
import { useLabels, useSite } from "../common/site.jsx";
import { Picker } from "./Picker.jsx";

/** The liked state of a unit and what pressing Like does. */
export function useLike(unit, account) {
  const { page } = useSite();
  const flag = `like ${page.file} ${unit.id}`;
  const liked = useFlag(flag, unit.liked ?? false);
  const press = () => {
    noteAction(liked ? "unlike" : "like", unit.id, account);
    setFlag(flag, !liked);
  };
  return [liked, press];
}

export function ActionBar({ unit, account }) {
  const t = useLabels();
  const { page } = useSite();
  const [liked, press] = useLike(unit, account);
  const [open, setOpen] = useState(false);
  if (page.loggedOut) return <TextBar unit={unit} account={account} press={press} />;
  const pick = () => {
    noteAction("open-picker", unit.id, account);
    setOpen(true);
  };
  return (
    <div className="bar">
      <div className="bar-cell">
        <Press
          testid={`${unit.id}-like`}
          label={liked ? t("unlike") : t("like")}
          acts={unit.acts}
          onAct={press}
          className={liked ? "bar-button liked" : "bar-button"}
        >
          <div data-ad-rendering-role="like_button">
            <i className="icon thumb" aria-hidden="true" />
            <span>{t("like")}</span>
          </div>
        </Press>
        <Press testid={`${unit.id}-react`} label={t("react")} onAct={pick} className="bar-react">
          <span aria-hidden="true">▾</span>
        </Press>
        {open && <Picker unit={unit} account={account} done={() => setOpen(false)} />}
      </div>
      <Mark unit={unit} account={account} action="comment" role="comment_button" />
      <Mark unit={unit} account={account} action="share" role="share_button" />
    </div>
  );
}

function Mark({ unit, account, action, role }) {
  const t = useLabels();
  return (
    <div className="bar-cell">
      <Plain
        testid={`${unit.id}-${action}`}
        label={t(action)}
        className="bar-button"
        action={`open-${action}`}
        unit={unit.id}
        account={account}
      >
        <div data-ad-rendering-role={role}>
          <i className={`icon ${action}`} aria-hidden="true" />
          <span>{t(`${action}.word`)}</span>
        </div>
      </Plain>
    </div>
  );
}

/** Logged out: role=button with text only. */
function TextBar({ unit, account, press }) {
  const t = useLabels();
  return (
    <div className="bar">
      <Press testid={`${unit.id}-like`} onAct={press} className="bar-button">
        <span>{t("like")}</span>
      </Press>
      <Plain testid={`${unit.id}-comment`} className="bar-button" action="open-comment" unit={unit.id} account={account}>
        <span>{t("comment.word")}</span>
      </Plain>
    </div>
  );
}
