// The row under the picture: heart, comment, repost, share in one group, save in another.
import { Plain } from "../common/press.jsx";
import { noteAction } from "../common/log.js";
import { useLabels } from "../common/site.jsx";
import { Heart } from "./Heart.jsx";
import { Icon } from "./Icon.jsx";
import { IconPress } from "./IconPress.jsx";
import { Repost } from "./Repost.jsx";
import { Share } from "./Share.jsx";

/** onComment: what the speech bubble does, beside being recorded. unit.repost false: a post that has no repost. */
export function Actions({ unit, account, liked, toggle, onComment }) {
  return (
    <section className="ig-actions">
      <div className="ig-group">
        <span>
          <Heart unit={unit} liked={liked} toggle={toggle} />
        </span>
        <span>
          <Speech unit={unit} account={account} onAct={onComment} />
        </span>
        {unit.repost !== false && (
          <span>
            <Repost unit={unit} account={account} />
          </span>
        )}
        <span>
          <Share unit={unit} account={account} />
        </span>
      </div>
      <div className="ig-save">
        <Save unit={unit} account={account} />
      </div>
    </section>
  );
}

/** The speech bubble: takes the visitor to where one writes. */
export function Speech({ unit, account, onAct }) {
  const t = useLabels();
  const act = () => {
    noteAction("open", unit.id, account);
    onAct();
  };
  return <IconPress testid={`${unit.id}-comment`} of="comment" label={t("comment")} onAct={act} />;
}

export function Save({ unit, account }) {
  const t = useLabels();
  return (
    <Plain testid={`${unit.id}-save`} action="save" unit={unit.id} account={account}>
      <div>
        <Icon of="save" label={t("save")} />
      </div>
    </Plain>
  );
}
