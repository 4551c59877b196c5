// One page of the mobile site: a screen with its boxes.
import { useLabels, useSite } from "../common/site.jsx";
import { Container, Words } from "./Container.jsx";
import { Feed, Reels } from "./Feed.jsx";
import { Profile } from "./Profile.jsx";

const KINDS = { feed: Feed, post: Feed, profile: Profile, group: Profile, reels: Reels, missing: Missing };

export function View() {
  const { page } = useSite();
  const t = useLabels();
  const Main = KINDS[page.kind];
  if (!Main) throw new Error(`pages/${page.file}: kind "${page.kind}" is unknown`);
  return (
    <div id="screen-root">
      <div className="m screen" data-mcomponent="MScreen" data-screen-id={page.file}>
        <Container className="top">
          <Words big>{t("title")}</Words>
        </Container>
        <div className="m" data-type="vscroller">
          <Main />
        </div>
      </div>
    </div>
  );
}

function Missing() {
  const t = useLabels();
  return <Words>{t("missing")}</Words>;
}
