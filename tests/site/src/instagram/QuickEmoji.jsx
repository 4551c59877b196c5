// The emoji over the reply box of a story: one press sends it as the reply.
import { useEffect } from "react";
import { markRender } from "../common/ready.js";
import { Press } from "../common/press.jsx";

const EMOJI = ["😂", "😮", "😍", "😢", "👏", "🔥"];

export function QuickEmoji({ onPick, close }) {
  useEffect(markRender, []);
  useEffect(() => {
    const outside = ({ target }) => {
      if (!target.closest?.(".ig-story-foot")) close();
    };
    window.addEventListener("pointerdown", outside);
    return () => window.removeEventListener("pointerdown", outside);
  });
  return (
    <div className="ig-quick">
      {EMOJI.map((emoji, n) => (
        <Press key={emoji} testid={`story-emoji-${n + 1}`} onAct={onPick}>
          <span>{emoji}</span>
        </Press>
      ))}
    </div>
  );
}
