// The row under the picture: heart, comment, repost, share, save. Only the svg inside names each button.
import { Plain, Press } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";

export function Actions({ unit, account, liked, toggle }) {
  const t = useLabels();
  return (
    <section className="ig-actions">
      <span>
        <Heart unit={unit} liked={liked} toggle={toggle} />
      </span>
      {["comment", "repost", "share"].map((name) => (
        <span key={name}>
          <Plain testid={`${unit.id}-${name}`} action={`open-${name}`} unit={unit.id} account={account}>
            <div>
              <Icon of={name} label={t(name)} />
            </div>
          </Plain>
        </span>
      ))}
      <span className="ig-save">
        <Plain testid={`${unit.id}-save`} action="save" unit={unit.id} account={account}>
          <div>
            <Icon of="save" label={t("save")} />
          </div>
        </Plain>
      </span>
    </section>
  );
}

/** The heart: a div with role=button, or a real button where the unit says so. */
function Heart({ unit, liked, toggle }) {
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
