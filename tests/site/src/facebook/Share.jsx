// Share: a menu at the button, or a dialog, by unit. Each entry is one more press of the same chain.
import { noteAction } from "../common/log.js";
import { closePopup, openDialog, openPopup, useOpened } from "../common/opened.js";
import { Popup } from "../common/popup.jsx";
import { Press } from "../common/press.jsx";
import { useLabels, useSite } from "../common/site.jsx";
import { Composer } from "./Composer.jsx";
import { SendDialog } from "./SendDialog.jsx";
import { ShareDialog } from "./ShareDialog.jsx";

/** What the entries do with a unit; each records one action. */
export function useShare(unit, account) {
  const { page } = useSite();
  const name = (layer) => `${page.file} ${unit.id} ${layer}`;
  const step = (layer) => () => {
    noteAction("share-menu", unit.id, account);
    openDialog(name(layer));
  };
  const done = () => {
    noteAction("share", unit.id, account);
    closePopup();
  };
  return { name, now: done, story: done, feed: step("composer"), send: step("send"), dialog: step("share-dialog") };
}

export function ShareButton({ unit, account, marked = true, className = "bar-button", children }) {
  const t = useLabels();
  const share = useShare(unit, account);
  const press = (opener) => {
    if (unit.share === "dialog") return share.dialog();
    noteAction("share-menu", unit.id, account);
    openPopup(share.name("menu"), opener);
  };
  return (
    <>
      <Press testid={`${unit.id}-share`} label={t(marked ? "share" : "share.word")} className={className} onAct={press}>
        {children ?? (
          <div data-ad-rendering-role="share_button">
            <i className="icon share" aria-hidden="true" />
            <span>{t("share.word")}</span>
          </div>
        )}
      </Press>
      <ShareLayers unit={unit} account={account} share={share} />
    </>
  );
}

/** Whatever the chain has open. */
function ShareLayers({ unit, account, share }) {
  const menu = useOpened("popup", share.name("menu"));
  const composer = useOpened("dialog", share.name("composer"));
  const send = useOpened("dialog", share.name("send"));
  const dialog = useOpened("dialog", share.name("share-dialog"));
  return (
    <>
      {menu && <ShareMenu unit={unit} share={share} />}
      {composer && <Composer unit={unit} account={account} />}
      {send && <SendDialog unit={unit} account={account} />}
      {dialog && <ShareDialog unit={unit} account={account} share={share} />}
    </>
  );
}

const ENTRIES = ["now", "feed", "story", "send"];

function ShareMenu({ unit, share }) {
  const t = useLabels();
  return (
    <Popup role="menu" aria-label={t("share.word")} className="menu">
      {ENTRIES.map((entry) => (
        <Press key={entry} role="menuitem" testid={`${unit.id}-share-${entry}`} onAct={share[entry]}>
          <span dir="auto">{t(`share.${entry}`)}</span>
        </Press>
      ))}
    </Popup>
  );
}
