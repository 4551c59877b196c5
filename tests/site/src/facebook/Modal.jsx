// A modal dialog of the site: a veil over the page, a title and a way out.
import { useId } from "react";
import { closeDialog } from "../common/opened.js";
import { Press } from "../common/press.jsx";
import { Layer, useLabels } from "../common/site.jsx";

/** id: whose dialog it is, for the test id of its close button. */
export function Modal({ id, title, className = "", children }) {
  const t = useLabels();
  const heading = useId();
  return (
    <Layer>
      <div className="veil">
        <div role="dialog" aria-modal="true" aria-labelledby={heading} className={`post-dialog ${className}`}>
          <div className="dialog-head">
            <h2 id={heading} dir="auto">
              {title}
            </h2>
            <Press testid={`${id}-close`} label={t("close")} className="round" onAct={closeDialog}>
              <span aria-hidden="true">✕</span>
            </Press>
          </div>
          {children}
        </div>
      </div>
    </Layer>
  );
}
