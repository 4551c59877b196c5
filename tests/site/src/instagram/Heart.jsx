// The heart of a post: a div with role=button, or a real button where the unit says so. Only the svg inside names it.
import { Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";

export function Heart({ unit, liked, toggle }) {
  const t = useLabels();
  const icon = <Icon of="like" label={liked ? t("unlike") : t("like")} filled={liked} />;
  if (unit.heart === "button") {
    return (
      <button type="button" className="bare" data-testid={`${unit.id}-like`} onClick={toggle}>
        <span>{icon}</span>
      </button>
    );
  }
  return (
    <Press testid={`${unit.id}-like`} acts={unit.acts} onAct={toggle}>
      <div>
        <span>{icon}</span>
      </div>
    </Press>
  );
}
