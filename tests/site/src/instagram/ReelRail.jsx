// The rail beside a film: the same icons as under a post, with numbers, one above the other.
import { useState } from "react";
import { Plain } from "../common/press.jsx";
import { useLabels } from "../common/site.jsx";
import { Save, Speech } from "./Actions.jsx";
import { Heart } from "./Heart.jsx";
import { PostMenu } from "./PostMenu.jsx";
import { ReelComments } from "./ReelComments.jsx";
import { Repost } from "./Repost.jsx";
import { Share } from "./Share.jsx";

export function ReelRail({ unit, author, liked, toggle }) {
  const t = useLabels();
  const [open, setOpen] = useState(false);
  const { key: account } = author;
  return (
    <div className="ig-reel-rail">
      <div>
        <Heart unit={unit} liked={liked} toggle={toggle} />
        <Plain as="span" testid={`${unit.id}-like-counter`} label={t("likes", { n: unit.likes })} action="counter" unit={unit.id} account={account}>
          {unit.likes}
        </Plain>
      </div>
      <div>
        <Speech unit={unit} account={account} onAct={() => setOpen(true)} />
        <span>{unit.comments?.length ?? 0}</span>
      </div>
      <div>
        <Repost unit={unit} account={account} />
      </div>
      <div>
        <Share unit={unit} account={account} />
      </div>
      <div>
        <Save unit={unit} account={account} />
      </div>
      <div>
        <PostMenu unit={unit} author={author} />
      </div>
      {open && <ReelComments unit={unit} account={account} close={() => setOpen(false)} />}
    </div>
  );
}
