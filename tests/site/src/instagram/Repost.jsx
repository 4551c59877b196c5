// Repost: its label never changes; only a third path in the icon tells that it was pressed.
import { setFlag, useFlag } from "../common/flags.js";
import { noteAction } from "../common/log.js";
import { useLabels, useSite } from "../common/site.jsx";
import { IconPress } from "./IconPress.jsx";

export function Repost({ unit, account }) {
  const { page } = useSite();
  const t = useLabels();
  const flag = `repost ${page.file} ${unit.id}`;
  const on = useFlag(flag, unit.reposted);
  const act = () => {
    noteAction(on ? "unshare" : "share", unit.id, account);
    setFlag(flag, !on);
  };
  return <IconPress testid={`${unit.id}-repost`} of={on ? "reposted" : "repost"} label={t("repost")} onAct={act} />;
}
