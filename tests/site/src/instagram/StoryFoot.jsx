// Under a story: the reply box with its quick emoji, the heart, the paper plane.
import { useRef, useState } from "react";
import { noteAction } from "../common/log.js";
import { Press } from "../common/press.jsx";
import { useLabels, useSite } from "../common/site.jsx";
import { EmojiButton } from "./EmojiButton.jsx";
import { Heart } from "./Heart.jsx";
import { QuickEmoji } from "./QuickEmoji.jsx";
import { Share } from "./Share.jsx";
import { StickerButton } from "./StickerButton.jsx";
import { WritingBox } from "./WritingBox.jsx";
import { useLike } from "./useLike.js";
import { useTyping } from "./useTyping.js";

export function StoryFoot({ author }) {
  const { page } = useSite();
  const t = useLabels();
  const field = useRef(null);
  const [text, setText] = useState("");
  const [quick, setQuick] = useState(false);
  const { key: account } = author;
  const [liked, toggle] = useLike("story", account, page.liked);
  const { onFocus, onInput } = useTyping("story", account);
  const focus = () => {
    onFocus();
    setQuick(true);
  };
  const answer = () => {
    noteAction("comment", "story", account);
    setText("");
    setQuick(false);
  };
  const send = () => text.trim() && answer();
  const unit = { id: "story" };
  const label = t("reply.to", { name: author.handle });
  return (
    <div className="ig-story-foot">
      {quick && !text && <QuickEmoji onPick={answer} close={() => setQuick(false)} />}
      <div className="ig-story-box">
        <WritingBox field={field} label={label} text={text} onText={setText} onSend={send} testid="story-reply-box" onFocus={focus} onInput={onInput} />
        {text && (
          <Press testid="story-send" onAct={send} className="ig-send">
            {t("send")}
          </Press>
        )}
        <EmojiButton id="story-reply" unit="story" account={account} onPick={(emoji) => setText(text + emoji)} />
        {page.stickers && <StickerButton id="story-reply" unit="story" account={account} />}
      </div>
      <Heart unit={unit} liked={liked} toggle={toggle} />
      <Share unit={unit} account={account} />
    </div>
  );
}
