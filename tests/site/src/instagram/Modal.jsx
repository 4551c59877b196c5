// A post opened over a profile that stays in the document behind it.
import { Plain } from "../common/press.jsx";
import { Layer, useLabels, useSite } from "../common/site.jsx";
import { Icon } from "./Icon.jsx";
import { Post } from "./Post.jsx";
import { Profile } from "./Profile.jsx";

export function Modal() {
  const { page } = useSite();
  const t = useLabels();
  return (
    <>
      <Profile of={page.over} />
      <Layer>
        <div className="ig-veil">
          <Plain testid="dialog-close" action="close" unit="dialog" className="ig-close">
            <Icon of="close" label={t("close")} />
          </Plain>
          <div role="dialog" className="ig-dialog">
            <Post unit={page.post} />
          </div>
        </div>
      </Layer>
    </>
  );
}
