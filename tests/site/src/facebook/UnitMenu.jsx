// The menu of a post: it opens at its button; what it offers is no gesture.
import { noteAction } from "../common/log.js";
import { closePopup, openPopup, useOpened } from "../common/opened.js";
import { Popup } from "../common/popup.jsx";
import { Press } from "../common/press.jsx";
import { useLabels, usePerson, useSite } from "../common/site.jsx";

const ENTRIES = { save: "save", hide: "hide", unfollow: "unfollow", notify: "menu" };

export function UnitMenu({ unit, account }) {
  const t = useLabels();
  const { page } = useSite();
  const name = `${page.file} ${unit.id} actions`;
  const open = useOpened("popup", name);
  const author = usePerson(unit.author);
  const press = (opener) => {
    noteAction("menu", unit.id, account);
    openPopup(name, opener);
  };
  const choose = (action) => {
    noteAction(action, unit.id, account);
    closePopup();
  };
  return (
    <>
      <Press
        testid={`${unit.id}-menu`}
        label={t("menu")}
        aria-haspopup="menu"
        aria-expanded={open}
        className="round"
        onAct={press}
      >
        <span aria-hidden="true">•••</span>
      </Press>
      {open && (
        <Popup role="menu" className="menu">
          {Object.entries(ENTRIES).map(([entry, action]) => (
            <Press key={entry} role="menuitem" testid={`${unit.id}-menu-${entry}`} onAct={() => choose(action)}>
              <span dir="auto">{t(`menu.${entry}`, { name: author.name })}</span>
            </Press>
          ))}
        </Popup>
      )}
    </>
  );
}
