// The box in the banner: Enter searches.
import { useRef } from "react";
import { noteAction } from "../common/log.js";
import { useLabels } from "../common/site.jsx";

export function SearchBox() {
  const t = useLabels();
  const fresh = useRef(true);
  const typed = () => {
    if (fresh.current) noteAction("typing", "search");
    fresh.current = false;
  };
  const byKey = (event) => {
    if (event.key === "Enter" && event.currentTarget.value.trim()) noteAction("search", "search");
  };
  return (
    <input
      type="search"
      role="combobox"
      aria-expanded="false"
      aria-label={t("search")}
      placeholder={t("search")}
      data-testid="search-box"
      className="search-box"
      onFocus={() => (fresh.current = true)}
      onInput={typed}
      onKeyDown={byKey}
    />
  );
}
