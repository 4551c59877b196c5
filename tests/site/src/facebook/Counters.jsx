// How many reacted, commented, shared: pressable, with the word of the like button in their labels, yet no gesture.
import { Plain } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";

export function Counters({ unit, account }) {
  const t = useLabels();
  if (!unit.likes) return null;
  const common = { action: "counter", unit: unit.id, account };
  return (
    <div className="counters">
      <span role="toolbar" aria-label={t("counter.see")}>
        <Plain as="div" testid={`${unit.id}-like-counter`} label={t("counter.like", { n: unit.likes })} className="count-icon" {...common}>
          <i className="icon thumb small" aria-hidden="true" />
        </Plain>
      </span>
      <Plain as="div" testid={`${unit.id}-all-reactions`} className="count-text" {...common}>
        <span className="unseen">{t("counter.all", { n: unit.likes })}</span>
        <span aria-hidden="true">{unit.likes}</span>
      </Plain>
      <span className="counters-right">
        <Plain as="div" testid={`${unit.id}-comment-counter`} className="count-text" {...common}>
          {t("counter.comments", { n: unit.comments?.length ?? 3 })}
        </Plain>
        <Plain as="div" testid={`${unit.id}-share-counter`} className="count-text" {...common}>
          {t("counter.shares", { n: 2 })}
        </Plain>
      </span>
    </div>
  );
}
