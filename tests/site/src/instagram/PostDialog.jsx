// A post in a dialog over the page that stays behind it.
import { useEffect } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { markRender } from "../common/ready.js";
import { Layer, useLabels } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { Post } from "./Post.jsx";

export function PostDialog({ unit, close, onNext }) {
  const t = useLabels();
  useEffect(markRender, []);
  const leave = () => {
    noteAction("close", "dialog", "");
    close?.();
  };
  return (
    <Layer>
      <div className="ig-veil">
        <Press testid="dialog-close" onAct={leave} className="ig-close">
          <Icon of="close" label={t("close")} />
        </Press>
        {onNext && (
          <button type="button" aria-label={t("next")} className="ig-arrow" data-testid="dialog-next" onClick={onNext}>
            ›
          </button>
        )}
        <div role="dialog" className="ig-dialog">
          <Post unit={unit} />
        </div>
      </div>
    </Layer>
  );
}
